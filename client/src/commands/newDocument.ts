import { commands, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileNameParams } from '../../../server/src/protocol.ts';
import { fileNameRequest, fillCommand } from '../../../server/src/protocol.ts';
import { readLeft } from '../fill/fillStatus.ts';
import type { Step } from '../steps.ts';
import { askForText, back, pickItem, runSteps } from '../steps.ts';
import type { Command } from './command.ts';
import { pickTemplate, renderTemplate } from './templateRequests.ts';

/** What has been asked for so far. */
interface Wanted {
  readonly id?: string;
  readonly title?: string;
  readonly folder?: Uri;
  /** Below the folder. */
  readonly path?: string;
}

/** Makes a file from a template, in the folder it is called on or in one of the workspace; without a workspace, an untitled document. */
export const newDocument: Command = {
  id: 'specwright.newDocument',
  async run({ client }, folder?: unknown, id?: unknown) {
    const [first, ...others] = workspace.workspaceFolders ?? [];
    const target = folder instanceof Uri ? folder : others.length === 0 ? first?.uri : undefined;
    const start: Wanted = { ...(typeof id === 'string' ? { id } : {}), ...(target ? { folder: target } : {}) };
    const steps: Step<Wanted>[] = [
      ...(start.id === undefined ? [askForTemplate(client)] : []),
      askForTitle,
      ...(start.folder === undefined && others.length > 0 ? [askForFolder] : []),
      ...(first === undefined && start.folder === undefined ? [] : [askForPath(client)]),
    ];
    const wanted = await runSteps(l10n.t('New Document from Template'), steps, start);
    if (wanted?.id === undefined) return undefined;
    if (wanted.folder === undefined || wanted.path === undefined) {
      const { text } = await renderTemplate(client, wanted.id, undefined, wanted.title);
      const untitled = await workspace.openTextDocument({ language: 'markdown', content: text });
      await window.showTextDocument(untitled, { preview: false });
      void offerToFill(client, untitled.uri);
      return untitled.uri;
    }
    const file = Uri.joinPath(wanted.folder, wanted.path);
    const { text } = await renderTemplate(client, wanted.id, file, wanted.title);
    await create(file, text);
    void offerToFill(client, file);
    return file;
  },
};

function askForTemplate(client: BaseLanguageClient): Step<Wanted> {
  return async (wanted, place) => {
    const picked = await pickTemplate(client, place, wanted.folder);
    return picked === undefined || picked === back ? picked : { ...wanted, id: picked.id };
  };
}

const askForTitle: Step<Wanted> = async (wanted, place) => {
  const prompt = l10n.t('Title, such as “Sign in”. Leave it empty to fill it in later.');
  const title = await askForText(place, { prompt, value: wanted.title ?? '' }, () => Promise.resolve(undefined));
  return title === undefined || title === back ? title : { ...wanted, title: title.trim() };
};

const askForFolder: Step<Wanted> = async (wanted, place) => {
  const items = (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({ label: name, uri }));
  const picked = await pickItem(place, items, l10n.t('Folder for the new document'));
  return picked === undefined || picked === back ? picked : { ...wanted, folder: picked.uri };
};

function askForPath(client: BaseLanguageClient): Step<Wanted> {
  return async (wanted, place) => {
    const { folder, id = '', title } = wanted;
    if (folder === undefined) return undefined;
    const { fileName } = await renderTemplate(client, id, Uri.joinPath(folder, 'new.md'), title);
    const value = await freeName(folder, fileName);
    const prompt = l10n.t('File in {folder}. “/” makes subfolders; “.md” is added where it is missing.', {
      folder: workspace.asRelativePath(folder, true),
    });
    const selection = [0, value.lastIndexOf('.')] as const;
    const path = await askForText(place, { prompt, value, selection }, (answer) => whyNot(client, folder, answer));
    return path === undefined || path === back ? path : { ...wanted, path: withExtension(path) };
  };
}

/** Nothing is overwritten ever, and nothing is made outside the folder. */
async function whyNot(client: BaseLanguageClient, folder: Uri, answer: string): Promise<string | undefined> {
  const path = withExtension(answer);
  const parts = path.split('/');
  if (parts.includes('..') || path.startsWith('/'))
    return l10n.t('The file has to be in {folder}.', { folder: workspace.asRelativePath(folder, true) });
  for (const [index, part] of parts.entries()) {
    const params: FileNameParams = { name: index === parts.length - 1 ? part : `${part}.md` };
    const reason = await client.sendRequest<string | null>(fileNameRequest, params);
    if (reason !== null) return reason;
  }
  return (await exists(Uri.joinPath(folder, path))) ? l10n.t('{file} already exists.', { file: path }) : undefined;
}

/** `sign-in` is meant to be `sign-in.md`. */
function withExtension(path: string): string {
  return /(?:^|[/.])$|\.\w+$/.test(path.trim()) ? path : `${path}.md`;
}

/** With the line ends that new files get in this editor. */
export async function create(file: Uri, text: string, overwrite = false): Promise<Uri> {
  const eol = workspace.getConfiguration('files', file).get<string>('eol');
  const contents = eol === '\r\n' ? text.replace(/\n/g, eol) : text;
  const edit = new WorkspaceEdit();
  edit.createFile(file, { overwrite, contents: new TextEncoder().encode(contents) });
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('{file} cannot be created.', { file: file.path }));
  await window.showTextDocument(file, { preview: false });
  return file;
}

/** What comes next after a template: nobody has to know the command. */
async function offerToFill(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const { count } = await readLeft(client, uri);
  if (count === 0) return;
  const start = l10n.t('Start Filling');
  const picked = await window.showInformationMessage(l10n.t('{count} to fill in this document.', { count }), start);
  if (picked === start) await commands.executeCommand(fillCommand, uri);
}

async function freeName(folder: Uri, name: string): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const candidate = number === 1 ? name : name.replace(/\.md$/, `-${String(number)}.md`);
    if (!(await exists(Uri.joinPath(folder, candidate)))) return candidate;
  }
  return name;
}

export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
