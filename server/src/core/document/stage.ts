import { draftingStatuses, reviewingStatuses, settledStatuses } from '../dialects/prompts.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import { shifted } from '../text/span.ts';
import type { Body } from './body.ts';
import type { Passage } from './passages.ts';
import { perPassage } from './perPassage.ts';
import type { StatedStatus } from './statedStatus.ts';
import { isStatus, statedAtTop, statedBelowHeading } from './statedStatus.ts';

/** How far a document has come, by the status at its top; `open` where that does not tell. */
export type Stage = 'draft' | 'open' | 'review' | 'approved';

/** Without a telling status, a document with more template than text in it is a draft. */
export function readStage(status: StatedStatus | undefined, isUnfilled: () => boolean): Stage {
  const stage = status === undefined ? undefined : stageOf(status.value);
  return stage ?? (isUnfilled() ? 'draft' : 'open');
}

/** What the document calls its status: in the front matter, or else in a field at its top, or in words that tell one. */
export function statusOf({ entries }: FrontMatter, body: Body): StatedStatus | undefined {
  return (
    entries.find(({ key }) => isStatus(key)) ?? body.topFields().find(({ name }) => isStatus(name)) ?? statedIn(body)
  );
}

/** Words that tell a status: those at the top first. */
function statedIn(body: Body): StatedStatus | undefined {
  return firstIn(body, atTop, body.ends.starts[1] ?? Infinity) ?? firstIn(body, belowHeading, Infinity);
}

function firstIn(
  { passages, starts }: Body,
  read: (passage: Passage) => readonly StatedStatus[],
  end: number,
): StatedStatus | undefined {
  for (const [index, passage] of passages.entries()) {
    const start = starts[index] ?? 0;
    if (start >= end) break;
    const found = read(passage).find(({ valueSpan }) => start + valueSpan.start < end);
    if (found !== undefined) return { ...found, valueSpan: shifted(found.valueSpan, start) };
  }
  return undefined;
}

/** A line that looks like a status is one where its value is known. */
const isKnown = ({ value }: StatedStatus): boolean => stageOf(value) !== undefined;
const atTop = perPassage((passage) => statedAtTop(passage).filter(isKnown));
const belowHeading = perPassage((passage) => statedBelowHeading(passage).filter(isKnown));

const statuses: readonly (readonly [Stage, readonly string[]])[] = [
  ['draft', draftingStatuses],
  ['review', reviewingStatuses],
  ['approved', settledStatuses],
];

/** What follows the status itself: `Draft v0.3`, `In Review (Ann)`, `Approved by Ann`, `Approved, 2026-01-02`. */
const remark = /[(（,;:—–\d]|\s-\s|\bv\.?\d|\s(?:by|on|since)\s/;

function stageOf(status: string): Stage | undefined {
  const [head = ''] = status.toLowerCase().split(remark, 1);
  const name = (head.match(/[\p{L}\p{M}]+/gu) ?? []).join(' ');
  // A list to pick from is no status.
  return /[|/]/.test(head) ? undefined : statuses.find(([, names]) => names.includes(name))?.[0];
}
