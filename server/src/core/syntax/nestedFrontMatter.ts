import type { Span } from '../text/span.ts';

/** A value below a key of the front matter: in a list, or in a map within it. */
export interface NestedValue {
  /** Of the map that it is in, or of the list. */
  readonly key: string;
  readonly value: string;
  /** Without the quotes. */
  readonly span: Span;
  /** Between square brackets, where a comma ends it. */
  readonly isListed: boolean;
}

/** The blanks and dashes in front of `  - name: "x"`, and its key. */
const lead = /^[ \t]*(?:- +)*/;
const keyed = /^(["']?)([\p{L}_][\p{L}\p{N}_ .-]{0,60})\1:(?: |$)/u;
/** What is a text of its own over several lines, a reference, a tag or a map. */
const noText = /^(?:[|>&*!]|\{[^{}]*:)/;
const quotedText = /^(?:"[^"\\]*"|'[^']*')$/;
/** Texts in brackets, braces and quotes within a list, and others. */
const item = /"[^"\\]*"|'[^']*'|\{[^{}]*\}|\[[^[\]]*\]|[^,[\]{}"']+/g;

/**
 * The texts in one stretch of front matter that lie below `key`, as they are written there: line by line, so that even what
 * YAML does not take for a text is found, such as `{name}` without quotes.
 */
export function readNestedValues(content: string, { start, end }: Span, key: string): readonly NestedValue[] {
  const found: NestedValue[] = [];
  let deeper = Infinity;
  for (let at = start; at < end;) {
    const after = content.indexOf('\n', at);
    const lineEnd = after === -1 || after > end ? end : after;
    const written = content.slice(at, lineEnd).replace(/\r$/, '');
    const isFirst = at === start;
    const rest = isFirst ? written : written.slice(lead.exec(written)?.[0].length ?? 0);
    const own = isFirst ? null : keyed.exec(rest);
    const value = rest.slice(own?.[0].length ?? 0).trimStart();
    const depth = isFirst ? 0 : written.search(/\S/);
    if (depth !== -1 && depth <= deeper) {
      deeper = noText.test(value) ? depth : Infinity;
      found.push(...valuesIn(value, at + written.length - value.length, own?.[2] ?? key));
    }
    at = lineEnd + 1;
  }
  return found;
}

function valuesIn(written: string, from: number, key: string): readonly NestedValue[] {
  const comment = /^["']/.test(written) ? -1 : written.indexOf(' #');
  const value = (comment === -1 ? written : written.slice(0, comment)).trimEnd();
  if (value === '' || value.startsWith('#') || noText.test(value)) return [];
  if (!value.startsWith('[') || !value.endsWith(']')) return [textAt(value, from, key, false)];
  return [...value.slice(1, -1).matchAll(item)].flatMap(({ 0: one, index }) => {
    const lead = one.length - one.trimStart().length;
    return one.trim() === '' ? [] : [textAt(one.trim(), from + 1 + index + lead, key, true)];
  });
}

function textAt(written: string, from: number, key: string, isListed: boolean): NestedValue {
  const quote = quotedText.test(written) ? 1 : 0;
  const span = { start: from + quote, end: from + written.length - quote };
  return { key, value: written.slice(quote, written.length - quote), span, isListed };
}
