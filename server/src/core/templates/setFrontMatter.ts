import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';

/**
 * Gives a key of the front matter a value; a document without front matter gets some. Undefined where the key has
 * something else than one text in one line now.
 */
export function setFrontMatter({ source, frontMatter }: Document, key: string, value: string): Edit | undefined {
  const lineEnd = lineEndOf(source);
  const entry = frontMatter.entries.find((each) => each.key === key);
  if (entry !== undefined) {
    if (typeof entry.data !== 'string' || /[\r\n]/.test(entry.value)) return undefined;
    if (entry.value !== '') return { span: entry.valueSpan, newText: value };
    const line = lineSpan(source, lineAt(source, entry.keySpan.start));
    const isEmpty = source.text.slice(entry.keySpan.end, line.end).trim() === ':' && entry.keySpan.start === line.start;
    return isEmpty ? { span: line, newText: `${key}: ${value}` } : undefined;
  }
  if (frontMatter.span === undefined) {
    const at = source.text.startsWith('\ufeff') ? 1 : 0;
    const text = `---${lineEnd}${key}: ${value}${lineEnd}---${lineEnd}${lineEnd}`;
    return { span: { start: at, end: at }, newText: text };
  }
  const before = source.text.slice(0, frontMatter.span.end);
  const at = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { span: { start: at, end: at }, newText: `${key}: ${value}${lineEnd}` };
}
