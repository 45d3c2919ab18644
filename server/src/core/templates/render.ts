import { readDocument } from '../model/document.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { Template } from '../project/template.ts';

/**
 * A template as a snippet with a tab stop at every placeholder, in reading order. A stop holds the placeholder as it is
 * written, so that leaving the snippet early loses nothing. Constants such as `[PROJECT_NAME]` are filled together.
 */
export function renderSnippet(template: Template): string {
  const { body } = template;
  const { placeholders } = readDocument(`template:/${template.fileName}`, body);
  const constants = new Map<string, number>();
  let snippet = '';
  let done = 0;
  let stops = 0;
  for (const { start, end, text, kind } of placeholders) {
    const shared = kind === 'const' ? constants.get(text) : undefined;
    const number = shared ?? ++stops;
    if (kind === 'const') constants.set(text, number);
    snippet += escapeSnippet(body.slice(done, start)) + tabStop(number, text);
    done = end;
  }
  return `${snippet}${escapeSnippet(body.slice(done))}$0`;
}
