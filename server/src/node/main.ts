import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeHost } from './host.ts';
import { connectStdio } from './stdio.ts';

// The transport is named by the arguments: `--node-ipc` from VS Code, `--stdio` from other editors.
startServer(process.argv.includes('--stdio') ? connectStdio() : createConnection(), nodeHost);
