import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';

/** By what a client announces, the format that it likes best first; one that announces nothing gets what it always got. */
export function takesMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || formats[0] === MarkupKind.Markdown;
}

/** What the server writes as Markdown, for clients that show Markdown and for those that show what they get. */
export function toMarkup(markdown: string, isTaken: boolean): MarkupContent {
  return isTaken
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: asPlainText(markdown) };
}

/** Without fences, emphasis, code marks and the addresses of links. */
function asPlainText(markdown: string): string {
  return markdown
    .replace(/^`{3,}\w*\n/gm, '')
    .replace(/^`{3,}$/gm, '')
    .replace(/\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/\*\*|`|\\(?=\p{P}|\p{S})/gu, '')
    .trim();
}
