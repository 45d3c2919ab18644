import type { Document } from '../document/document.ts';
import { familyOf } from '../workspace/families.ts';
import type { ListItem, Section } from '../syntax/markdown/markdown.ts';
import { startingWithin } from '../text/span.ts';
import type { Comparison } from './conformance.ts';
import type { TemplateSection } from './structure.ts';

/** A list that the template numbers (`- FR-1: …`) and the document does not. */
export interface UnnumberedList {
  readonly expected: TemplateSection;
  readonly section: Section;
  /** `FR-`: what the numbers begin with. */
  readonly family: string;
  /** Where the number of each item goes, in reading order: within its bold beginning, if it has one. */
  readonly places: readonly number[];
}

/** Lists that somebody has begun to number, in whatever way, are left out. */
export function findUnnumberedLists(
  document: Document,
  template: Document,
  { matches }: Pick<Comparison, 'matches'>,
): readonly UnnumberedList[] {
  return [...matches].flatMap(([section, expected]): readonly UnnumberedList[] => {
    const family = numberedFamily(template, expected.section);
    if (family === undefined || ownIdentifiers(document, section).length > 0) return [];
    const places = outerItems(document, section).map(({ content }) => placeOf(document, content));
    return places.length === 0 ? [] : [{ expected, section, family, places }];
  });
}

/** The family of the identifiers that every outer item of a section begins with. */
function numberedFamily(template: Document, section: Section): string | undefined {
  const items = outerItems(template, section);
  const families = new Set(
    items.map((item) => {
      const [first] = startingWithin(template.identifiers, item.content);
      return first?.definition === undefined ? undefined : familyOf(first.name);
    }),
  );
  return families.size === 1 ? [...families][0] : undefined;
}

/** Those that are in no other item and not empty, above the first heading below. */
function outerItems({ markdown }: Document, section: Section): readonly ListItem[] {
  return startingWithin(markdown.items, ownText(section)).filter(
    ({ parent, content }) => parent === undefined && content.end > content.start,
  );
}

function ownIdentifiers({ identifiers }: Document, section: Section): Document['identifiers'] {
  return startingWithin(identifiers, ownText(section)).filter(({ definition }) => definition !== undefined);
}

function ownText(section: Section): { readonly start: number; readonly end: number } {
  return { start: section.heading.end, end: section.children[0]?.start ?? section.end };
}

function placeOf({ source: { text } }: Document, { start }: { readonly start: number }): number {
  return /^(?:\*\*|__)(?=\S)/.test(text.slice(start, start + 3)) ? start + 2 : start;
}
