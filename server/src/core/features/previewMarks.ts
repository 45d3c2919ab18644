import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import { readSlugs } from '../syntax/slugs.ts';
import { lineAt, readLineSpans } from '../text/sourceText.ts';
import { shortened } from '../text/shortened.ts';
import type { Span } from '../text/span.ts';
import { trimmed } from '../text/span.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GateState } from './gateSummary.ts';
import { summariseGates } from './gateSummary.ts';
import { say, sayPhrase } from '../text/say.ts';

/** Something that a page made from a document tells apart. */
export interface PreviewMark extends Span {
  readonly kind: 'definition' | 'reference' | 'prompt' | 'todo' | GateState;
  /** To be read when pointed at, or beside the heading of a gate. */
  readonly title: string;
  /** The name that a definition or reference stands for. */
  readonly name?: string;
  /** Where a reference leads, when that is another document. */
  readonly target?: Occurrence;
}

/** Written by people for later, not by a template. */
const todoKinds: readonly PlaceholderKind[] = ['tbd', 'sentinel', 'team'];

/** What these ask is not in their words. */
const ownHint: readonly PlaceholderKind[] = ['date', 'empty-item', 'open-range'];

/** In reading order, each within a line, none within another. */
export function findPreviewMarks(workspace: Workspace, document: Document): readonly PreviewMark[] {
  if (!document.dialect.isSpec) return [];
  const marks = [
    ...document.placeholders.flatMap((placeholder) => markPlaceholder(document, placeholder)),
    ...document.identifiers.flatMap((identifier) => markIdentifier(workspace, document, identifier)),
    ...summariseGates(workspace, document).map(({ span: { start }, state, title }): PreviewMark => ({
      start,
      end: start,
      kind: state,
      title,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return marks.filter((mark) => {
    const isFree = mark.start >= end;
    if (isFree) end = mark.end;
    return isFree;
  });
}

function markPlaceholder({ source: { text } }: Document, placeholder: Placeholder): readonly PreviewMark[] {
  const { kind, hint, options, start, end, certainty } = placeholder;
  if (certainty === 'hint' || start === end) return [];
  const isTodo = todoKinds.includes(kind);
  const asks =
    options.length > 0
      ? say('Pick one of {options}', { options: options.join(', ') })
      : say('To fill: {prompt}', { prompt: hint });
  const title =
    options.length === 0 && (ownHint.includes(kind) || hint === '' || hint === placeholder.text)
      ? say('To fill')
      : asks;
  return readLineSpans(text, start, end)
    .map((line) => trimmed(text, line))
    .filter((line) => line.end > line.start)
    .map((line) => ({ ...line, kind: isTodo ? 'todo' : 'prompt', title }));
}

function markIdentifier(workspace: Workspace, document: Document, identifier: Identifier): readonly PreviewMark[] {
  const { start, end, name, definition, address } = identifier;
  if (definition !== undefined) return [{ start, end, kind: 'definition', title: titleOf(identifier), name }];
  const [meant, ...others] = workspace.definitions(name, document, address, start);
  if (meant === undefined || others.length > 0) return [];
  const target = meant.document.uri === document.uri ? {} : { target: meant };
  return [{ start, end, kind: 'reference', title: titleOf(meant.identifier), name, ...target }];
}

function titleOf({ name, kind, definition }: Identifier): string {
  const title = shortened(definition?.title ?? '');
  const what = sayPhrase(kind.title);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${name}${title === '' ? '' : `: ${title}`}`;
}

/** The marks of a document by line, from 0. */
export function marksByLine(
  document: Document,
  marks: readonly PreviewMark[],
): ReadonlyMap<number, readonly PreviewMark[]> {
  const lines = new Map<number, PreviewMark[]>();
  for (const mark of marks) {
    const line = lineAt(document.source, mark.start);
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [mark]);
    else known.push(mark);
  }
  return lines;
}

/** The heading that a definition stands below: the preview of another document goes to headings alone. */
export function fragmentOf({ document, identifier }: Occurrence): string {
  const sections = [...allSections(document.outline)];
  const innermost = sections.findLastIndex(({ start }) => start <= identifier.start);
  const slug = innermost === -1 ? undefined : readSlugs(document.outline)[innermost];
  return slug ?? `L${String(lineAt(document.source, identifier.start) + 1)}`;
}
