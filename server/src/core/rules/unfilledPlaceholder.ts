import type { Placeholder } from '../model/placeholders.ts';
import { fillFixes } from './fillFixes.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';

/** A prompt of a template that nobody has answered. */
export const unfilledPlaceholder: Rule = {
  id: 'unfilled-placeholder',
  summary: 'A prompt of the template that is still to be filled, such as `[Describe …]` or `[PROJECT_NAME]`.',
  severity: 'warning',
  check: (document) =>
    findPlaceholders(document, 'unfilled-placeholder', message, (placeholder) =>
      placeholder.kind === 'name' ? [keepName(placeholder)] : fillFixes(document, placeholder),
    ),
};

function message({ kind, hint, text }: Placeholder): string {
  if (kind === 'name') return `Is ${hint} the final name?`;
  return kind === 'ellipsis'
    ? `“${text}” stands for something to be written.`
    : `Still to be filled: ${sentence(hint)}`;
}

/** `What happens?` ends as it is, `target` with a full stop. */
function sentence(hint: string): string {
  return /[.?!…]$/.test(hint) ? hint : `${hint}.`;
}

function keepName({ start, end, hint }: Placeholder): Fix {
  return { title: `Take “${hint}” as the name`, edits: [{ span: { start, end }, newText: hint }], isPreferred: true };
}
