import { readiness } from '../../server/src/core/features/readiness.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import { findTokens } from '../../server/src/core/features/semanticTokens.ts';
import { completeIdentifier } from '../../server/src/core/features/identifierCompletion.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { findDefinitions, findReferences } from '../../server/src/core/features/navigation.ts';
import { renameIdentifier } from '../../server/src/core/features/rename.ts';
import { findNamed } from '../../server/src/core/features/workspaceSymbols.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { allRules } from '../../server/src/core/rules/allRules.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import { hub, pathOf, requirementOf, writeSpec } from './documents.ts';
import { slope, timed } from './figures.ts';

/** What one deed costs at several sizes of one thing, in milliseconds. */
export interface Growth {
  readonly name: string;
  readonly by: 'lines' | 'files';
  readonly costs: readonly (readonly [size: number, cost: number])[];
  /** 1 is linear, 0 constant; over the largest three sizes, where what is constant no longer hides the rest. */
  readonly exponent: number;
}

interface Deed {
  readonly name: string;
  readonly run: (document: Document, index: WorkspaceIndex) => unknown;
}

/** A text of 100,000 lines with its last line end would have one too many to be read. */
const lineSizes: readonly number[] = [200, 2_000, 20_000, 99_000];
const fileSizes: readonly number[] = [10, 100, 1_000, 10_000, 20_000];
/** Lines of each file when the number of files is what grows. */
const linesOfMany = 44;

const uriOf = (file: number): string => `file:///bench/${pathOf(file)}`;
const offsetIn = ({ source }: Document): number => source.text.lastIndexOf(hub) + 3;

const rules: readonly Deed[] = allRules.map((rule) => ({
  name: `rule ${rule.id}`,
  run: (document, index) => [...rule.check(document, index, { today: '2026-11-21' })].length,
}));

const answers: readonly Deed[] = [
  { name: 'all diagnostics', run: (document, index) => diagnose(document, index, {}, { today: '2026-11-21' }) },
  {
    name: 'outline',
    run: (document, index) => findSymbols(document, readiness(document, index, { today: '2026-11-21' })),
  },
  { name: 'semantic tokens', run: findTokens },
  { name: 'completion', run: (document, index) => completeIdentifier(index, document, offsetIn(document)) },
  { name: 'hover', run: (document, index) => hoverAt(index, document, offsetIn(document)) },
  { name: 'definition', run: (document, index) => findDefinitions(index, document, offsetIn(document)) },
  { name: 'references', run: (document, index) => findReferences(index, document, offsetIn(document), true) },
  {
    name: 'rename',
    run: (document, index) => {
      const own = document.source.text.indexOf(requirementOf(1, 2));
      const renamed = renameIdentifier(index, document, own, 'FR-999999999');
      if (!renamed.ok) throw new Error(renamed.reason);
    },
  },
  { name: 'workspace symbols', run: (_, index) => findNamed(index, requirementOf(2, 1)) },
];

/** Each rule by name, each answer, reading and indexing, against the length of a document and the number of files. */
export function measureGrowth(isQuick: boolean): readonly Growth[] {
  return [
    ...againstLines(isQuick ? lineSizes.slice(0, 3) : lineSizes),
    ...againstFiles(isQuick ? fileSizes.slice(0, 3) : fileSizes),
  ];
}

function againstLines(sizes: readonly number[]): readonly Growth[] {
  const texts = sizes.map((lines) => [lines, `${writeSpec(1, 100, lines)}\nSee ${hub}.\n`] as const);
  const documents = texts.map(([lines, text]) => {
    const index = new WorkspaceIndex();
    for (let file = 2; file <= 100; file++) index.put(readDocument(uriOf(file), writeSpec(file, 100)));
    const document = readDocument(uriOf(1), text);
    if (document.isTooLarge) throw new Error(`${String(lines)} lines are too large.`);
    index.put(document);
    return { lines, document, index };
  });
  const growth = (name: string, cost: (at: number) => number): Growth =>
    grown(
      name,
      'lines',
      sizes.map((lines, at) => [lines, cost(at)] as const),
    );
  return [
    growth('reading a document', (at) => timed(() => readDocument(uriOf(1), texts[at]?.[1] ?? ''))),
    growth('putting it into the index', (at) => {
      const { document, index } = documents[at] ?? fail();
      return timed(() => {
        index.put({ ...document });
      });
    }),
    ...[...rules, ...answers].map(({ name, run }) =>
      growth(name, (at) => {
        const { document, index } = documents[at] ?? fail();
        return timed(() => run(document, index));
      }),
    ),
  ];
}

function againstFiles(sizes: readonly number[]): readonly Growth[] {
  const worlds = sizes.map((files) => {
    const documents = Array.from({ length: files }, (_, at) =>
      readDocument(uriOf(at + 1), `${writeSpec(at + 1, files, linesOfMany)}\nSee ${hub}.\n`),
    );
    const index = new WorkspaceIndex();
    for (const document of documents) index.put(document);
    return { files, documents, index };
  });
  const growth = (name: string, cost: (world: (typeof worlds)[number]) => number): Growth =>
    grown(
      name,
      'files',
      worlds.map((world) => [world.files, cost(world)] as const),
    );
  return [
    growth('indexing all files, once read', ({ documents }) =>
      timed(() => {
        const index = new WorkspaceIndex();
        for (const document of documents) index.put(document);
      }),
    ),
    growth('putting a changed document', ({ documents: [first = fail()], index }) =>
      timed(() => {
        index.put({ ...first });
      }),
    ),
    ...[...rules, ...answers].map(({ name, run }) =>
      growth(name, ({ documents: [first = fail()], index }) => timed(() => run(first, index))),
    ),
  ];
}

function grown(name: string, by: Growth['by'], costs: Growth['costs']): Growth {
  return { name, by, costs, exponent: slope(costs.slice(-3)) };
}

function fail(): never {
  throw new Error('There is no such size.');
}
