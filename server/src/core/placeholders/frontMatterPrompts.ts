import type { FrontMatter, FrontMatterEntry } from '../syntax/frontMatter.ts';
import { classifyBracket } from './bracketRules.ts';
import type { Verdict } from './bracketPlace.ts';
import { describeBracket } from './brackets.ts';
import { isDatePattern } from './datePatterns.ts';
import type { Placeholder } from './placeholder.ts';

/** A whole value in brackets of one kind. */
const enclosed = /^(?:\[([^[\]]{2,200})\]|<(\p{L}[^<>]{1,100})>|\{\{?(\p{L}[^{}]{1,100})\}\}?)$/u;

/** Values of front matter that are still to be filled: `date: YYYY-MM-DD`, `title: "[short name]"`, `owner: <name>`. */
export function findFrontMatterPrompts({ entries }: FrontMatter): readonly Placeholder[] {
  return entries.flatMap((entry) => {
    const { key, value, valueSpan } = entry;
    if (isDatePattern(value))
      return [
        {
          ...valueSpan,
          kind: 'date',
          text: value,
          hint: key,
          options: [],
          examples: [],
          certainty: 'certain',
        } as const,
      ];
    const inner = typeof entry.data === 'string' ? enclosed.exec(value)?.slice(1).find(Boolean) : undefined;
    const verdict = inner === undefined ? undefined : verdictOn(entry, inner);
    return inner === undefined || verdict === undefined
      ? []
      : [{ ...valueSpan, text: value, ...describeBracket(inner), ...verdict }];
  });
}

function verdictOn({ value }: FrontMatterEntry, inner: string): Verdict | undefined {
  if (value.startsWith('['))
    return classifyBracket({ inner, before: '', after: '', isInHeading: false, isCell: false });
  return { kind: value.startsWith('<') ? 'angle' : 'handlebars', certainty: 'likely' };
}
