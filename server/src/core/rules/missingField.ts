import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Field } from '../placeholders/fields.ts';
import type { OwnedField } from '../templates/blockForms.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { blockFormsOf, ownedFields } from '../templates/blockForms.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import { noneOf, say } from '../text/say.ts';
import { addFields } from './addFields.ts';
import type { Fix, Rule } from './rule.ts';

/** A requirement without a field that the template gives to each of its kind; where the document gives it to another one. */
export const missingField: Rule = {
  id: 'missing-field',
  summary: 'A requirement without a field that the template has for it, such as `Acceptance`.',
  severity: 'information',
  *check(document, workspace) {
    const template = conformanceOf(document, workspace)?.match.template;
    if (template === undefined) return;
    const { required } = blockFormsOf(template);
    if (required.size === 0) return;
    const fields = ownedFields(document);
    const written = new Set<string>();
    const byOwner = new Map<Identifier, Field[]>();
    for (const { identifier, field } of fields) {
      if (identifier === undefined) continue;
      written.add(`${identifier.kind.prefix} ${bare(field)}`);
      const list = byOwner.get(identifier);
      if (list === undefined) byOwner.set(identifier, [field]);
      else list.push(field);
    }
    for (const identifier of document.identifiers) {
      const expected = required.get(identifier.kind.prefix) ?? [];
      if (identifier.definition === undefined || expected.length === 0) continue;
      const own = byOwner.get(identifier) ?? [];
      // A document that writes its requirements without any of these has a form of its own.
      const isForm = expected.some((field) => written.has(`${identifier.kind.prefix} ${bare(field)}`));
      const missing = expected.filter(
        (field) => !own.some((other) => bare(other).startsWith(bare(field))) && !isNamedIn(document, identifier, field),
      );
      const isRetired = identifier.isRetired || /^(?:removed|superseded)\b/i.test(identifier.definition.title);
      if (!isForm || isRetired || missing.length === 0) continue;
      yield {
        span: { start: identifier.start, end: identifier.end },
        message: say('{name} has no {fields}.', {
          name: identifier.name,
          fields: noneOf(missing.map(({ name }) => name)),
        }),
        fixes: () => fixes(document, identifier, missing, expected, fields),
      };
    }
  },
};

/** `Acceptance` of `Acceptance criteria`, and whatever stands between a label and its value. */
const endOfLabel = /^(?: \p{L}+){0,2}\s*(?:$|[:：﹕|–—-])/u;

/** However it is written: as a heading, in code, with a dash after it. */
function isNamedIn({ source }: Document, { definition }: Identifier, { name }: Field): boolean {
  if (definition === undefined) return false;
  const { start, end } = definition.block;
  const [, ...lines] = source.text.slice(start, end).split(/\r\n|\r|\n/);
  return lines.some((line) => {
    const written = withoutMarkup(line.replace(/^[ \t>#]+/, ''))
      .replace(/^\P{L}+/u, '')
      .toLowerCase();
    return written.startsWith(name.toLowerCase()) && endOfLabel.test(written.slice(name.length));
  });
}

function bare({ name }: Field): string {
  return name.toLowerCase();
}

function fixes(
  document: Document,
  identifier: Identifier,
  missing: readonly Field[],
  expected: readonly Field[],
  fields: readonly OwnedField[],
): readonly Fix[] {
  const edits = addFields(document, identifier, missing, expected, fields);
  if (edits.length === 0) return [];
  const names = missing.map(({ name }) => name).join(', ');
  return [{ title: say('Add {fields} to {name}', { fields: names, name: identifier.name }), edits, isPreferred: true }];
}
