import { draftingStatuses, reviewingStatuses, settledStatuses, statusLabels } from '../dialects/prompts.ts';
import type { Field } from '../placeholders/fields.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';

/** How far a document has come, by the status at its top; `open` where that does not tell. */
export type Stage = 'draft' | 'open' | 'review' | 'approved';

/** Without a telling status, a document with more template than text in it is a draft. */
export function readStage(frontMatter: FrontMatter, fields: readonly Field[], isUnfilled: () => boolean): Stage {
  const status = statusOf(frontMatter, fields);
  const stage = status === undefined ? undefined : stageOf(status.value);
  return stage ?? (isUnfilled() ? 'draft' : 'open');
}

/** What the document calls its status: in the front matter, or else in a field at its top. */
export function statusOf(
  { entries }: FrontMatter,
  fields: readonly Field[],
): Pick<Field, 'value' | 'valueSpan'> | undefined {
  return entries.find(({ key }) => isStatus(key)) ?? fields.find(({ name }) => isStatus(name));
}

function isStatus(name: string): boolean {
  return statusLabels.has(name.trim().toLowerCase());
}

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
