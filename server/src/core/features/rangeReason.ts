import type { Document } from '../document/document.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { lineAt } from '../text/sourceText.ts';
import type { Refusal } from '../text/result.ts';
import { refused } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Said } from '../text/say.ts';
import { say, together } from '../text/say.ts';
import type { NewNames } from './documentEdits.ts';
import type { StaleNumbers } from './staleNumbers.ts';
import { canBeWrittenOut } from './writeOutRange.ts';

/** Why the first range that `name` is part of stands in the way; undefined where there is none. */
export function refusedByRange(
  workspace: Workspace,
  name: string,
  occurrences: readonly Occurrence[],
  advice: Said,
  from?: Document,
): Refusal | undefined {
  for (const { document } of occurrences) {
    const { ranges, foreign } = document;
    const all = [...ranges, ...foreign.ranges].filter(({ members }) => members.includes(name));
    // Where it is counted anew, other ranges mean others of its name.
    const range =
      all.find(({ start, end }) =>
        occurrences.some(
          (other) => other.document === document && start < other.identifier.end && other.identifier.end <= end,
        ),
      ) ?? all[0];
    if (range === undefined) continue;
    const { start, end } = range;
    const values = { name, range: writtenAt(document, range), ...placeIn(document, start, from) };
    const reason = say('{name} is part of the range “{range}” ({file}, line {line}).', values);
    return inTheWay(workspace, document, { start, end }, reason, advice);
  }
  return undefined;
}

/** Why numbers without letters do. */
export function refusedByNumbers(
  workspace: Workspace,
  { document, loose, name }: StaleNumbers,
  newNames: NewNames,
  advice: Said,
  from?: Document,
): Refusal {
  const { start, end } = loose;
  const values = { name, numbers: writtenAt(document, loose), ...placeIn(document, start, from) };
  const reason = newNames.has(name)
    ? say('{name} is part of “{numbers}” ({file}, line {line}).', values)
    : say('{name} would become part of “{numbers}” ({file}, line {line}).', values);
  return inTheWay(workspace, document, { start, end }, reason, advice);
}

/** The advice is to write the range out. */
function inTheWay(workspace: Workspace, document: Document, span: Span, reason: Said, advice: Said): Refusal {
  const { uri } = document;
  return canBeWrittenOut(workspace, document, span)
    ? refused(together(reason, advice), { uri, span })
    : refused(
        together(reason, say('It can be read in two ways, or has marks around one end alone: rewrite it first.')),
        {
          uri,
          span,
          isUnclear: true,
        },
      );
}

function writtenAt({ source }: Document, { start, end }: Span): string {
  return withoutMarkup(source.text.slice(start, end)).replace(/[\s>]+/g, ' ');
}

/** One in `from` is told by the name of its file alone. */
function placeIn(
  document: Document,
  offset: number,
  from: Document | undefined,
): { readonly file: string; readonly line: number } {
  const file = document === from ? fileName(document).replace(/^.*\//, '') : fileName(document);
  return { file, line: lineAt(document.source, offset) + 1 };
}

/** `login/prd.md, line 12`. */
export function placeOf({ document, identifier }: Pick<Occurrence, 'document' | 'identifier'>): string {
  return say('{file}, line {line}', {
    file: fileName(document),
    line: lineAt(document.source, identifier.start) + 1,
  });
}

/** With its folder. */
export function fileName({ uri }: Document): string {
  return uri.slice(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1);
}
