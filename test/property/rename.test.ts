import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { array, constantFrom, integer, oneof, property, record, tuple, uniqueArray } from 'fast-check';
import { certaintyOf, unsure } from '../../server/src/core/features/certainty.ts';
import { renameIdentifier } from '../../server/src/core/features/rename.ts';
import type { DocumentEdits } from '../../server/src/core/features/documentEdits.ts';
import { editsOf, keepTheirMeaning } from '../../server/src/core/features/renaming.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { familyOf } from '../../server/src/core/workspace/families.ts';
import type { Identifier } from '../../server/src/core/identifiers/identifiers.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { holds } from './runs.ts';

/** Names that lie near each other: members of families, padded and not, in one another's way. */
const names = ['FR-1', 'FR-2', 'FR-3', 'FR-4', 'FR-001', 'FR-002', 'NFR-1', 'AC-1', 'AC-1.2', 'T001', 'US1'] as const;
const wishes = [...names, 'FR-7', 'FR-12', 'FR-007', 'NFR-9', 'FR-AUTH-1', 'ZZ-1', 'T7', 'P1', 'FR', 'x FR-9', ''];
const name = constantFrom(...names);

/** As in the fragment of a heading: `ac-12` of `AC-1.2`. */
function slug(identifier: string): string {
  return identifier.toLowerCase().replaceAll('.', '');
}

const definitionForms: readonly ((name: string) => string)[] = [
  (it) => `- **${it}**: Title`,
  (it) => `- ${it}: Title`,
  (it) => `**${it}: Title**`,
  (it) => `### ${it}: Title`,
  (it) => `### ${it}`,
  (it) => `- [ ] ${it}: Title`,
  (it) => `1. **${it}**: Title`,
  (it) => `- [${it}] Title`,
  (it) => `${it}: Title`,
  (it) => `| ID | Text |\n|---|---|\n| ${it} | Title |`,
  (it) => `Title ^${it}`,
];
const mentionForms: readonly ((name: string, other: string) => string)[] = [
  (it) => `See ${it}.`,
  (it) => `- [ ] ${it}`,
  (it) => `**${it}** and \`${it}\``,
  (it, other) => `${it}, ${other}`,
  (it, other) => `${it} to ${other}`,
  (it, other) => `${it}–${other}`,
  (it, other) => `${it}/${other.replace(/^.*\D(?=\d+$)/, '')}`,
  (it, other) => `[${it}](prd.md#${slug(other)}) and [t](#${slug(it)}-title)`,
  (it, other) => `[${it}](../a/prd.md) and [t](../b/prd.md#${slug(other)}-title)`,
  (it) => `a/prd.md#${it}, ../b/prd.md#${it}`,
  (it) => `### About ${it}`,
  (it) => `[a](#about-${slug(it)})`,
  (it) => `\`\`\`\n- ${it}: code\n\`\`\``,
  (it) => `<!-- ${it} -->`,
  (it) => `| ID | Test |\n|---|---|\n| ${it} | x |`,
  () => '### User Story 1 - Title',
  () => '[US1]',
];

const line: Arbitrary<string> = tuple(
  integer({ min: 0, max: definitionForms.length + mentionForms.length - 1 }),
  name,
  name,
).map(([form, it, other]) => [...definitionForms, ...mentionForms][form]?.(it, other) ?? '');

/** Small enough to be read when something is wrong with it. */
const files: Arbitrary<Readonly<Record<string, string>>> = uniqueArray(
  tuple(constantFrom('a/prd.md', 'b/prd.md', 'a/notes.md'), array(line, { minLength: 1, maxLength: 6 })),
  { minLength: 1, maxLength: 3, selector: ([file]) => file },
).map((entries) =>
  Object.fromEntries(
    entries.map(([file, lines]) => [file, `${file.endsWith('prd.md') ? '# PRD\n\n' : ''}${lines.join('\n\n')}\n`]),
  ),
);

function readWorkspace(texts: Readonly<Record<string, string>>): WorkspaceIndex {
  const workspace = new WorkspaceIndex();
  for (const [file, text] of Object.entries(texts)) workspace.put(readDocument(`file:///project/${file}`, text));
  return workspace;
}

