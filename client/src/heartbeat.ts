import { Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import { aliveRequest } from '../../server/src/protocol.ts';

/** In milliseconds between two questions whether the server is alive. */
const beat = 5_000;
/** So many questions in a row without an answer are too many. */
const mostMisses = 2;

/**
 * Ends a server that hangs while somebody looks at Markdown; then it is started again like one that has died. Two questions
 * have to go unanswered: the first one may have waited while the machine slept.
 */
export function keepAlive(client: BaseLanguageClient, replace: () => void): Disposable {
  let misses = 0;
  let isWaiting = false;
  const timer = setInterval(() => {
    const isRead = window.visibleTextEditors.some(({ document }) => document.languageId === 'markdown');
    if (client.state !== State.Running || !(isRead || isWaiting)) {
      misses = 0;
      isWaiting = false;
      return;
    }
    misses = isWaiting ? misses + 1 : 0;
    if (misses >= mostMisses) {
      replace();
      isWaiting = false;
    } else if (!isWaiting) {
      isWaiting = true;
      const answered = (): void => {
        isWaiting = false;
      };
      client.sendRequest(aliveRequest).then(answered, answered);
    }
  }, beat);
  return new Disposable(() => {
    clearInterval(timer);
  });
}
