import type { Document } from '../document/document.ts';
import type { Stage } from '../document/stage.ts';
import { statusOf } from '../document/stage.ts';
import { readSlugs } from '../syntax/slugs.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { longestShown, shortened } from '../text/shortened.ts';
import type { Span } from '../text/span.ts';
import { countBefore, countWithin } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Obstacle } from './readiness.ts';
import { priorityFinder } from './symbols.ts';
import type { TraceRow } from './traceRows.ts';
import { traceRows } from './traceRows.ts';
import { say } from '../text/say.ts';

/** A document in one line. */
export interface DocumentLine {
  readonly title: string;
  /** As the document says; empty when it says none, or has yet to pick one. */
  readonly status: string;
  readonly stage: Stage;
}

/** A requirement in one line. */
export interface RequirementLine extends Span {
  readonly name: string;
  readonly title: string;
  /** Title of the innermost section; empty above the first heading. */
  readonly section: string;
  /** As written; empty where none is given or picked. */
  readonly priority: string;
  /** `2 criteria · 1 story · 3 mentions`, or `no criterion` where others of its kind have one. */
  readonly coverage: string;
  readonly isCovered: boolean;
  /** The fragment of the heading that it stands below, or in; empty for none. */
  readonly fragment: string;
  /** How much of what stands in the way stands in it. */
  readonly left: number;
}

export function documentLine(document: Document): DocumentLine {
  const { source, markdown, frontMatter, body, placeholders, stage } = document;
  const [first] = markdown.headings;
  const title = first === undefined ? '' : withoutMarkup(source.text.slice(first.content.start, first.content.end));
  const status = statusOf(frontMatter, body);
  const isOpen = status === undefined || countWithin(placeholders, status.valueSpan) > 0;
  return { title, status: isOpen ? '' : status.value.trim(), stage };
}

/** The requirements that a document defines, in reading order. */
export function requirementLines(
  workspace: Workspace,
  document: Document,
  obstacles: readonly Obstacle[],
): readonly RequirementLine[] {
  const priorityOf = priorityFinder(document);
  const slugs = readSlugs(document.outline);
  return traceRows(workspace, [document]).map((row) => {
    const { identifier } = row.requirement;
    const { name, definition, start, end } = identifier;
    const block = definition?.block ?? identifier;
    return {
      start,
      end,
      name,
      title: shortened(definition?.title ?? ''),
      section: withoutMarkup(row.section),
      priority: priorityOf(block),
      coverage: describeCoverage(row),
      isCovered: row.isCovered,
      fragment: readable(slugs[countBefore(document.markdown.headings, start + 1) - 1]),
      left: countWithin(obstacles, block),
    };
  });
}

/** A link to a part of a fragment would lead nowhere. */
function readable(fragment = ''): string {
  return fragment.length > longestShown ? '' : fragment;
}

function describeCoverage({ criteria, stories, mentions, isCovered }: TraceRow): string {
  const parts = [
    isCovered ? countCriteria(criteria.length) : say('no criterion'),
    countStories(stories.length),
    countMentions(mentions.length),
  ];
  return parts.filter(Boolean).join(' · ');
}

function countCriteria(count: number): string {
  if (count === 0) return '';
  return count === 1 ? say('1 criterion') : say('{count} criteria', { count });
}

function countStories(count: number): string {
  if (count === 0) return '';
  return count === 1 ? say('1 story') : say('{count} stories', { count });
}

function countMentions(count: number): string {
  if (count === 0) return '';
  return count === 1 ? say('1 mention') : say('{count} mentions', { count });
}
