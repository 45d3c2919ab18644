import type { Location } from 'vscode-languageserver';
import { showReferencesCommand } from '../../protocol.ts';
import type { ServerCommand } from './command.ts';
import { choose, tell, show } from './command.ts';
import { say } from '../../core/text/say.ts';

/** Named by lenses; the third argument has the places. Where there are several, the user picks one. */
export const showReferences: ServerCommand = {
  id: showReferencesCommand,
  async run(context, _, value) {
    const places = Array.isArray(value) ? value.filter(isLocation) : [];
    const place =
      places.length > 1 ? await choose(context, say('Go to which place?'), places, nameOf, undefined) : places[0];
    if (place !== undefined) return show(context, place.uri, place.range);
    if (places.length === 0) tell(context, say('Nothing refers to it.'));
    return null;
  },
};

/** `prd.md, line 12`. */
function nameOf({ uri, range }: Location): string {
  return say('{file}, line {line}', { file: uri.slice(uri.lastIndexOf('/') + 1), line: range.start.line + 1 });
}

function isLocation(value: unknown): value is Location {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, range } = value as Partial<Location>;
  return typeof uri === 'string' && typeof range?.start.line === 'number';
}
