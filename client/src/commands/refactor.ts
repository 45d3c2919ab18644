import { window, workspace } from 'vscode';
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
      const edit = editor && (await editAtCursor(editor, asked));
      if (edit === undefined) await sayWhyNot(client, editor?.document, asked);
      else await workspace.applyEdit(edit, { isRefactoring: true });
    },
  };
}
