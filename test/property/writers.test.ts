import assert from 'node:assert/strict';
import { array, boolean, constantFrom, property, tuple } from 'fast-check';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { proposeBlocks } from '../../server/src/core/features/insertBlock.ts';
import { findRefactorings } from '../../server/src/core/features/renumber.ts';
import type { Edit } from '../../server/src/core/text/edit.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { withoutStops } from '../../server/src/core/text/snippet.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { holds } from './runs.ts';

const forms: readonly ((name: string) => string)[] = [
  (name) => `**${name}: Use \`OAuth\`**`,
  (name) => `**${name}: Sign in** (P1)`,
  (name) => `**[${name}: Copy](https://example.org/x)**`,
  (name) => `**${name}：重置**`,
  (name) => `### ${name}: Call \`__init__\` first`,
  (name) => `### [${name}: Sign in](https://example.org/x)`,
  (name) => `- **${name}: *really* out**: text`,
  (name) => `- **${name}**: System MUST take a\n  valid address`,
  (name) => `2. **${name}: Sign in with a\n   passkey**`,
  (name) => `- [ ] **${name}: Use \`x\`** [P]`,
  (name) => `> **${name}: Quoted**\n>\n> Its text.`,
  (name) => `| ID | Text |\n|----|------|\n| **${name}** | 登录 😀 |`,
];
const bodies = [
  'The user signs in.',
  '| Step | What |\n|------|------|\n| 1 | Paste |',
  '> Agreed with legal.',
  '> [!NOTE]\n> Agreed with legal.',
  '```ts\n**FR-99: no**\n\n# None\n```',
  '- One\n\n  Two\n\n  > Three',
  '<details>\n\nMore.\n\n</details>',
  'See the note.[^1]',
  '登录 😀',
  '---',
];

const documents = tuple(
  array(tuple(constantFrom(...forms), array(constantFrom(...bodies), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  }),
  boolean(),
).map(([requirements, isWindows]) => {
  const blocks = requirements.flatMap(([form, body], index) => [form(`FR-${String(index + 1)}`), ...body]);
  const text = ['---\ntitle: x\n---', '# PRD: x', ...blocks, '[^1]: A note.', ''].join('\n\n');
  return isWindows ? text.replaceAll('\n', '\r\n') : text;
});

/** Everything that inserts or retires a requirement, with what it writes. */
const writers: Readonly<
  Record<string, (workspace: WorkspaceIndex, document: Document) => readonly (readonly Edit[])[]>
> = {
  insert: (workspace, document) => refactorings('insert', workspace, document),
  retire: (workspace, document) => refactorings('retire', workspace, document),
  'insert block': (workspace, document) => proposeBlocks(workspace, document).map(({ edits }) => edits),
};

function refactorings(
  wanted: 'insert' | 'retire',
  workspace: WorkspaceIndex,
  document: Document,
): readonly (readonly Edit[])[] {
  return document.identifiers
    .filter(({ definition }) => definition !== undefined)
    .flatMap(({ start }) => findRefactorings(workspace, document, start))
    .filter(({ kind }) => kind === wanted)
    .flatMap(({ changes }) => changes.map(({ edits }) => edits));
}

describe('what is written', () => {
  for (const [name, write] of Object.entries(writers))
    it(`leaves what was not addressed as it was: ${name}`, () => {
      holds(
        property(documents, (text) => {
          const document = read(text);
          const workspace = new WorkspaceIndex();
          workspace.put(document);
          const before = namesIn(document);
          for (const edits of write(workspace, document)) {
            const plain = edits.map((edit) => ({ ...edit, newText: withoutStops(edit.newText) }));
            const written = applyEdits(text, plain);
            const after = read(written);
            const names = namesIn(after);
            assert.deepEqual(
              before.filter((each) => !names.includes(each)),
              [],
              `every name stays defined in\n${written}`,
            );
            for (const { newText } of plain) assert.equal((newText.match(/\*\*/g) ?? []).length % 2, 0, newText);
            if (name === 'retire') continue;
            assert.equal(after.markdown.tables.length, document.markdown.tables.length, written);
            assert.equal(after.markdown.codeBlocks.length, document.markdown.codeBlocks.length, written);
            assert.equal(names.length, before.length + 1, `one more in\n${written}`);
          }
        }),
        0.5,
      );
    });
});

function read(text: string): Document {
  return readDocument('file:///prd.md', text);
}

function namesIn({ identifiers }: Document): readonly string[] {
  return identifiers.filter(({ definition }) => definition !== undefined).map(({ name }) => name);
}
