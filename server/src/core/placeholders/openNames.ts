import type { Markdown } from '../syntax/markdown/markdown.ts';
import { isInLongerCode, isLeading } from './identifierStubs.ts';
import { lineBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** `AC-{spec_id}.1`, `{MODULE}-F001`, `REQ-NF-[CAT]-XXX`, `RDD-[YYYY]-[NNN]`: a name in parts. */
const name =
  /(?<![\w-])(?:[A-Z]{1,8}|\{[A-Z_]{2,20}\}(?=-[A-Z\d]))(?:[-_.](?:[A-Z\d]{1,8}|[xn]{2,4}|\[[^[\]\s]{1,20}\](?!\()|\{[^{}\s]{1,24}\}(?!\})))+/g;
/** Those of its parts that are still to come. */
const openPart = /\[[^[\]]+\]|\{[^{}]+\}|(?<![A-Z])(?:X{2,5}|N{2,4}|Y{2,4}|x{2,4}|n{2,4})(?![A-Z])/g;
const mayHold = /[A-Z\d][-_.](?:\[|\{(?!\{))|[A-Z]\}-[A-Z\d]/;

/** The open parts of names in which brackets or braces stand for some; only an unfilled document leaves them so. */
export function* findOpenNames(text: string, { prose, codeSpans }: Markdown): Iterable<Placeholder> {
  if (!mayHold.test(text)) return;
  for (const part of prose)
    for (const { 0: written, index } of text.slice(part.start, part.end).matchAll(name)) {
      const from = part.start + index;
      if (!/[[{]/.test(written) || !isLeading.test(lineBefore(text, part, from))) continue;
      if (isInLongerCode(text, codeSpans, from, written.length)) continue;
      for (const { 0: open, index: at } of written.matchAll(openPart)) {
        const start = from + at;
        const end = start + open.length;
        const hint = open.replace(/[[\]{}]/g, '');
        yield { start, end, kind: 'unit', text: open, hint, options: [], examples: [], certainty: 'weak' };
      }
    }
}
