import type { Connection } from 'vscode-languageserver/node';
import { createConnection, StreamMessageReader } from 'vscode-languageserver/node';
import { WholeMessageWriter } from './wholeMessageWriter.ts';

/** Speaks over standard input and output, until the client is gone. */
export function connectStdio(): Connection {
  const { stdin, stdout } = process;
  const connection = createConnection(new StreamMessageReader(stdin), new WholeMessageWriter(stdout));
  let hasSaidGoodbye = false;
  connection.onShutdown(() => {
    hasSaidGoodbye = true;
  });
  for (const event of ['end', 'close']) stdin.on(event, () => process.exit(hasSaidGoodbye ? 0 : 1));
  return connection;
}