function textsAfter(
  texts: Readonly<Record<string, string>>,
  changes: readonly DocumentEdits[],
): Readonly<Record<string, string>> {
  const edits = new Map(changes.map((change) => [change.document.uri, change.edits]));
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, applyEdits(text, edits.get(`file:///project/${file}`) ?? [])]),
  );
}

/** One of the identifiers of a workspace, told by its number in its document: a rename moves it, but adds and removes none. */
interface Place {
  readonly document: Document;
  readonly index: number;
  readonly identifier: Identifier;
}

function placesOf(workspace: WorkspaceIndex): readonly Place[] {
  return [...workspace.documents.values()].flatMap((document) =>
    namesIn(document).map((identifier, index) => ({ document, index, identifier })),
  );
}

/** `file:///project/a/prd.md#3`, where a range means it without naming it `file:///project/a/prd.md#3…`. */
function keyOf({ document, identifier, isInRange }: Occurrence): string {
  const index = namesIn(document).findIndex(({ start }) => start === identifier.start);
  return `${document.uri}#${index}${isInRange ? '…' : ''}`;
}

/** What each identifier and each range means, with the names as `rename` gives them. */
/** What counts in other documents alone counts too: a new name may be of a family that a document does not know. */
function namesIn({ identifiers, foreign }: Document): readonly Identifier[] {
  return [...identifiers, ...foreign.all].sort((a, b) => a.start - b.start);
}

function meaningsOf(workspace: WorkspaceIndex, rename: (place: Place) => string): readonly unknown[] {
  const definitions = (document: Document, name: string, address?: string): readonly string[] =>
    workspace.definitions(name, document, address).map(keyOf);
  const identifiers = placesOf(workspace).map((place) => {
    const { document, index, identifier } = place;
    const { name, definition, address } = identifier;
    return [`${document.uri}#${index}`, rename(place), definition?.site, definitions(document, name, address)];
  });
  const ranges = [...workspace.documents.values()].flatMap((document) =>
    [...document.ranges, ...document.foreign.ranges].map(({ members }) => [
      `range in ${document.uri}`,
      [...new Set(members.flatMap((member) => definitions(document, member)))].sort(),
    ]),
  );
  return [...identifiers, ...ranges];
}

/** Nothing but identifiers and fragments changes, and nothing in code. */
function checkEdits(changes: readonly DocumentEdits[]): void {
  for (const { document, edits } of changes) {
    const { text } = document.source;
    for (const { span } of edits) {
      const isIdentifier = namesIn(document).some(({ start, end }) => start === span.start && end === span.end);
      const isFragment = text[span.start - 1] === '#' && /^[)>\s]/.test(text.slice(span.end, span.end + 1));
      assert.ok(isIdentifier || isFragment, text.slice(span.start, span.end));
      assert.ok(!document.markdown.codeBlocks.some(({ start, end }) => start <= span.start && span.end <= end));
    }
  }
}

/** `FR-1` would come back padded where FR-001 stands too, `003` of `FR-002/003` as a whole name, and a range may now hold it. */
function comesBack(
  { document, identifier: { name } }: Place,
  newName: string,
  occurrences: readonly Occurrence[],
): boolean {
  const isPadded = (other: string): boolean => familyOf(other) === familyOf(name) && /\D0\d*$/.test(other);
  const isMixed = [newName, ...document.identifiers.map((other) => other.name)].some(isPadded);
  const isWhole = occurrences.every(
    ({ document: { source }, identifier: { start, end } }) => source.text.slice(start, end) === name,
  );
  const endsRange = occurrences.some(({ document: { ranges }, identifier: { start, end } }) =>
    ranges.some((range) => range.start === start || range.end === end),
  );
  return isWhole && !endsRange && (!isMixed || isPadded(name));
}

