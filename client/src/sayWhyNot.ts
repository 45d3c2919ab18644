import { commands, l10n, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NotPossible, WhyNotParams } from '../../server/src/protocol.ts';
import { treatAsCommand, whyNotRequest } from '../../server/src/protocol.ts';
import { offerToWriteOut } from './writeOut.ts';

/** Writing out a range needs the place of it, and more than a command. */
type NextStep = Exclude<NotPossible['next'], 'writeOut' | 'showRange' | null>;

/** What each step is called on its button, and the command behind it. */
const steps: Readonly<Record<NextStep, { readonly title: string; readonly command: string }>> = {
  treatAs: { title: l10n.t('Treat as PRD or Spec…'), command: treatAsCommand },
  chooseTemplate: { title: l10n.t('Choose Template…'), command: 'specwright.chooseTemplate' },
  goToDefinition: { title: l10n.t('Go to Definition'), command: 'editor.action.revealDefinition' },
  goToSymbol: { title: l10n.t('Go to Symbol…'), command: 'workbench.action.gotoSymbol' },
  insertSnippet: { title: l10n.t('Insert Snippet…'), command: 'editor.action.insertSnippet' },
  showProblems: { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' },
};

/** Says the one reason why something cannot be done where the cursor is, with the next step as a button. */
export async function sayWhyNot(
  client: BaseLanguageClient,
  document: TextDocument | undefined,
  asked: WhyNotParams['asked'],
): Promise<void> {
  if (document?.languageId !== 'markdown') {
    sayOpenFirst();
    return;
  }
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  const params: WhyNotParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: editor?.selection.active ?? { line: 0, character: 0 },
    asked,
  };
  const found = await client.sendRequest<NotPossible | null>(whyNotRequest, params);
  // What was not possible a moment ago may be now.
  if (found === null)
    void window.showInformationMessage(l10n.t('The document has changed in the meantime. Try again.'));
  else void offerNext(client, found);
}

async function offerNext(client: BaseLanguageClient, { reason, next, range }: NotPossible): Promise<void> {
  if (next !== 'writeOut' && next !== 'showRange') await offer(reason, next === null ? undefined : steps[next]);
  else if (range !== null) {
    const { uri, range: where } = client.protocol2CodeConverter.asLocation(range);
    await offerToWriteOut(reason, uri, where, next === 'writeOut');
  }
}

/** Without a document in front, one has to be opened or made. */
export function sayOpenFirst(): void {
  void offer(l10n.t('No Markdown document is active.'), {
    title: l10n.t('New Document from Template…'),
    command: 'specwright.newDocument',
  });
}

async function offer(reason: string, step: { readonly title: string; readonly command: string } | undefined) {
  const picked = await window.showInformationMessage(reason, ...(step === undefined ? [] : [step.title]));
  if (step !== undefined && picked === step.title) await commands.executeCommand(step.command);
}
