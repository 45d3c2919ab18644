import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { Door } from '../lsp/door.ts';
import { startServer } from '../lsp/server.ts';
import { nodeHost } from './host.ts';
import { connectStdio } from './stdio.ts';

// The transport is named by the arguments: `--node-ipc` from VS Code, `--stdio` from other editors.
const connection = process.argv.includes('--stdio')
  ? connectStdio()
  : createConnection(new Door(new IPCMessageReader(process)), new IPCMessageWriter(process));

// A mistake in one answer is a line in the log, and all other answers are given.
process.on('unhandledRejection', (reason) => {
  connection.console.error(`Unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
});

startServer(connection, nodeHost);
