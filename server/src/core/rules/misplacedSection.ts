import { conformanceOf } from '../templates/documentTemplate.ts';
import { moveSection, relevelSection } from '../templates/sectionEdits.ts';
import type { Fix, Rule } from './rule.ts';
import type { Edit } from '../text/edit.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

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
      const names = { template: title, section: section.name, other: neighbour.name };
      const isAfter = should === 'follow';
      yield {
        span: section.heading.content,
        message: isAfter
          ? say('The {template} has “{section}” after “{other}”.', names)
          : say('The {template} has “{section}” before “{other}”.', names),
        fixes: () => fix(moveTitle(isAfter, neighbour.name), moveSection(document, place)),
      };
    }
    for (const place of conformance.atOtherLevel) {
      const { section, level } = place;
      yield {
        span: section.heading.content,
        message: say('“{section}” is a heading of level {level}; in the {template} it is one of level {other}.', {
          section: section.name,
          level: section.heading.level,
          template: title,
          other: level,
        }),
        fixes: () => fix(say('Make it a heading of level {level}', { level }), relevelSection(document, place)),
      };
    }
  },
};

function moveTitle(isAfter: boolean, section: string): Said {
  return isAfter ? say('Move after “{section}”', { section }) : say('Move before “{section}”', { section });
}

function fix(title: Said, edits: readonly Edit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, edits, isPreferred: true }];
}
