import type { Range } from 'vscode-languageserver';
import {
  ApplyWorkspaceEditRequest,
  MessageType,
  ShowDocumentRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Document } from '../../core/document/document.ts';
import type { DocumentEdits } from '../../core/features/documentEdits.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { FileEdits } from '../convert.ts';
import { editedFiles, toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { takenEdits, takesVersions } from '../takenEdits.ts';
import type { Said } from '../../core/text/say.ts';
import { say } from '../../core/text/say.ts';

/** Where a command is to do something. */
export interface CommandPlace {
  /** As the client writes it. */
  readonly uri: string;
  readonly document: Document;
  readonly offset: number;
  /** False where the client gave no position, and none is known. */
  readonly isKnown: boolean;
}

/** A command that the server runs for editors that have none of their own. */
export interface ServerCommand {
  readonly id: string;
  /** `value` is the third argument of the client; what is answered goes to the client. */
  run(context: FeatureContext, place: CommandPlace, value: unknown): Promise<unknown>;
}

export function tell({ connection }: FeatureContext, message: Said): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

/** More than so many titles nobody reads in the list of an editor. */
const mostTitles = 30;

/** The one with the title that the client named, or else that its user picks; undefined when there is no choice made. */
export async function choose<T>(
  { connection }: FeatureContext,
  message: string,
  all: readonly T[],
  titleOf: (each: T) => string,
  named: unknown,
): Promise<T | undefined> {
  if (typeof named === 'string') return all.find((each) => titleOf(each) === named);
  const titles = all.slice(0, mostTitles).map((each) => ({ title: titleOf(each) }));
  const picked = await connection.window.showInformationMessage(message, ...titles);
  return all.find((each) => titleOf(each) === picked?.title);
}

/** Shows a range of a file where the client can, and answers where it is. */
export async function show(
  { connection, client }: FeatureContext,
  uri: string,
  range: Range,
): Promise<{ readonly uri: string; readonly range: Range }> {
  if (client.window?.showDocument?.support === true)
    await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true, selection: range });
  return { uri, range };
}

/** Has the client change documents; files that are not open are looked at again before. */
export async function apply(
  context: FeatureContext,
  label: Said,
  work: () => readonly DocumentEdits[] | undefined,
): Promise<boolean> {
  const { connection, session, client } = context;
  if (client.workspace?.applyEdit !== true) {
    tell(context, say('This editor does not apply edits that a command makes.'));
    return false;
  }
  const edit = await session.answer(async () => {
    const files = toFiles(context, work() ?? []);
    if (files.length === 0) return undefined;
    const found = toWorkspaceEdit(files, takesVersions(client));
    await session.lookAgain(editedFiles(found));
    return found;
  });
  if (edit === undefined) return false;
  const { applied, failureReason } = await connection.sendRequest(ApplyWorkspaceEditRequest.type, { label, edit });
  if (!applied)
    tell(
      context,
      failureReason
        ? say('Nothing has been changed: {reason}', { reason: failureReason })
        : say('The editor has not applied the change.'),
    );
  return applied;
}

function toFiles({ session, client }: FeatureContext, changes: readonly DocumentEdits[]): readonly FileEdits[] {
  return changes.flatMap(({ document: { uri, source }, edits }) => {
    const taken = takenEdits(client, source, edits);
    return taken === undefined
      ? []
      : [{ uri, version: session.documentOf(uri)?.version ?? null, source, edits: taken }];
  });
}

/** The whole work on one document. */
export function only(document: Document, edits: readonly Edit[]): readonly DocumentEdits[] {
  return [{ document, edits }];
}
