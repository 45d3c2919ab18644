import type { Document } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, spanAt } from '../text/span.ts';
import type { Template } from '../project/template.ts';

/** What is known where a template is used. */
export interface TemplateValues {
  readonly title?: string | undefined;
  /** Of today, as `2026-11-21`. */
  readonly date?: string | undefined;
  readonly author?: string | undefined;
  readonly project?: string | undefined;
  /** Of the feature or track whose folder the document is in. */
  readonly feature?: string | undefined;
  /** The identifiers that nothing has yet, for a prefix such as `FR`: the next one, and those after it. */
  readonly next?: ((prefix: string) => Iterator<string>) | undefined;
}

type TextVariable = Exclude<keyof TemplateValues, 'next'>;

/** What stands where the value of a variable is not known: prompts that the rules find. */
const prompts: Readonly<Record<TextVariable, string>> = {
  title: '[Title]',
  date: '[YYYY-MM-DD]',
  author: '[Author]',
  project: '[PROJECT_NAME]',
  feature: '[track-id]',
};

/** A piece of a template that is written anew. */
export interface Filled extends Span {
  readonly text: string;
  /** A prompt: nothing is known. */
  readonly isOpen: boolean;
}

const variable = /\{(?:(title|date|author|project|feature)|next:([A-Z][A-Za-z]{0,7}))\}/g;

/** The variables of a template outside code, and the placeholders that its manifest gives to one, with what they become. */
export function fillVariables(template: Template, document: Document, values: TemplateValues): readonly Filled[] {
  const { source, markdown, frontMatter, placeholders } = document;
  const { text } = source;
  const filled: Filled[] = [];
  const series = new Map<string, Iterator<string>>();
  const nextOf = (prefix: string): string => {
    const names = series.get(prefix) ?? values.next?.(prefix) ?? numbersFrom(`${prefix}-`, 1, 1);
    series.set(prefix, names);
    return String(names.next().value);
  };
  const code = [...markdown.codeBlocks, ...markdown.codeSpans];
  const cells = markdown.tables.flatMap(({ header, rows }) => [header, ...rows]);
  const written = (span: Span, value: string): string => {
    const line = value.replace(/[\r\n\u2028\u2029]+/g, ' ');
    if (frontMatter.span !== undefined && contains(frontMatter.span, span)) return inYaml(text, span, line);
    return spanAt(cells, span.start) === undefined ? line : line.replace(/\|/g, '\\|');
  };
  for (const match of text.matchAll(variable)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (code.some((block) => overlaps(block, span))) continue;
    const name = match[1] as TextVariable | undefined;
    const value = name === undefined ? nextOf(match[2] ?? '') : values[name];
    const isOpen = value === undefined || value === '';
    filled.push({ ...span, text: written(span, isOpen ? prompts[name ?? 'title'] : value), isOpen });
  }
  const byPlaceholder = new Map(
    [...template.fill].flatMap(([name, texts]) => texts.map((each) => [each, valueOf(values, name)] as const)),
  );
  for (const { start, end, text: prompt } of placeholders) {
    const value = byPlaceholder.get(prompt) ?? '';
    const span = { start, end };
    const isTaken = filled.some((other) => overlaps(other, span));
    if (value !== '' && !isTaken) filled.push({ ...span, text: written(span, value), isOpen: false });
  }
  return [...filled, ...fillHeading(template, document, values, filled)].sort((a, b) => a.start - b.start);
}

function valueOf(values: TemplateValues, name: string): string | undefined {
  return Object.hasOwn(prompts, name) ? values[name as TextVariable] : undefined;
}

/**
 * `# Product Requirements Document` as `# Product Requirements Document: Sign in`. Without a title it stays as it is; but a
 * document is no template, and gets a prompt in place of that word.
 */
function fillHeading(
  { heading }: Template,
  { source, outline }: Document,
  { title = '' }: TemplateValues,
  filled: readonly Filled[],
): readonly Filled[] {
  const content = outline[0]?.heading.content;
  if (heading === '' || content === undefined || filled.some((other) => overlaps(other, content))) return [];
  const { start, end } = content;
  const isTemplate = /\btemplate$/i.test(source.text.slice(start, end));
  const [before = '', ...after] = heading.split('{title}');
  if (title === '')
    return isTemplate
      ? [
          { start, end, text: before, isOpen: false },
          { start: end, end, text: prompts.title, isOpen: true },
          { start: end, end, text: after.join(prompts.title), isOpen: false },
        ]
      : [];
  // `C #` would be read as a heading that is closed.
  const line = title.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/(?<=\s)(#+)\s*$/, '\\$1');
  return [{ start, end, text: heading.split('{title}').join(line), isOpen: false }];
}

/** In the quotes that stand around it, or in quotes of its own. */
function inYaml(text: string, { start, end }: Span, value: string): string {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(lineStart, start).replace(/^[^:]*:[ \t]*/, '');
  if (before.startsWith('"')) return JSON.stringify(value).slice(1, -1);
  if (before.startsWith("'")) return value.replace(/'/g, "''");
  const isWhole = before === '' && /^[ \t]*(?:\n|$)/.test(text.slice(end));
  return isWhole && !/^\d{4}-\d\d-\d\d$/.test(value) ? JSON.stringify(value) : value;
}

/** `FR-007`, `FR-008` and so on. */
export function* numbersFrom(stem: string, first: number, width: number): Generator<string, string> {
  for (let number = first; ; number++) yield stem + String(number).padStart(width, '0');
}
