import type { ReadingOptions } from './readingOptions.ts';

/** What `.specwright.json` says: how a team writes its documents. */
export interface TeamSettings {
  readonly reading: ReadingOptions;
  /** What is left out below the folder of the file, written as in `.gitignore`. */
  readonly exclude: readonly string[];
  /** Why the file, or a part of it, is not used. */
  readonly problems: readonly string[];
}

/** In UTF-16 units. */
const largest = 65_536;
const mostEntries = 100;
const longestEntry = 40;

/** Reads JSON that is data alone. What is not understood is left out, and said. */
export function readTeamSettings(text: string): TeamSettings {
  const problems: string[] = [];
  const value = parse(text, problems);
  const identifiers = property(value, 'identifiers');
  const placeholders = property(value, 'placeholders');
  const prefixes = readEntries(property(identifiers, 'prefixes'), 'identifiers.prefixes', isPrefix, problems);
  const sentinels = readEntries(property(placeholders, 'prefixes'), 'placeholders.prefixes', isMark, problems);
  const delimiters = readEntries(property(placeholders, 'delimiters'), 'placeholders.delimiters', isPair, problems);
  const exclude = readEntries(property(value, 'exclude'), 'exclude', isGlob, problems);
  return { exclude, reading: { prefixes, promptStyles: { sentinels, delimiters } }, problems };
}

function parse(text: string, problems: string[]): unknown {
  if (text.length > largest) {
    problems.push('.specwright.json is too large to be read.');
    return undefined;
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    problems.push(`.specwright.json is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
    return undefined;
  }
}

function readEntries<T>(
  value: unknown,
  name: string,
  isEntry: (entry: unknown) => entry is T,
  problems: string[],
): readonly T[] {
  if (value === undefined) return [];
  const list = Array.isArray(value) ? value : [];
  const entries = list.filter(isEntry).slice(0, mostEntries);
  if (entries.length < list.length || !Array.isArray(value))
    problems.push(`Some of “${name}” in .specwright.json cannot be used.`);
  return entries;
}

function isPrefix(entry: unknown): entry is string {
  return typeof entry === 'string' && /^[A-Z]{1,8}$/.test(entry);
}

/** A letter or sign at least, on one line: what begins a prompt must not be found everywhere. */
function isMark(entry: unknown): entry is string {
  return typeof entry === 'string' && entry.length <= longestEntry && /^\S.*\S$/.test(entry) && !/[\r\n]/.test(entry);
}

/** On one line, as in `.gitignore`. */
function isGlob(entry: unknown): entry is string {
  return typeof entry === 'string' && entry.length <= 200 && /\S/.test(entry) && !/[\r\n]/.test(entry);
}

function isPair(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => isMark(part) && !/\s/.test(part));
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
