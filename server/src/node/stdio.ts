import type { Connection } from 'vscode-languageserver/node';
import { createConnection } from 'vscode-languageserver/node';
import { Door } from '../lsp/door.ts';
import { FrameReader } from './frameReader.ts';
import { WholeMessageWriter } from './wholeMessageWriter.ts';

/** Speaks over standard input and output, until the client is gone. */
export function connectStdio(): Connection {
  const { stdin, stdout } = process;
  const reader = new FrameReader(stdin);
  reader.onError(({ message }) => process.stderr.write(`${message}\n`));
  const connection = createConnection(new Door(reader), new WholeMessageWriter(stdout));
  let hasSaidGoodbye = false;
  connection.onShutdown(() => {
    hasSaidGoodbye = true;
  });
  for (const event of ['end', 'close']) stdin.on(event, () => process.exit(hasSaidGoodbye ? 0 : 1));
  return connection;
}
