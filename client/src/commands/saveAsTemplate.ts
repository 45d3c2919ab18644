import { l10n, Uri, window, workspace } from 'vscode';
import type { SavedTemplate, SaveAsTemplateParams } from '../../../server/src/protocol.ts';
import { saveAsTemplateRequest } from '../../../server/src/protocol.ts';
import { activeDocument } from '../activeDocument.ts';
import type { Command } from './command.ts';
import { create, exists } from './newDocument.ts';

/** Makes a template of the team from the document in front, and opens it. */
export const saveAsTemplate: Command = {
  id: 'specwright.saveAsTemplate',
  async run({ client }, name?: unknown) {
    const document = await activeDocument();
    const folder = document && (workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0]);
    if (document === undefined || folder === undefined) {
      void window.showInformationMessage(
        l10n.t('Templates are saved in .specwright/templates of a folder, and this document is in none.'),
      );
      return undefined;
    }
    const asked = {
      title: l10n.t('Save as Template'),
      prompt: l10n.t('Name of the template, such as “Service design”'),
    };
    const title = typeof name === 'string' ? name : await window.showInputBox({ ...asked, validateInput: whyRefused });
    if (title === undefined) return undefined;
    const params: SaveAsTemplateParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      title: title.trim(),
    };
    const saved = await client.sendRequest<SavedTemplate | null>(saveAsTemplateRequest, params);
    if (saved === null) throw new Error(l10n.t('{file} cannot be read as a document.', { file: document.fileName }));
    const file = Uri.joinPath(folder.uri, saved.path);
    const isThere = await exists(file);
    if (
      isThere &&
      (await window.showWarningMessage(
        l10n.t('{file} already exists.', { file: saved.path }),
        { modal: true },
        l10n.t('Replace'),
      )) === undefined
    )
      return undefined;
    return create(file, saved.text, isThere);
  },
};

function whyRefused(name: string): string | undefined {
  return name.trim() === '' ? l10n.t('A template needs a name.') : undefined;
}
