import { fillFixes } from './fillFixes.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Rule } from './rule.ts';

/** `YYYY-MM-DD` where a date belongs. */
export const unsetDate: Rule = {
  id: 'unset-date',
  summary: 'A date that is still a pattern, such as `YYYY-MM-DD`.',
  severity: 'warning',
  check: (document) =>
    findPlaceholders(
      document,
      'unset-date',
      () => 'This date is still to be set.',
      (placeholder, { today }) => {
        const inPattern = dateInPattern(placeholder.text, today);
        const stamp = { span: { start: placeholder.start, end: placeholder.end }, newText: inPattern };
        return [
          { title: `Use today, ${inPattern}`, edits: [stamp], isPreferred: true },
          ...fillFixes(document, { ...placeholder, hint: inPattern }).map((fix) => ({ ...fix, isPreferred: false })),
        ];
      },
    ),
};

/** `2026-11-21` in the order that `[DD.MM.YYYY]` asks for. */
function dateInPattern(pattern: string, today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  return pattern
    .replace(/^\[|\]$/g, '')
    .replace('YYYY', year)
    .replace('MM', month)
    .replace('DD', day);
}
