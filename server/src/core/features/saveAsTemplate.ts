import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { lineStart } from '../text/sourceText.ts';

const day = /^\d{4}-\d\d-\d\d$/;
const dateNames = new Set(['date', 'created', 'updated', 'last updated', 'modified']);

/**
 * The text of a template made from a document: a manifest, and after it the document with variables in place of its
 * dates and of what its title says after a colon. It no longer names the template that it was made from itself.
 */
export function saveAsTemplate(document: Document, id: string, title: string): string {
  const { source, frontMatter, fields, outline, dialect } = document;
  const dates = [
    ...frontMatter.entries.map(({ key, value, valueSpan }) => ({ name: key, value, span: valueSpan, isYaml: true })),
    ...fields.map(({ name, value, valueSpan }) => ({ name, value, span: valueSpan, isYaml: false })),
  ].filter(({ name, value }) => dateNames.has(name.toLowerCase()) && day.test(value));
  const edits: Edit[] = dates.map(({ span, isYaml }) => {
    const isQuoted = /["']/.test(source.text.charAt(span.start - 1));
    return { span, newText: isYaml && !isQuoted ? '"{date}"' : '{date}' };
  });
  const content = outline[0]?.heading.content;
  const own =
    content === undefined ? null : /^[^:\n]+:[ \t]+(?=\S)/.exec(source.text.slice(content.start, content.end));
  if (content !== undefined && own !== null)
    edits.push({ span: { start: content.start + own[0].length, end: content.end }, newText: '{title}' });
  const origin = frontMatter.entries.find(({ key }) => key === 'template');
  if (origin !== undefined) edits.push(withoutLine(source.text, origin.keySpan.start));
  const manifest = [
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    'description: ""',
    `file: ${id}.md`,
    'version: 1',
    `dialect: ${dialect.id}`,
  ];
  const body = applyEdits(source.text, edits)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  return `---\n${manifest.join('\n')}\n---\n${body.replace(/^---\n---\n+/, '')}`;
}

function withoutLine(text: string, offset: number): Edit {
  const start = lineStart(text, offset);
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(start))?.[0].length ?? 0;
  return { span: { start, end: start + rest }, newText: '' };
}
