import type { Document } from '../document/document.ts';
import { hashOf } from './fragmentLinks.ts';
import { fragmentLinksOf, looseNumbersOf } from './kept.ts';
import { keyOfFragment, keyOfLetters } from './sketch.ts';
import type { Workspace } from './workspace.ts';

/** Every document that links to one of these fragments, of whatever file, and some that do not. */
export function linkingTo(workspace: Workspace, fragments: readonly string[]): readonly Document[] {
  const hashes = fragments.map(hashOf);
  return workspace.speaking(fragments.map(keyOfFragment), (document) => fragmentLinksOf(document).mayLeadTo(hashes));
}

/** Every document in which numbers stand without these letters before each, as in `FRs 1–4`. */
export function numbering(workspace: Workspace, letters: ReadonlySet<string>): readonly Document[] {
  return workspace.speaking([...letters].map(keyOfLetters), (document) =>
    looseNumbersOf(document).some((loose) => letters.has(loose.letters)),
  );
}
