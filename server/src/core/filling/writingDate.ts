import { anyDates, writingDates } from '../dialects/prompts.ts';
import type { Document } from '../document/document.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { contains, lastStartingBefore, spanAt } from '../text/span.ts';
import { labelOf } from './place.ts';

/** A prompt, and what it asks for. */
interface Asked {
  readonly placeholder: Placeholder;
  readonly type: string;
  readonly asks: string;
}

/**
 * Whether a date says when the document was written, by its label and by its own words. Due dates, reviews and milestones
 * are others.
 */
export function isOfWriting(document: Document, { placeholder, type, asks }: Asked): boolean {
  if (type !== 'date') return false;
  const label = labelOf(document, placeholder) ?? (placeholder.kind === 'date' ? '' : asks);
  const isOwn = placeholder.kind === 'date' || isWriting(asks) || isAny(asks);
  return (
    isOwn &&
    !isOfSeveral(document, placeholder) &&
    (isWriting(label) || (isAny(label) && isAtHead(document, placeholder)))
  );
}

function isWriting(words: string): boolean {
  return writingDates.has(words.trim().toLowerCase()) && !isAny(words);
}

/** `Date`, which may be any. */
function isAny(words: string): boolean {
  return anyDates.has(words.trim().toLowerCase());
}

/** A row below the heads of columns has a day of its own; that of a change of the document is the day of writing. */
function isOfSeveral({ markdown, source, fields }: Document, placeholder: Placeholder): boolean {
  const table = spanAt(markdown.tables, placeholder.start);
  if (table === undefined) return false;
  const field = lastStartingBefore(fields, placeholder.start);
  const isLabelled = field !== undefined && contains(field.valueSpan, placeholder) && isDated(field.name);
  return !isLabelled && !versions.test(source.text.slice(table.header.start, table.header.end));
}

function isDated(name: string): boolean {
  return isWriting(name) || isAny(name);
}

const versions = /versi|verzi|revisi|wersja|верси|версі|版本|バージョン|改訂|버전|개정|إصدار/i;

/** Above the sections, in no list of its own below something else; or in a table of versions. */
function isAtHead({ markdown, frontMatter }: Document, placeholder: Placeholder): boolean {
  const { start } = placeholder;
  if (start < frontMatter.bodyStart)
    return frontMatter.entries.some(({ valueSpan }) => contains(valueSpan, placeholder));
  if (spanAt(markdown.tables, start)?.header.cells[2] !== undefined) return true;
  const item = lastStartingBefore(markdown.items, start);
  const isBelow = item?.parent !== undefined && contains(item, placeholder);
  return !isBelow && markdown.headings.every((heading) => heading.level === 1 || heading.start > start);
}
