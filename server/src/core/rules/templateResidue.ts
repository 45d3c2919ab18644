import type { Document } from '../document/document.ts';
import { isKept } from '../filling/knowledge.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import type { Residue } from '../templates/residue.ts';
import { findResidue } from '../templates/residue.ts';
import { removeResidue } from './residueEdits.ts';
import { templateOf } from '../templates/templateOf.ts';
import { tabStop } from '../text/snippet.ts';
import type { Fix, Rule } from './rule.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What looks finished and still stands as in the template. */
export const templateResidue: Rule = {
  id: 'template-residue',
  summary: 'A sentence, sample row, sample code or sample heading that is unchanged from the template.',
  severity: 'hint',
  *check(document, { project }, knowledge) {
    const match = templateOf(document, availableTemplates(project, document.uri));
    if (match === undefined) return;
    for (const residue of findResidue(document, match.template)) {
      if (isKept(document, residue, knowledge)) continue;
      yield {
        span: { start: residue.start, end: residue.end },
        message: unchanged[residue.kind](match.template.title),
        fixes: () => fixesFor(document, residue),
      };
    }
  },
};

const unchanged: Readonly<Record<Residue['kind'], (template: string) => Said>> = {
  guidance: (template) => say('This line is unchanged from the {template} template.', { template }),
  row: (template) => say('This row is unchanged from the {template} template.', { template }),
  code: (template) => say('This example is unchanged from the {template} template.', { template }),
  heading: (template) => say('This heading is unchanged from the {template} template.', { template }),
  status: (template) => say('This status is unchanged from the {template} template.', { template }),
};

const removals: Readonly<Partial<Record<Residue['kind'], () => Said>>> = {
  guidance: () => say('Remove this line'),
  row: () => say('Remove this row'),
  code: () => say('Remove this example'),
};

function fixesFor(document: Document, residue: Residue): readonly Fix[] {
  const { start, end, kind } = residue;
  const write: Fix = {
    title: say('Write this…'),
    edits: [{ span: { start, end }, newText: tabStop(1, document.source.text.slice(start, end)), snippet: true }],
  };
  const title = removals[kind]?.();
  const removed = removeResidue(document, residue);
  return title === undefined || removed === undefined ? [write] : [write, { title, edits: [removed] }];
}
