import { createHash } from 'node:crypto';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import { lineAt, lineText } from '../core/text/sourceText.ts';
import type { SourceText } from '../core/text/sourceText.ts';

/** In UTF-16 units: so much of a line tells it from others. */
const longest = 500;

/**
 * What a finding is known by when lines move: its rule, its message, and the line and the words that it marks. Of several
 * that are the same, each has a number.
 */
export function fingerprintsOf(source: SourceText, diagnoses: readonly Diagnosis[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnoses.map(({ rule, message, span }) => {
    const line = lineText(source, lineAt(source, span.start)).slice(0, longest).trim();
    const marked = source.text.slice(span.start, Math.min(span.end, span.start + longest));
    // A message may say in which line something else stands.
    const said = message.replace(/\b(lines?) \d+/g, '$1');
    const parts = [rule.id, said, line, marked].map((part) => part.replace(/\s+/g, ' '));
    const key = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return `${key}:${String(number + 1)}`;
  });
}

/** The same with the file, for those who compare findings of several files. */
export function fingerprintIn(path: string, fingerprint: string): string {
  return createHash('sha256').update(`${path}\n${fingerprint}`).digest('hex').slice(0, 32);
}
