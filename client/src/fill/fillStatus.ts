import { l10n, languages, StatusBarAlignment, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Left } from '../../../server/src/fillProtocol.ts';
import { leftRequest } from '../../../server/src/fillProtocol.ts';
import type { DocumentParams } from '../../../server/src/protocol.ts';
import { fillCommand } from '../../../server/src/protocol.ts';
import { activeDocument } from '../activeDocument.ts';
import type { Answers } from './answers.ts';

/** `37 to fill` in the status bar while a document with something left to fill is in front. */
export function showFillStatus(client: BaseLanguageClient, answers: Answers): { dispose(): unknown }[] {
  const item = window.createStatusBarItem('specwright.fill', StatusBarAlignment.Right, 100);
  item.name = `Specwright: ${l10n.t('To Fill')}`;
  let isReading = false;
  let isAskedAgain = false;
  const update = async (): Promise<void> => {
    if (isReading) {
      isAskedAgain = true;
      return;
    }
    isReading = true;
    try {
      // With the last tab closed, an editor may still be called active for a moment.
      const { activeTab } = window.tabGroups.activeTabGroup;
      const document = activeTab === undefined ? undefined : await activeDocument();
      const left = document?.languageId === 'markdown' ? await readLeft(client, document.uri) : none;
      item.text = `$(edit) ${l10n.t('{count} to fill', { count: left.count })}`;
      item.tooltip = l10n.t('To fill: {summary}. Select to continue.', { summary: left.summary });
      item.accessibilityInformation = { label: item.tooltip, role: 'button' };
      item.command = {
        title: l10n.t('Fill Placeholders'),
        command: fillCommand,
        arguments: document === undefined ? [] : [document.uri],
      };
      if (left.count > 0) item.show();
      else item.hide();
    } catch {
      item.hide(); // The server is not running; its own messages say so.
    }
    isReading = false;
    if (!isAskedAgain) return;
    isAskedAgain = false;
    await update();
  };
  const refresh = (): void => void update();
  refresh();
  return [
    item,
    answers.onDidKeep(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    window.tabGroups.onDidChangeTabs(refresh),
    window.tabGroups.onDidChangeTabGroups(refresh),
    // What is left changes with what is reported; nothing is asked on every keystroke besides.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const front: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
      const uri = typeof front === 'object' && front !== null && 'uri' in front ? front.uri : undefined;
      if (uri instanceof Uri && uris.some((changed) => changed.toString() === uri.toString())) refresh();
    }),
  ];
}

const none: Left = { count: 0, summary: '' };

/** How much is left to fill, and what. */
export async function readLeft(client: BaseLanguageClient, uri: Uri): Promise<Left> {
  const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<Left>(leftRequest, params);
}
