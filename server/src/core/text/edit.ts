import type { Span } from './span.ts';

/** Replaces the characters of `span`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** `newText` is a snippet: `${1:hint}` is a tab stop and `\` escapes. Without it, `newText` is inserted as it is. */
  readonly snippet?: boolean;
}

/** Edits do not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let result = '';
  let done = 0;
  for (const { span, newText } of ordered) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}
