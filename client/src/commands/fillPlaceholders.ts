import { commands, l10n, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { fillCommand } from '../../../server/src/protocol.ts';
import { treatAsCommand } from '../../../server/src/protocol.ts';
import { activeDocument, uriInFront } from '../activeDocument.ts';
import { fill, readQuestions } from '../fill/fillSession.ts';
import type { FillResult } from '../fill/fillSession.ts';
import { readLeft } from '../fill/fillStatus.ts';
import { sayOpenFirst } from '../sayWhyNot.ts';
import type { Command } from './command.ts';

/** Walks through what the document in front, or the given one, still asks. */
export const fillPlaceholders: Command = {
  id: 'specwright.fillPlaceholders' satisfies typeof fillCommand,
  async run({ client, answers }, uri?: unknown): Promise<FillResult | undefined> {
    const document = await documentFor(uri);
    if (document === undefined) {
      sayOpenFirst();
      return undefined;
    }
    await answers.tell();
    const asked = await readQuestions(client, document);
    if (asked === undefined) {
      void offerToTreatAs();
      return { filled: 0, left: 0 };
    }
    if (asked.questions.length === 0) {
      void window.showInformationMessage(await whatIsLeft(client, document.uri));
      return { filled: 0, left: 0 };
    }
    const result = await fill(client, answers, document);
    if (result.left === 0) void window.showInformationMessage(await whatIsLeft(client, document.uri));
    return result;
  },
};

/** The way out when a document is taken for something else than its author meant. */
async function offerToTreatAs(): Promise<void> {
  const treatAs = l10n.t('Treat as PRD or Spec…');
  const picked = await window.showInformationMessage(
    l10n.t('This file is read as plain Markdown, not as a PRD or spec.'),
    treatAs,
  );
  if (picked === treatAs) await commands.executeCommand(treatAsCommand);
}

/** When no question is left, something may still be missing. */
async function whatIsLeft(client: BaseLanguageClient, uri: Uri): Promise<string> {
  const { count, summary } = await readLeft(client, uri);
  if (count === 0) return l10n.t('Nothing is left to fill in this document.');
  return l10n.t('No prompt is left to fill, but there is more to do: {summary}. The Problems view shows where.', {
    summary,
  });
}

/** Opens the given document unless it is in front, in whatever editor; or else the first one that is open, as from the walkthrough. */
async function documentFor(uri: unknown): Promise<TextDocument | undefined> {
  if (typeof uri !== 'string' && !(uri instanceof Uri)) {
    const document = await activeDocument();
    const open = openMarkdown();
    return document !== undefined || open === undefined ? document : documentFor(open);
  }
  const document = await workspace.openTextDocument(typeof uri === 'string' ? Uri.parse(uri, true) : uri);
  if (uriInFront()?.toString() !== document.uri.toString()) await window.showTextDocument(document);
  return document;
}

function openMarkdown(): Uri | undefined {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
  return inputs
    .filter((input) => input instanceof TabInputText || input instanceof TabInputCustom)
    .map(({ uri }) => uri)
    .find(({ path }) => /\.(?:md|markdown)$/i.test(path));
}
