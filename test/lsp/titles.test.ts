import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { FileChangeType, LSPErrorCodes } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import type { ClientOptions } from '../harness/stdioClient.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const files = {
  'a/prd.md': '# PRD: A\n\n### FR-1: Sign in\n\nText.\n\n### FR-2: Sign out\n',
  'b/prd.md': '# PRD: B\n\n**FR-3: Pay — 日本**\n\nAfter FR-1\n',
  'notes.md': '# Notes\n\nSign in here.\n',
};

describe('a search for titles', () => {
  it('finds them in files that nobody has asked about, and again after these have changed', async () => {
    await withServer(files, async (client, folder) => {
      assert.deepEqual(await found(client, 'sign'), [
        'FR-1 Sign in a/prd.md 2:4–2:8',
        'FR-2 Sign out a/prd.md 6:4–6:8',
      ]);
      assert.deepEqual(await found(client, '本'), ['FR-3 Pay — 日本 b/prd.md 2:2–2:6']);
      assert.deepEqual(await found(client, 'nothing of it'), []);
      const file = path.join(folder, 'a/prd.md');
      await writeFile(file, '# PRD: A\n\n### FR-9: Sign up\n');
      const changes = [{ uri: uriOf(file), type: FileChangeType.Changed }];
      await client.notify('workspace/didChangeWatchedFiles', { changes });
      await eventually(
        'the new title',
        async () => (await found(client, 'sign')).join() === 'FR-9 Sign up a/prd.md 2:4–2:8',
      );
    });
  });

  it('finds them in what is open, as it is now', async () => {
    await withServer(files, async (client, folder) => {
      assert.equal((await found(client, 'sign')).length, 2);
      const uri = uriOf(path.join(folder, 'a/prd.md'));
      await client.open(uri, '# PRD: A\n\n### FR-1: Sign off\n');
      assert.deepEqual(await found(client, 'sign'), ['FR-1 Sign off a/prd.md 2:4–2:8']);
      await client.close(uri);
      await eventually('the file', async () => (await found(client, 'sign')).length === 2);
    });
  });

  it('holds little of what it reads', async () => {
    const line = (file: number, index: number): string =>
      `### FR-${String(file * 1000 + index)}: Title ${String(index)}\n\n`;
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, file) => [
        `f${String(file)}/prd.md`,
        `# PRD: A\n\n${Array.from({ length: 300 }, (__, index) => line(file, index)).join('')}`,
      ]),
    );
    const options = { heap: 80 };
    await withServer(
      many,
      async (client) => {
        assert.equal((await found(client, 'title 299')).length, 400);
        assert.deepEqual(await found(client, 'no such title'), []);
      },
      options,
    );
  }).timeout(120_000);

  it('ends when nobody waits any more', async () => {
    await withServer(files, async (client) => {
      await assert.rejects(client.cancelled('workspace/symbol', { query: 'nothing of it' }), {
        code: LSPErrorCodes.RequestCancelled,
      });
    });
  });
});

async function found(client: StdioClient, query: string): Promise<readonly string[]> {
  const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query });
  return symbols.map(({ name, location: { uri, range } }) => {
    const { start, end } = range;
    const place = `${String(start.line)}:${String(start.character)}–${String(end.line)}:${String(end.character)}`;
    return `${name} ${uri.split('/').slice(-2).join('/')} ${place}`;
  });
}

async function withServer(
  written: Readonly<Record<string, string>>,
  deed: (client: StdioClient, folder: string) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  await withFolder(written, async (folder) => {
    const client = await StdioClient.start({ folders: [folder], ...options });
    try {
      await deed(client, folder);
    } finally {
      await client.shutdown();
    }
  });
}
