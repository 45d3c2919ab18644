import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { touches } from '../text/span.ts';
import type { Refactoring } from './refactoring.ts';
import { say } from '../text/say.ts';

/** `FR-1 through FR-4` as `FR-1, FR-2, FR-3, FR-4`, so that each can be renamed; those that nothing defines are left out. */
export function writeOutRange(workspace: Workspace, document: Document, offset: number): readonly Refactoring[] {
  const range = [...document.ranges, ...document.foreign.ranges].find((each) => touches(each, offset));
  if (range === undefined) return [];
  const { start, end, members } = range;
  const marks = document.source.text.slice(start, end).match(/[*`]+/g) ?? [];
  const isBalanced = marks.length % 2 === 0 && marks.every((mark) => mark === marks[0]);
  if (!isBalanced) return [];
  const written = members.filter(
    (name, index) => index === 0 || index === members.length - 1 || workspace.definitions(name, document).length > 0,
  );
  const edits = [{ span: { start, end }, newText: written.join(', ') }];
  return [
    { kind: 'writeOut', title: say('Write the range out'), changes: [{ document, edits }], needsConfirmation: false },
  ];
}
