import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Location, ProtocolConnection } from 'vscode-languageserver/node';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { SpecFiles } from '../../server/src/files/specFiles.ts';
import { eventually } from '../harness/stdioClient.ts';

const spec = 'file:///project/spec.md';
const prd = 'file:///project/prd.md';
const text = '# PRD\n\n**FR-1: Sign in**\n';

describe('files that cannot be read', () => {
  it('keep none of the others from being read', async () => {
    const bad = Array.from({ length: 20 }, (_, index) => `file:///project/${String(index)}.md`);
    const files: SpecFiles = {
      list: () => Promise.resolve([...bad, prd]),
      read: (uri) => (uri === prd ? Promise.resolve(text) : Promise.reject(new Error('no'))),
    };
    await withServer(async (world) => {
      assert.deepEqual(await linesOf(world), [2]);
    }, files);
  });
});

describe('files that are slow to answer', () => {
  it('do not bring back what was deleted in the meantime', async () => {
    await withServer(async (world) => {
      await notice(world, 1);
      await eventually('a reading', () => world.readings.length === 1);
      await notice(world, 3);
      await linesOf(world);
      world.readings[0]?.(text);
      assert.deepEqual(await linesOf(world), []);
    });
  });

  it('do not replace what was read later', async () => {
    await withServer(async (world) => {
      await notice(world, 2);
      await notice(world, 2);
      await eventually('two readings', () => world.readings.length === 2);
      world.readings[1]?.(`\n\n${text}`);
      world.readings[0]?.(text);
      world.disk = `\n\n${text}`;
      assert.deepEqual(await linesOf(world), [4]);
    });
  });

  it('do not replace what was opened in the meantime', async () => {
    await withServer(async (world) => {
      await notice(world, 2);
      await eventually('a reading', () => world.readings.length === 1);
      await open(world, prd, `\n${text}`);
      world.readings[0]?.(text);
      assert.deepEqual(await linesOf(world), [3]);
    });
  });

  it('are forgotten when their folder goes while they are read', async () => {
    await withServer(async (world) => {
      await notice(world, 2);
      await eventually('a reading', () => world.readings.length === 1);
      const removed = [{ uri: 'file:///project', name: 'work' }];
      await world.client.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
      await linesOf(world);
      world.readings[0]?.(text);
      assert.deepEqual(await linesOf(world), []);
    });
  });
});

/** A server whose files answer when the test says so. */
interface World {
  readonly client: ProtocolConnection;
  /** Answers the readings that the server waits for, in the order they were asked for. */
  readonly readings: ((text: string) => void)[];
  /** Once it is set, what is read from then on is this, at once. */
  disk: string | undefined;
}

async function withServer(deed: (world: World) => Promise<void>, files?: SpecFiles): Promise<void> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const pending: Pick<World, 'readings' | 'disk'> = { readings: [], disk: undefined };
  const slow: SpecFiles = {
    list: () => Promise.resolve([]),
    read: (uri) =>
      !uri.endsWith('.md')
        ? Promise.resolve(undefined)
        : pending.disk === undefined
          ? new Promise((resolve) => pending.readings.push(resolve))
          : Promise.resolve(pending.disk),
  };
  const host: Host = {
    today: () => '2026-11-21',
    now: () => performance.now(),
    after: (milliseconds: number, later: () => void) => void setTimeout(later, milliseconds),
    defer: (later) => void setImmediate(later),
    files: () => files ?? slow,
  };
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  startServer(server, host);
  client.listen();
  const capabilities = { workspace: { workspaceFolders: true } };
  const workspaceFolders = [{ uri: 'file:///project', name: 'work' }];
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders });
  await client.sendNotification('initialized', {});
  const world: World = Object.assign(pending, { client });
  await open(world, spec, '# Technical Specification\n\nFR-1\n');
  await linesOf(world);
  await deed(world).finally(() => {
    client.dispose();
    server.dispose();
  });
}

/** Tells of a file that was created (1), changed (2) or deleted (3). */
function notice({ client }: World, type: 1 | 2 | 3): Promise<void> {
  return client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: prd, type }] });
}

function open({ client }: World, uri: string, written: string): Promise<void> {
  const textDocument = { uri, languageId: 'markdown', version: 1, text: written };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}

/** The lines that FR-1 of the specification leads to. */
async function linesOf({ client }: World): Promise<readonly number[]> {
  const params = { textDocument: { uri: spec }, position: { line: 2, character: 1 } };
  const found = await client.sendRequest<Location[]>('textDocument/definition', params);
  return found.map(({ range }) => range.start.line);
}
