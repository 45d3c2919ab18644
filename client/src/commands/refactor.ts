import { l10n, window, workspace } from 'vscode';
import { editAtCursor } from '../editAt.ts';
import { sayWhyNot } from '../sayWhyNot.ts';
import type { Command } from './command.ts';

export const insertRequirement = refactor('insertRequirement', 'insert');
export const retireRequirement = refactor('retireRequirement', 'retire');
export const renumberHeadings = refactor('renumberHeadings', 'renumber');

/** The code action of that kind for the requirement at the cursor, so that the palette finds it by name. */
function refactor(name: string, asked: 'insert' | 'retire' | 'renumber'): Command {
  return {
    id: `specwright.${name}`,
    async run({ client }) {
      const editor = window.activeTextEditor;
      const version = editor?.document.version;
      const edit = editor && (await editAtCursor(editor, asked));
      if (edit === undefined) await sayWhyNot(client, editor?.document, asked);
      else if (editor?.document.version !== version)
        void window.showWarningMessage(l10n.t('The document has changed in the meantime. Try again.'));
      else await workspace.applyEdit(edit, { isRefactoring: true });
    },
  };
}
