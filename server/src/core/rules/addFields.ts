import type { Document } from '../document/document.ts';
import { beginsBlock, standsApart } from '../document/standsApart.ts';
import { blockEnd } from '../identifiers/blockEnd.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Field } from '../placeholders/fields.ts';
import type { OwnedField } from '../templates/blockForms.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import { lastStartingBefore, spanAt, startingWithin, trimmed } from '../text/span.ts';

/**
 * The fields that a requirement lacks, each with the prompt of the template: in the form of those it has, or else of another
 * requirement. Empty where there is none to follow.
 */
export function addFields(
  document: Document,
  identifier: Identifier,
  missing: readonly Field[],
  expected: readonly Field[],
  fields: readonly OwnedField[],
): readonly Edit[] {
  const { source } = document;
  const alike = fields.filter(({ field }) => expected.some((other) => isThe(other, field)));
  const own = alike.flatMap(({ identifier: owner, field }) => (owner === identifier ? [field] : []));
  const last = own.at(-1);
  const model = last ?? likeIn(document, alike, identifier);
  if (model === undefined) return [];
  const placed = missing.map((field) => {
    const after = expected.slice(expected.indexOf(field) + 1);
    return { field, next: own.find((other) => after.some((later) => isThe(later, other))) };
  });
  const edits = [...new Set(placed.map(({ next }) => next))].map((next): Edit | undefined => {
    const form = formOf(document, next ?? model);
    if (form === undefined) return undefined;
    const { before, between, tail, apart } = form;
    const lines = placed.flatMap((each) =>
      each.next === next ? [`${before}${each.field.name}${between}${each.field.value}`] : [],
    );
    if (next !== undefined) {
      const at = lineSpan(source, lineAt(source, next.start)).start;
      return { span: { start: at, end: at }, newText: lines.map((line) => line + tail + apart).join('') };
    }
    const at = endOfFields(document, identifier, last);
    const around = [above(document, identifier, form, at, last !== undefined), below(document, form, at)];
    return { span: { start: at, end: at }, newText: around.join(lines.join(tail + apart)) };
  });
  return edits.every((edit) => edit !== undefined) ? edits : [];
}

function isThe({ name }: Field, { name: written }: Field): boolean {
  return written.toLowerCase().startsWith(name.toLowerCase());
}

/** A field of another requirement that is defined in the same form, in a quote or as far from the margin where this one is. */
function likeIn(document: Document, fields: readonly OwnedField[], own: Identifier): Field | undefined {
  const indent = indentOf(document, own);
  return fields.find(
    ({ identifier }) =>
      identifier?.kind.prefix === own.kind.prefix &&
      identifier.definition?.site === own.definition?.site &&
      indentOf(document, identifier) === indent,
  )?.field;
}

function indentOf({ source }: Document, { start }: Identifier): string {
  return /^[ \t>]*/.exec(lineText(source, lineAt(source, start)))?.[0] ?? '';
}

/** How a field stands in its requirement. */
interface FieldForm {
  /** From the beginning of the line to the name. */
  readonly before: string;
  /** From the name to the value; a full-width colon needs no space after it. */
  readonly between: string;
  readonly isItem: boolean;
  /** A hard break, where several fields are one paragraph. */
  readonly tail: string;
  /** What parts two fields: a line end, or an empty line. */
  readonly apart: string;
  /** What parts the first one from what stands above it. */
  readonly above: string;
  readonly emptyLine: string;
}

const hardBreak = /(?:(?<! ) {2,}|\\|<br ?\/?>)$/;
/** A number or a box in front belongs to its own line. */
const fieldStart = /^[ \t>]*(?:[-*+][ \t]+)?[*_]*$/;

