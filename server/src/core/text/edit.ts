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

/** The same change with fewer edits: those with no more than `gap` characters between them become one. They are in order. */
export function joinNear(text: string, edits: readonly Edit[], gap: number): readonly Edit[] {
  const joined: { start: number; end: number; parts: string[] }[] = [];
  for (const { span, newText } of edits) {
    const last = joined.at(-1);
    if (last === undefined || span.start - last.end > gap) {
      joined.push({ ...span, parts: [newText] });
      continue;
    }
    last.parts.push(text.slice(last.end, span.start), newText);
    last.end = span.end;
  }
  return joined.map(({ start, end, parts }) => ({ span: { start, end }, newText: parts.join('') }));
}
