import assert from 'node:assert/strict';
import path from 'node:path';
import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport, Location } from 'vscode-languageserver/node';
import { ErrorCodes } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import { RawClient } from '../harness/rawClient.ts';
import type { ClientOptions } from '../harness/stdioClient.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

/** Has the server ask for as much as it can. */
const everything: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};
const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };

const prd = '# PRD: Sign in\n\n**FR-1: Sign in**\n';
const plan = '# Technical Specification: plan\n\n## Requirements\n\nFR-1 comes before FR-2.\n';

describe('a client that refuses everything', () => {
  it('is served all the same, and what it refuses is logged', async () => {
    await withFolder({ 'prd.md': prd, 'plan.md': plan }, (folder) =>
      withServer({ capabilities: everything, folders: [folder], refuses: true }, async (client) => {
        const uri = uriOf(path.join(folder, 'plan.md'));
        await client.open(uri, plan);
        await eventually('the refusals', () => client.log.filter((line) => line.includes('refused')).length >= 5);
        assert.deepEqual(await definitions(client, uri), [uriOf(path.join(folder, 'prd.md'))]);
      }),
    );
  });
});

describe('a malformed message', () => {
  const uri = 'file:///ws/a-prd.md';
  const messages: readonly (readonly [string, unknown])[] = [
    ['textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1 } }],
    ['textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: 7 } }],
    ['textDocument/didOpen', { textDocument: null }],
    ['textDocument/didOpen', { textDocument: true }],
    ['textDocument/didOpen', { textDocument: [] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: 'x' }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: 'all' }],
    ['textDocument/didClose', {}],
    ['workspace/didChangeWorkspaceFolders', {}],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: 'all' } }],
    ['workspace/didChangeWatchedFiles', { changes: [{}] }],
    ['workspace/didChangeWatchedFiles', { changes: null }],
  ];
  for (const [method, params] of messages)
    it(`${method} ${JSON.stringify(params)} is one line in the log`, async () => {
      await withServer({ capabilities: everything }, async (client) => {
        await client.notify(method, params);
        await eventually('the line', () => client.log.some((line) => line.includes(method)));
        await client.open('file:///ws/b-prd.md', '# PRD: b\n\n[Describe it]\n');
        assert.equal((await findings(client, 'file:///ws/b-prd.md')).length, 1);
      });
    });

  it('closes a text that nobody knows any more, until it is opened again', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      const text = '# PRD: b\n\n[Describe it]\n';
      await client.open(uri, text);
      await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{}] });
      assert.equal((await findings(client, uri)).length, 0);
      await client.open(uri, text);
      assert.equal((await findings(client, uri)).length, 1);
    });
  });

  const requests: readonly (readonly [string, unknown])[] = [
    ['textDocument/hover', { textDocument: { uri } }],
    ['textDocument/hover', { textDocument: { uri }, position: { line: -1, character: 0 } }],
    ['textDocument/codeAction', { textDocument: { uri } }],
    ['textDocument/rename', { textDocument: { uri }, position: { line: 0, character: 0 }, newName: 7 }],
    ['callHierarchy/incomingCalls', {}],
    ['workspace/symbol', null],
    ['specwright/reply', { uri }],
  ];
  for (const [method, params] of requests)
    it(`${method} ${JSON.stringify(params)} is answered with an error`, async () => {
      await withServer({ capabilities: everything }, async (client) => {
        await assert.rejects(client.request(method, params), { code: ErrorCodes.InvalidParams });
      });
    });

  it('is survived in the settings', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      await client.notify('workspace/didChangeConfiguration', {});
      await client.open(uri, '# PRD: b\n\n[Describe it]\n');
      assert.equal((await findings(client, uri)).length, 1);
    });
  });
});

describe('a message out of turn', () => {
  it('is refused before the first one, after the last one, and for the first one twice', async () => {
    const server = new RawClient();
    try {
      const hover = { textDocument: { uri: 'file:///ws/prd.md' }, position: { line: 0, character: 0 } };
      assert.equal(await server.codeOf('textDocument/hover', hover), ErrorCodes.ServerNotInitialized);
      assert.equal(await server.codeOf('initialize', { capabilities: 7 }), ErrorCodes.InvalidParams);
      assert.equal(await server.codeOf('initialize', { processId: null, capabilities: {} }), undefined);
      assert.equal(await server.codeOf('initialize', { processId: null, capabilities: {} }), ErrorCodes.InvalidRequest);
      assert.equal(await server.codeOf('no/such', {}), ErrorCodes.MethodNotFound);
      assert.equal(await server.codeOf('shutdown', undefined), undefined);
      assert.equal(await server.codeOf('textDocument/hover', hover), ErrorCodes.InvalidRequest);
    } finally {
      server.kill();
    }
  });
});

