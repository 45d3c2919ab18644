import type { Knowledge } from '../filling/knowledge.ts';
import type { Document } from '../document/document.ts';
import type { Certainty, Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import type { Finding, Fix, Severity } from './rule.ts';

/** Which rule speaks of which placeholders. */
const ruleOf: Readonly<Record<PlaceholderKind, string>> = {
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

/** Where nothing has been written, not even a prompt: never more than information. */
const stubs: readonly PlaceholderKind[] = ['empty-item', 'label', 'ellipsis'];

/** A finding for every placeholder that a rule speaks of, each with its fixes. */
export function* findPlaceholders(
  document: Document,
  rule: string,
  message: (placeholder: Placeholder) => string,
  fixes: (placeholder: Placeholder, knowledge: Knowledge) => readonly Fix[],
): Iterable<Finding> {
  const { placeholders, isUnfilled, isSettled } = document;
  for (const placeholder of placeholders)
    if (ruleOf[placeholder.kind] === rule)
      yield {
        span: { start: placeholder.start, end: placeholder.end },
        message: message(placeholder),
        severity: severityOf(placeholder, isUnfilled, isSettled),
        fixes: (knowledge) => fixes(placeholder, knowledge),
      };
}

/** What is certain has the severity of its rule; what may be meant that way is only mentioned. */
function severityOf({ certainty, kind }: Placeholder, isUnfilled: boolean, isSettled: boolean): Severity | undefined {
  const isStub = stubs.includes(kind);
  if (certainty === 'certain') return isSettled && !isStub ? 'error' : undefined;
  if (certainty === 'likely') return isUnfilled && !isStub ? 'warning' : 'information';
  return weakSeverities[certainty];
}

const weakSeverities: Readonly<Record<Exclude<Certainty, 'certain' | 'likely'>, Severity>> = {
  weak: 'information',
  hint: 'hint',
};
