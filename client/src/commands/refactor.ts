import { commands, window } from 'vscode';
import type { CodeAction } from 'vscode';
import type { WhyNotParams } from '../../../server/src/protocol.ts';
import { refactoringKind } from '../../../server/src/protocol.ts';
import { sayWhyNot } from '../sayWhyNot.ts';
import type { Command } from './command.ts';

export const insertRequirement = refactor('insertRequirement', 'insert');
export const retireRequirement = refactor('retireRequirement', 'retire');
export const renumberHeadings = refactor('renumberHeadings', 'renumber');

/** The code action of that kind for the requirement at the cursor, so that the palette finds it by name. */
function refactor(name: string, asked: WhyNotParams['asked']): Command {
  const kind = `${refactoringKind}.${asked}`;
  return {
    id: `specwright.${name}`,
    async run({ client }) {
      const editor = window.activeTextEditor;
      const actions =
        editor === undefined
          ? []
          : await commands.executeCommand<readonly CodeAction[]>(
              'vscode.executeCodeActionProvider',
              editor.document.uri,
              editor.selection,
              kind,
            );
      if (actions.length === 0) await sayWhyNot(client, editor?.document, asked);
      else await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
    },
  };
}
