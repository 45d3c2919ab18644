import type { PromptStyles } from '../project/readingOptions.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Markdown, Prose } from '../syntax/markdown.ts';
import type { Span } from '../text/span.ts';
import { contains, spanAt } from '../text/span.ts';
import { findAnglePrompts } from './anglePrompts.ts';
import { findBareSentinels } from './bareSentinels.ts';
import { findBrackets } from './brackets.ts';
import { findDates, isDatePattern } from './datePatterns.ts';
import { findDeferrals } from './deferrals.ts';
import { findDelimitedPrompts } from './delimitedPrompts.ts';
import { findEmptyItems } from './emptyItems.ts';
import type { Field } from './fields.ts';
import { findOpenRanges } from './openRanges.ts';
import { findOptionLists } from './optionLists.ts';
import { findSentinelsInCode } from './codeSentinels.ts';
import { findBareLabels, findEllipses } from './stubs.ts';

export type PlaceholderKind =
  | 'bracket'
  | 'example'
  | 'replace'
  | 'sentinel'
  | 'const'
  | 'unit'
  | 'date'
  | 'options'
  | 'angle'
  | 'handlebars'
  | 'tbd'
  | 'team'
  | 'name'
  | 'empty-item'
  | 'label'
  | 'ellipsis'
  | 'open-range';

/**
 * `certain`: nobody writes this in a finished document. `likely`: a prompt by its words. `weak`: only counts where the
 * rest of the document is unfilled too. `hint`: may well stay.
 */
export type Certainty = 'certain' | 'likely' | 'weak' | 'hint';

/** Something that a template leaves to be filled. */
export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
  readonly text: string;
  /** What is asked for, without brackets and examples. */
  readonly hint: string;
  /** What may be picked. */
  readonly options: readonly string[];
  /** Values that the prompt gives as examples. */
  readonly examples: readonly string[];
  readonly certainty: Certainty;
}

/** Signals of this number or more make a document one that is still to be filled, so that its weak prompts count. */
const unfilledFrom = 6;

/** All placeholders of a text, in reading order, and whether it is still more template than document. */
export interface Placeholders {
  readonly all: readonly Placeholder[];
  readonly isUnfilled: boolean;
}

export function readPlaceholders(
  text: string,
  markdown: Markdown,
  frontMatter: FrontMatter,
  fields: readonly Field[],
  styles: PromptStyles,
): Placeholders {
  const found = [
    ...findDatesInFrontMatter(frontMatter),
    ...findOptionLists(fields),
    ...findEmptyItems(text, markdown.items),
    ...findOpenRanges(text, markdown.prose),
    ...findBareLabels(text, markdown),
    ...findEllipses(text, markdown, fields),
    ...markdown.prose.flatMap((prose) => findInProse(text, markdown, prose, styles)),
    ...findSentinelsInCode(text, markdown),
  ].sort((a, b) => a.start - b.start || b.end - a.end);

  const isUnfilled = found.filter(isSignal).length >= unfilledFrom;
  const counting = found.filter(({ certainty }) => certainty !== 'weak' || isUnfilled);
  return { all: outermost(counting), isUnfilled };
}

/** `TBD` stands in finished documents too, and says nothing about the rest. */
function isSignal({ certainty, kind }: Placeholder): boolean {
  return (certainty === 'certain' || certainty === 'likely') && kind !== 'tbd';
}

/** Where something else is meant by the same characters: code, addresses, comments. */
function findInProse(text: string, markdown: Markdown, prose: Prose, styles: PromptStyles): readonly Placeholder[] {
  const isElsewhere = (offset: number): boolean =>
    [markdown.codeSpans, markdown.links, markdown.comments].some((spans) => spanAt(spans, offset) !== undefined);
  return [
    ...findBrackets(text, prose, isElsewhere),
    ...findAnglePrompts(text, prose, isElsewhere),
    ...findDates(text, prose, isElsewhere),
    ...findBareSentinels(text, prose, isElsewhere, styles),
    ...findDeferrals(text, prose, isElsewhere),
    ...findDelimitedPrompts(text, prose, isElsewhere, styles),
  ];
}

function findDatesInFrontMatter({ entries }: FrontMatter): readonly Placeholder[] {
  return entries
    .filter(({ value }) => isDatePattern(value))
    .map(({ key, value, valueSpan }) => ({
      ...valueSpan,
      kind: 'date',
      text: value,
      hint: key,
      options: [],
      examples: [],
      certainty: 'certain',
    }));
}

/** `[YYYY-MM-DD]` is one placeholder, not two: what lies inside another one is part of it. */
function outermost(placeholders: readonly Placeholder[]): readonly Placeholder[] {
  const result: Placeholder[] = [];
  for (const placeholder of placeholders) {
    const last = result.at(-1);
    if (last === undefined || !contains(last, placeholder)) result.push(placeholder);
  }
  return result;
}
