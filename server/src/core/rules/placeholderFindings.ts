import type { Document } from '../model/document.ts';
import type { Certainty, Placeholder, PlaceholderKind } from '../model/placeholders.ts';
import type { Finding, Fix, Severity, Surroundings } from './rule.ts';

/** A finding for every placeholder of some kinds, each with its fixes. */
export function* findPlaceholders(
  document: Document,
  kinds: readonly PlaceholderKind[],
  message: (placeholder: Placeholder) => string,
  fixes: (document: Document, placeholder: Placeholder, surroundings: Surroundings) => readonly Fix[],
): Iterable<Finding> {
  for (const placeholder of document.placeholders)
    if (kinds.includes(placeholder.kind))
      yield {
        span: { start: placeholder.start, end: placeholder.end },
        message: message(placeholder),
        severity: severityOf(placeholder.certainty, document.isUnfilled),
        fixes: (surroundings) => fixes(document, placeholder, surroundings),
      };
}

/** Unfinished is at most a warning, and what may be meant that way is only mentioned. */
function severityOf(certainty: Certainty, isUnfilled: boolean): Severity {
  const severities: Readonly<Record<Certainty, Severity>> = {
    certain: 'warning',
    likely: isUnfilled ? 'warning' : 'information',
    weak: 'information',
    hint: 'hint',
  };
  return severities[certainty];
}
