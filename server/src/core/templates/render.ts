import { keptText } from '../placeholders/keptText.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { Template } from '../project/template.ts';
import { readFrontMatter } from '../syntax/frontMatter.ts';
import { readBody } from './structure.ts';
import type { TemplateValues } from './variables.ts';
import { fillVariables } from './variables.ts';

export interface Rendered {
  readonly text: string;
  /** The same with a tab stop at every placeholder, in reading order. */
  readonly snippet: string;
}

/**
 * A template with what is known filled in. A tab stop holds the placeholder as it is written, so that leaving the
 * snippet early loses nothing. Constants such as `[PROJECT_NAME]` are filled together.
 */
export function renderTemplate(template: Template, values: TemplateValues): Rendered {
  const body = withOrigin(template);
  const document = readBody(body);
  const filled = fillVariables(template, document, values);
  const isFilled = (start: number): boolean => filled.some((span) => span.start <= start && start < span.end);
  const stops = [
    ...filled.map((each) => ({ ...each, isShared: false, kept: '' })),
    ...document.placeholders
      .filter(({ start }) => !isFilled(start))
      .map((placeholder) => ({
        ...placeholder,
        isOpen: true,
        isShared: placeholder.kind === 'const',
        kept: keptText(placeholder),
      })),
  ].sort((a, b) => a.start - b.start);
  const numbers = new Map<string, number>();
  let text = '';
  let snippet = '';
  let done = 0;
  let last = 0;
  for (const stop of stops) {
    if (stop.start < done) continue;
    const { isShared, kept } = stop;
    const number = (isShared ? numbers.get(stop.text) : undefined) ?? (stop.isOpen ? ++last : last);
    if (isShared) numbers.set(stop.text, number);
    const between = body.slice(done, stop.start);
    text += between + stop.text;
    // What is typed goes after the marker of an empty item, and over any other prompt.
    const written = kept === '' ? stop.text : '';
    snippet += escapeSnippet(between + kept) + (stop.isOpen ? tabStop(number, written) : escapeSnippet(written));
    done = stop.end;
  }
  const rest = body.slice(done);
  return { text: text + rest, snippet: `${snippet}${escapeSnippet(rest)}$0` };
}

/** A document that begins with front matter says there which template it was made from. */
function withOrigin({ body, id, version }: Template): string {
  const frontMatter = readFrontMatter(body);
  const isSaid = frontMatter.entries.some(({ key }) => key === 'template');
  if (frontMatter.span === undefined || frontMatter.problems.length > 0 || isSaid) return body;
  const at = body.lastIndexOf('\n', frontMatter.span.end - 1) + 1;
  return `${body.slice(0, at)}template: ${id}@${version}\n${body.slice(at)}`;
}
