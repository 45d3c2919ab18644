import { commands } from 'vscode';
import type { CodeAction, Range, TextDocument, TextEditor, WorkspaceEdit } from 'vscode';
import { refactoringKind } from '../../server/src/protocol.ts';

/** The last part of the kind of a refactoring. */
type Refactoring = 'insert' | 'retire' | 'renumber' | 'compact' | 'writeOut';

/**
 * The change that the light bulb would offer at a place; undefined where there is none, or where the document has changed
 * meanwhile. The editor's own way to make it, `editor.action.codeAction`, drops it without a word when the light bulb asks
 * again before it is there.
 */
export async function editAt(
  document: TextDocument,
  range: Range,
  asked: Refactoring,
): Promise<WorkspaceEdit | undefined> {
  const { version } = document;
  const [action] = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    `${refactoringKind}.${asked}`,
  );
  return document.version === version ? action?.edit : undefined;
}

export function editAtCursor(
  { document, selection }: TextEditor,
  asked: Refactoring,
): Promise<WorkspaceEdit | undefined> {
  return editAt(document, selection, asked);
}
