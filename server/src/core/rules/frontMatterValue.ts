import type { FrontMatterEntry } from '../syntax/frontMatter.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { frontMatterSchema, isDay } from '../templates/frontMatterSchema.ts';
import { overlaps } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** A date in the front matter that is none, or an `updated` before `created`. */
export const frontMatterValue: Rule = {
  id: 'front-matter-value',
  summary: 'A value of the front matter that the template does not allow, such as a date that does not exist.',
  severity: 'information',
  *check(document, workspace) {
    const { entries } = document.frontMatter;
    const template = entries.length === 0 ? undefined : conformanceOf(document, workspace)?.match.template;
    if (template === undefined) return;
    for (const { key, kind, value, options } of frontMatterSchema(template)) {
      const entry = entries.find((each) => each.key === key);
      if (entry === undefined || entry.value === '' || entry.value === value) continue;
      if (document.placeholders.some((placeholder) => overlaps(placeholder, entry.valueSpan))) continue;
      if (kind === 'date' && !isDay(entry.value))
        yield dateFinding(
          entry,
          say('{key} should be a date such as 2026-01-31, not “{value}”.', { key, value: entry.value }),
        );
      if (kind === 'options' && !options.some((option) => option.toLowerCase() === entry.value.toLowerCase()))
        yield {
          span: entry.valueSpan,
          message: say('{key} should be one of {options}, not “{value}”.', {
            key,
            options: options.join(', '),
            value: entry.value,
          }),
          fixes: () =>
            options.map((option) => ({
              title: say('Set {name} to {value}', { name: key, value: option }),
              edits: [{ span: entry.valueSpan, newText: option }],
            })),
        };
    }
    const created = entries.find(({ key, value }) => key === 'created' && isDay(value));
    const updated = entries.find(({ key, value }) => key === 'updated' && isDay(value));
    if (created !== undefined && updated !== undefined && updated.value < created.value)
      yield dateFinding(
        updated,
        say('updated ({updated}) is earlier than created ({created}).', {
          updated: updated.value,
          created: created.value,
        }),
      );
  },
};

function dateFinding({ key, valueSpan }: FrontMatterEntry, message: Said): Finding {
  return {
    span: valueSpan,
    message,
    fixes: ({ today }) => [
      {
        title: say('Set {name} to {value}', { name: key, value: today }),
        edits: [{ span: valueSpan, newText: today }],
        isPreferred: true,
      },
    ],
  };
}
