import type { Document } from '../document/document.ts';
import { keepsTheRest } from '../filling/keepsTheRest.ts';
import { removableLine } from '../filling/wholeLine.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineSpan, lineText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, spanAt, startingWithin } from '../text/span.ts';

/** Takes away what still stands as in the template, with its lines; undefined where something else would change with it. */
export function removeResidue(document: Document, { start }: Span): Edit | undefined {
  const code = spanAt(document.markdown.codeBlocks, start);
  const span = code === undefined ? removableLine(document, { start, end: start + 1 }) : linesOf(document, code);
  const edit = span === undefined ? undefined : { span, newText: '' };
  return edit !== undefined && keepsTheRest(document, [edit]) ? edit : undefined;
}

/** Of a block of code that stands by itself: not in a list or quote, and between texts that would become one. */
function linesOf({ source, markdown }: Document, code: Span): Span | undefined {
  const first = lineAt(source, code.start);
  const last = lineAt(source, Math.max(code.start, code.end - 1));
  const item = lastStartingBefore(markdown.items, code.start);
  const isInItem = item !== undefined && contains(item, { start: code.start, end: code.start });
  const isIndented = lineSpan(source, first).start !== code.start;
  const isEmpty = (line: number): boolean =>
    line < 0 || line >= source.lineStarts.length || lineText(source, line).trim() === '';
  if (isInItem || isIndented || (!isEmpty(first - 1) && !isEmpty(last + 1))) return undefined;
  const following = isEmpty(first - 1) && isEmpty(last + 1) ? last + 2 : last + 1;
  return { start: code.start, end: source.lineStarts[following] ?? source.text.length };
}

const marker = /^(?:[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|[\s>]+)/;

/** Writes something else instead, after the mark of its item and its label; undefined for a row, for code and for what defines something. */
export function rewriteResidue(document: Document, { start, end }: Span, value: string): Edit | undefined {
  const { source, markdown, identifiers, fields } = document;
  const written = source.text.slice(start, end);
  const isPart = [markdown.tables, markdown.codeBlocks].some((spans) => spanAt<Span>(spans, start) !== undefined);
  const defines = startingWithin(identifiers, { start, end }).some(({ definition }) => definition !== undefined);
  if (isPart || defines || /[\r\n]/.test(written)) return undefined;
  const field = lastStartingBefore(fields, end);
  const isLabelled = field !== undefined && contains({ start, end }, field.nameSpan) && field.valueSpan.start <= end;
  const at = isLabelled ? field.valueSpan.start : start + (marker.exec(written)?.[0].length ?? 0);
  return { span: { start: at, end }, newText: value };
}
