import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { array, constantFrom, dictionary, oneof, property, record, tuple } from 'fast-check';
import { NotRead, ClosedDocument } from '../../server/src/core/workspace/closedDocument.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { readLooseNumbers } from '../../server/src/core/workspace/looseNumbers.ts';
import {
  definingKeysOf,
  keyOfFragment,
  keyOfLetters,
  keysOf,
  readSketch,
} from '../../server/src/core/workspace/sketch.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { fragmentOf } from '../../server/src/core/workspace/addresses.ts';
import { renameIdentifier } from '../../server/src/core/features/rename.ts';
import { findNamed } from '../../server/src/core/features/workspaceSymbols.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import { plausibleText, specUri } from './documents.ts';
import { holds } from './runs.ts';

const line = constantFrom(
  '# PRD: Login',
  '**FR-1: Sign in**',
  '### FR-2: Sign out',
  '- **AC-1**: FR-1 to FR-4',
  'FR-2/003 and FR-5〜9, `FR111-113`',
  '| FR-3 | ~~gone~~ |\n| --- | --- |\n| FR-9 | a |',
  '~~**FR-9**: gone~~',
  '### User Story 1 - pay',
  '### Requirement 2: pay\n\n1. when',
  '_Requirements: 2.1, 2.3_ and [US1]',
  '### Requirement: Login works',
  '- **Use Case ID**: UC-7',
  'see [FR-1](../a/prd.md#fr-2-sign-out) and ../a/prd.md#FR-1',
  'pay ^US-later2',
  '- **AC 1**: pay\n- **AC 2**: as in AC 1, AC-1 and HU1',
  '| No | ID | Text |\n| --- | --- | --- |\n| 1 | FR-3 | pay the bill |\n| Must | FR-4 | send it |',
  '- **ФТ-1**: вход, ФТ-2–ФТ-4, ФТ 5 и 6',
  '---\nid: RAC-x\n---',
  '`code FR-7`',
  '- **AUTH-1**: a\n- **AUTH-2**: b',
  'AUTH-1 to AUTH-3 and AUTH-1〜3',
  'FRs 1–4, FR-1 & 3, FR (2) and ACs #1',
  'FR-1 à FR-4, [[prd#FR-1: Sign in]], FR-1-3',
);
const text = array(line, { maxLength: 8 }).map((lines) => lines.join('\n\n'));
const files = dictionary(
  constantFrom('prd.md', 'a/prd.md', 'a/spec.md', 'a/b/tasks.md', 'c/prd.md'),
  oneof({ weight: 4, arbitrary: text }, plausibleText),
  { minKeys: 1 },
);
const names = [
  'FR-1',
  'FR-2',
  'FR-3',
  'FR-003',
  'FR-7',
  'FR-9',
  'FR112',
  'AC-1',
  'US1',
  'UC-7',
  '2.1',
  'RAC-x',
  'US-later2',
  'AUTH-1',
  'AUTH-2',
  'AUTH-3',
];

/** Identifiers among everything that may stand around them, in lines that may be anything. */
const piece = oneof(
  { weight: 5, arbitrary: constantFrom('FR-1', 'FR-2', 'AC-1', 'T001', 'US1', 'UC-7', 'FR-1.2', 'H-1', 'H-2') },
  { weight: 5, arbitrary: constantFrom(' ', ' ', '\n', '\n\n', '\r\n', ': ', ' - ', '. ', ') ', '**', '`', '~~', '_', '\t') },
  { weight: 4, arbitrary: constantFrom('# ', '## ', '- ', '- [ ] ', '- [x] ', '1. ', '> ', '| ', ' |', '\n| --- | --- |\n', '1.2 ') },
  { weight: 4, arbitrary: constantFrom('Sign in', 's 1-3', ' & 2', ' bis 4', 'see', 'Story ', 'Goal: ', '(', ')', '[', ']', '](a.md)', '✅ ', '<a id="x">', '</a>', '<br>') },
  { weight: 2, arbitrary: constantFrom('\n===\n', '\n---\n', '---\n', 'Use Case ID: ', '**ID**: ', ' ^', '\r', '<!-- ', ' -->', '```\n', 'é ') },
); // prettier-ignore
const beginning = constantFrom(
  '# PRD\n\n',
  '',
  '---\n',
  '----\n',
  '--- a\n',
  '---\ntitle: PRD\n---\n',
  '\ufeff---\na: b\n----\n',
);
const pieces = tuple(beginning, array(piece, { maxLength: 24 })).map(([first, all]) => first + all.join(''));

describe('a sketch', () => {
  it('holds every name and every fragment that reading finds', () => {
    holds(
      property(
        oneof(
          { weight: 1, arbitrary: text },
          { weight: 1, arbitrary: plausibleText },
          { weight: 3, arbitrary: pieces },
        ),
        (written) => {
          assertCovers(readDocument(specUri, written), written);
        },
      ),
      4,
    );
  }).timeout(120_000);

  it('takes for front matter what reading does', () => {
    for (const written of ['----\nGoal: FR-1\n---\n', '---\nGoal: FR-1\n----\n', '--- a\nGoal: FR-1\n---\n'])
      assertCovers(readDocument(specUri, written), written);
  });

  it('does so for real documents', () => {
    const all = ['corpus', 'seeds'].flatMap((folder) => markdownBelow(path.resolve('..', 'shared', folder)));
    if (all.length === 0) console.warn('NOT TESTED: the real documents do not lie beside this checkout.');
    for (const file of all) {
      const written = readFileSync(file, 'utf8');
      for (const variant of [written, written.replaceAll('\n', '\r\n')])
        assertCovers(readDocument(`file:///project/specs/${path.basename(file)}`, variant), variant);
    }
  }).timeout(120_000);
});

