import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import type { Call, Option } from './command.ts';
import { Misuse } from './command.ts';

export const helpOption: Option = { name: 'help', short: 'h', summary: 'Show this help.' };

/** Reads the arguments after the name of a command by its table of options. */
export function readCall(options: readonly Option[], args: readonly string[]): Call {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw new Misuse(unknown('option', token.rawName, options.map(dashed)));
    given.set(option.name, [...(given.get(option.name) ?? []), valueOf(option, token)]);
  }
  return {
    operands,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.at(-1),
    all: (option) => given.get(option) ?? [],
  };
}

function valueOf(
  option: Option,
  token: { readonly value: string | undefined; readonly inlineValue: boolean | undefined },
): string {
  const { value, inlineValue } = token;
  if (option.value === undefined) {
    if (value !== undefined) throw new Misuse(`${dashed(option)} takes no value.`);
    return '';
  }
  const looksLikeOption = inlineValue !== true && value !== undefined && /^--?\w/.test(value);
  if (value === undefined || looksLikeOption) throw new Misuse(`${dashed(option)} needs a value: ${option.value}.`);
  const meant = new Map(Object.entries(option.aliases ?? {})).get(value) ?? value;
  if (option.values?.includes(meant) === false)
    throw new Misuse(unknown(option.value.toLowerCase(), value, option.values));
  return meant;
}

/** `There is no option “--fromat”. Did you mean “--format”?`, or else all that there is. */
export function unknown(what: string, written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  const hint = near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean “${near}”?`;
  return `There is no ${what} “${written}”. ${hint}`;
}

/** In letters: what a mistyped word may differ in, and up to which length it is compared. */
const mostDifferent = 2;
const longest = 60;

function nearest(written: string, known: readonly string[]): string | undefined {
  if (written.length > longest) return undefined;
  const far = known.map((name) => ({ name, letters: distance(written.toLowerCase(), name) }));
  far.sort((a, b) => a.letters - b.letters);
  const [best] = far;
  const isNear = best !== undefined && best.letters <= Math.max(mostDifferent, Math.floor(best.name.length / 4));
  return isNear && best.letters < best.name.length / 2 ? best.name : undefined;
}

/** A number of findings or the like. */
export function countOf(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,9}$/.test(written)) throw new Misuse(`--${option} needs a number, and “${written}” is none.`);
  return Number(written);
}

function dashed({ name }: Option): string {
  return `--${name}`;
}
