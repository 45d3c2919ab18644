import { commands, window } from 'vscode';
import type { CodeAction } from 'vscode';
import { refactoringKind } from '../../../server/src/protocol.ts';
import type { Command } from './command.ts';

const needsDefinition = 'Put the cursor on an identifier where it is defined, and try again.';

export const insertRequirement = refactor('insertRequirement', 'insert', needsDefinition);
export const retireRequirement = refactor(
  'retireRequirement',
  'retire',
  `${needsDefinition} A requirement with others or with sections below it is not retired.`,
);

export const renumberHeadings = refactor(
  'renumberHeadings',
  'renumber',
  'The numbers of the headings are in order, or there are none.',
);

/** The code action of that kind for the requirement at the cursor, so that the palette finds it by name. */
function refactor(name: string, kind: string, otherwise: string): Command {
  const fullKind = `${refactoringKind}.${kind}`;
  return {
    id: `specwright.${name}`,
    async run() {
      const editor = window.activeTextEditor;
      const actions =
        editor === undefined
          ? []
          : await commands.executeCommand<readonly CodeAction[]>(
              'vscode.executeCodeActionProvider',
              editor.document.uri,
              editor.selection,
              fullKind,
            );
      if (actions.length === 0) void window.showInformationMessage(otherwise);
      else await commands.executeCommand('editor.action.codeAction', { kind: fullKind, apply: 'first' });
    },
  };
}
