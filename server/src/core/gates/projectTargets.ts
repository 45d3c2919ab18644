import type { GateMetric } from '../dialects/iosmGates.ts';
import type { ConfigValue, GateConfig } from '../project/gateConfig.ts';
import type { Quantity } from '../syntax/quantity.ts';
import { quantityOf } from '../syntax/quantity.ts';
import type { Span } from '../text/span.ts';
import type { Document } from '../document/document.ts';
import type { GateTarget } from './gateTarget.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A target that is said as a number, and where the number stands. */
export type NumberTarget = GateTarget & {
  readonly threshold: { readonly number: number; readonly amountSpan: Span };
};

export function isNumber(target: GateTarget): target is NumberTarget {
  const { number, amountSpan } = target.threshold;
  return !target.isOpen && number !== undefined && amountSpan !== undefined;
}

/** What can be compared: nothing whose unit is not said, but the scores, which have none. */
export function sizeOf({ known, threshold: { number, unit } }: NumberTarget): Quantity | undefined {
  if (unit !== undefined) return quantityOf(number, unit);
  return known?.measure === 'score' || known?.measure === 'words' ? { dimension: 'share', size: number } : undefined;
}

/** What the nearest `iosm.yaml` above a document has for a metric. */
export interface ProjectTarget {
  readonly config: GateConfig;
  readonly value: ConfigValue;
  /** Undefined for what is no number. */
  readonly quantity: Quantity | undefined;
  /** The side that its name says: `_max` bounds from above. */
  readonly better: 'higher' | 'lower' | undefined;
}

export function projectTargetOf(
  workspace: Workspace,
  document: Document,
  metric: GateMetric,
): ProjectTarget | undefined {
  const config = metric.projectKey === undefined ? undefined : workspace.project.nearest('gateConfig', document.uri);
  const value = config?.values.get(`quality_gates.${metric.projectKey ?? ''}`);
  if (config === undefined || value === undefined) return undefined;
  const { path } = value.key;
  const better = path.endsWith('_max') ? 'lower' : path.endsWith('_min') ? 'higher' : undefined;
  return { config, value, quantity: quantityIn(value), better };
}

/** The unit stands in the name of the key, or follows from its type. */
function quantityIn({ key: { path, type }, value }: ConfigValue): Quantity | undefined {
  if (typeof value !== 'number') return undefined;
  if (path.includes('latency_ms')) return quantityOf(value, 'ms');
  if (path.includes('_minutes')) return quantityOf(value, 'min');
  if (type === 'ratio') return { dimension: 'share', size: value };
  return type === 'count' ? { dimension: 'count', size: value } : undefined;
}

/** The project's value as a PRD writes it: `5%` for 0.05. Undefined where a PRD has another unit, or words. */
export function asWritten(metric: GateMetric, { quantity, better }: ProjectTarget): string | undefined {
  if (quantity === undefined || better !== metric.better) return undefined;
  const { dimension, size } = quantity;
  const round = (number: number): string => String(Number(number.toFixed(6)));
  if (metric.measure === 'score' && dimension === 'share') return round(size);
  if (metric.measure === 'share' && dimension === 'share') return `${round(size * 100)}%`;
  if (metric.measure !== 'duration' || dimension !== 'duration') return undefined;
  return metric.unit === 'min' ? `${round(size / 60_000)} min` : `${round(size)}ms`;
}

/** Whether a target asks for less than the project does; undefined where the two cannot be compared. */
export function isLooser(target: NumberTarget, { quantity, better }: ProjectTarget): boolean | undefined {
  const size = sizeOf(target);
  const { operator } = target.threshold;
  const isOtherSide = better === 'lower' ? operator === '≥' || operator === '>' : operator === '≤' || operator === '<';
  const isComparable = size !== undefined && size.dimension === quantity?.dimension && better === target.known?.better;
  if (!isComparable || better === undefined || isOtherSide) return undefined;
  return better === 'lower' ? size.size > quantity.size : size.size < quantity.size;
}
