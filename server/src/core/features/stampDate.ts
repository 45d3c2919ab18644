import type { Document } from '../document/document.ts';
import { isDay } from '../templates/frontMatterSchema.ts';
import type { Refactoring } from './refactoring.ts';
import { say } from '../text/say.ts';

const stamps = new Set(['updated', 'last_updated', 'last-updated', 'modified']);

/** `updated: 2026-01-02` with the date of today, where the cursor is on it. */
export function stampDate(document: Document, offset: number, today: string): readonly Refactoring[] {
  const entry = document.frontMatter.entries.find(
    ({ key, keySpan, valueSpan }) => stamps.has(key) && keySpan.start <= offset && offset <= valueSpan.end,
  );
  if (entry === undefined || !isDay(entry.value) || entry.value === today) return [];
  const changes = [{ document, edits: [{ span: entry.valueSpan, newText: today }] }];
  return [
    {
      kind: 'stamp',
      title: say('Set {name} to today, {date}', { name: entry.key, date: today }),
      changes,
      needsConfirmation: false,
    },
  ];
}
