import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyOf, anyWholeOf } from '../dialects/languages/words.ts';
import type { Body } from '../document/body.ts';
import { headingAround, passageOf, titleOf } from '../document/findSectionEnds.ts';
import type { Passage } from '../document/passages.ts';
import { perPassage } from '../document/perPassage.ts';
import type { Identifiers } from '../identifiers/identifiers.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, spanAt } from '../text/span.ts';

/** A requirement or criterion, and the farthest end of those so far: blocks hold others. */
interface StatementBlock extends Span {
  readonly reach: number;
}

const statementKinds: readonly string[] = ['requirement', 'criterion'];
const criteriaNames = anyOf(inAllLanguages(({ names }) => names.criteria));
const statementHeading = new RegExp(anyWholeOf(inAllLanguages(({ statements }) => statements.headings)), 'iu');
const criteriaHeading = new RegExp(criteriaNames, 'iu');
/** `**Acceptance criteria:**` alone, above its list. */
const criteriaLabel = new RegExp(
  `^[*_\\s]*(?:${criteriaNames})\\p{L}{0,8}(?:\\s?\\([^()]{1,40}\\))?[*_\\s:：]*$`,
  'iu',
);
const modal = new RegExp(anyWholeOf(inAllLanguages(({ statements }) => statements.modals)), 'iu');
/** In UTF-16 units: no label is longer. */
const longestLabel = 100;
/** Of a heading, the same. */
const longestHeading = 200;

const blocksOf = new WeakMap<Identifiers, readonly StatementBlock[]>();

/** The blocks of the requirements and criteria that a passage defines, in reading order. */
export function statementBlocks(body: Body, isSpec: boolean, index: number): readonly StatementBlock[] {
  const identifiers = body.namedIn(index, isSpec);
  const known = blocksOf.get(identifiers);
  if (known !== undefined) return known;
  const blocks = identifiers.all
    .flatMap(({ definition, kind }) =>
      definition !== undefined && statementKinds.includes(kind.symbol) ? [definition.block] : [],
    )
    .sort((a, b) => a.start - b.start);
  let reach = 0;
  const found = blocks.map(({ start, end }) => {
    reach = Math.max(reach, end);
    return { start, end, reach };
  });
  blocksOf.set(identifiers, found);
  return found;
}

/**
 * Whether a line of a passage demands something: in a requirement or criterion with an identifier, in a list of criteria, or
 * with a word such as “must” below a heading of requirements.
 */
export function isStated(body: Body, isSpec: boolean, index: number, passage: Passage, line: Span): boolean {
  if (isInBlock(body, isSpec, index, passage, line.start)) return true;
  const isListed = spanAt(passage.markdown.prose, line.start)?.item !== undefined;
  if (isListed && criteriaLists(passage).some((list) => contains(list, line))) return true;
  const heading = statementHeadingAround(body, index, passage, line.start);
  if (heading === undefined) return false;
  return (isListed && criteriaHeading.test(heading)) || modal.test(passage.text.slice(line.start, line.end));
}

/** Whether a passage begins below a heading of requirements or criteria, or with one. */
export function isBelowStatementHeading(body: Body, index: number, passage: Passage): boolean {
  return statementHeadingAround(body, index, passage, passage.text.length) !== undefined;
}

/** One of that passage, or one of the headings around it. */
function isInBlock(body: Body, isSpec: boolean, index: number, passage: Passage, offset: number): boolean {
  const { ends, starts } = body;
  const place = offset + (starts[index] ?? 0);
  const isHeldIn = (holder: number): boolean =>
    place < (lastStartingBefore(statementBlocks(body, isSpec, holder), place)?.reach ?? 0);
  if (isHeldIn(index)) return true;
  for (let heading = headingAround(ends, passage, index, offset); heading >= 0; heading = ends.parents[heading] ?? -1)
    if (isHeldIn(passageOf(ends, heading))) return true;
  return false;
}

/** The nearest heading of requirements or criteria. The title of the document says so of what stands right below it only. */
function statementHeadingAround(
  { ends, passages }: Body,
  index: number,
  passage: Passage,
  offset: number,
): string | undefined {
  const innermost = headingAround(ends, passage, index, offset);
  for (let heading = innermost; heading >= 0; heading = ends.parents[heading] ?? -1) {
    const isTitle = heading === 0 && heading !== innermost;
    const name = titleOf(ends, passages, heading)?.name.slice(0, longestHeading) ?? '';
    if (!isTitle && statementHeading.test(name)) return name;
  }
  return undefined;
}

/** Where the lists below labels such as `**Acceptance criteria:**` stand. */
const criteriaLists = perPassage(({ text, markdown }: Passage): readonly Span[] => {
  if (!criteriaHeading.test(text)) return [];
  const { prose, items } = markdown;
  return prose.flatMap(({ start, end, kind, item }, at) => {
    if (kind !== 'paragraph' || end - start > longestLabel || !criteriaLabel.test(text.slice(start, end))) return [];
    if (item !== undefined) return [{ start: end, end: items[item]?.end ?? end }];
    let next = at + 1;
    while (prose[next]?.item !== undefined) next++;
    return [{ start: end, end: prose[next]?.start ?? text.length }];
  });
});
