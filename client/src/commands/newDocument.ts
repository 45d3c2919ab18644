import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TemplateInfo } from '../../../server/src/protocol.ts';
import type { Command } from './command.ts';
import { listTemplates, pickTemplate, renderTemplate } from './templateRequests.ts';

/** Makes a file from a template, in the folder it is called on or in one of the workspace; without a workspace, an untitled document. */
export const newDocument: Command = {
  id: 'specwright.newDocument',
  async run({ client }, folder?: unknown, id?: unknown) {
    const template =
      typeof id === 'string'
        ? (await listTemplates(client)).find((candidate) => candidate.id === id)
        : await pickTemplate(client, 'New Document from Template');
    if (template === undefined) return undefined;
    const { text, fileName } = await renderTemplate(client, template.id);
    const target = folder instanceof Uri ? folder : await pickFolder();
    if (target === undefined) {
      const untitled = await workspace.openTextDocument({ language: 'markdown', content: text });
      await window.showTextDocument(untitled);
      return untitled.uri;
    }
    const file = await askForFile(target, template, fileName);
    if (file === undefined) return undefined;
    const edit = new WorkspaceEdit();
    edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
    if (!(await workspace.applyEdit(edit))) throw new Error(`${file.path} cannot be created.`);
    await window.showTextDocument(file);
    return file;
  },
};

async function pickFolder(): Promise<Uri | undefined> {
  const [first, ...others] = workspace.workspaceFolders ?? [];
  if (others.length === 0) return first?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: 'Folder for the new document' }))?.uri;
}

/** Undefined when the user changes their mind; nothing is there then, and nothing is overwritten ever. */
async function askForFile(folder: Uri, template: TemplateInfo, fileName: string): Promise<Uri | undefined> {
  const suggestion = await freeName(folder, fileName);
  const name = await window.showInputBox({
    title: `New ${template.title}`,
    prompt: 'Name of the file',
    value: suggestion,
    valueSelection: [0, suggestion.lastIndexOf('.')],
    validateInput: async (value) =>
      whyRefused(value) ?? ((await exists(Uri.joinPath(folder, value))) ? `${value} exists already.` : undefined),
  });
  return name === undefined ? undefined : Uri.joinPath(folder, name);
}

/** Names that some file system cannot hold, or that lead out of the folder. */
function whyRefused(name: string): string | undefined {
  if (name.trim() === '' || name !== name.trim()) return 'A file needs a name without space around it.';
  if (/[\\/:*?"<>|]/.test(name) || /\p{Cc}/u.test(name)) return 'This name has a character that files cannot have.';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) || /^\.+$|\.$/.test(name))
    return 'Files cannot have this name.';
  return /\.(?:md|markdown)$/i.test(name) ? undefined : 'The name of a Markdown file ends in .md.';
}

async function freeName(folder: Uri, name: string): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const candidate = number === 1 ? name : name.replace(/\.md$/, `-${String(number)}.md`);
    if (!(await exists(Uri.joinPath(folder, candidate)))) return candidate;
  }
  return name;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
