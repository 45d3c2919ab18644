import { FilePermission, FileSystemError, l10n, languages, RelativePattern, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { activeDocument } from '../activeDocument.ts';
import { previewScheme } from '../templatePreview.ts';
import type { Command } from './command.ts';

/** The command says so before it asks anything, where nothing can be written. */
export function needsWriting(command: Command): Command {
  return {
    id: command.id,
    async run(context, ...args) {
      const reason = await whyNotWritable(args[0]);
      if (reason === undefined) return command.run(context, ...args);
      void window.showInformationMessage(reason);
      return undefined;
    },
  };
}

/** Of the document in front, or of the one that is given by its URI. */
async function whyNotWritable(given: unknown): Promise<string | undefined> {
  const uri = typeof given === 'string' && /^[a-z][a-z\d+.-]+:/i.test(given) ? Uri.parse(given, true) : given;
  if (!(uri instanceof Uri)) {
    const document = await activeDocument();
    return document === undefined ? undefined : whyNotWritten(document);
  }
  try {
    return await whyNotWritten(await workspace.openTextDocument(uri));
  } catch {
    return gone;
  }
}

const gone = l10n.t('This file has been deleted.');
const readOnly = l10n.t('This file is read-only.');
const schemes: Readonly<Partial<Record<string, string>>> = {
  [previewScheme]: l10n.t('This is the preview of a template. Make a document from it first.'),
  git: l10n.t('This is an old revision of the file, which is read-only.'),
};

/** Old revisions, previews and files that a setting or their file system protects cannot be written to. */
async function whyNotWritten(document: TextDocument): Promise<string | undefined> {
  const { uri } = document;
  if (uri.scheme === 'untitled') return undefined;
  if (workspace.fs.isWritableFileSystem(uri.scheme) !== true) return schemes[uri.scheme] ?? readOnly;
  if (isProtected(document)) return readOnly;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) === 0 ? undefined : readOnly;
  } catch (error) {
    // A file system that cannot say more does not keep anybody from writing.
    return error instanceof FileSystemError && error.code === FileSystemError.FileNotFound().code ? gone : undefined;
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
