import { l10n, Position, Range, Selection, TextEditorRevealType, window } from 'vscode';
import { readQuestions } from '../fill/fillSession.ts';
import type { Command } from './command.ts';

export const nextPrompt = goToPrompt(
  'nextPrompt',
  (starts, cursor) => starts.find((start) => start.isAfter(cursor)) ?? starts[0],
);
export const previousPrompt = goToPrompt(
  'previousPrompt',
  (starts, cursor) => starts.findLast((start) => start.isBefore(cursor)) ?? starts.at(-1),
);

/** Goes to another prompt of the document in front, round its end. */
function goToPrompt(
  name: 'nextPrompt' | 'previousPrompt',
  choose: (starts: readonly Position[], cursor: Position) => Position | undefined,
): Command {
  return {
    id: `specwright.${name}`,
    async run({ client }) {
      const editor = window.activeTextEditor;
      if (editor === undefined) return undefined;
      const found = await readQuestions(client, editor.document);
      const starts = (found?.questions ?? []).map(({ range: { start } }) => new Position(start.line, start.character));
      const target = choose(starts, editor.selection.start);
      if (target === undefined) {
        window.setStatusBarMessage(l10n.t('No prompt is left in this document.'), 3_000);
        return undefined;
      }
      editor.selection = new Selection(target, target);
      editor.revealRange(new Range(target, target), TextEditorRevealType.InCenterIfOutsideViewport);
      return target;
    },
  };
}
