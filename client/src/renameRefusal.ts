import { window, WorkspaceEdit } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Says why an identifier cannot be renamed, and changes nothing. A refusal as such would make VS Code ask the next provider,
 * and its own for Markdown would give the new name to the whole heading: `### FR-1: Login` would become `### FR-2`.
 */
export const provideRenameEdits: NonNullable<Middleware['provideRenameEdits']> = async (
  document,
  position,
  newName,
  token,
  next,
) => {
  try {
    const edit = await next(document, position, newName, token);
    return edit ?? new WorkspaceEdit();
  } catch (error) {
    if (!token.isCancellationRequested)
      void window.showInformationMessage(error instanceof Error ? error.message : String(error));
    return new WorkspaceEdit();
  }
};
