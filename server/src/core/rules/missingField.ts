import type { Document } from '../document/document.ts';
import type { Field } from '../placeholders/fields.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { OwnedField } from '../templates/blockForms.ts';
import { blockFormsOf, ownedFields } from '../templates/blockForms.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import type { Edit } from '../text/edit.ts';
import { blockEnd } from '../identifiers/blockEnd.ts';
import { lastStartingBefore, startingWithin, trimmed } from '../text/span.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import type { Fix, Rule } from './rule.ts';
import { noneOf, say } from '../text/say.ts';

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
      const missing = expected.filter((field) => !own.some((other) => bare(other).startsWith(bare(field))));
      const isRetired = /^(?:retired|deprecated|removed|superseded)\b/i.test(identifier.definition.title);
      if (!isForm || isRetired || missing.length === 0) continue;
      yield {
        span: { start: identifier.start, end: identifier.end },
        message: say('{name} has no {fields}.', {
          name: identifier.name,
          fields: noneOf(missing.map(({ name }) => name)),
        }),
        fixes: () => fixes(document, identifier, missing, expected, own, fields),
      };
    }
  },
};

function bare({ name }: Field): string {
  return name.toLowerCase();
}

function fixes(
  document: Document,
  identifier: Identifier,
  missing: readonly Field[],
  expected: readonly Field[],
  own: readonly Field[],
  fields: readonly OwnedField[],
): readonly Fix[] {
  const { source } = document;
  const model = own.at(-1) ?? likeIn(document, fields, identifier);
  if (model === undefined || source.text.charAt(model.start) === '|') return [];
  const lineStart = lineSpan(source, lineAt(source, model.start)).start;
  const before = source.text.slice(lineStart, model.nameSpan.start);
  const between = source.text.slice(model.nameSpan.end, model.valueSpan.start).trimEnd();
  // A number or a box in front belongs to its own line.
  if (!/^[ \t>]*(?:[-*+][ \t]+)?[*_]*$/.test(before)) return [];
  const lineEnd = lineEndOf(source);
  const edits = missing.map((field): Edit => {
    const line = `${before}${field.name}${between} ${field.value}`;
    const behind = expected.slice(expected.indexOf(field) + 1);
    const next = own.find((other) => behind.some((later) => bare(other).startsWith(bare(later))));
    if (next !== undefined) {
      const at = lineSpan(source, lineAt(source, next.start)).start;
      return { span: { start: at, end: at }, newText: line + lineEnd };
    }
    const at = endOfFields(document, identifier, own.at(-1));
    return { span: { start: at, end: at }, newText: lineEnd + line };
  });
  const names = missing.map(({ name }) => name).join(', ');
  return [
    {
      title: say('Add {fields} to {name}', { fields: names, name: identifier.name }),
      edits: apart(document, identifier, own, before, joined(edits)),
      isPreferred: true,
    },
  ];
}

/** A field of another requirement that is defined in the same form, in a quote or as far from the margin where this one is. */
function likeIn(document: Document, fields: readonly OwnedField[], own: Identifier): Field | undefined {
  const indent = indentOf(document, own);
  return fields.find(
    ({ identifier }) =>
      identifier?.kind.prefix === own.kind.prefix &&
      identifier.definition?.site === own.definition?.site &&
      indentOf(document, identifier) === indent,
  )?.field;
}

function indentOf({ source }: Document, { start }: Identifier): string {
  return /^[ \t>]*/.exec(lineText(source, lineAt(source, start)))?.[0] ?? '';
}

/** After the last field that the requirement has, or its text, before what else is defined or titled in it. */
function endOfFields(
  { source, markdown, identifiers }: Document,
  identifier: Identifier,
  last: Field | undefined,
): number {
  const end = blockEnd(source.text, identifier);
  if (last !== undefined) {
    const item = lastStartingBefore(markdown.items, last.start + 1);
    const isItem = item !== undefined && last.start < item.end;
    const part = isItem ? item : lastStartingBefore(markdown.prose, last.start + 1);
    return trimmed(source.text, { start: last.start, end: Math.min(end, Math.max(last.end, part?.end ?? 0)) }).end;
  }
  const within = { start: identifier.end, end };
  const [inner] = startingWithin(identifiers, within).filter(({ definition }) => definition !== undefined);
  const [heading] = startingWithin(markdown.headings, within);
  const next = Math.min(
    inner === undefined ? end : lineSpan(source, lineAt(source, inner.start)).start,
    heading?.start ?? end,
  );
  return trimmed(source.text, { start: identifier.start, end: next }).end;
}

/** Below a paragraph, fields that are no items would be a part of it. */
function apart(
  { source }: Document,
  identifier: Identifier,
  own: readonly Field[],
  before: string,
  edits: readonly Edit[],
): readonly Edit[] {
  const isItem = /[-*+][ \t]/.test(before);
  const lineEnd = lineSpan(source, lineAt(source, identifier.start)).end;
  return edits.map((edit) =>
    isItem || own.length > 0 || edit.span.start <= lineEnd
      ? edit
      : { ...edit, newText: lineEndOf(source) + edit.newText },
  );
}

/** Several lines for one place are one edit. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const edit of edits) {
    const before = byPlace.get(edit.span.start);
    byPlace.set(edit.span.start, before === undefined ? edit : { ...before, newText: before.newText + edit.newText });
  }
  return [...byPlace.values()];
}
