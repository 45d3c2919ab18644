import { anyOf } from '../dialects/languages/words.ts';
import { exampleMarks } from '../dialects/prompts.ts';

/** `np.` is Polish for “for example”, and `np.array` is code. */
const isAbbreviation = (mark: string): boolean => /^\p{L}{2,}\.$/u.test(mark);
const abbreviations = anyOf(exampleMarks.filter(isAbbreviation));
const others = anyOf(exampleMarks.filter((mark) => !isAbbreviation(mark)));
const marks = `(?:${abbreviations})(?![\\p{L}\\p{N}])|${others}`;

/** `e.g.`, `z. B.`, `例：`, before the values that a prompt gives as examples. */
export const exampleMark = new RegExp(`(?<![\\p{L}\\p{N}])(?:${marks})[\\s,:：]*`, 'iu');

/** The same, and words that other brackets have as well. */
export const introducesExamples = new RegExp(`(?<![\\p{L}\\p{N}])(?:${marks}|such as)[\\s,:：]*`, 'iu');