/** What may stand around a name, harmless or not. */
const befores = [
  ...[
    '',
    ' ',
    'see ',
    '(',
    '[',
    '**',
    '`',
    '_',
    '"',
    '|',
    'a/prd.md#',
    '#',
    '/',
    '-',
    '- ',
    'x',
    '\\',
    '^',
    ' ^',
    '~~',
  ],
  ...[
    'FR-1 to ',
    'AC 1, ',
    'FR 1 and ',
    '**AC 2**: ',
    'FR-3–',
    'FR-3 — ',
    'FR-1/',
    'US1, ',
    'H-1: ',
    '### ',
    '### Requirement: ',
    '### A: ',
    '> ',
    '1. ',
  ],
  ...[
    '- [ ] ',
    '| ',
    '<!-- ',
    '<a id="',
    '<b ',
    'http://a.b/',
    '[a](x/',
    '[FR-1](',
    '_Requirements: 1.1, ',
    'req ',
    '~ ',
  ],
];
const afters = [
  ...[
    '',
    ' ',
    '.',
    ': Title',
    ')',
    ']',
    '**',
    '`',
    '_',
    '"',
    '|',
    '/2',
    '/FR-3',
    '-x',
    '-a',
    '.5',
    '.x',
    'a',
    '@b.cd',
    ',',
  ],
  ...[
    ' to FR-4',
    ' - FR-4',
    '–4',
    ' ~ 9',
    '..FR-9',
    ' — Title',
    ' (FR-2)',
    '** Title',
    '**: Title',
    '.** Title',
    ' | a |',
  ],
  ...[
    ' -->',
    '"></a>',
    '>',
    '](#fr-1)',
    '](../a/prd.md)',
    ']: #fr-1-title',
    '](../a/prd.md#fr-2-title "t")',
    ' ^FR-9',
    '~~',
    ';',
  ],
];
const harmless = [
  ...[
    'see % and',
    '- **%**: Title',
    '- %: Title',
    '### %: Title',
    '### % Title',
    '(%)',
    '[%]',
    '- [ ] % Title',
    '%, FR-8.',
  ],
  ...['**%: Title**', '**%** — Title', '| % | Title |', '### About %', '`%`', '> %: Title', '### Title (%)', '% and %'],
];
const plainNames = ['FR-1', 'FR-2', 'FR-3', 'FR-001', 'T001', 'T002', 'H-1', 'H-2', 'US001', 'FR-A-1'];
const freshNames = [
  'FR-77',
  'FR-10',
  'FR-123456789',
  'T009',
  'T0077',
  'T123456789',
  'H-3',
  'H-12345',
  'US123',
  'FR-A-22',
];
const plainWishes = [...freshNames, ...freshNames, ...plainNames, 'FR-4', 'FR-9', 'FR-5', 'T9', 'FR-B-1'];
const plainName = constantFrom(...plainNames);

/** Lines in which readers look at what stands around a name. */
const tangledLine = oneof(
  { weight: 12, arbitrary: tuple(constantFrom(...harmless), plainName).map(([form, it]) => form.replaceAll('%', it)) },
  {
    weight: 4,
    arbitrary: tuple(constantFrom(...befores), plainName, constantFrom(...afters)).map((all) => all.join('')),
  },
  { weight: 3, arbitrary: line },
  {
    weight: 4,
    arbitrary: tuple(plainName, plainName).map(
      ([a, b]) =>
        `- **${a}**: Title\n- **${b}**: [${a}](#${slug(a)}-title), [${b}](../a/prd.md#${slug(b)}-title)\n### ${b}: Title`,
    ),
  },
  constantFrom(...['## Traceability', '## Requirement 1', '#### Acceptance Criteria\n\n1. a\n2. b', '## Title\n---']),
);
/** Lines that make a whole document doubtful. */
const oddLine = oneof(
  tuple(plainName, integer({ min: 0, max: 30 })).map(([a, more]) => `${'x '.repeat(4_985)}${a}${' '.repeat(more)}.`),
  tuple(plainName, integer({ min: 0, max: 30 })).map(
    ([a, more]) => `${`${'x'.repeat(99)}\n`.repeat(199)}${a} ${'y'.repeat(80 + more)}`,
  ),
  constantFrom('\0', '[fr-1]: #fr-2-title', '[fr-77]: #fr-2-title', '[a](#%66r-1-title)', '[a](%66oo.md#fr-1-title)'),
);
const tangledFiles: Arbitrary<Readonly<Record<string, string>>> = uniqueArray(
  tuple(
    constantFrom('a/prd.md', 'b/prd.md', 'a/notes.md'),
    constantFrom(
      '',
      '# PRD\n\n',
      '---\nid: FR-3\n---\n',
      '---\nid: H-1\ntitle: x\n',
      '\ufeff---\nid: FR-1\n---\n# PRD\n\n',
    ),
    array(tangledLine, { minLength: 1, maxLength: 7 }),
    oneof({ weight: 9, arbitrary: constantFrom('') }, oddLine),
    constantFrom('\n\n', '\n', '\r\n'),
  ),
  { minLength: 1, maxLength: 3, selector: ([file]) => file },
).map((entries) =>
  Object.fromEntries(entries.map(([file, head, lines, odd, end]) => [file, head + [...lines, odd].join(end)])),
);

