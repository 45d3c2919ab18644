import { settledStatuses, statusLabels } from '../dialects/prompts.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import type { Document } from '../model/document.ts';
import type { Certainty, Placeholder, PlaceholderKind } from '../model/placeholders.ts';
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
  const isSettled = hasSettledStatus(document);
  for (const placeholder of document.placeholders)
    if (ruleOf[placeholder.kind] === rule)
      yield {
        span: { start: placeholder.start, end: placeholder.end },
        message: message(placeholder),
        ...severityOf(placeholder, document.isUnfilled, isSettled),
        fixes: (knowledge) => fixes(placeholder, knowledge),
      };
}

/** What is certain has the severity of its rule; what may be meant that way is only mentioned. */
function severityOf(
  { certainty, kind }: Placeholder,
  isUnfilled: boolean,
  isSettled: boolean,
): Pick<Finding, 'severity'> {
  const isStub = stubs.includes(kind);
  if (isSettled && certainty === 'certain' && !isStub) return { severity: 'error' };
  const severities: Readonly<Record<Certainty, Severity | undefined>> = {
    certain: undefined,
    likely: isUnfilled && !isStub ? 'warning' : 'information',
    weak: 'information',
    hint: 'hint',
  };
  const severity = severities[certainty];
  return severity === undefined ? {} : { severity };
}

/** `Status: Approved` at the top of a document: whoever approved it took it for complete. */
function hasSettledStatus({ frontMatter, fields, outline }: Document): boolean {
  const entry = frontMatter.entries.find(({ key }) => isStatus(key));
  if (entry !== undefined) return isSettled(entry.value);
  const top = outline[0]?.children[0]?.start ?? outline[1]?.start ?? Infinity;
  const field = fields.find(({ name, start }) => start < top && isStatus(name));
  return field !== undefined && isSettled(field.value);
}

function isStatus(name: string): boolean {
  return statusLabels.includes(name.trim().toLowerCase());
}

function isSettled(value: string): boolean {
  const words = value.toLowerCase().match(/\p{L}+/gu) ?? [];
  return settledStatuses.includes(words.join(' '));
}
