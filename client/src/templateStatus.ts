import { Disposable, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocumentParams, DocumentTemplate } from '../../server/src/protocol.ts';
import { documentTemplateRequest } from '../../server/src/protocol.ts';

/** In milliseconds, after the last change of the text. */
const pause = 500;

/** Shows which template the document in front was made from, and why; a click chooses another one. */
export function showTemplateStatus(client: LanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('specwright.template', { language: 'markdown' });
  item.name = 'Template of the Document';
  item.command = { command: 'specwright.chooseTemplate', title: 'Choose Template…' };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const update = async (document: TextDocument | undefined): Promise<void> => {
    if (document?.languageId !== 'markdown') return;
    const run = ++asked;
    const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const found = await client.sendRequest<DocumentTemplate | null>(documentTemplateRequest, params);
    if (run !== asked) return;
    item.text = found === null ? 'No template' : titleOf(found);
    item.detail = found === null ? 'The sections are those of none, and front matter names none.' : detailOf(found);
    const isOld = found?.version !== undefined && found.version !== null && found.version !== found.newest;
    item.severity = isOld ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  const soon = (document: TextDocument | undefined): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      update(document).catch(() => undefined); // The server is stopping: there is nothing to show.
    }, pause);
  };
  const listeners = [
    window.onDidChangeActiveTextEditor((editor) => {
      soon(editor?.document);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon(document);
    }),
  ];
  soon(window.activeTextEditor?.document);
  return new Disposable(() => {
    clearTimeout(waiting);
    item.dispose();
    for (const listener of listeners) listener.dispose();
  });
}

function titleOf({ title, version, newest }: DocumentTemplate): string {
  return version === null || version === newest ? title : `${title} ${version} (newest ${newest})`;
}

function detailOf({ reason, missing }: DocumentTemplate): string {
  const sections = missing === 1 ? 'One section is missing.' : `${String(missing)} sections are missing.`;
  return missing === 0 ? reason : `${reason} ${sections}`;
}
