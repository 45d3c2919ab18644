import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DocumentSymbol, InitializeResult } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

describe('the pieces of the server', () => {
  it('are not needed to answer `initialize`', async () => {
    const { capabilities } = await serve(['server'], ({ initialized }) => Promise.resolve(initialized));
    assert.ok(capabilities.documentSymbolProvider !== undefined && capabilities.renameProvider !== undefined);
  });

  it('are not all needed for an outline, with front matter too', async () => {
    // The outline says what is left to fill, which the rules know, and shows titles as the parser reads them.
    const symbols = await serve(['server', 'reading', 'answers', 'markdown'], async ({ connection }) => {
      const textDocument = { uri: 'file:///specs/prd.md' };
      const text = '---\ntitle: "Login"\ntags: [a, b]\n---\n# PRD: Login\n\n## Goals\n\n- **FR-1**: Sign in\n';
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: 'markdown', version: 1, text },
      });
      return connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['PRD: Login'],
    );
  });
});

interface Served {
  readonly connection: ReturnType<typeof createProtocolConnection>;
  readonly initialized: InitializeResult;
}

/** Runs a server of which only some files are there. */
async function serve<R>(pieces: readonly string[], use: (served: Served) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-pieces-'));
  for (const piece of pieces) copyFileSync(`dist/${piece}.js`, path.join(folder, `${piece}.js`));
  const server = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  server.stdin.on('error', () => undefined); // It may end before everything has been said.
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    connection.listen();
    const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
    const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
    return await use({ connection, initialized });
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
