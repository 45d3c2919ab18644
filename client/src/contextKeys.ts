import { commands, Disposable, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentDialect, DocumentParams } from '../../server/src/protocol.ts';
import { documentDialectRequest } from '../../server/src/protocol.ts';
import { activeDocument } from './activeDocument.ts';

/** In milliseconds: after another document has come to the front, and after the last change of its text. */
const soon = 50;
const quiet = 1_000;

/** Keeps `specwright.isSpecDocument`: whether the document in front is read as a PRD or a spec. Menus, keys and commands go by it. */
export function keepContextKeys(client: BaseLanguageClient): Disposable {
  let isSpec = false;
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    const run = ++asked;
    const document = await activeDocument().catch(() => undefined); // Its file is gone.
    const answer = document?.languageId === 'markdown' ? await ask(client, document) : null;
    const isNow = answer?.isSpec === true;
    if (run !== asked || isNow === isSpec) return;
    isSpec = isNow;
    await commands.executeCommand('setContext', 'specwright.isSpecDocument', isSpec);
  };
  const updateIn = (milliseconds: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      update().catch(() => undefined); // The server is stopping: nothing can be done for the document now.
    }, milliseconds);
  };
  updateIn(0);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(() => {
      updateIn(soon);
    }),
    window.tabGroups.onDidChangeTabs(() => {
      updateIn(soon);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document && document.languageId === 'markdown') updateIn(quiet);
    }),
    new Disposable(() => {
      clearTimeout(waiting);
    }),
  );
}

function ask(client: BaseLanguageClient, { uri }: TextDocument): Promise<DocumentDialect | null> {
  const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<DocumentDialect | null>(documentDialectRequest, params);
}
