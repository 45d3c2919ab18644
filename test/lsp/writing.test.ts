import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Left, Questions, ReplyEdit } from '../../server/src/fillProtocol.ts';
import { leftRequest, questionsRequest, replyRequest, toldNotification } from '../../server/src/fillProtocol.ts';
import type { RenameRefusal } from '../../server/src/protocol.ts';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const template =
  '---\nid: note\ntitle: Note\ndialect: prd\nguidance: all\n---\n# PRD: [Title]\n\n## Why\n\nSay who needs this.\n\n- Name the deadline\n';
const document =
  '---\ntemplate: note@1\n---\n# PRD: Sign in\n\n## Why\n\nSay who needs this.\n\n- Name the deadline\n- [Who decides?]\n';

describe('the walk', () => {
  it('asks about guidance that still stands, in the order of the document, and leaves out what is kept', async () => {
    await withFolder({ '.specwright/templates/note.md': template, 'prd.md': document }, async (folder) => {
      const client = await StdioClient.start({ folders: [folder] });
      try {
        const uri = uriOf(path.join(folder, 'prd.md'));
        await client.open(uri, readFileSync(path.join(folder, 'prd.md'), 'utf8'), 3);
        const asked = async (): Promise<readonly string[]> => {
          const { questions } = await client.request<Questions>(questionsRequest, { uri });
          return questions.map(({ type, prompt }) => `${type} ${prompt}`);
        };
        const all = ['guidance Say who needs this.', 'guidance - Name the deadline', 'text [Who decides?]'];
        // The template is a file of the folder, which is read meanwhile.
        await eventually('the template', async () => (await client.request<Left>(leftRequest, { uri })).count === 3);
        assert.deepEqual(await asked(), all);

        const reply = { kind: 'value', value: 'The end of May' } as const;
        const params = { uri, version: 3, start: { line: 9, character: 0 }, reply };
        const given = await client.request<ReplyEdit>(replyRequest, params);
        const edit: WorkspaceEdit = 'edit' in given ? given.edit : {};
        const range = { start: { line: 9, character: 2 }, end: { line: 9, character: 19 } };
        assert.deepEqual(Object.values(edit.changes ?? {}), [[{ range, newText: 'The end of May' }]]);

        await client.notify(toldNotification, { answers: [], kept: [{ uri, text: 'Say who needs this.' }] });
        assert.deepEqual(await asked(), all.slice(1));
        assert.equal((await client.request<Left>(leftRequest, { uri })).count, 2);
      } finally {
        client.kill();
      }
    });
  });
});

describe('a rename that a range stops', () => {
  it('says where the range is, and the edit there unlocks it', async () => {
    const files = {
      'prd.md': '# PRD: x\n\n- **FR-1**: a\n- **FR-2**: b\n- **FR-3**: c\n',
      'plan.md': '# Implementation Plan: x\n\nCovers FRs 1–3.\n',
    };
    await withFolder(files, async (folder) => {
      const client = await StdioClient.start({ folders: [folder] });
      try {
        const uri = uriOf(path.join(folder, 'prd.md'));
        await client.open(uri, files['prd.md']);
        const rename = { textDocument: { uri }, position: { line: 3, character: 5 }, newName: 'FR-9' };
        const refused: unknown = await client.request('textDocument/rename', rename).catch((error: unknown) => error);
        const { message, data } = refused as { readonly message: string; readonly data: RenameRefusal };
        assert.match(
          message,
          /^FR-2 is part of “FRs 1–3” \(.*plan\.md, line 3\)\. Write the range out to rename it\.$/,
        );
        const plan = uriOf(path.join(folder, 'plan.md'));
        const range = { start: { line: 2, character: 7 }, end: { line: 2, character: 14 } };
        assert.deepEqual(data, { range: { uri: plan, range } });
        await client.open(plan, files['plan.md']);
        const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: plan },
          range,
          context: { diagnostics: [], only: ['refactor.rewrite.specwright.writeOut'] },
        });
        assert.deepEqual(
          Object.values(action?.edit?.changes ?? {})
            .flat()
            .map(({ newText }) => newText),
          ['FR-1', ', FR-2, FR-3'],
        );
      } finally {
        client.kill();
      }
    });
  });
});