describe('a message with a wrong header', () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 9, method: 'no/such' });
  const broken = [
    `Content-Length: 7\r\n\r\n${body}`,
    `Content-Length: 700\r\n\r\n${body}`,
    `Content-Length: -1\r\n\r\n${body}`,
    `Content-Length: x\r\n\r\n${body}`,
    `Content-Length: 99999999999\r\n\r\n${body}`,
    `X: y\r\n\r\n${body}`,
    body,
  ];
  for (const bytes of broken)
    it(`${JSON.stringify(bytes.slice(0, 30))} leaves the server listening`, async () => {
      const server = new RawClient();
      try {
        await server.codeOf('initialize', { processId: null, capabilities: {} });
        server.write(bytes);
        // Answered by itself, though late: nothing comes after it.
        await eventually('the answer', () => server.answers.has(9));
        server.write(bytes);
        assert.equal(await server.codeOf('no/such', {}), ErrorCodes.MethodNotFound);
      } finally {
        server.kill();
      }
    });
});

describe('an answer that is none', () => {
  it('is survived', async () => {
    const server = new RawClient();
    try {
      await server.codeOf('initialize', { processId: null, capabilities: everything });
      for (const message of [
        null,
        7,
        'x',
        [],
        {},
        { id: 1 },
        { id: 0, error: 'x' },
        { id: {}, method: 'a' },
        { method: 5 },
      ])
        server.send(message);
      server.send({ jsonrpc: '2.0', method: '$/cancelRequest' });
      server.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
      for (let id = 0; id < 9; id++) server.send({ jsonrpc: '2.0', id, error: id });
      assert.equal(await server.codeOf('no/such', {}), ErrorCodes.MethodNotFound);
    } finally {
      server.kill();
    }
  });
});

describe('a strange URI', () => {
  for (const uri of ['file:////server/share/x-prd.md', 'oil:////home/prd.md', 'file:///ws/\ud800-prd.md', 'prd.md', ''])
    it(`${JSON.stringify(uri)} is served, or refused`, async () => {
      await withServer({ capabilities: pulling }, async (client) => {
        await client.open(uri, prd);
        for (const method of ['textDocument/documentSymbol', 'textDocument/hover', 'textDocument/references'])
          await client
            .request(method, { textDocument: { uri }, position: { line: 2, character: 3 }, context: {} })
            .catch(() => undefined);
        await client.open('file:///ws/b-prd.md', '# PRD: b\n\n[Describe it]\n');
        assert.equal((await findings(client, 'file:///ws/b-prd.md')).length, 1);
      });
    });
});

describe('the folder of a client', () => {
  const ways: readonly (readonly [string, (folder: string) => Readonly<Record<string, unknown>>])[] = [
    ['rootUri', (folder) => ({ rootUri: uriOf(folder) })],
    ['rootUri and no workspaceFolders', (folder) => ({ rootUri: uriOf(folder), workspaceFolders: undefined })],
    ['rootPath', (folder) => ({ rootPath: folder })],
  ];
  for (const [way, initialize] of ways)
    it(`can be said as ${way}`, async () => {
      await withFolder({ 'prd.md': prd, 'plan.md': plan }, (folder) =>
        withServer({ capabilities: pulling, initialize: initialize(folder) }, async (client) => {
          const uri = uriOf(path.join(folder, 'plan.md'));
          await client.open(uri, plan);
          assert.deepEqual(await definitions(client, uri), [uriOf(path.join(folder, 'prd.md'))]);
          await eventually('the finding', async () => (await findings(client, uri)).some(isUndefined));
        }),
      );
    });

  it('may be missing: then nothing is called undefined', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      await client.open('file:///ws/plan.md', plan);
      await definitions(client, 'file:///ws/plan.md');
      assert.deepEqual((await findings(client, 'file:///ws/plan.md')).filter(isUndefined), []);
    });
  });
});

describe('a text in another language', () => {
  it('is not read as Markdown', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      const text = '# PRD: x\n\n[Describe it]\n';
      const uri = 'file:///ws/requirements.yaml';
      await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      assert.deepEqual(await findings(client, uri), []);
      const named = 'file:///ws/requirements.md';
      await client.notify('textDocument/didOpen', { textDocument: { uri: named, languageId: '', version: 1, text } });
      assert.equal((await findings(client, named)).length, 1);
      const untitled = 'untitled:Untitled-1';
      await client.open(untitled, text);
      assert.equal((await findings(client, untitled)).length, 1);
    });
  });
});

describe('specwright lsp', () => {
  for (const args of [[], ['--stdio', '--clientProcessId=1'], ['--unknown', '7']])
    it(`serves with the arguments ${JSON.stringify(args)}`, async () => {
      await withServer({ args }, ({ initialized }) => {
        assert.equal(initialized.serverInfo?.name, 'specwright');
        return Promise.resolve();
      });
    });
});

function isUndefined({ code }: Diagnostic): boolean {
  return code === 'undefined-identifier';
}

async function findings(client: StdioClient, uri: string): Promise<readonly Diagnostic[]> {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

/** Of the identifier at the start of the fifth line. */
async function definitions(client: StdioClient, uri: string): Promise<readonly string[]> {
  const position = { line: 4, character: 1 };
  const found = await client.request<Location[] | null>('textDocument/definition', { textDocument: { uri }, position });
  return (found ?? []).map((location) => location.uri);
}

async function withServer(options: ClientOptions, deed: (client: StdioClient) => Promise<void>): Promise<void> {
  const client = await StdioClient.start(options);
  try {
    await deed(client);
    assert.equal(await client.shutdown(), 0);
  } finally {
    client.kill();
  }
}
