import { languages, StatusBarAlignment, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { fillCommand } from '../../../server/src/protocol.ts';
import { activeDocument } from '../activeDocument.ts';
import { readQuestions } from './fillSession.ts';

/** `37 left` in the status bar while a document with something left to fill is in front. */
export function showFillStatus(client: LanguageClient): { dispose(): unknown }[] {
  const item = window.createStatusBarItem('specwright.fill', StatusBarAlignment.Right, 100);
  item.name = 'Specwright: Left to Fill';
  let isReading = false;
  let isAskedAgain = false;
  const update = async (): Promise<void> => {
    if (isReading) {
      isAskedAgain = true;
      return;
    }
    isReading = true;
    try {
      const document = await activeDocument();
      const questions =
        document?.languageId === 'markdown' ? ((await readQuestions(client, document))?.questions ?? []) : [];
      const open = questions.filter(({ isOpenQuestion }) => isOpenQuestion).length;
      item.text = `$(edit) ${String(questions.length)} left`;
      item.tooltip = `${String(questions.length)} placeholders left to fill${open === 0 ? '' : `, ${String(open)} of them open questions`}. Select to continue.`;
      item.accessibilityInformation = { label: item.tooltip, role: 'button' };
      item.command = {
        title: 'Fill Placeholders',
        command: fillCommand,
        arguments: document === undefined ? [] : [document.uri],
      };
      if (questions.length > 0) item.show();
      else item.hide();
    } catch {
      item.hide(); // The server is not running; its own messages say so.
    }
    isReading = false;
    if (!isAskedAgain) return;
    isAskedAgain = false;
    await update();
  };
  const refresh = (): void => void update();
  refresh();
  return [
    item,
    window.tabGroups.onDidChangeTabs(refresh),
    window.tabGroups.onDidChangeTabGroups(refresh),
    // What is left changes with what is reported; nothing is asked on every keystroke besides.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const front: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
      const uri = typeof front === 'object' && front !== null && 'uri' in front ? front.uri : undefined;
      if (uri instanceof Uri && uris.some((changed) => changed.toString() === uri.toString())) refresh();
    }),
  ];
}
