import {
  commands,
  l10n,
  Position,
  Range,
  Selection,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  TextEditorRevealType,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  DocumentTemplate,
  ProposedChange,
  ProposedEdit,
  Proposals,
  ProposalsParams,
} from '../../../server/src/protocol.ts';
import { documentTemplateRequest, proposalsRequest } from '../../../server/src/protocol.ts';
import { activeDocument } from '../activeDocument.ts';
import { sayWhyNot } from '../sayWhyNot.ts';
import type { Command } from './command.ts';

export const insertSection = propose('insertSection', 'section', l10n.t('Insert Section'));
export const insertBlock = propose('insertBlock', 'block', l10n.t('Insert Requirement, Use Case or Risk'));
export const chooseTemplate = propose('chooseTemplate', 'template', l10n.t('Template of This Document'));

/** Pins in the front matter what the document is taken for. */
export const treatAs = propose('treatAs', 'dialect', l10n.t('Treat This Document As'));

/** Offers what a newer version of the template has gained, and to note the version; what is chosen is done. */
export const upgradeDocument: Command = {
  id: 'specwright.upgradeDocument',
  async run({ client }) {
    const document = await activeDocument();
    const found = document && (await request(client, document, 'upgrade'));
    if (document === undefined || found === undefined || found.proposals.length === 0) {
      await sayNothingToUpgrade(client, document);
      return;
    }
    const items = found.proposals.map((change) => ({
      label: change.title,
      description: change.detail,
      picked: true,
      change,
    }));
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Upgrade Document'),
      placeHolder: l10n.t('What to add; what the document has stays as it is'),
      canPickMany: true,
      ignoreFocusOut: true,
    });
    if (chosen === undefined || chosen.length === 0) return;
    await apply(
      document,
      found.version,
      chosen.map(({ change }) => change),
    );
  },
};

async function sayNothingToUpgrade(client: BaseLanguageClient, document: TextDocument | undefined): Promise<void> {
  const template =
    document &&
    (await client.sendRequest<DocumentTemplate | null>(documentTemplateRequest, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    }));
  if (template) {
    void window.showInformationMessage(
      l10n.t('This document has everything that {template} {version} has.', {
        template: template.title,
        version: template.newest,
      }),
    );
    return;
  }
  const choose = l10n.t('Choose Template…');
  const picked = await window.showInformationMessage(l10n.t('No template is known for this document.'), choose);
  if (picked === choose) await commands.executeCommand('specwright.chooseTemplate');
}

function propose(name: string, kind: Exclude<ProposalsParams['kind'], 'upgrade'>, title: string): Command {
  return {
    id: `specwright.${name}`,
    async run({ client }) {
      const document = await activeDocument();
      const found = document && (await request(client, document, kind));
      if (document === undefined || found === undefined || found.proposals.length === 0) {
        await sayWhyNot(client, document, kind);
        return;
      }
      const items = found.proposals.map((change) => ({ label: change.title, detail: change.detail, change }));
      const picked = await window.showQuickPick(items, { title, matchOnDetail: true });
      if (picked !== undefined) await apply(document, found.version, [picked.change], kind === 'section');
    },
  };
}

function request(client: BaseLanguageClient, { uri }: TextDocument, kind: ProposalsParams['kind']): Promise<Proposals> {
  const params: ProposalsParams = { uri: client.code2ProtocolConverter.asUri(uri), kind };
  return client.sendRequest<Proposals>(proposalsRequest, params);
}

/** One undo step; nothing when the document has changed since. */
async function apply(
  document: TextDocument,
  version: number | null,
  changes: readonly ProposedChange[],
  goesThere = false,
): Promise<void> {
  if (version !== null && document.version !== version) {
    void window.showWarningMessage(l10n.t('The document has changed in the meantime. Nothing has been inserted.'));
    return;
  }
  const edits = changes.flatMap((change) => change.edits);
  const workspaceEdit = new WorkspaceEdit();
  workspaceEdit.set(document.uri, edits.map(toEdit));
  if (!(await workspace.applyEdit(workspaceEdit)))
    throw new Error(l10n.t('{file} cannot be changed.', { file: document.fileName }));
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  const [first] = edits;
  if (editor !== undefined && first !== undefined && !first.isSnippet) show(editor, first, goesThere);
}

/** From the first line with something in it; the cursor goes there where the work goes on there. */
function show(editor: TextEditor, { range, newText }: ProposedEdit, goesThere: boolean): void {
  const lines = newText.split(/\r\n|\r|\n/);
  const at = new Position(
    range.start.line +
      Math.max(
        0,
        lines.findIndex((line) => line.trim() !== ''),
      ),
    0,
  );
  if (goesThere) editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at.translate(lines.length)), TextEditorRevealType.InCenterIfOutsideViewport);
}

function toEdit({ range: { start, end }, newText, isSnippet }: ProposedEdit): TextEdit | SnippetTextEdit {
  const range = new Range(start.line, start.character, end.line, end.character);
  return isSnippet ? new SnippetTextEdit(range, new SnippetString(newText)) : new TextEdit(range, newText);
}