/** Undefined for a row of a table, and where more than marks stands before the name. */
function formOf({ source, markdown }: Document, { start, nameSpan, valueSpan }: Field): FieldForm | undefined {
  const number = lineAt(source, start);
  const line = lineSpan(source, number);
  const before = source.text.slice(line.start, nameSpan.start);
  if (source.text.charAt(start) === '|' || !fieldStart.test(before)) return undefined;
  const between = source.text.slice(nameSpan.end, valueSpan.start);
  const lineEnd = lineEndOf(source);
  const emptyLine = lineEnd + (/^[ \t]*(?:>[ \t]?)*/.exec(before)?.[0].trimEnd() ?? '') + lineEnd;
  const isItem = /[-*+][ \t]/.test(before);
  const prose = lastStartingBefore(markdown.prose, start);
  const isInParagraph = !isItem && prose !== undefined && prose.start < line.start;
  const first = isInParagraph ? lineText(source, lineAt(source, prose.start)) : '';
  const isBelowEmpty = number > 0 && /^[ \t>]*$/.test(lineText(source, number - 1));
  return {
    before,
    between: /[：﹕]$/.test(between) ? between : `${between.trimEnd()} `,
    isItem,
    tail: hardBreak.exec(first)?.[0] ?? '',
    apart: isItem || isInParagraph ? lineEnd : emptyLine,
    above: isBelowEmpty ? emptyLine : lineEnd,
    emptyLine,
  };
}

function above(
  { source, markdown }: Document,
  { start }: Identifier,
  { isItem, tail, apart, above, emptyLine }: FieldForm,
  at: number,
  hasOthers: boolean,
): string {
  const line = lineSpan(source, lineAt(source, at));
  const isBelowTitle = line.start <= start;
  const prose = lastStartingBefore(markdown.prose, at);
  // HTML goes on up to the next empty line.
  const isBelowHtml = prose?.kind === 'html' && at <= prose.end;
  if (!hasOthers && !isBelowTitle) return isItem && !isBelowHtml ? above : emptyLine;
  const gap = hasOthers ? apart : above;
  return gap === emptyLine || hardBreak.test(source.text.slice(line.start, line.end)) ? gap : tail + gap;
}

/** What keeps text below from becoming that of the last field. */
function below({ source, markdown }: Document, { isItem, apart, emptyLine }: FieldForm, at: number): string {
  const line = lineAt(source, at) + 1;
  const next = line < source.lineStarts.length ? lineText(source, line) : '';
  const isSameParagraph = !isItem && apart !== emptyLine && (lastStartingBefore(markdown.prose, at)?.end ?? 0) > at;
  const isApart = isSameParagraph || (isItem ? beginsBlock(next) : standsApart(next));
  return isApart ? '' : emptyLine.slice(0, -lineEndOf(source).length);
}

/** After the last field that the requirement has, or its text, before what else is defined or titled in it. */
function endOfFields(
  { source, markdown, identifiers }: Document,
  identifier: Identifier,
  last: Field | undefined,
): number {
  const item = last === undefined ? undefined : lastStartingBefore(markdown.items, last.start + 1);
  const own = last !== undefined && item !== undefined && last.start < item.end ? item : undefined;
  const part = own ?? (last === undefined ? undefined : lastStartingBefore(markdown.prose, last.start + 1));
  const blockAt = blockEnd(source.text, identifier);
  const start = Math.min(own?.end ?? last?.end ?? identifier.end, blockAt);
  const within = { start, end: blockAt };
  const [inner] = startingWithin(identifiers, within).filter(({ definition }) => definition !== undefined);
  const [heading] = startingWithin(markdown.headings, within);
  // A table stays whole, whichever of its rows defines something.
  const beginningOf = ({ start: at }: Identifier): number => spanAt(markdown.tables, at)?.header.start ?? at;
  const end = Math.min(
    inner === undefined ? within.end : lineSpan(source, lineAt(source, beginningOf(inner))).start,
    heading?.start ?? within.end,
    part === undefined ? within.end : Math.max(start, part.end),
  );
  return trimmed(source.text, { start: identifier.start, end }).end;
}
