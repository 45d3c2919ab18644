import type { RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { prepareRename, renameIdentifier } from '../../core/features/rename.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import type { RenameRefusal } from '../../protocol.ts';
import { guarded } from '../feature.ts';
import { locationOf } from '../locationOf.ts';

export const rename: LspFeature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  listen({ connection, session, client }) {
    connection.onPrepareRename(
      guarded(session, 'prepareRename', null, ({ textDocument, position }) => {
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return null;
        const prepared = prepareRename(session.workspaceOf(document), document, offsetAt(document.source, position));
        // Elsewhere the editor's own rename, of headings and links, answers.
        if (!prepared.ok) return null;
        return { range: toRange(document.source, prepared.value), placeholder: prepared.value.name };
      }),
    );
    const rename = async ({ textDocument, position, newName }: RenameParams): Promise<WorkspaceEdit | null> => {
      await session.ready;
      const document = session.documentOf(textDocument.uri)?.document;
      if (document === undefined) return null;
      const result = renameIdentifier(
        session.workspaceOf(document),
        document,
        offsetAt(document.source, position),
        newName,
      );
      if (!result.ok) {
        const range = locationOf(session, result.range);
        const isUnclear = result.range?.isUnclear;
        const data: RenameRefusal | undefined = range && { range, ...(isUnclear && { isUnclear }) };
        throw new ResponseError(ErrorCodes.InvalidRequest, result.reason, data);
      }
      await session.lookAgain(result.value.map(({ document: { uri } }) => uri));
      const versions = new Map([...session.openKeys].map((key) => [key, session.versionOf(key)]));
      const changes = result.value.map(({ document: { uri, source }, edits }) => ({
        uri,
        version: versions.get(uri) ?? null,
        source,
        edits,
      }));
      return toWorkspaceEdit(changes, client.workspace?.workspaceEdit?.documentChanges === true);
    };
    connection.onRenameRequest(guarded(session, 'rename', null, rename));
  },
};
