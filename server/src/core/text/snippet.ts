/** Plain text as snippet text: what it says is inserted as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A numbered tab stop that shows `hint` and selects it. */
export function tabStop(number: number, hint: string): string {
  return `\${${String(number)}:${escapeSnippet(hint)}}`;
}

/** A tab stop that offers `choices`; a comma or a pipe inside a choice is escaped as snippets require. */
export function choiceStop(number: number, choices: readonly string[]): string {
  const escaped = choices.map((choice) => escapeSnippet(choice).replace(/[,|]/g, '\\$&'));
  return `\${${String(number)}|${escaped.join(',')}|}`;
}

const choices = /\$\{(\d+)\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g;

/** A snippet as plain text, every tab stop as its hint or its first choice. */
export function withoutStops(snippet: string): string {
  return snippet
    .replace(choices, (_, number: string, first: string) => `\${${number}:${first.replace(/\\([,|])/g, '$1')}}`)
    .replace(/\\([\\$}])|\$\{\d+:|\}/g, (_, escaped?: string) => escaped ?? '');
}
