import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { lineStart } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, lastStartingBefore, spanAt, startingWithin } from '../text/span.ts';

/** What a document has one of: `[Product name]`, `[PROJECT_NAME]`, `[Name of the feature]`. `[Persona name]` asks for another one each time. */
const thing =
  /^(?:(?:the|your|our|this|insert|enter) )*(?:(?:name|title) of (?:the |your |our |this )?)?(?:product|project|initiative|program(?:me)?|service|feature|epic|team|company|organi[sz]ation|customer|pipeline|system|platform|module|package|repository|repo|app|application|document|dag)(?: (?:name|title|code ?name|slug|id|key|here))*$/i;

/**
 * Whether a prompt asks for the same wherever it stands: it names what a document has one of, in a place that does not
 * list several. Dates, quantities and people never are.
 */
export function isLinked(document: Document, placeholder: Placeholder): boolean {
  const { hint, options } = placeholder;
  const named = hint.replace(/[_-]+/g, ' ').trim();
  return options.length === 0 && thing.test(named) && !isListed(document, placeholder, named);
}

/** The placeholders of a document that one answer fills: all with these words, in code too, where they name a thing. */
export function sameIn(document: Document, { text }: Placeholder): readonly Placeholder[] {
  return linkedIn(document).get(text) ?? [];
}

/** What a reply to a placeholder fills: itself, and what asks the same. */
export function placesOf(document: Document, placeholder: Placeholder): readonly Placeholder[] {
  const same = sameIn(document, placeholder);
  return same.includes(placeholder) ? same : [placeholder];
}

const linkedIn = perDocument((document): ReadonlyMap<string, readonly Placeholder[]> => {
  const linked = new Map<string, Placeholder[]>();
  for (const placeholder of document.placeholders) {
    if (!isLinked(document, placeholder)) continue;
    const same = linked.get(placeholder.text) ?? [];
    same.push(placeholder);
    linked.set(placeholder.text, same);
  }
  return linked;
});

/** Items, rows and numbered headings name one of several: `- [Feature name]`, `### Feature 2: [Feature name]`. */
function isListed(document: Document, placeholder: Placeholder, named: string): boolean {
  const { markdown, source, fields } = document;
  const field = lastStartingBefore(fields, placeholder.start);
  const isValue = field !== undefined && contains(field.valueSpan, placeholder);
  if (isValue && named.toLowerCase().includes(firstWord(field.name))) return false;
  const heading = lastStartingBefore(markdown.headings, placeholder.start);
  if (heading !== undefined && contains(heading, placeholder))
    return /\d/.test(source.text.slice(heading.content.start, placeholder.start)) && heading.level > 1;
  const item = lastStartingBefore(markdown.items, placeholder.start);
  if (item !== undefined && isAll(item.content, placeholder)) return true;
  const table = spanAt(markdown.tables, placeholder.start);
  const row = table === undefined ? undefined : spanAt(table.rows, placeholder.start);
  if (row?.cells.some((cell) => isAll(cell, placeholder)) === true) return true;
  return isInTitle(document, placeholder);
}

/** `**FR-1: [Feature name]**` */
function isInTitle({ identifiers, source }: Document, { start }: Span): boolean {
  const line = { start: lineStart(source.text, start), end: start };
  return startingWithin(identifiers, line).some(({ definition }) => definition !== undefined);
}

function isAll(outer: Span, inner: Span): boolean {
  return outer.start === inner.start && outer.end === inner.end;
}

function firstWord(words: string): string {
  return words.trim().toLowerCase().split(/\s+/).at(0) ?? '';
}
