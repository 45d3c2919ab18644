import { Position } from 'vscode-languageserver';
import { offsetAt } from '../../core/text/sourceText.ts';
import { allCommands } from '../commands/allCommands.ts';
import type { CommandPlace } from '../commands/command.ts';
import { tell } from '../commands/command.ts';
import type { FeatureContext, LspFeature } from '../feature.ts';
import { say } from '../../core/text/say.ts';

/** Commands that the server runs. An editor with commands of its own, such as VS Code, is offered none. */
export const commands: LspFeature = {
  capabilities: (_, { commands: owner }) =>
    owner === 'client' ? {} : { executeCommandProvider: { commands: allCommands.map(({ id }) => id) } },
  listen(context) {
    const { connection, session } = context;
    connection.onExecuteCommand(async ({ command: id, arguments: args = [] }) => {
      const command = allCommands.find((each) => each.id === id);
      if (command === undefined) return null;
      try {
        await session.drained();
        const place = placeOf(context, args);
        if (place !== undefined) return await command.run(context, place, args[2]);
        tell(context, say('Open a Markdown document, and try again.'));
      } catch (error) {
        session.log(`running ${id}`, error);
      }
      return null;
    });
  },
};

/** Some editors send no arguments: then it is where the user looked last. */
function placeOf({ session }: FeatureContext, [given, at]: readonly unknown[]): CommandPlace | undefined {
  const { lastLook } = session;
  const uri = typeof given === 'string' ? given : (lastLook.uri ?? session.openUris.at(-1));
  const document = uri === undefined ? undefined : session.documentOf(uri)?.document;
  if (uri === undefined || document === undefined) return undefined;
  const last = lastLook.uri === uri ? lastLook.position : undefined;
  const position = Position.is(at) ? at : last;
  const offset = position === undefined ? 0 : offsetAt(document.source, position);
  return { uri, document, offset, isKnown: position !== undefined };
}
