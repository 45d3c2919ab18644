import { commands, l10n, ProgressLocation, window } from 'vscode';
import { checkWorkspaceRequest } from '../../../server/src/protocol.ts';
import type { Command } from './command.ts';

/** Shows what the rules find in files that are not open, too, until the window is closed. */
export const checkWorkspace: Command = {
  id: 'specwright.checkWorkspace',
  async run({ client }) {
    await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Checking the workspace') }, () =>
      client.sendRequest(checkWorkspaceRequest),
    );
    await commands.executeCommand('workbench.actions.view.problems');
  },
};
