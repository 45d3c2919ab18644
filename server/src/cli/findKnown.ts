import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import { lineAt, lineText } from '../core/text/sourceText.ts';
import type { Span } from '../core/text/span.ts';
import type { CheckedFile } from './checkedFile.ts';

/** In UTF-16 units: so much tells a line from others. */
const longest = 500;

type Key = (file: CheckedFile, index: number, diagnosis: Diagnosis) => string;

/**
 * How a finding is known again, the surest first: by its line in its file; by its line wherever it has been moved to; by what it says, in its file, where something else in its line was changed.
 */
const keys: readonly Key[] = [
  ({ uri, fingerprints }, index) => `${uri} ${fingerprints[index] ?? ''}`,
  ({ source }, _, { rule, span }) => [rule.id, lineOf(source, span), marked(source, span)].join('\n'),
  ({ uri, source }, _, { rule, message, span }) => [uri, rule.id, message, marked(source, span)].join('\n'),
];

/** Those findings of `now` that `before` has too. One of before stands for one of now: a second one is new. */
export function findKnown(before: readonly CheckedFile[], now: readonly CheckedFile[]): ReadonlySet<Diagnosis> {
  const known = new Set<Diagnosis>();
  const used = new Set<Diagnosis>();
  for (const key of keys) {
    const left = new Map<string, Diagnosis[]>();
    for (const [diagnosis, name] of named(before, key)) {
      if (used.has(diagnosis)) continue;
      const same = left.get(name) ?? [];
      same.push(diagnosis);
      left.set(name, same);
    }
    for (const [diagnosis, name] of named(now, key)) {
      const match = known.has(diagnosis) ? undefined : left.get(name)?.pop();
      if (match === undefined) continue;
      known.add(diagnosis);
      used.add(match);
    }
  }
  return known;
}

function* named(files: readonly CheckedFile[], key: Key): Iterable<readonly [Diagnosis, string]> {
  for (const file of files)
    for (const [index, diagnosis] of file.diagnoses.entries()) yield [diagnosis, key(file, index, diagnosis)];
}

function lineOf(source: SourceText, { start }: Span): string {
  return lineText(source, lineAt(source, start)).slice(0, longest).trim();
}

function marked({ text }: SourceText, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longest)).replace(/\s+/g, ' ');
}
