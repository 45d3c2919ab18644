import { Disposable, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { Command, LanguageStatusItem, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentParams } from '../../server/src/protocol.ts';

/** In milliseconds, after the last change of the text. */
const pause = 500;

/** What the server says of the document in front, among the statuses of its language. */
export interface LanguageStatus<T> {
  readonly id: string;
  readonly name: string;
  readonly command: Command;
  /** Has `DocumentParams`, and answers null when there is nothing to say. */
  readonly request: string;
  /** Text, detail and command share one line, which is cut off at some eighty letters. */
  describe(
    answer: T | null,
  ): Pick<LanguageStatusItem, 'text'> & Partial<Pick<LanguageStatusItem, 'detail' | 'severity'>>;
}

/** Keeps the status up to date while the document changes, and when another one comes to the front. */
export function showLanguageStatus<T>(client: BaseLanguageClient, status: LanguageStatus<T>): Disposable {
  const item = languages.createLanguageStatusItem(status.id, { language: 'markdown' });
  item.name = status.name;
  item.command = status.command;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const update = async (document: TextDocument | undefined): Promise<void> => {
    if (document?.languageId !== 'markdown') return;
    const run = ++asked;
    const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const answer = await client.sendRequest<T | null>(status.request, params);
    if (run !== asked) return;
    const { text, detail = '', severity = LanguageStatusSeverity.Information } = status.describe(answer);
    item.text = text;
    item.detail = detail;
    item.severity = severity;
  };
  const soon = (document: TextDocument | undefined): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      update(document).catch(() => undefined); // The server is stopping: there is nothing to show.
    }, pause);
  };
  const listeners = [
    window.onDidChangeActiveTextEditor((editor) => {
      soon(editor?.document);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon(document);
    }),
  ];
  soon(window.activeTextEditor?.document);
  return new Disposable(() => {
    clearTimeout(waiting);
    item.dispose();
    for (const listener of listeners) listener.dispose();
  });
}
