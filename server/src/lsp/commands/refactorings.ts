import { findRefactorings } from '../../core/features/renumber.ts';
import type { Refactoring, RefactoringKind } from '../../core/features/refactoring.ts';
import type { ServerCommand } from './command.ts';
import { apply, choose, tell } from './command.ts';
import type { Said } from '../../core/text/say.ts';
import { say } from '../../core/text/say.ts';

const needsDefinition = (): Said => say('Put the cursor on an identifier where it is defined, and try again.');

export const insertRequirement = refactor('specwright.insertRequirement', 'insert', needsDefinition);
export const retireRequirement = refactor('specwright.retireRequirement', 'retire', needsDefinition);
export const compactNumbering = refactor('specwright.compactNumbering', 'compact', () =>
  say('Put the cursor on an identifier where it is defined, and try again. Numbers without gaps stay as they are.'),
);
export const renumberHeadings = refactor('specwright.renumberHeadings', 'renumber', () =>
  say('The numbers of the headings are in order, or there are none.'),
);

/** What reaches further than the eye is done once the user has said yes; the third argument may say it. */
function refactor(id: string, kind: RefactoringKind, otherwise: () => Said): ServerCommand {
  return {
    id,
    async run(context, { uri, offset }, value) {
      const { session } = context;
      await session.ready;
      const find = (): Refactoring | undefined => {
        const now = session.documentOf(uri)?.document;
        const all = now === undefined ? [] : findRefactorings(session.workspaceOf(now), now, offset);
        return all.find((each) => each.kind === kind);
      };
      const found = await session.answer(find);
      if (found === undefined) {
        tell(context, otherwise());
        return null;
      }
      if (
        found.needsConfirmation &&
        (await choose(context, question(found), [say('Change all of them')], String, value)) === undefined
      )
        return null;
      await apply(context, found.title, () => find()?.changes);
      return null;
    },
  };
}

function question({ title, changes }: Refactoring): Said {
  const places = changes.reduce((count, { edits }) => count + edits.length, 0);
  return changes.length === 1
    ? say('{title}: {places} places in this file.', { title, places })
    : say('{title}: {places} places in {files} files.', { title, places, files: changes.length });
}
