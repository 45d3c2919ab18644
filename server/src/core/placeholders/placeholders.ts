import type { PromptStyles } from '../project/readingOptions.ts';
import type { Markdown, Prose } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { contains, spanAt } from '../text/span.ts';
import type { Placeholder } from './placeholder.ts';
import { findAsides, findExamplesInItalics } from './asides.ts';
import { findAnglePrompts } from './anglePrompts.ts';
import { findBracePrompts } from './bracePrompts.ts';
import { findBareSentinels, mayHoldSentinel } from './bareSentinels.ts';
import { findBlockPrompts } from './blockPrompts.ts';
import { findBrackets } from './brackets.ts';
import { findCommentNotes } from './commentNotes.ts';
import { findDates, mayHoldDate } from './datePatterns.ts';
import { findDeferrals, mayBeDeferred } from './deferrals.ts';
import { findDelimitedPrompts, mayHoldDelimiter } from './delimitedPrompts.ts';
import { findEmptyItems } from './emptyItems.ts';
import type { Field } from './fields.ts';
import type { SharedWithText } from './sharedWithText.ts';
import { findPutOffValues, mayBePutOff } from './putOffValues.ts';
import { findNumberedNouns } from './numberedNouns.ts';
import { findOpenNames } from './openNames.ts';
import { findOpenNumbers } from './openNumbers.ts';
import { findOpenRanges } from './openRanges.ts';
import { findChoicesInCells } from './cellChoices.ts';
import { findHandles } from './handles.ts';
import { findLoneChoices, findOptionLines, findOptionLists } from './optionLists.ts';
import { findSentinelsInCode } from './codeSentinels.ts';
import { findItalicPrompts } from './italicPrompts.ts';
import { findNamedValues } from './namedValues.ts';
import { findEllipses } from './ellipses.ts';
import { findIdentifierStubs, findOpenVersions, findWordTitles } from './identifierStubs.ts';
import { findBareLabels, findBoldLabels } from './stubs.ts';

/** Signals of this number or more make a document one that is still to be filled, so that its weak prompts count. */
const unfilledFrom = 6;

/** What one stretch of a text leaves open, in reading order: whether the weak ones count, the whole document says. */
export function findPlaceholders(
  text: string,
  markdown: Markdown,
  fields: readonly Field[],
  shared: SharedWithText,
  styles: PromptStyles,
): readonly Placeholder[] {
  return [
    ...findOptionLists(fields),
    ...findOptionLines(text, markdown),
    ...findLoneChoices(text, markdown),
    ...findChoicesInCells(text, markdown),
    ...findEmptyItems(text, markdown),
    ...findOpenRanges(text, markdown.prose),
    ...findCommentNotes(text, markdown),
    ...findBareLabels(text, markdown),
    ...findBoldLabels(text, markdown),
    ...findIdentifierStubs(text, markdown),
    ...findWordTitles(text, markdown),
    ...findOpenVersions(text, markdown),
    ...findOpenNames(text, markdown),
    ...findOpenNumbers(text, markdown),
    ...findNumberedNouns(text, markdown.items),
    ...findAsides(text, markdown),
    ...findExamplesInItalics(text, markdown),
    ...findItalicPrompts(text, markdown, fields),
    ...findNamedValues(fields),
    ...findBlockPrompts(text, markdown),
    ...findEllipses(text, markdown, fields),
    ...findInProse(text, markdown, styles, shared),
    ...findSentinelsInCode(text, markdown, shared.constants),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** More template than document: weak prompts count as well. */
export function readsAsUnfilled(signals: number): boolean {
  return signals >= unfilledFrom;
}

/** How many of them say that the document is still to be filled. */
export function countSignals(found: readonly Placeholder[]): number {
  let signals = 0;
  for (const placeholder of found) if (isSignal(placeholder)) signals++;
  return signals;
}

/** Nobody leaves the title of a finished document open: `# PRD: [Feature name]` counts as so many signals. */
const signalsOfTitle = 4;
/** Whoever calls a text a template has not filled it: one prompt for certain is enough then. */
export const signalsOfTemplate = 5;

export function countTitleSignals(found: readonly Placeholder[], title: Span | undefined): number {
  return title !== undefined && found.some((one) => isSignal(one) && contains(title, one)) ? signalsOfTitle : 0;
}

/** `TBD` stands in finished documents too, and says nothing about the rest. */
function isSignal({ certainty, kind }: Placeholder): boolean {
  return (certainty === 'certain' || certainty === 'likely') && kind !== 'tbd';
}

export function countingPlaceholders(found: readonly Placeholder[], isUnfilled: boolean): readonly Placeholder[] {
  return outermost(isUnfilled ? found : found.filter(({ certainty }) => certainty !== 'weak'));
}

/** A way of finding placeholders in a stretch of prose, and a mark without which it finds none. */
interface ProseFinder {
  readonly mayFind: (text: string, styles: PromptStyles) => boolean;
  readonly find: (
    text: string,
    prose: Prose,
    isElsewhere: (offset: number) => boolean,
    styles: PromptStyles & SharedWithText,
  ) => Iterable<Placeholder>;
}

const proseFinders: readonly ProseFinder[] = [
  { mayFind: (text) => text.includes('['), find: findBrackets },
  { mayFind: (text) => text.includes('<'), find: findAnglePrompts },
  { mayFind: mayHoldDate, find: findDates },
  { mayFind: mayHoldSentinel, find: findBareSentinels },
  { mayFind: mayBeDeferred, find: findDeferrals },
  { mayFind: mayBePutOff, find: findPutOffValues },
  { mayFind: (text) => text.includes('{'), find: findBracePrompts },
  { mayFind: mayHoldDelimiter, find: findDelimitedPrompts },
  { mayFind: (text) => text.includes('@'), find: findHandles },
];

function findInProse(
  text: string,
  markdown: Markdown,
  styles: PromptStyles,
  shared: SharedWithText,
): readonly Placeholder[] {
  const finders = proseFinders.filter(({ mayFind }) => mayFind(text, styles));
  if (finders.length === 0) return [];
  // Where something else is meant by the same characters: code, addresses, comments.
  const elsewhere = [markdown.codeSpans, markdown.links, markdown.comments];
  const isElsewhere = (offset: number): boolean => elsewhere.some((spans) => spanAt(spans, offset) !== undefined);
  const around = { ...styles, ...shared };
  const found: Placeholder[] = [];
  for (const prose of markdown.prose)
    for (const { find } of finders) for (const one of find(text, prose, isElsewhere, around)) found.push(one);
  return found;
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
