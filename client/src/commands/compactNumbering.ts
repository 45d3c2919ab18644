import { l10n, window, workspace, WorkspaceEdit } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import { editAtCursor } from '../editAt.ts';
import { sayWhyNot } from '../sayWhyNot.ts';
import type { Command } from './command.ts';

/** Shows which numbers become which, and in how many places, before it changes all of them or none. */
export const compactNumbering: Command = {
  id: 'specwright.compactNumbering',
  async run({ client }) {
    const editor = window.activeTextEditor;
    const edit = editor && (await editAtCursor(editor, 'compact'));
    if (edit === undefined) {
      await sayWhyNot(client, editor?.document, 'compact');
      return;
    }
    const documents = await Promise.all(edit.entries().map(([uri]) => workspace.openTextDocument(uri)));
    const versions = documents.map(({ version }) => version);
    const apply: QuickPickItem = { label: `$(check) ${l10n.t('Change all of them')}`, description: filesIn(documents) };
    const picked = await window.showQuickPick([apply, ...previewOf(edit, documents)], {
      title: l10n.t('Compact Numbering'),
      placeHolder: l10n.t('What changes'),
      ignoreFocusOut: true,
    });
    if (picked !== apply) return;
    if (documents.some(({ version }, index) => version !== versions[index])) {
      void window.showWarningMessage(l10n.t('A document has changed in the meantime. Nothing has been renumbered.'));
      return;
    }
    await workspace.applyEdit(withoutConfirmation(edit), { isRefactoring: true });
  },
};

/** `FR-5 → FR-2`, in three places. */
function previewOf(edit: WorkspaceEdit, documents: readonly TextDocument[]): readonly QuickPickItem[] {
  const places = new Map<string, number>();
  for (const [index, [, edits]] of edit.entries().entries())
    for (const { range, newText } of edits) {
      const change = `${documents[index]?.getText(range) ?? ''} → ${newText}`;
      places.set(change, (places.get(change) ?? 0) + 1);
    }
  return [...places].map(([label, count]) => ({
    label,
    description: count === 1 ? l10n.t('in one place') : l10n.t('in {count} places', { count }),
  }));
}

function filesIn(documents: readonly TextDocument[]): string {
  return documents.length === 1 ? l10n.t('in this file') : l10n.t('in {count} files', { count: documents.length });
}

/** What the light bulb asks to be confirmed piece by piece has been confirmed as a whole. */
function withoutConfirmation(edit: WorkspaceEdit): WorkspaceEdit {
  const plain = new WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) plain.set(uri, edits);
  return plain;
}
