import { commands, l10n } from 'vscode';
import { own } from '../own.ts';
import type { Command } from './command.ts';

/** Opens the editor's own form, with the state of the server and nothing of any document. */
export const reportIssue: Command = {
  id: 'specwright.reportIssue',
  needsNoServer: true,
  async run({ health }) {
    const server = health.isRunning ? 'running' : health.isStopped ? 'stopped' : 'starting';
    await commands.executeCommand('vscode.openIssueReporter', {
      extensionId: own()?.id,
      issueBody: l10n.t(
        'What I did:\n\nWhat I expected:\n\nWhat happened instead:\n\nThe smallest document in which it happens, without anything confidential:\n',
      ),
      data: JSON.stringify({ server }),
    });
  },
};
