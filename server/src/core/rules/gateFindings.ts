import type { Document } from '../document/document.ts';
import type { NumberTarget } from '../gates/projectTargets.ts';
import { isNumber } from '../gates/projectTargets.ts';
import type { Edit } from '../text/edit.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';

/** The targets of metrics, with a number. */
export function numberTargets(document: Document): readonly NumberTarget[] {
  return gateTargetsOf(document)
    .filter(({ subject, part }) => subject === 'metric' && part === 'target')
    .filter(isNumber);
}

/** Number and unit replaced. */
export function writeAmount({ threshold }: NumberTarget, newText: string): Edit {
  return { span: threshold.amountSpan, newText };
}

/** Without the noise of binary fractions: 5.000000001 is 5. */
export function written(number: number): string {
  return String(Number(number.toFixed(6)));
}
