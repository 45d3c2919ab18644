import { l10n, languages, LanguageStatusSeverity } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import type { FilesRead } from '../../server/src/filesProtocol.ts';
import { filesReadNotification, filesReadRequest } from '../../server/src/filesProtocol.ts';
import { describeCount, describeNotRead } from './filesSentence.ts';

const selector = [{ language: 'markdown' }, { pattern: '**/{iosm.yaml,.specwright.json}' }];

/** Shows among the statuses of the language how many files are read, and why others are not; a click lists those. */
export function showFilesStatus(client: BaseLanguageClient): { dispose(): unknown }[] {
  const item = languages.createLanguageStatusItem('specwright.files', selector);
  item.name = l10n.t('Files Read by Specwright');
  item.command = { command: 'specwright.showFilesRead', title: l10n.t('Show Files') };
  const update = async (): Promise<void> => {
    const found = await client.sendRequest<FilesRead>(filesReadRequest);
    item.text = describeCount(found, l10n.t);
    item.detail = describeNotRead(found, l10n.t);
    item.busy = found.state === 'reading';
    item.severity = found.state === 'cancelled' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  const refresh = (): void => {
    update().catch(() => undefined); // The server is stopping; its own item says so.
  };
  refresh();
  const states = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) refresh();
  });
  return [item, states, client.onNotification(filesReadNotification, refresh)];
}
