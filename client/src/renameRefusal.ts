import { Range, Uri, window, WorkspaceEdit } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { RenameRefusal } from '../../server/src/protocol.ts';
import { plainMessage } from './plainMessage.ts';
import { offerToWriteOut } from './writeOut.ts';

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
    if (!token.isCancellationRequested) void tell(error);
    return new WorkspaceEdit();
  }
};

async function tell(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const { data } = (error ?? {}) as { readonly data?: Partial<RenameRefusal> };
  if (data?.range === undefined) {
    await window.showInformationMessage(plainMessage(reason));
    return;
  }
  const {
    uri,
    range: { start, end },
  } = data.range;
  await offerToWriteOut(
    reason,
    Uri.parse(uri, true),
    new Range(start.line, start.character, end.line, end.character),
    data.isUnclear !== true,
  );
}
