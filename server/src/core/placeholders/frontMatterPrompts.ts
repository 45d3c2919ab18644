import { optionLabels, statusLabels } from '../dialects/prompts.ts';
import type { FrontMatter, FrontMatterEntry } from '../syntax/frontMatter.ts';
import { isNamePrompt } from './anglePrompts.ts';
import type { Verdict } from './bracketPlace.ts';
import { classifyBracket } from './bracketRules.ts';
import { describeBracket } from './brackets.ts';
import { isDatePattern } from './datePatterns.ts';
import { isOptionWord, splitOptions } from './optionLists.ts';
import { stub } from './identifierStubs.ts';
import type { Placeholder } from './placeholder.ts';

type Entry = Pick<FrontMatterEntry, 'key' | 'value' | 'valueSpan' | 'data'>;

/** What stands in brackets of one kind: `[short name]`, `<name>`, `{{name}}`. */
const enclosed = /\[([^[\]]{2,200})\]|<(\p{L}[^<>]{1,100})>|\{\{?(\p{L}[^{}]{0,100})\}\}?/gu;

/** `prd_<id>`, `PRD-<number>`: what comes after the letters of a name. */
const endOfName = /^[\w-]+[-_]$/;

/** What values of front matter leave open, in lists and maps too: `date: YYYY-MM-DD`, `title: "PRD: <name>"`, `id: PRD-XXX`. */
export function findFrontMatterPrompts({ entries, nested }: FrontMatter): readonly Placeholder[] {
  const below = nested.map(({ key, value, span }) => ({ key, value, valueSpan: span, data: value }));
  return [...entries, ...below].flatMap(findIn).sort((a, b) => a.start - b.start);
}

function findIn(entry: Entry): readonly Placeholder[] {
  const { key, value, valueSpan, data } = entry;
  if (isDatePattern(value)) return [promptAt(entry, 0, value, key, { kind: 'date', certainty: 'certain' })];
  const options = statusLabels.has(key) || optionLabels.has(key) ? splitOptions(value) : [];
  if (options.some(isOptionWord))
    return [{ ...promptAt(entry, 0, value, key, { kind: 'options', certainty: 'likely' }), hint: key, options }];
  // In an escaped value, nobody knows which character is which.
  if (typeof data !== 'string' || value.length !== valueSpan.end - valueSpan.start) return [];
  const stubs = [...value.matchAll(stub)].flatMap(({ 0: name, 1: open = '', index }) =>
    open === '' || name.length !== value.length
      ? []
      : [promptAt(entry, index + name.length - open.length, open, name, { kind: 'unit', certainty: 'weak' })],
  );
  const prompts = [...value.matchAll(enclosed)].flatMap(({ 0: written, 1: square, 2: angle, 3: brace, index }) => {
    const inner = square ?? angle ?? brace ?? '';
    const verdict = verdictOn(value, { index, length: written.length }, inner, square, angle);
    return verdict === undefined ? [] : [promptAt(entry, index, written, inner, verdict)];
  });
  return [...stubs, ...prompts];
}

function verdictOn(
  value: string,
  { index, length }: { readonly index: number; readonly length: number },
  inner: string,
  square: string | undefined,
  angle: string | undefined,
): Verdict | undefined {
  const isWhole = length === value.length;
  if (square !== undefined) {
    const around = { before: value.slice(0, index), after: value.slice(index + length) };
    return classifyBracket({ inner, ...around, isInHeading: false, isCell: false });
  }
  if (angle !== undefined) {
    if (isWhole || isNamePrompt(inner)) return { kind: 'angle', certainty: 'likely' };
    return endOfName.test(value.slice(0, index)) ? { kind: 'angle', certainty: 'weak' } : undefined;
  }
  if (isWhole || value.startsWith('{{', index)) return { kind: 'handlebars', certainty: 'likely' };
  return /^\w+[-_]?$/.test(value.slice(0, index)) ? { kind: 'handlebars', certainty: 'weak' } : undefined;
}

function promptAt({ valueSpan }: Entry, at: number, text: string, inner: string, verdict: Verdict): Placeholder {
  const start = valueSpan.start + at;
  return { start, end: start + text.length, text, ...describeBracket(inner), ...verdict };
}
