import type { Stage } from '../document/stage.ts';
import type { Certainty, Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import type { Severity } from './rule.ts';

/** How much a prompt weighs: a draft may be a draft, and whoever approved a document took it for complete. */
const ladder: Readonly<Record<Certainty, Readonly<Record<Stage, Severity>>>> = {
  certain: { draft: 'information', open: 'warning', review: 'warning', approved: 'error' },
  likely: { draft: 'information', open: 'information', review: 'warning', approved: 'error' },
  weak: { draft: 'information', open: 'information', review: 'information', approved: 'information' },
  hint: { draft: 'hint', open: 'hint', review: 'hint', approved: 'hint' },
};

/** Where nothing has been written, not even a prompt: as much as what may be meant otherwise. */
const stubs: readonly PlaceholderKind[] = ['empty-item', 'label', 'ellipsis'];

export function severityOf({ certainty, kind }: Placeholder, stage: Stage): Severity {
  return ladder[stubs.includes(kind) && certainty !== 'hint' ? 'weak' : certainty][stage];
}
