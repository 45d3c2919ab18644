import type { Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import type { Question } from './questions.ts';
import { say } from '../text/say.ts';

const number = /^([≤≥<>=~≈±]{0,2})\s?([$€£]?)([+-]?\d[\d.,_]{0,30})\s?(%|[a-zµ]{1,12}(?:\/[a-z]{1,12})?)?$/i;
const signBefore = /([≤≥<>=~≈±]{1,2})\s*$/;
const currencyBefore = /([$€£])$/;
const unitAfter = /^\s?(%|[a-zµ]{1,12}(?:\/[a-z]{1,12})?)/i;

/**
 * A number as it is written where a prompt stands. A sign or a unit that is typed again is left out where the document has
 * the same one beside the prompt, refused where it has another one, and kept where it has none.
 */
export function readNumber(value: string, { asks, before, after, placeholder }: Question): Result<string> {
  const [, sign = '', currency = '', digits, unit = ''] = number.exec(value) ?? [];
  if (digits === undefined)
    return refused(say('“{value}” is not a number, and {prompt} is one.', { value, prompt: asks }));
  const own = {
    sign: signBefore.exec(before)?.[1],
    currency: currencyBefore.exec(before)?.[1],
    unit: unitAfter.exec(after)?.[1],
  };
  // `[XX%]` and `[$X,XXX]` hold theirs, and go as a whole.
  const inner = placeholder.text.replace(/^\[|\]$/g, '');
  const within = {
    currency: /^[$€£]/.exec(inner)?.[0] ?? '',
    unit: inner.length > 1 && inner.endsWith('%') ? '%' : '',
  };
  const signs = joined(sign, own.sign, normalSign, '');
  const currencies = joined(currency, own.currency, (text) => text, within.currency);
  const units = joined(unit, own.unit, (text) => text.toLowerCase(), within.unit);
  if (signs === undefined || currencies === undefined || units === undefined)
    return refused(
      say('“{value}” does not fit “{written}”.', {
        value,
        written: `${before.trimStart()}${placeholder.text}${after.trimEnd()}`,
      }),
    );
  return done(`${signs}${currencies}${digits}${units}`);
}

/** What is written besides the digits; undefined where the document says something else. */
function joined(
  typed: string,
  beside: string | undefined,
  normal: (text: string) => string,
  otherwise: string,
): string | undefined {
  if (beside === undefined) return typed === '' ? otherwise : typed;
  return typed === '' || normal(typed) === normal(beside) ? '' : undefined;
}

function normalSign(sign: string): string {
  return sign.replace('<=', '≤').replace('>=', '≥');
}
