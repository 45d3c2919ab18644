import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { Door } from '../lsp/door.ts';
import { startServer } from '../lsp/server.ts';
import { browserHost } from './host.ts';
import { loadPiecesFrom } from './pieces.ts';

const worker = self as DedicatedWorkerGlobalScope;

/** The first message says where the pieces of the server lie; all others are the protocol's. */
worker.onmessage = ({ data: folder }: MessageEvent<string>) => {
  loadPiecesFrom(folder);
  const reader = new Door(new BrowserMessageReader(worker));
  startServer(createConnection(reader, new BrowserMessageWriter(worker)), browserHost);
};
