import { conformanceOf } from '../templates/documentTemplate.ts';
import { moveSection, relevelSection } from '../templates/sectionEdits.ts';
import type { Fix, Rule } from './rule.ts';
import type { Edit } from '../text/edit.ts';

/** A section that the template has in another place or at another level. */
export const misplacedSection: Rule = {
  id: 'misplaced-section',
  summary: 'A section that the template has in another place or at another level.',
  severity: 'information',
  *check(document, workspace) {
    const conformance = conformanceOf(document, workspace);
    if (conformance === undefined) return;
    const { title } = conformance.match.template;
    for (const place of conformance.misplaced) {
      const { section, neighbour, should } = place;
      const where = should === 'follow' ? 'after' : 'before';
      yield {
        span: section.heading.content,
        message: `The ${title} has “${section.name}” ${where} “${neighbour.name}”.`,
        fixes: () => fix(`Move ${where} “${neighbour.name}”`, moveSection(document, place)),
      };
    }
    for (const place of conformance.atOtherLevel) {
      const { section, level } = place;
      yield {
        span: section.heading.content,
        message: `“${section.name}” is a heading of level ${String(section.heading.level)}; in the ${title} it is one of level ${String(level)}.`,
        fixes: () => fix(`Make it a heading of level ${String(level)}`, relevelSection(document, place)),
      };
    }
  },
};

function fix(title: string, edits: readonly Edit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, edits, isPreferred: true }];
}
