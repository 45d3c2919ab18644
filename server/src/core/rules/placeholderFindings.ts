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
        ...severityOf(placeholder.certainty, document.isUnfilled),
        fixes: (surroundings) => fixes(document, placeholder, surroundings),
      };
}

/** What is certain has the severity of its rule; what may be meant that way is only mentioned. */
function severityOf(certainty: Certainty, isUnfilled: boolean): Pick<Finding, 'severity'> {
  const severities: Readonly<Record<Certainty, Severity | undefined>> = {
    certain: undefined,
    likely: isUnfilled ? 'warning' : 'information',
    weak: 'information',
    hint: 'hint',
  };
  const severity = severities[certainty];
  return severity === undefined ? {} : { severity };
}
