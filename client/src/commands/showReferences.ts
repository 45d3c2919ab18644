import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { showReferencesCommand } from '../../../server/src/protocol.ts';
import type { Command } from './command.ts';

/** Called by code lenses: shows the places that they count. */
export const showReferences: Command = {
  id: showReferencesCommand,
  async run({ client }, uri, position, locations) {
    const convert = client.protocol2CodeConverter;
    await commands.executeCommand(
      'editor.action.showReferences',
      convert.asUri(uri as string),
      convert.asPosition(position as Position),
      (locations as readonly Location[]).map((location) => convert.asLocation(location)),
    );
  },
};
