import { blockFormsOf, keyOf, ownedFields } from '../templates/blockForms.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { overlaps } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** `Priority: Urgent` where the template has Must, Should and Could. */
export const unknownOption: Rule = {
  id: 'unknown-option',
  summary: 'A value that is none of those that the template has for a field, such as `Priority: Urgent`.',
  severity: 'information',
  *check(document, workspace) {
    const template = conformanceOf(document, workspace)?.match.template;
    if (template === undefined) return;
    const { options } = blockFormsOf(template);
    if (options.size === 0) return;
    for (const owned of ownedFields(document)) {
      const { field } = owned;
      const known = options.get(keyOf(owned));
      if (known === undefined || field.value === '') continue;
      const isOpen = document.placeholders.some((placeholder) => overlaps(placeholder, field.valueSpan));
      if (isOpen || known.some((option) => says(field.value, option))) continue;
      yield {
        span: field.valueSpan,
        message: say('{name} is “{value}”, but {template} has {options}.', {
          name: field.name,
          value: field.value,
          template: template.title,
          options: known.join(', '),
        }),
        fixes: () =>
          known.map((option) => ({
            title: say('Set {name} to {value}', { name: field.name, value: option }),
            edits: [{ span: field.valueSpan, newText: option }],
          })),
      };
    }
  },
};

/** `**Must** (for the first release)` says `Must`. */
function says(value: string, option: string): boolean {
  const words = value.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  return words.startsWith(option.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(words.slice(option.length));
}
