import { codeSentinels } from '../dialects/prompts.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { closingBracket, describeBracket } from './brackets.ts';
import { findCodeValue } from './codeValues.ts';
import type { Placeholder } from './placeholder.ts';

const constant = /\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\]/g;

/** The constants in some places of a text: in its prose, or in its code. */
export function findConstants(text: string, spans: readonly Span[]): readonly string[] {
  if (!text.includes('_')) return [];
  return spans.flatMap(({ start, end }) => text.slice(start, end).match(constant) ?? []);
}

/**
 * Inside code only what cannot be code counts: sentinels with their colon (`[TO BE REPLACED BY: …]`), and in blocks the
 * `constants` that the document's prose leaves open too.
 */
export function* findSentinelsInCode(
  text: string,
  markdown: Markdown,
  constants: ReadonlySet<string>,
): Iterable<Placeholder> {
  for (const block of markdown.codeBlocks) {
    yield* sentinelsIn(text, block);
    for (const match of text.slice(block.start, block.end).matchAll(constant))
      if (constants.has(match[0]))
        yield placeholder(text, { start: block.start + match.index, end: block.start + match.index + match[0].length });
  }
  for (const span of markdown.codeSpans) {
    yield* sentinelsIn(text, span);
    yield* findCodeValue(text, markdown, span);
  }
}

function* sentinelsIn(text: string, span: Span): Iterable<Placeholder> {
  const code = text.slice(span.start, span.end);
  for (let at = code.indexOf('['); at !== -1;) {
    const open = span.start + at;
    const opening = text.slice(open + 1, open + 40).toLowerCase();
    const isSentinel =
      codeSentinels.some((sentinel) => opening.startsWith(`${sentinel}:`)) && !/:\s*(?:…|\.{3})\s*\]/.test(opening);
    const close = isSentinel ? closingBracket(text, open, span.end) : undefined;
    if (close !== undefined) yield placeholder(text, { start: open, end: close });
    at = code.indexOf('[', (close ?? open + 1) - span.start);
  }
}

function placeholder(text: string, { start, end }: Span): Placeholder {
  const written = text.slice(start, end);
  const isConstant = /^\[[A-Z0-9_]+\]$/.test(written);
  return {
    start,
    end,
    text: written,
    ...describeBracket(written.slice(1, -1)),
    kind: isConstant ? 'const' : 'replace',
    certainty: 'certain',
  };
}
