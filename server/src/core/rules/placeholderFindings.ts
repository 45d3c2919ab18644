import type { Knowledge } from '../filling/knowledge.ts';
import type { Document } from '../document/document.ts';
import type { Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import { placeholderSubjects } from '../filling/place.ts';
import type { Finding, Fix } from './rule.ts';
import { severityOf } from './severityLadder.ts';
import type { Said } from '../text/say.ts';

/** Which rule speaks of which placeholders. */
export const ruleOfPlaceholder: Readonly<Record<PlaceholderKind, string>> = {
  bracket: 'unfilled-placeholder',
  example: 'unfilled-placeholder',
  replace: 'unfilled-placeholder',
  sentinel: 'unfilled-placeholder',
  const: 'unfilled-placeholder',
  unit: 'unfilled-placeholder',
  angle: 'unfilled-placeholder',
  handlebars: 'unfilled-placeholder',
  tbd: 'unfilled-placeholder',
  team: 'unfilled-placeholder',
  ellipsis: 'unfilled-placeholder',
  name: 'unfilled-placeholder',
  date: 'unset-date',
  options: 'unpicked-option',
  'empty-item': 'empty-list-item',
  label: 'empty-list-item',
  'open-range': 'open-range',
};

/** A finding for every placeholder that a rule speaks of, each with its fixes. */
export function* findPlaceholders(
  document: Document,
  rule: string,
  message: (placeholder: Placeholder, subject: string) => Said,
  fixes: (placeholder: Placeholder, knowledge: Knowledge) => readonly Fix[],
): Iterable<Finding> {
  const { placeholders, stage } = document;
  const subjects = placeholderSubjects(document);
  for (const [index, placeholder] of placeholders.entries())
    if (ruleOfPlaceholder[placeholder.kind] === rule)
      yield {
        span: { start: placeholder.start, end: placeholder.end },
        message: message(placeholder, subjects[index] ?? ''),
        severity: severityOf(placeholder, stage),
        fixes: (knowledge) => fixes(placeholder, knowledge),
      };
}
