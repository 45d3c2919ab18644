import type { Document } from '../document/document.ts';
import { isWeak } from '../identifiers/definitions.ts';
import { Memo } from '../document/memo.ts';
import type { Identifier, Identifiers } from '../identifiers/identifiers.ts';
import { familyOf } from '../workspace/families.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** Members of one family that another file of the folder defines as well. */
interface Clash {
  readonly family: string;
  readonly first: Identifier;
  readonly other: Occurrence;
  shared: number;
  differing: number;
}

/** Fewer than these, and one of the two files may only have been behind when it was written. */
const fewest = 2;

/** `FR3` closes a popup in one file of a folder, and completes a task in the one beside it. */
export const ambiguousFamily: Rule = {
  id: 'ambiguous-family',
  summary: 'A family of identifiers that stands for other things in a second file of the folder.',
  severity: 'hint',
  needsWorkspace: true,
  *check(document, workspace) {
    if (!document.dialect.isSpec) return;
    for (const { family, first, other, shared, differing } of findClashes(document, workspace)) {
      if (differing < fewest || differing * 2 < shared) continue;
      const span = document.identifiers.find(({ name, definition }) => name === first.name && definition !== undefined);
      if (span === undefined) continue;
      yield {
        span,
        message: say('{count} identifiers that begin with {family} stand for other things in {file}.', {
          count: differing,
          family,
          file: other.document.uri.slice(other.document.uri.lastIndexOf('/') + 1),
        }),
        related: [
          {
            document: other.document,
            span: other.identifier,
            message: say('{name} is defined here too.', { name: first.name }),
          },
        ],
      };
    }
  },
};

function findClashes(document: Document, workspace: Workspace): Iterable<Clash> {
  const clashes = new Map<string, Clash>();
  for (const chunk of document.named)
    for (const { identifier, other } of definedBeside(chunk, document, workspace)) {
      const family = familyOf(identifier.name);
      const key = `${family}\n${other.document.uri}`;
      const differs = !shareWords(identifier.definition?.title ?? '', other.identifier.definition?.title ?? '');
      const clash = clashes.get(key) ?? { family, first: identifier, other, shared: 0, differing: 0 };
      clash.shared++;
      if (differs) clash.differing++;
      clashes.set(key, differs && clash.differing === 1 ? { ...clash, first: identifier, other } : clash);
    }
  return clashes.values();
}

/** A definition, and one of the same name in another file of the folder. */
interface Pair {
  readonly identifier: Identifier;
  readonly other: Occurrence;
}

/** As long as nothing changes elsewhere, most of what is typed asks for the same again. */
const known = new WeakMap<Identifiers, Memo<readonly Pair[]>>();

function definedBeside(chunk: Identifiers, document: Document, workspace: Workspace): readonly Pair[] {
  const memo = known.get(chunk) ?? new Memo<readonly Pair[]>();
  known.set(chunk, memo);
  return memo.get(workspace, workspace.changesBesides(document.uri), document.uri, () =>
    chunk.all.filter(isTold).flatMap((identifier) =>
      workspace
        .definitionsBeside(identifier.name, document)
        .filter((other) => isTold(other.identifier))
        .map((other) => ({ identifier, other })),
    ),
  );
}

/** It says what it stands for, in words. Tasks begin anew in every list, and names in words say it themselves. */
function isTold({ name, definition, kind }: Identifier): boolean {
  if (definition === undefined || isWeak(definition) || kind.symbol === 'task') return false;
  return definition.title !== '' && !/^[[{<]/.test(definition.title) && familyOf(name) !== name;
}

/** Whether two titles have a word in common, by its first four letters, or two signs of a script without spaces. */
function shareWords(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return words.size === 0 || wordsOf(b).length === 0 || wordsOf(b).some((word) => words.has(word));
}

const glued = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu;

function wordsOf(title: string): readonly string[] {
  const lower = title.toLowerCase();
  const pairs = [...lower.matchAll(glued)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  const rest = lower.replace(glued, ' ');
  return [...pairs, ...Array.from(rest.matchAll(/\p{L}[\p{L}\p{M}]{2,}/gu), ([word]) => word.slice(0, 4))];
}
