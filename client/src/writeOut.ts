import { l10n, window, workspace } from 'vscode';
import type { Range, Uri } from 'vscode';
import { editAt } from './editAt.ts';
import { plainMessage } from './plainMessage.ts';

/** Says that a range stands in the way, leads there, and writes it out where that can be done. */
export async function offerToWriteOut(reason: string, uri: Uri, range: Range, canWrite: boolean): Promise<void> {
  const writeOut = l10n.t('Write the Range Out');
  const show = l10n.t('Show Range');
  const picked = await window.showInformationMessage(plainMessage(reason), ...(canWrite ? [writeOut] : []), show);
  if (picked === undefined) return;
  await window.showTextDocument(uri, { selection: range });
  if (picked === show || (await writtenOut(uri, range))) return;
  void window.showInformationMessage(
    l10n.t('The range has changed in the meantime, or has formatting that cannot be kept. Nothing has been changed.'),
  );
}

async function writtenOut(uri: Uri, range: Range): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  const edit = await editAt(document, range, 'writeOut');
  return edit !== undefined && workspace.applyEdit(edit);
}
