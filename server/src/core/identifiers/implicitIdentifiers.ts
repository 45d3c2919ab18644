import {
  clauseLabel,
  criteriaHeading,
  criterionKind,
  epicKind,
  mayHoldLabel,
  namedHeading,
  numberedClause,
  plannedHeading,
  plannedMention,
  plannedNumberOf,
  plannedStoryKind,
  requirementHeading,
  requirementKind,
  requirementLabel,
  scenarioKind,
  storyHeading,
  storyKind,
} from '../dialects/implicitIdentifiers.ts';
import type { IdentifierKind } from '../dialects/dialect.ts';
import type { Heading, Markdown } from '../syntax/markdown/markdown.ts';
import { plainTextFrom, withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { startingWithin } from '../text/span.ts';
import { withoutBox } from './headingBox.ts';
import type { DefinitionCandidate } from './definitions.ts';
import type { IdentifierToken } from './identifierToken.ts';
import { readLead } from './lead.ts';

/** Headings that define an identifier without writing one. */
export function* findImplicitHeadings(text: string, markdown: Markdown): Iterable<DefinitionCandidate> {
  for (const [index, whole] of markdown.headings.entries()) {
    const heading = { ...whole, content: withoutBox(text, whole.content) };
    const written = text.slice(heading.content.start, heading.content.end);
    const block = { start: heading.start, end: endOfSection(text, markdown.headings, index) };
    const isNumbered = /\d/.test(written);
    const story = isNumbered ? storyHeading.exec(written) : null;
    const requirement = isNumbered ? requirementHeading.exec(written) : null;
    const planned = isNumbered ? plannedHeading.exec(written) : null;
    const named = namedHeading.exec(written);
    if (story !== null) yield numbered(text, heading, story, `US${story[1] ?? ''}`, storyKind, block);
    else if (requirement !== null)
      yield numbered(text, heading, requirement, ...requirementNamed(requirement[1] ?? ''), block);
    else if (planned !== null) {
      const kind = planned[1] === undefined ? epicKind : plannedStoryKind;
      const { name } = plannedNumberOf(planned[2] ?? '', kind === plannedStoryKind);
      // `Epic 1-3` stands above several.
      const isOne = kind === plannedStoryKind || !planned[2]?.includes('-');
      if (isOne) yield numbered(text, heading, planned, `${kind.prefix} ${name}`, kind, block);
    } else if (named !== null && !isIdentified(text, heading, named)) yield byName(text, heading, named, block);
  }
}

function numbered(
  text: string,
  { content }: Heading,
  match: RegExpExecArray,
  name: string,
  kind: IdentifierKind,
  block: Span,
): DefinitionCandidate {
  const token = tokenAt({ start: content.start, end: content.start + match[0].length }, name, kind);
  const title = plainTextFrom(text.slice(content.start, content.end), token.end - content.start).replace(
    /^[\s:：.–—-]+/,
    '',
  );
  return { token, definition: { site: 'heading', title, block } };
}

/** What `Requirement 2` is called, and `Requirement 2.1`, which is meant by the number alone. */
export function requirementNamed(number: string): readonly [name: string, kind: IdentifierKind] {
  return number.includes('.')
    ? [number.toUpperCase(), criterionKind]
    : [`Requirement ${number.toUpperCase()}`, requirementKind];
}

/** `Requirement: REQ-001 Names`: what the name begins with is the identifier. */
function isIdentified(text: string, { content }: Heading, match: RegExpExecArray): boolean {
  return readLead(text, { start: content.start + match[0].length, end: content.end }) !== undefined;
}

function byName(text: string, { content }: Heading, match: RegExpExecArray, block: Span): DefinitionCandidate {
  const span = { start: content.start + match[0].length, end: content.end };
  const title = text.slice(span.start, span.end);
  const kind = match[1]?.toLowerCase() === 'scenario' ? scenarioKind : requirementKind;
  return {
    token: tokenAt(span, `${kind.prefix}: ${title}`, kind),
    definition: { site: 'heading', title: '', block },
  };
}

/** Criterion M of requirement N is item M of the numbered list below its heading of criteria. */
export function* findCriteria(
  text: string,
  markdown: Markdown,
  number: string,
  block: Span,
): Iterable<DefinitionCandidate> {
  const criteria = startingWithin(markdown.headings, block).find(({ content }) =>
    criteriaHeading.test(text.slice(content.start, content.end)),
  );
  const from = criteria?.end ?? block.start;
  let previous: { readonly end: number; readonly number: number } | undefined;
  for (const item of startingWithin(markdown.items, { start: from, end: block.end })) {
    const digits = /^\d{1,3}/.exec(text.slice(item.marker.start, item.marker.end))?.[0];
    if (digits === undefined || item.parent !== undefined) continue;
    const span = { start: item.marker.start, end: item.marker.start + digits.length };
    const title = withoutMarkup(text.slice(item.content.start, item.content.end));
    // As it is rendered: a list counts from its first number, whatever its other items say.
    const goesOn = previous !== undefined && text.slice(previous.end, item.start).trim() === '';
    const counted: number = goesOn && previous !== undefined ? previous.number + 1 : Number(digits);
    previous = { end: item.end, number: counted };
    yield {
      token: tokenAt(span, `${number}.${String(counted)}`, criterionKind),
      definition: { site: 'numbered', title, block: { start: item.start, end: item.end } },
    };
  }
}

const number = /^\d{1,3}(?:[A-Z](?![A-Za-z0-9]))?(?:\.\d{1,3})?(?![A-Za-z0-9%]|\.\d|-\d{3}|\s?(?:%|ms\b))/;
const listSeparator = /^\s?(?:[,、;&–-]|,\s?(?:and|und|y|et|e|или|и)\s|and\b|und\b|y\b)\s?(?=\d)/;

/** `_Requirements: 1.2, 3_` and the like. */
export function* findImplicitReferences(text: string, prose: Span): Iterable<IdentifierToken> {
  const written = text.slice(prose.start, prose.end);
  if (!mayHoldLabel.test(written)) return;
  yield* plannedReferences(written, prose.start);
  for (const label of written.matchAll(requirementLabel)) {
    if (isInPrompt(written, label.index, label[0].length)) continue;
    const isMarked = /[_*]$/.test(written.slice(Math.max(0, label.index - 1), label.index));
    // `Requirements: 100 users` counts users; `_Requirements: 6_` does not.
    const [whole, word, colon] = label;
    const needsPoint = clauseLabel.test(whole) || (colon !== undefined && !isMarked);
    let at = label.index + label[0].length;
    let parent: string | undefined;
    for (;;) {
      const digits = number.exec(written.slice(at, at + 12))?.[0];
      if (digits === undefined || (needsPoint && !digits.includes('.'))) break;
      const isShort = parent !== undefined && !digits.includes('.');
      const token = numberToken(prose.start + at, digits, isShort ? `${parent}.${digits}` : digits);
      const isLoose = word === undefined || isAloneInBrackets(written, label.index, at + digits.length);
      yield isLoose ? { ...token, needsDefinition: true } : token;
      parent = /^(\d+[A-Z]?)\.\d+$/.exec(digits)?.[1];
      at += digits.length;
      const separator = listSeparator.exec(written.slice(at, at + 8))?.[0];
      if (separator === undefined) break;
      // `9.1–3` ends with 9.3; a number after a comma is one of its own.
      if (!/[–-]/.test(separator)) parent = undefined;
      at += separator.length;
    }
  }
}

/** `Depends on Story 2.3`, `Phase 9: User Story 7`; the words of plans are names where they are written large, or their number has a dot. */
function* plannedReferences(written: string, start: number): Iterable<IdentifierToken> {
  for (const match of written.matchAll(plannedMention)) {
    const [whole, user, story, digits = ''] = match;
    if (isInPrompt(written, match.index, whole.length)) continue;
    const kind = user === undefined && story === undefined ? epicKind : plannedStoryKind;
    const { name, length } = plannedNumberOf(digits, user === undefined && kind === plannedStoryKind);
    const end = start + match.index + whole.length - digits.length + length;
    const span = { start: start + match.index, end };
    if (user !== undefined && !name.includes('.')) yield tokenAt(span, `US${name}`, storyKind);
    else {
      const token = tokenAt(span, `${kind.prefix} ${name}`, kind);
      const isLoose = /^\p{Ll}/u.test(whole) && !name.includes('.');
      yield isLoose ? { ...token, needsDefinition: true } : token;
    }
  }
}

/** In UTF-16 units: no prompt that has such a word is longer. */
const longestPrompt = 80;

/** What stands around a prompt, to its left and to its right. */
const promptMarks = [
  { before: /\[([^[\]\n\r]*)$/, after: /^([^[\]\n\r]*)\](?!\()/ },
  { before: /\{([^{}\n\r]*)$/, after: /^([^{}\n\r]*)\}/ },
  { before: /<([^<>\n\r]*)$/, after: /^([^<>\n\r]*)>/ },
];

/** `[core requirement 1]`, `{Performance requirement 1}`: with other words around it in a prompt, nothing is referred to. */
function isInPrompt(written: string, index: number, length: number): boolean {
  const left = written.slice(Math.max(0, index - longestPrompt), index);
  const right = written.slice(index + length, index + length + longestPrompt);
  return promptMarks.some((marks) => {
    const before = marks.before.exec(left)?.[1];
    const after = before === undefined ? undefined : marks.after.exec(right)?.[1];
    if (before === undefined || after === undefined) return false;
    return /\p{L}{2}/u.test(before + after) && !/\d\s*[,;&]/.test(before + after);
  });
}

/** `[Requirement 1]`, which a template may leave for what is to come. */
function isAloneInBrackets(written: string, start: number, end: number): boolean {
  return written[start - 1] === '[' && written[end] === ']' && written[end + 1] !== '(';
}

function numberToken(start: number, digits: string, name: string): IdentifierToken {
  const span = { start, end: start + digits.length };
  return tokenAt(span, ...requirementNamed(name));
}

/** `1.4 WHEN the cart is empty THEN …` at the beginning of a line. */
export function clauseAt(text: string, { start, end }: Span): IdentifierToken | undefined {
  const first = text.charCodeAt(start);
  if (first !== 42 && (first < 48 || first > 57)) return undefined;
  const match = numberedClause.exec(text.slice(start, Math.min(end, start + 240)));
  const digits = match?.[1] ?? '';
  const at = start + (match?.[0].indexOf(digits) ?? 0);
  return match === null ? undefined : tokenAt({ start: at, end: at + digits.length }, digits, criterionKind);
}

/** `2` of `Requirement 2`; undefined for everything else. */
export function requirementNumber({ name, kind }: IdentifierToken): string | undefined {
  return kind === requirementKind && name.startsWith('Requirement ') ? name.slice('Requirement '.length) : undefined;
}

function tokenAt({ start, end }: Span, name: string, kind: IdentifierKind): IdentifierToken {
  return { start, end, name, prefix: kind.prefix, isSeparated: true, kind };
}

function endOfSection(text: string, headings: readonly Heading[], index: number): number {
  const level = headings[index]?.level ?? 0;
  let next = index + 1;
  while ((headings[next]?.level ?? 0) > level) next++;
  return headings[next]?.start ?? text.length;
}
