import { promptWords } from '../dialects/prompts.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { spanAt } from '../text/span.ts';
import { lineBefore } from './lineAround.ts';
import type { Placeholder } from './placeholder.ts';

/** `FR-XXX`, `US-NN`, `RF 0X`, `FR-ZZZ-002`, `REQ-NF-SEC-XXX`: letters where numbers or names are to come. */
export const stub =
  /(?<![\w-])[A-Z]{1,6}(?:-| (?=0{1,3}X))(?:[A-Z]{1,6}-){0,3}(?:(X{1,5}|0{1,3}X{1,2}|N{2,4}|Y{2,4}|Z{2,4}|#{1,4}|x{2,4}|n{2,4}|PLACEHOLDER)(?![\w-])|(X{3}|Y{3}|Z{3})(?=-\d))/g;
const mayHold = /-(?:[XN#x]|nn|Y{2}|Z{2}|PLACEH)|[- ]0+X/;
/** Where an identifier stands that defines: in front of its line, item, heading or cell, after a box or a bracket. */
export const isLeading = /^[\s*_`>|[\]xX]*$|[:：](?:\*\*|__)?\s*`?$/;

/** The open part of identifiers that a template leaves to be numbered; only an unfilled document leaves them so. */
export function* findIdentifierStubs(text: string, { prose, codeSpans }: Markdown): Iterable<Placeholder> {
  if (!mayHold.test(text)) return;
  for (const part of prose)
    for (const { 0: name, 1: number, 2: letters, index } of text.slice(part.start, part.end).matchAll(stub)) {
      const from = part.start + index;
      const open = number ?? letters ?? '';
      if (!isLeading.test(lineBefore(text, part, from)) || isInLongerCode(text, codeSpans, from, name.length)) continue;
      const end = from + name.length;
      yield {
        start: end - open.length,
        end,
        kind: number === undefined ? 'bracket' : 'unit',
        text: open,
        hint: name,
        options: [],
        examples: [],
        certainty: 'weak',
      };
    }
}

const version = /(?<![\w.[])v?(?:X\.[XY]|\d\.x(?=\.\d))(?:\.[XYZ\d])?(?![\w.])/g;

/** `Version vX.Y`: a number that is to come; only an unfilled document leaves it so. */
export function* findOpenVersions(text: string, { prose }: Markdown): Iterable<Placeholder> {
  if (!text.includes('X.') && !text.includes('.x.')) return;
  for (const part of prose)
    for (const { 0: written, index } of text.slice(part.start, part.end).matchAll(version)) {
      const start = part.start + index;
      const end = start + written.length;
      const isValue = written.startsWith('v') || /[:：]\s*$/.test(lineBefore(text, part, start));
      if (!isValue || /format/i.test(lineBefore(text, part, start))) continue;
      yield { start, end, kind: 'unit', text: written, hint: written, options: [], examples: [], certainty: 'weak' };
    }
}

/** `RF-001: Descrizione`, `### FR-1: Title`: all that is said is what is to be said. */
const titledByWord =
  /^[*_`[]{0,4}[A-Z]{1,8}(?:[-._ ][A-Z\d]{1,8}){1,4}[\]`*_]{0,4}\s?[:：–—-][\s*_]*(\p{L}[\p{L} ]{2,30})[*_.]{0,3}$/u;
/** In UTF-16 units. */
const longestTitled = 80;

/** Words for a title where the title is to come; only an unfilled document leaves them so. */
export function* findWordTitles(text: string, { prose }: Markdown): Iterable<Placeholder> {
  for (const { start, end } of prose) {
    const first = text.charCodeAt(start);
    if (end - start > longestTitled || first > 96 || (first >= 48 && first <= 57)) continue;
    const written = text.slice(start, end);
    const word = titledByWord.exec(written)?.[1];
    if (word === undefined || !promptWords.has(word.toLowerCase()) || !/\d|N{2}|X{2}/.test(written)) continue;
    const from = start + written.lastIndexOf(word);
    yield {
      start: from,
      end: from + word.length,
      kind: 'bracket',
      text: word,
      hint: word,
      options: [],
      examples: [],
      certainty: 'weak',
    };
  }
}

/** A code span that holds more than the identifier is code. */
export function isInLongerCode(text: string, codeSpans: Markdown['codeSpans'], from: number, length: number): boolean {
  const code = spanAt(codeSpans, from);
  return code !== undefined && text.slice(code.start, code.end).replaceAll('`', '').trim().length !== length;
}
