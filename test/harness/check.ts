import assert from 'node:assert/strict';
import type { Completion } from '../../server/src/core/features/completion.ts';
import { completeGateTarget } from '../../server/src/core/features/gateCompletion.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { findDefinitions, findReferences } from '../../server/src/core/features/navigation.ts';
import type { OutlineSymbol } from '../../server/src/core/features/symbols.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import { readDocument } from '../../server/src/core/model/document.ts';
import type { Occurrence, Workspace } from '../../server/src/core/model/workspace.ts';
import { WorkspaceIndex } from '../../server/src/core/model/workspace.ts';
import type { Diagnosis } from '../../server/src/core/rules/diagnose.ts';
import { diagnose, diagnosesAt } from '../../server/src/core/rules/diagnose.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { positionAt } from '../../server/src/core/text/sourceText.ts';
import type { Mark } from './fixture.ts';
import { readFixture } from './fixture.ts';

/** The only code of the core's tests that calls its features: hundreds of tests do not care when a signature changes. */

interface World {
  readonly workspace: Workspace;
  readonly document: (file: string) => Document;
  readonly marks: readonly Mark[];
  readonly files: readonly string[];
  /** Throws when the fixture has no `$0`. */
  readonly cursor: { readonly document: Document; readonly offset: number };
}

const root = 'file:///work';
export const today = '2026-11-21';

function readWorld(fixture: string): World {
  const { files, marks, cursor } = readFixture(fixture);
  const workspace = new WorkspaceIndex();
  for (const [file, text] of files) workspace.put(readDocument(`${root}/${file}`, text));
  const document = (file: string): Document => workspace.documents.get(`${root}/${file}`)!;
  return {
    workspace,
    document,
    marks,
    files: [...files.keys()],
    get cursor() {
      assert.ok(cursor, 'the fixture has no $0');
      return { document: document(cursor.file), offset: cursor.offset };
    },
  };
}

/** A document as if it stood in a file, to look into. */
export function documentOf(text: string, file = 'prd.md'): Document {
  return readDocument(`${root}/${file}`, text);
}

/** What a rule reports is what the fixture marks: no more, no less, with the notes as messages. */
export function checkRule(rule: string, fixture: string): void {
  const { workspace, document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    diagnose(document(file), workspace, {})
      .filter((diagnosis) => diagnosis.rule.id === rule)
      .map(({ span, message }) => place(document(file), { file, ...span, note: message })),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** The severities of what a rule reports, in reading order. */
export function severities(rule: string, fixture: string): readonly string[] {
  const { workspace, document, files } = readWorld(fixture);
  return files
    .flatMap((file) => diagnose(document(file), workspace, {}))
    .filter((diagnosis) => diagnosis.rule.id === rule)
    .map(({ severity }) => severity);
}

/** Every placeholder is marked, and its kind noted; nothing else is. */
export function checkPlaceholders(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    document(file).placeholders.map(({ start, end, kind }) => place(document(file), { file, start, end, note: kind })),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** Every definition is marked, with form and title as `list: Title`, and every reference, noted as `→`. */
export function checkIdentifiers(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    document(file).identifiers.map(({ start, end, definition }) =>
      place(document(file), {
        file,
        start,
        end,
        note: definition === undefined ? '→' : `${definition.site}: ${definition.title}`.trimEnd(),
      }),
    ),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** The titles of the fixes at the cursor. */
export function fixTitles(fixture: string): readonly string[] {
  return fixesAtCursor(fixture).map(({ title }) => title);
}

/** Applies the fix with this title at the cursor; what comes out is expected, and applying never leaves the finding. */
export function checkFix(title: string, fixture: string, expected: string): void {
  const { document } = readWorld(fixture).cursor;
  const fix = fixesAtCursor(fixture).find((candidate) => candidate.title === title);
  assert.ok(fix, `“${title}” among ${fixTitles(fixture).join(', ')}`);
  assert.equal(applyEdits(document.source.text, fix.edits), expected.replace(/^\n/, ''));
}

function fixesAtCursor(fixture: string) {
  const { workspace, cursor } = readWorld(fixture);
  const selection = { start: cursor.offset, end: cursor.offset };
  const found: readonly Diagnosis[] = diagnosesAt(cursor.document, workspace, {}, selection);
  return found.flatMap(({ fixes }) => fixes?.({ today }) ?? []);
}

/** The marks are the definitions of what the cursor is on. */
export function checkDefinitions(fixture: string): void {
  const { workspace, cursor, marks, document } = readWorld(fixture);
  checkOccurrences(findDefinitions(workspace, cursor.document, cursor.offset), marks, document);
}

/** The marks are all places that mean what the cursor is on. */
export function checkReferences(fixture: string): void {
  const { workspace, cursor, marks, document } = readWorld(fixture);
  checkOccurrences(findReferences(workspace, cursor.document, cursor.offset, true), marks, document);
}

function checkOccurrences(
  found: readonly Occurrence[],
  marks: readonly Mark[],
  document: (file: string) => Document,
): void {
  const places = found.map((occurrence) => {
    const file = occurrence.document.uri.slice(root.length + 1);
    return place(occurrence.document, { file, ...occurrence.identifier, note: '' });
  });
  assert.deepEqual(
    places,
    marks.map((mark) => place(document(mark.file), { ...mark, note: '' })),
  );
}

export function hoverText(fixture: string): string | undefined {
  const { workspace, cursor } = readWorld(fixture);
  return hoverAt(workspace, cursor.document, cursor.offset)?.markdown;
}

export function completions(fixture: string): readonly Completion[] {
  const { cursor } = readWorld(fixture);
  return completeGateTarget(cursor.document, cursor.offset);
}

/** The outline as indented lines: `kind name (detail)`. */
export function outlineOf(fixture: string): readonly string[] {
  const { document, files } = readWorld(fixture);
  const lines = (symbols: readonly OutlineSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind} ${name}${detail === '' ? '' : ` (${detail})`}`,
      ...lines(children, `${indent}  `),
    ]);
  return files.flatMap((file) => lines(findSymbols(document(file)), ''));
}

/** As people read it: `prd.md:3:5-9 “text” note`. */
function place(document: Document, { file, start, end, note }: Mark): string {
  const { line, character } = positionAt(document.source, start);
  const column = character + 1;
  const text = document.source.text.slice(start, end);
  return `${file}:${String(line + 1)}:${String(column)}-${String(column + end - start)} “${text}” ${note}`.trimEnd();
}
