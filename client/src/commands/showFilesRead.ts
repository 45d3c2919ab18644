import type { QuickPickItem } from 'vscode';
import { commands, l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { FilesRead } from '../../../server/src/filesProtocol.ts';
import { filesReadRequest } from '../../../server/src/filesProtocol.ts';
import { describeCount, describeReason, notReadReasons } from '../filesSentence.ts';
import type { Command } from './command.ts';

interface PlaceItem extends QuickPickItem {
  readonly uri?: Uri;
  readonly isFolder?: boolean;
}

/** Lists what is not read, and why; a file that is picked is opened, a folder is shown in the explorer. */
export const showFilesRead: Command = {
  id: 'specwright.showFilesRead',
  async run({ client }) {
    const found = await client.sendRequest<FilesRead>(filesReadRequest);
    const items = toItems(found);
    const none = l10n.t('No file is left out.');
    const picked = await window.showQuickPick<PlaceItem>(items.length === 0 ? [{ label: none }] : items, {
      title: l10n.t('{count}. Not read:', { count: describeCount(found, l10n.t) }),
      matchOnDescription: true,
    });
    if (picked?.uri === undefined) return found;
    await commands.executeCommand(picked.isFolder === true ? 'revealInExplorer' : 'vscode.open', picked.uri);
    return found;
  },
};

function toItems({ places }: FilesRead): readonly PlaceItem[] {
  return notReadReasons.flatMap((reason) => {
    const own = places.filter((place) => place.reason === reason);
    if (own.length === 0) return [];
    const heading = { label: describeReason(reason, l10n.t), kind: QuickPickItemKind.Separator };
    const items = own.map(({ uri: text, isFolder }): PlaceItem => {
      const uri = Uri.parse(text, true);
      const label = `$(${isFolder ? 'folder' : 'file'}) ${workspace.asRelativePath(uri)}`;
      return { label, uri, isFolder };
    });
    return [heading, ...items];
  });
}
