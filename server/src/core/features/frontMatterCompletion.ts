import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import type { SchemaKey } from '../templates/frontMatterSchema.ts';
import { frontMatterSchema } from '../templates/frontMatterSchema.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { Completion } from './completion.ts';
import { escaped } from './escaped.ts';
import { say } from '../text/say.ts';

/** The one key that every document may have. */
const origin: SchemaKey = { key: 'template', kind: 'text', value: '', options: [] };

/** In front matter: the keys that the template has and the document has not, and after a key its values. */
export function completeFrontMatter(
  workspace: Workspace,
  document: Document,
  offset: number,
  today: string,
): readonly Completion[] {
  const { source, frontMatter } = document;
  const { span, entries } = frontMatter;
  const line = lineSpan(source, lineAt(source, offset));
  if (span === undefined || line.start <= span.start || span.end <= line.end) return [];
  const before = source.text.slice(line.start, offset);
  const conformance = conformanceOf(document, workspace);
  const schema = [origin, ...(conformance === undefined ? [] : frontMatterSchema(conformance.match.template))];
  const [, key, space = '', quote = ''] = /^([\w-]+):([ \t]*)(["']?)/.exec(before) ?? [];
  if (key === undefined) {
    if (!/^[\w-]*$/.test(before)) return [];
    return schema
      .filter((each) => !entries.some((entry) => entry.key === each.key))
      .map((each) => choice({ start: line.start, end: offset }, each.key, `${each.key}: `, describe(each, today)));
  }
  const values =
    key === 'template'
      ? availableTemplates(workspace.project, document.uri).map(({ id, version, title }) => [`${id}@${version}`, title])
      : valuesOf(
          schema.find((each) => each.key === key),
          today,
        ).map((value) => [value, '']);
  const start = line.start + key.length + 1 + space.length + quote.length;
  const rest = source.text.slice(offset, line.end);
  const end = offset + (/^[^"'#\r\n]*/.exec(rest)?.[0].trimEnd().length ?? 0);
  const gap = space === '' && quote === '' ? ' ' : '';
  return values.map(([value = '', title = '']) => choice({ start, end }, value, gap + value, title));
}

function valuesOf(key: SchemaKey | undefined, today: string): readonly string[] {
  if (key?.kind === 'date') return [today];
  return key?.options ?? [];
}

function describe({ key, kind, value, options }: SchemaKey, today: string): string {
  if (key === origin.key) return say('The template that this document was made from.');
  const texts = { date: say('A day, such as {date}.', { date: today }), options: options.join(', '), text: value };
  return texts[kind];
}

function choice(span: Completion['span'], label: string, text: string, documentation: string): Completion {
  return {
    label,
    detail: '',
    documentation: escaped(documentation),
    span,
    newText: escapeSnippet(text),
    filterText: text,
  };
}
