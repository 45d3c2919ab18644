import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { array, constantFrom, oneof, property, record, shuffledSubarray, tuple } from 'fast-check';
import { readDocument } from '../../server/src/core/document/document.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { plausibleText } from './documents.ts';
import { holds } from './runs.ts';

const uris: readonly string[] = [
  'file:///project/prd.md',
  'file:///project/login/prd.md',
  'file:///project/login/spec.md',
  'file:///project/login/tasks/T001.md',
  'file:///project/login-2/prd.md',
  'file:///project/pay%20later/prd.md',
  'file:///other/prd.md',
  'untitled:Untitled-1',
];

const names: readonly string[] = [
  'FR-1',
  'FR-2',
  'FR-3',
  'AC-1',
  'UC-1',
  'T001',
  'FR-9',
  'AUTH-1',
  'AUTH-2',
  '__proto__',
  'constructor',
];

const shortText: Arbitrary<string> = array(
  constantFrom(
    '# PRD: Login',
    '**FR-1: Sign in**',
    '- **AC-1**: FR-2',
    'see FR-1 and FR-3',
    '### FR-2: a',
    '- FR-3: a',
    '- **AUTH-1**: a',
    '- **AUTH-2**: AUTH-1',
    '| AUTH-1 to AUTH-3 | a |',
  ),
  { maxLength: 6 },
).map((lines) => lines.join('\n\n'));

/** An undefined text removes the document. */
const step: Arbitrary<Step> = record({
  uri: constantFrom(...uris),
  text: oneof({ weight: 5, arbitrary: shortText }, plausibleText, constantFrom(undefined)),
});

interface Step {
  readonly uri: string;
  readonly text: string | undefined;
}

describe('an index', () => {
  it('answers like a fresh one, whatever happened before', () => {
    holds(
      property(array(step, { maxLength: 30 }), (steps) => {
        const index = new WorkspaceIndex();
        const texts = new Map<string, string>();
        for (const { uri, text } of steps) {
          take(index, uri, text);
          if (text === undefined) texts.delete(uri);
          else texts.set(uri, text);
        }
        assert.deepEqual(answersOf(index), answersOf(indexOf([...texts])));
      }),
    );
  }).timeout(60_000);

  it('answers like a fresh one after every single step', () => {
    const steps = array(step, { minLength: 2, maxLength: 8 });
    holds(
      property(steps, (taken) => {
        const index = new WorkspaceIndex();
        for (const [count, { uri, text }] of taken.entries()) {
          take(index, uri, text);
          const last = new Map(taken.slice(0, count + 1).map((each) => [each.uri, each.text]));
          const left = [...last].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
          assert.deepEqual(answersOf(index), answersOf(indexOf(left)));
        }
      }),
      0.25,
    );
  }).timeout(60_000);

  it('does not care in which order its documents came', () => {
    const entries = tuple(...uris.map((uri) => tuple(constantFrom(uri), shortText)));
    const twice = entries.chain((all) => tuple(constantFrom(all), shuffledSubarray(all, { minLength: all.length })));
    holds(
      property(twice, ([some, same]) => {
        assert.deepEqual(answersOf(indexOf(some)), answersOf(indexOf(same)));
      }),
    );
  }).timeout(60_000);

  it('holds nothing once everything is gone', () => {
    holds(
      property(array(step, { maxLength: 20 }), (steps) => {
        const index = new WorkspaceIndex();
        for (const { uri, text } of steps) take(index, uri, text);
        for (const uri of uris) index.remove(uri);
        assert.deepEqual(answersOf(index), []);
        const from = readDocument('file:///project/prd.md', 'FR-1');
        for (const name of names) assert.deepEqual(index.occurrences(name, from), []);
      }),
      0.5,
    );
  }).timeout(60_000);
});

function take(index: WorkspaceIndex, uri: string, text: string | undefined): void {
  if (text === undefined) index.remove(uri);
  else index.put(readDocument(uri, text));
}

function indexOf(texts: readonly (readonly [uri: string, text: string])[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [uri, text] of texts) index.put(readDocument(uri, text));
  return index;
}

/** What every name means, seen from every document. */
function answersOf(workspace: WorkspaceIndex): readonly unknown[] {
  const documents = [...workspace.documents.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return documents.flatMap((document) =>
    names.map((name) => ({
      from: document.uri,
      name,
      definitions: workspace.definitions(name, document).map(placeOf),
      occurrences: workspace.occurrences(name, document).map(placeOf),
    })),
  );
}

function placeOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${String(identifier.start)}`;
}