describe('renaming', () => {
  it('changes a name and fragments, and nothing that anything means', () => {
    const counts = { renamed: 0, back: 0, refused: 0 };
    holds(
      property(
        record({ texts: files, chosen: integer({ min: 0, max: 60 }), wish: constantFrom(...wishes) }),
        ({ texts, chosen, wish }) => {
          const before = readWorkspace(texts);
          const places = placesOf(before);
          const place = places[chosen % Math.max(1, places.length)];
          if (place === undefined) return;
          const { document, index, identifier } = place;
          const result = renameIdentifier(before, document, identifier.start, wish);
          if (!result.ok) {
            counts.refused++;
            assert.match(result.reason, /^[^\s.].*\.$/s);
            return;
          }
          counts.renamed++;
          checkEdits(result.value);
          const textsNow = textsAfter(texts, result.value);
          const after = readWorkspace(textsNow);
          const moved = placesOf(after).find((other) => other.document.uri === document.uri && other.index === index);
          assert.ok(moved);
          const newName = moved.identifier.name;
          const occurrences = before.occurrences(identifier.name, document, identifier.address);
          const changed = new Set(occurrences.map(keyOf));
          assert.deepEqual(
            meaningsOf(after, ({ identifier: { name } }) => name),
            meaningsOf(before, (other) =>
              changed.has(`${other.document.uri}#${other.index}`) ? newName : other.identifier.name,
            ),
          );
          assert.deepEqual(
            after.occurrences(newName, moved.document, moved.identifier.address).map(keyOf),
            occurrences.map(keyOf),
          );

          // A link that led nowhere and now leads to the heading goes back with it.
          const catchesLink = Object.values(texts).some((text) => new RegExp(`[#-]${slug(newName)}\\b`).test(text));
          if (catchesLink || !comesBack(place, newName, occurrences)) return;
          counts.back++;
          const back = renameIdentifier(after, moved.document, moved.identifier.start, identifier.name);
          assert.ok(back.ok, back.ok ? '' : back.reason);
          assert.deepEqual(textsAfter(textsNow, back.value), texts);
        },
      ),
      25,
    );
    assert.ok(counts.renamed > 0 && counts.back > 0 && counts.refused > 0, JSON.stringify(counts));
  }).timeout(120_000);

  it('is sure of nothing that reading would refuse', () => {
    const counts = { sure: 0, unsure: 0, wrong: 0 };
    holds(
      property(tangledFiles, constantFrom(...plainWishes), (texts, newName) => {
        const workspace = readWorkspace(texts);
        for (const { document, identifier } of placesOf(workspace)) {
          const { name, address } = identifier;
          if (name === newName) continue;
          const occurrences = workspace.occurrences(name, document, address);
          const newNames = new Map([[name, newName]]);
          const certainty = certaintyOf(workspace, occurrences, newNames);
          const changes = editsOf(workspace, occurrences, newNames, certainty);
          assert.deepEqual(changes, editsOf(workspace, occurrences, newNames, unsure));
          for (const change of changes) {
            const isKept = keepTheirMeaning(workspace, occurrences, [change], newNames);
            const isSure = certainty.isSureAfter(change);
            assert.ok(isKept || !isSure, `${name} in ${change.document.uri}`);
            counts[isSure ? 'sure' : isKept ? 'unsure' : 'wrong']++;
          }
        }
      }),
      3,
    );
    assert.ok(counts.sure > 0 && counts.unsure > 0 && counts.wrong > 0, JSON.stringify(counts));
  }).timeout(120_000);
});
