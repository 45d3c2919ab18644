import type { SourceText } from '../core/text/sourceText.ts';
import { lineAt, lineText } from '../core/text/sourceText.ts';
import type { Span } from '../core/text/span.ts';
import type { CheckedFile, Found } from './checkedFile.ts';

/** In UTF-16 units: so much tells a line from others. */
const longest = 500;

type Key = (file: CheckedFile, index: number, found: Found) => string;

/**
 * How a finding is known again, the surest first: by its line in its file; by its line wherever it has been moved to; by what it says, in its file, where something else in its line was changed.
 */
const keys: readonly Key[] = [
  ({ uri, fingerprints }, index) => `${uri} ${fingerprints[index] ?? ''}`,
  ({ source }, _, { rule, span }) => [rule.id, lineOf(source, span), marked(source, span)].join('\n'),
  ({ uri, source }, _, { rule, message, span }) => [uri, rule.id, message, marked(source, span)].join('\n'),
];

/** Those findings of `now` that `before` has too. One of before stands for one of now: a second one is new. */
export function findKnown(before: readonly CheckedFile[], now: readonly CheckedFile[]): ReadonlySet<Found> {
  const known = new Set<Found>();
  const used = new Set<Found>();
  for (const key of keys) {
    const left = new Map<string, Found[]>();
    for (const [found, name] of named(before, key)) {
      if (used.has(found)) continue;
      const same = left.get(name) ?? [];
      same.push(found);
      left.set(name, same);
    }
    for (const [found, name] of named(now, key)) {
      const match = known.has(found) ? undefined : left.get(name)?.pop();
      if (match === undefined) continue;
      known.add(found);
      used.add(match);
    }
  }
  return known;
}

function* named(files: readonly CheckedFile[], key: Key): Iterable<readonly [Found, string]> {
  for (const file of files) for (const [index, found] of file.found.entries()) yield [found, key(file, index, found)];
}

function lineOf(source: SourceText, { start }: Span): string {
  return lineText(source, lineAt(source, start)).slice(0, longest).trim();
}

function marked({ text }: SourceText, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longest)).replace(/\s+/g, ' ');
}
