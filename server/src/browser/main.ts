import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { browserHost } from './host.ts';
import { loadPiecesFrom } from './pieces.ts';

const worker = self as DedicatedWorkerGlobalScope;

/** The first message says where the pieces of the server lie; all others are the protocol's. */
worker.onmessage = ({ data: folder }: MessageEvent<string>) => {
  loadPiecesFrom(folder);
  startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), browserHost);
};
