import { anyInAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { Document } from '../document/document.ts';
import { lazily } from '../document/lazily.ts';
import { numberAfter } from '../document/listNumbers.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import type { ListItem } from '../syntax/markdown/markdown.ts';
import { allSections, withoutMarkup } from '../syntax/markdown/markdown.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { contains, startingWithin, trimmed } from '../text/span.ts';

const openQuestions = /^(?:open|outstanding|unresolved) (?:questions?|issues|points)\b/i;
const patterns = lazily(() => ({
  sections: new RegExp(`^(?:${anyInAllLanguages(({ questions }) => questions.sections)})$`, 'iu'),
  none: new RegExp(`^(?:${anyInAllLanguages(({ questions }) => questions.none)}|[-–—]+)[.。]?$`, 'iu'),
}));

/** The edit that adds a question to the list that the document has for them, or puts it in the place of “None”. */
export function listQuestion(document: Document, { start }: Placeholder, question: string): readonly Edit[] {
  const { outline, markdown, source } = document;
  const { sections, none } = patterns();
  const section = [...allSections(outline)].find(({ name }) => openQuestions.test(name) || sections.test(name.trim()));
  if (section === undefined || contains(section, { start, end: start })) return [];
  const { text } = source;
  const saysNone = (span: Span): boolean => none.test(withoutMarkup(text.slice(span.start, span.end)));
  // What stands in a quote is somebody else's list.
  const isOwn = ({ start: at, parent }: ListItem): boolean =>
    parent === undefined && /^[ \t]*$/.test(text.slice(lineSpan(source, lineAt(source, at)).start, at));
  const last = startingWithin(markdown.items, section).findLast(isOwn);
  if (last === undefined) {
    const body = trimmed(text, { start: section.heading.end, end: section.end });
    return saysNone(body) ? [{ span: body, newText: `- ${question}` }] : [];
  }
  if (saysNone(last.content)) return [{ span: last.content, newText: question }];
  return [itemAfter(document, last, question)];
}

function itemAfter({ source, markdown }: Document, last: ListItem, question: string): Edit {
  const { text } = source;
  const indent = text.slice(lineSpan(source, lineAt(source, last.start)).start, last.start);
  const written = text.slice(last.marker.start, last.marker.end);
  const number = last.ordered ? String(numberAfter(text, markdown, last, 1)) : '';
  const marker = number === '' ? written : number + written.slice(-1);
  const box = last.box === undefined ? '' : '[ ] ';
  const end = text.slice(0, last.end).trimEnd().length;
  return { span: { start: end, end }, newText: `${lineEndOf(source)}${indent}${marker} ${box}${question}` };
}
