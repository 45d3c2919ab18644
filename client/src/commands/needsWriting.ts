import { FilePermission, l10n, languages, RelativePattern, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { activeDocument } from '../activeDocument.ts';
import type { Command } from './command.ts';

/** The command says so before it asks anything, where nothing can be written. */
export function needsWriting(command: Command): Command {
  return {
    id: command.id,
    async run(context, ...args) {
      const [uri] = args;
      const document = uri instanceof Uri ? await workspace.openTextDocument(uri) : await activeDocument();
      if (document === undefined || (await isWritable(document))) return command.run(context, ...args);
      void window.showInformationMessage(l10n.t('This file is read-only.'));
      return undefined;
    },
  };
}

/** Old revisions, previews and files that a setting or their file system protects are not. */
async function isWritable(document: TextDocument): Promise<boolean> {
  const { uri } = document;
  if (uri.scheme === 'untitled') return true;
  if (workspace.fs.isWritableFileSystem(uri.scheme) !== true || isProtected(document)) return false;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) === 0;
  } catch {
    return true; // Not on disk yet, or not any more: the text can still be saved.
  }
}

/** By `files.readonlyInclude`; the editor tells no extension which files it has made read-only. */
function isProtected(document: TextDocument): boolean {
  const matches = (setting: string): boolean => {
    const globs = workspace.getConfiguration('files', document.uri).get<Readonly<Record<string, boolean>>>(setting, {});
    const folder = workspace.getWorkspaceFolder(document.uri);
    return Object.entries(globs).some(([glob, isOn]) => {
      const pattern = folder === undefined || glob.startsWith('**/') ? glob : new RelativePattern(folder, glob);
      return isOn && languages.match({ pattern }, document) > 0;
    });
  };
  return matches('readonlyInclude') && !matches('readonlyExclude');
}