describe('an index of sketches', () => {
  it('answers like one that has read every file', () => {
    holds(
      property(files, constantFrom(...names), constantFrom('FR-77', 'FR-2'), (written, name, newName) => {
        const uris = Object.keys(written).map((file) => `file:///project/${file}`);
        const textOf = (uri: string): string => written[uri.slice('file:///project/'.length)] ?? '';
        const full = new WorkspaceIndex();
        const lazy = new WorkspaceIndex();
        for (const uri of uris) {
          full.put(readDocument(uri, textOf(uri)));
          lazy.sketch(uri, readSketch(textOf(uri)));
        }
        const [open = ''] = uris;
        const questions: readonly ((index: WorkspaceIndex, document: Document) => unknown)[] = [
          (index, document) => index.definitions(name, document).map(placeOf),
          (index, document) => index.occurrences(name, document).map(placeOf),
          (index, document) => index.definitions(name, document, '../a/prd.md').map(placeOf),
          (index, document) =>
            diagnose(document, index, {}, { today: '2026-11-21' }).map(({ span, message }) => ({ ...span, message })),
          (index, document) => rename(index, document, name, newName),
          (index) => findNamed(index, 'fr').map(placeOf),
        ];
        for (const ask of questions) {
          const expected = ask(full, full.document(open) ?? assert.fail());
          assert.deepEqual(answer(lazy, open, textOf, ask), expected);
        }
      }),
    );
  }).timeout(120_000);

  it('has no memory of what it held before', () => {
    const step = record({
      uri: constantFrom('file:///p/a.md', 'file:///p/b/c.md'),
      text,
      isRead: constantFrom(true, false),
    });
    holds(
      property(array(step, { maxLength: 12 }), (steps) => {
        const index = new WorkspaceIndex();
        const fresh = new WorkspaceIndex();
        for (const { uri, text: written, isRead } of steps)
          if (isRead) index.put(readDocument(uri, written));
          else index.sketch(uri, readSketch(written));
        const last = new Map<string, string>(steps.map((each) => [each.uri, each.text]));
        for (const [uri, written] of last) fresh.put(readDocument(uri, written));
        const [open = ''] = last.keys();
        if (open === '') return;
        for (const name of names) {
          const ask = (asked: WorkspaceIndex, document: Document) => asked.occurrences(name, document).map(placeOf);
          const expected = ask(fresh, fresh.document(open) ?? assert.fail());
          assert.deepEqual(
            answer(index, open, (uri) => last.get(uri) ?? '', ask),
            expected,
          );
        }
      }),
    );
  }).timeout(120_000);
});

/** Asks as the session does: what is missing is read, and then the question is asked again. */
function answer(
  index: WorkspaceIndex,
  open: string,
  textOf: (uri: string) => string,
  ask: (index: WorkspaceIndex, document: Document) => unknown,
): unknown {
  index.put(readDocument(open, textOf(open)));
  for (let round = 0; round < 50; round++) {
    const before = index.misses;
    try {
      const found = ask(index, index.document(open) ?? assert.fail());
      if (index.misses === before) return found;
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      for (const uri of error.uris) index.put(readDocument(uri, textOf(uri)));
    }
    for (const uri of index.missing) index.put(new ClosedDocument(readDocument(uri, textOf(uri))));
    index.missing.clear();
  }
  assert.fail('The answer never comes.');
}

function rename(index: WorkspaceIndex, document: Document, name: string, newName: string): unknown {
  const at = document.identifiers.find((identifier) => identifier.name === name)?.start ?? 0;
  const renamed = renameIdentifier(index, document, at, newName);
  if (!renamed.ok) return renamed.reason;
  return renamed.value.map(({ document: { uri }, edits }) => [
    uri,
    edits.map(({ span, newText }) => [span.start, newText]),
  ]);
}

function assertCovers(document: Document, written: string): void {
  const { identifiers, ranges, links, source } = document;
  const sketch = readSketch(written);
  for (const { letters } of readLooseNumbers(document))
    assert.ok(sketch.has(keyOfLetters(letters)), `numbers of ${letters} are missing`);
  const found = [...identifiers.map(({ name }) => name), ...ranges.flatMap(({ members }) => members)];
  for (const name of found)
    assert.ok(
      keysOf(name).some((key) => sketch.has(key)),
      `${name} is missing`,
    );
  for (const { name, definition, rival } of identifiers)
    if (definition !== undefined || rival !== undefined)
      assert.ok(
        definingKeysOf(name).some((key) => sketch.has(key)),
        `${name} is defined`,
      );
  for (const { target } of links) {
    const fragment = target === undefined ? undefined : fragmentOf(source.text.slice(target.start, target.end));
    const isSlug = fragment !== undefined && /^[\p{L}\p{N}_-]+$/u.test(fragment);
    if (isSlug) assert.ok(sketch.has(keyOfFragment(fragment)), `#${fragment} is missing`);
  }
}

function placeOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${String(identifier.start)}`;
}

function markdownBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));
}
