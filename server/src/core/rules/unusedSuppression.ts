import type { Document } from '../document/document.ts';
import { nearest } from './nearest.ts';
import { lineAt, lineSpan } from '../text/sourceText.ts';
import type { Finding, Fix, RuleInfo } from './rule.ts';
import type { SuppressedRule, Suppression } from './suppressions.ts';
import { suppressionsOf } from './suppressions.ts';
import { say } from '../text/say.ts';

/** What is left when all other rules have run. */
export const unusedSuppression: RuleInfo = {
  id: 'unused-suppression',
  summary: 'A comment that turns a rule off where it would find nothing, or a rule that does not exist.',
  severity: 'warning',
};

/** Names that are not among the `known` ones are reported, too. `used` are rules of suppressions that something was found for; only rules that have run can be unused. */
export function* findUnused(
  document: Document,
  used: ReadonlySet<SuppressedRule>,
  hasRun: (rule: string) => boolean,
  known: readonly string[] | undefined,
): Iterable<Finding> {
  for (const suppression of suppressionsOf(document))
    for (const rule of suppression.rules) {
      const { id, start, end } = rule;
      const span = { start, end };
      if (known?.includes(id) === false) yield unknown(span, id, known);
      else if (hasRun(id) && !used.has(rule)) {
        const message = say('{rule} finds nothing here, so there is nothing to turn off.', { rule: id });
        yield { span, message, fixes: () => removal(document, suppression) };
      }
    }
}

function unknown(span: Finding['span'], id: string, known: readonly string[]): Finding {
  const near = nearest(id, known).slice(0, 1);
  const fixes = near.map((name) => ({
    title: say('Change to {value}', { value: name }),
    edits: [{ span, newText: name }],
  }));
  return { span, message: say('There is no rule “{name}”.', { name: id }), fixes: () => fixes };
}

/** A comment with a line to itself takes the line along. */
function removal({ source }: Document, { start, end, rules }: Suppression): readonly Fix[] {
  if (rules.length > 1) return [];
  const line = lineSpan(source, lineAt(source, start));
  const before = source.text.slice(line.start, start);
  const isAlone = before.trim() === '' && source.text.slice(end, Math.max(end, line.end)).trim() === '';
  const whole = { start: line.start, end: source.lineStarts[lineAt(source, end) + 1] ?? end };
  const span = isAlone ? whole : { start: line.start + before.trimEnd().length, end };
  return [{ title: say('Remove the comment'), edits: [{ span, newText: '' }], isPreferred: true }];
}
