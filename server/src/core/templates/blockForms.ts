import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Field } from '../placeholders/fields.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Template } from '../project/template.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import { lastStartingBefore } from '../text/span.ts';
import { comparableTitle } from './sectionTitle.ts';
import { structureOf } from './structure.ts';

/** A field, and what it is a field of. */
export interface OwnedField {
  readonly field: Field;
  /** The requirement whose block it is in; undefined outside one. */
  readonly identifier: Identifier | undefined;
  /** `FR` for a field of `FR-1`, or else the comparable title of its section. */
  readonly owner: string;
}

/** What a template says about the blocks of its documents. */
export interface BlockForms {
  /** The fields that every block of a prefix has that has any, as the template writes them, in its order. */
  readonly required: ReadonlyMap<string, readonly Field[]>;
  /** What may be picked for a field, by `keyOf`. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** A template never changes, so its forms are read once. */
const forms = new WeakMap<Template, BlockForms>();

export function blockFormsOf(template: Template): BlockForms {
  const known = forms.get(template);
  if (known !== undefined) return known;
  const { document } = structureOf(template);
  const fields = ownedFields(document);
  const form = { required: requiredFields(fields), options: optionsOf(document, fields) };
  forms.set(template, form);
  return form;
}

/** Names of fields are compared without case. */
export function keyOf({ owner, field }: OwnedField): string {
  return `${owner}: ${field.name.toLowerCase()}`;
}

/** The fields of a document with what they belong to, in reading order. */
export const ownedFields = perDocument(readOwnedFields);

function readOwnedFields({ fields, identifiers, outline }: Document): readonly OwnedField[] {
  const definitions = identifiers.filter(({ definition }) => definition !== undefined);
  const sections: readonly Section[] = [...allSections(outline)];
  const titles = new Map<Section | undefined, string>();
  const titleOf = (section: Section | undefined): string => {
    const title = titles.get(section) ?? comparableTitle(section?.name ?? '');
    titles.set(section, title);
    return title;
  };
  return fields.map((field) => {
    const near = lastStartingBefore(definitions, field.start);
    const identifier = near?.definition !== undefined && field.end <= near.definition.block.end ? near : undefined;
    const owner = identifier?.kind.prefix ?? titleOf(lastStartingBefore(sections, field.start));
    return { field, identifier, owner };
  });
}

function requiredFields(fields: readonly OwnedField[]): ReadonlyMap<string, readonly Field[]> {
  const blocks = new Map<Identifier, Field[]>();
  for (const { field, identifier } of fields)
    if (identifier !== undefined) blocks.set(identifier, [...(blocks.get(identifier) ?? []), field]);
  const required = new Map<string, readonly Field[]>();
  for (const [{ kind }, own] of blocks) {
    const names = new Set(own.map(({ name }) => name.toLowerCase()));
    const before = required.get(kind.prefix) ?? own;
    required.set(
      kind.prefix,
      before.filter(({ name }) => names.has(name.toLowerCase())),
    );
  }
  return required;
}

/** Lists in brackets are examples of what may be written; those without are all there is. */
function optionsOf({ placeholders }: Document, fields: readonly OwnedField[]): ReadonlyMap<string, readonly string[]> {
  const lists = placeholders.filter(({ kind, text }) => kind === 'options' && !text.startsWith('['));
  const options = new Map<string, readonly string[]>();
  for (const owned of fields) {
    const { valueSpan } = owned.field;
    const list = lists.find(({ start, end }) => valueSpan.start <= start && end <= valueSpan.end);
    if (list !== undefined) options.set(keyOf(owned), list.options);
  }
  return options;
}
