import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import { splitName } from '../identifiers/identifierRanges.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Template } from '../project/template.ts';
import { applyEdits } from '../text/edit.ts';
import { shifted } from '../text/span.ts';
import { familyOf, nextFreeIn } from '../workspace/families.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readBody } from './structure.ts';
import { nextIn } from './surroundings.ts';
import { fillVariables, numbersFrom } from './variables.ts';

/**
 * A piece of a template as it can stand in a document: its variables filled, and its requirements numbered on from those
 * that are there, where a name of theirs means something already.
 */
export function withFreeNames(
  workspace: Workspace,
  document: Document,
  template: Template,
  piece: string,
  given: Set<string>,
): string {
  const next = (prefix: string): Iterator<string> => nextIn(workspace, document.uri, prefix);
  const filled = fillVariables(template, readBody(piece), { next });
  const text = applyEdits(
    piece,
    filled.map(({ start, end, text: newText }) => ({ span: { start, end }, newText })),
  );
  const identifiers = identifiersBelow(document, text);
  const defined = [
    ...new Set(
      identifiers.filter(({ definition, rival }) => (definition ?? rival) !== undefined).map(({ name }) => name),
    ),
  ];
  const isTaken = (name: string): boolean => given.has(name) || workspace.definitions(name, document).length > 0;
  const taken = new Set(defined.filter(isTaken).map(familyOf));
  if (taken.size === 0) {
    for (const name of defined) given.add(name);
    return text;
  }
  const newNames = new Map(
    [...taken].flatMap((family) => {
      const free = splitName(nextFreeIn(workspace, document, family) ?? '');
      const names = numbersFrom(family, Number(free?.number ?? 1), free?.number.length ?? 1);
      const nextName = (): string => {
        for (;;) {
          const name = names.next().value;
          if (!given.has(name)) return name;
        }
      };
      return defined.filter((name) => familyOf(name) === family).map((name) => [name, nextName()] as const);
    }),
  );
  for (const name of defined) given.add(newNames.get(name) ?? name);
  const edits = identifiers.flatMap(({ name, start, end }) => {
    const newText = newNames.get(name);
    return newText === undefined || text.slice(start, end) !== name ? [] : [{ span: { start, end }, newText }];
  });
  return applyEdits(text, edits);
}

/** What a piece names when it stands in the document: a title that defines something there may define nothing alone. */
function identifiersBelow({ uri, source, reading }: Document, piece: string): readonly Identifier[] {
  const before = `${source.text}\n\n`;
  return readDocument(uri, before + piece, reading)
    .identifiers.filter(({ start }) => start >= before.length)
    .map((identifier) => ({ ...identifier, ...shifted(identifier, -before.length) }));
}
