import { distance } from 'fastest-levenshtein';
import type { Section } from '../syntax/markdown/markdown.ts';
import { comparableTitle } from './sectionTitle.ts';
import type { TemplateSection } from './structure.ts';

/** Share of the letters that may differ: a typing error, or another ending. */
const differing = 0.25;
/** Share of the words of both titles that they have in common. */
const common = 0.5;

/** The section whose title is nearly what is expected, as in `Goal` for `Goals`, or `Appendix: Links` for `Appendix`. */
export function nearest(expected: TemplateSection, sections: readonly Section[]): Section | undefined {
  return sections.find(({ name }) => expected.keys.some((key) => isNear(key, comparableTitle(name))));
}

function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const length = Math.max(a.length, b.length);
  if (length <= 100 && distance(a, b) <= length * differing) return true;
  if (b.startsWith(`${a} `)) return true;
  const words = new Set(a.split(' '));
  const others = new Set(b.split(' '));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared / (words.size + others.size - shared) >= common;
}
