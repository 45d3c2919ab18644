import { commands, window } from 'vscode';
import { refactoringKind } from '../../../server/src/protocol.ts';
import type { Command } from './command.ts';

export const insertRequirement = refactor('insertRequirement', 'insert');
export const retireRequirement = refactor('retireRequirement', 'retire');
export const compactNumbering = refactor('compactNumbering', 'compact');

/** The code action of that kind for the requirement at the cursor, so that the palette finds it by name. */
function refactor(name: string, kind: string): Command {
  return {
    id: `specwright.${name}`,
    async run() {
      if (window.activeTextEditor === undefined) {
        await window.showInformationMessage('Put the cursor on the definition of a requirement first.');
        return;
      }
      await commands.executeCommand('editor.action.codeAction', { kind: `${refactoringKind}.${kind}`, apply: 'first' });
    },
  };
}
