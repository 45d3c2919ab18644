import assert from 'node:assert/strict';
import path from 'node:path';
import type { Location } from 'vscode-languageserver/node';
import type { FilesRead } from '../../server/src/filesProtocol.ts';
import { filesReadRequest } from '../../server/src/filesProtocol.ts';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const files = { 'prd.md': '# PRD: x\n\n**FR-1: Sign in**\n', 'spec.md': '# Spec: x\n\nImplements FR-1.\n' };

describe('a file that a server has died over', () => {
  it('is not read from the disk until it is opened', async () => {
    await withFolder(files, async (folder) => {
      const prd = uriOf(path.join(folder, 'prd.md'));
      const spec = uriOf(path.join(folder, 'spec.md'));
      const client = await StdioClient.start({ folders: [folder], initializationOptions: { leaveAlone: [prd] } });
      try {
        await client.open(spec, files['spec.md']);
        const position = { line: 2, character: 12 };
        const definitions = async (): Promise<readonly Location[]> =>
          (await client.request<Location[] | null>('textDocument/definition', {
            textDocument: { uri: spec },
            position,
          })) ?? [];
        assert.deepEqual(await definitions(), []);
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: prd, type: 2 }] });
        assert.deepEqual(await definitions(), []);
        const { places } = await client.request<FilesRead>(filesReadRequest, null);
        assert.deepEqual(
          places.map(({ uri, reason }) => [uri, reason]),
          [[prd, 'crash']],
        );

        await client.open(prd, files['prd.md']);
        assert.equal((await definitions()).length, 1);
        await client.close(prd);
        await eventually('the file as it is on disk', async () => (await definitions()).length === 1);
      } finally {
        await client.shutdown();
      }
    });
  });
});
