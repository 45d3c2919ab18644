import { commands } from 'vscode';
import type { CodeAction, Range, TextEditor, Uri, WorkspaceEdit } from 'vscode';
import { refactoringKind } from '../../server/src/protocol.ts';

/** The last part of the kind of a refactoring. */
type Refactoring = 'insert' | 'retire' | 'renumber' | 'compact' | 'writeOut';

/**
 * The change that the light bulb would offer at a place, not yet made; undefined where there is none. The editor's own
 * way to make it, `editor.action.codeAction`, drops it without a word when the light bulb asks again meanwhile.
 */
export async function editAt(uri: Uri, range: Range, asked: Refactoring): Promise<WorkspaceEdit | undefined> {
  const [action] = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    `${refactoringKind}.${asked}`,
  );
  return action?.edit;
}

export function editAtCursor(editor: TextEditor, asked: Refactoring): Promise<WorkspaceEdit | undefined> {
  return editAt(editor.document.uri, editor.selection, asked);
}
