import type { Document } from '../document/document.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import type { Residue } from '../templates/residue.ts';
import { findResidue } from '../templates/residue.ts';
import { templateOf } from '../templates/templateOf.ts';
import { tabStop } from '../text/snippet.ts';
import { lineAt } from '../text/sourceText.ts';
import type { Fix, Rule } from './rule.ts';

/** What looks finished and still stands as in the template. */
export const templateResidue: Rule = {
  id: 'template-residue',
  summary: 'A sentence, sample row, sample code or sample heading that still stands as in the template.',
  severity: 'hint',
  *check(document, { project }) {
    const match = templateOf(document, availableTemplates(project, document.uri));
    if (match === undefined) return;
    for (const residue of findResidue(document, match.template))
      yield {
        span: { start: residue.start, end: residue.end },
        message: `${names[residue.kind]} is unchanged from the ${match.template.title} template.`,
        fixes: () => fixesFor(document, residue),
      };
  },
};

const names: Readonly<Record<Residue['kind'], string>> = {
  guidance: 'This line',
  row: 'This row',
  code: 'This example',
  heading: 'This heading',
  status: 'This status',
};

function fixesFor(document: Document, residue: Residue): readonly Fix[] {
  const { start, end, kind } = residue;
  const write: Fix = {
    title: 'Write this…',
    edits: [{ span: { start, end }, newText: tabStop(1, document.source.text.slice(start, end)), snippet: true }],
  };
  return kind === 'heading' || kind === 'status' ? [write] : [write, remove(document, residue)];
}

/** Whole lines. */
function remove({ source }: Document, { start, end, kind }: Residue): Fix {
  const { lineStarts, text } = source;
  const span = {
    start: lineStarts[lineAt(source, start)] ?? start,
    end: lineStarts[lineAt(source, end) + 1] ?? text.length,
  };
  return { title: `Remove ${names[kind].toLowerCase()}`, edits: [{ span, newText: '' }] };
}
