import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { ask } from './asking.ts';
import { say } from '../core/text/say.ts';

/** Reading fewer files than these is over before anybody could look. */
const fewestFiles = 1_000;

export interface Progress {
  /** Set once the client shows something that can be cancelled. */
  readonly token: CancellationToken | undefined;
  step(): void;
  done(): void;
}

/** Shows in the status bar how far the reading of `total` files has come; undefined where that is not worth while. */
export function startProgress(connection: Connection, total: number): Progress | undefined {
  if (total < fewestFiles) return undefined;
  let reporter: WorkDoneProgressServerReporter | undefined;
  let [read, shown, isDone] = [0, 0, false];
  ask(connection, 'to show progress', async () => {
    const created = await connection.window.createWorkDoneProgress();
    if (isDone) return;
    reporter = created;
    created.begin('Specwright', 0, say('Reading {count} files', { count: total }), true);
  });
  return {
    get token() {
      return reporter?.token;
    },
    step() {
      read++;
      const percentage = Math.floor((100 * read) / total);
      if (percentage === shown) return;
      shown = percentage;
      reporter?.report(percentage);
    },
    done() {
      isDone = true;
      reporter?.done();
    },
  };
}
