import type { Document } from '../document/document.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { fillFixes, fixAllOfKind, settledEdits } from './fillFixes.ts';
import type { Edit } from '../text/edit.ts';
import { about, findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';

/** A prompt of a template that nobody has answered. */
export const unfilledPlaceholder: Rule = {
  id: 'unfilled-placeholder',
  summary: 'A prompt of the template that is still to be filled, such as `[Describe …]` or `[PROJECT_NAME]`.',
  severity: 'warning',
  check: (document) =>
    findPlaceholders(document, 'unfilled-placeholder', message, (placeholder, knowledge) =>
      placeholder.kind === 'name' ? keepNames(document, placeholder) : fillFixes(document, placeholder, knowledge),
    ),
  certainEdits: settledEdits,
};

function message({ kind, hint, text }: Placeholder, subject: string): string {
  if (kind === 'name') return `Is ${hint} the final name?`;
  if (kind === 'ellipsis' && hint === '…')
    return about(subject, `“${text}” stands for something that is still to be written.`);
  return subject === ''
    ? `Still to be filled: ${sentence(hint)}`
    : `${subject} is still to be filled: ${sentence(hint)}`;
}

/** `What happens?` ends as it is, `target` with a full stop. */
function sentence(hint: string): string {
  return /[.?!…]$/.test(hint) ? hint : `${hint}.`;
}

function keepNames(document: Document, placeholder: Placeholder): readonly Fix[] {
  const keep = ({ start, end, hint }: Placeholder): Edit => ({ span: { start, end }, newText: hint });
  return [
    { title: `Take “${placeholder.hint}” as the name`, edits: [keep(placeholder)], isPreferred: true },
    ...fixAllOfKind(document, 'name', (count) => `Take all ${count} names as they are`, keep),
  ];
}
