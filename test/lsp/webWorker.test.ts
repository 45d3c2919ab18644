import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import type { Message } from 'vscode-languageserver/node';
import { listFilesRequest, readFileRequest } from '../../server/src/filesProtocol.ts';

describe('the server in a web worker', () => {
  let worker: ReturnType<typeof startWorker>;
  beforeEach(() => {
    worker = startWorker({ 'memory:/docs/prd.md': '# PRD: Login\n\n- **FR-1**: Sign in\n' });
  });
  afterEach(() => {
    worker.end();
  });

  it('reads front matter that needs a library', async () => {
    await worker.open(
      'memory:/docs/a.md',
      "---\ntitle: 'It''s a PRD'\nowner: &me [Ann]\nreviewer: *me\n---\n# PRD: Login\n",
    );
    const [prd] = await worker.request<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri: 'memory:/docs/a.md' },
    });
    assert.equal(prd?.name, 'PRD: Login');
  });

  it('asks the client for the files of the workspace', async () => {
    await worker.open('memory:/docs/spec.md', '# Spec: Login\n\nImplements FR-1.\n');
    const found = await worker.request<{ uri?: string; targetUri?: string }[]>('textDocument/definition', {
      textDocument: { uri: 'memory:/docs/spec.md' },
      position: { line: 2, character: 13 },
    });
    assert.deepEqual(
      [found].flat().map(({ uri, targetUri }) => uri ?? targetUri),
      ['memory:/docs/prd.md'],
    );
  });
});

type Json = Readonly<Record<string, unknown>>;

/** The packed files in a world that has what a web worker has, and nothing of Node. */
function startWorker(files: Readonly<Record<string, string>>) {
  const dist = pathToFileURL('dist/').href;
  const ports: { close(): void }[] = [];
  const waiting = new Map<unknown, (result: unknown) => void>();
  let lastId = 0;
  class Channel extends MessageChannel {
    constructor() {
      super();
      ports.push(this.port1, this.port2);
    }
  }
  const world: Record<string, unknown> & { onmessage?: (event: { readonly data: unknown }) => void } = {
    addEventListener: () => undefined,
    importScripts: (href: string) => run(fileURLToPath(href)),
    postMessage: (message: Message) => {
      take(JSON.parse(JSON.stringify(message)) as Json);
    },
    MessageChannel: Channel,
    ...{ console, performance, setTimeout, clearTimeout, TextEncoder, TextDecoder, URL },
  };
  world['self'] = world;
  createContext(world);
  const run = (file: string): unknown => runInContext(readFileSync(file, 'utf8'), world, { filename: file });
  const post = (data: unknown): void => {
    world.onmessage?.({ data });
  };
  const answers: Readonly<Record<string, (params: Json) => unknown>> = {
    [listFilesRequest]: () => Object.keys(files),
    [readFileRequest]: ({ uri }) => files[String(uri)] ?? null,
  };
  const take = ({ id, method, params, result, error }: Json): void => {
    if (typeof method === 'string') {
      if (id !== undefined)
        setImmediate(post, { jsonrpc: '2.0', id, result: answers[method]?.(params as Json) ?? null });
      return;
    }
    assert.equal(error, undefined);
    waiting.get(id)?.(result);
  };
  const send = (method: string, params: unknown): void => {
    post({ jsonrpc: '2.0', method, params });
  };
  const request = <R>(method: string, params: unknown): Promise<R> =>
    new Promise((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve as (result: unknown) => void);
      post({ jsonrpc: '2.0', id, method, params });
    });
  const open = async (uri: string, text: string): Promise<void> => {
    run(fileURLToPath(new URL('browser/server.js', dist)));
    post(dist);
    const workspaceFolders = [{ uri: 'memory:/docs', name: 'docs' }];
    await request('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders });
    send('initialized', {});
    send('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  };
  const end = (): void => {
    for (const port of ports) port.close();
  };
  return { open, request, end };
}
