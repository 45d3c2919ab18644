import type { Document } from '../document/document.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import type { Template } from '../project/template.ts';
import type { Span } from '../text/span.ts';
import { contains, startingWithin } from '../text/span.ts';
import { nearest } from './nearTitle.ts';
import { comparableTitle } from './sectionTitle.ts';
import type { TemplateSection } from './structure.ts';
import { structureOf } from './structure.ts';

/** A section that the document does not have. */
export interface MissingSection {
  readonly expected: TemplateSection;
  /** The document's section that it belongs into; undefined for a main one. */
  readonly parent: Section | undefined;
  /** The document's section that it follows; undefined where it is the first. */
  readonly previous: Section | undefined;
  /** The first of those that follow it in the template and are there. */
  readonly next: Section | undefined;
  readonly level: number;
  /** A document should have it: it is not optional, and others of its kind are there. */
  readonly isMissed: boolean;
  /** A section of the document with nearly this title, which no section of the template has. */
  readonly near: Section | undefined;
}

/** A section that stands where the template has another one. */
export interface MisplacedSection {
  readonly section: Section;
  readonly expected: TemplateSection;
  /** What it should follow, and stands before; or the one that it should be before. */
  readonly neighbour: Section;
  readonly should: 'follow' | 'precede';
}

/** A section at another level than the template has it. */
export interface SectionAtOtherLevel {
  readonly section: Section;
  readonly expected: TemplateSection;
  readonly level: number;
}

/** How the sections of a document differ from those of its template. */
export interface Comparison {
  /** Those that a document should have. */
  readonly missing: readonly MissingSection[];
  /** All that it could have, the missing ones among them. */
  readonly absent: readonly MissingSection[];
  readonly misplaced: readonly MisplacedSection[];
  readonly atOtherLevel: readonly SectionAtOtherLevel[];
  /** Main sections that the template does not have. */
  readonly extra: readonly Section[];
  /** Which section of the template each section of the document is. */
  readonly matches: ReadonlyMap<Section, TemplateSection>;
}

/**
 * Where fewer of a section's parts are there, it is written in another way, and none of them is missed. Of a template that the
 * document declares, one part is enough, and none where nothing else is written.
 */
const enoughParts = 2 / 3;

/** Of more main sections than these that the template does not have, the others are left out. */
const mostExtra = 50;

/** Compares by title: numbers, case and what stands in brackets make no difference. A template that is declared is held to. */
export function compareWithTemplate(document: Document, template: Template, isDeclared = false): Comparison {
  const { sections, isOpen } = structureOf(template);
  const level = mainLevel(document, sections);
  const all = [...allSections(document.outline)];
  const main = all.filter(({ heading }) => heading.level === level);
  const found: Found = {
    isDeclared,
    isEmpty: (section) => isEmpty(document, section),
    matches: new Map(),
    absent: [],
    misplaced: [],
    atOtherLevel: [],
    taken: new Set(),
  };
  matchSections(found, sections, main, undefined, level, true);

  const byKey = new Map<string, Section>();
  for (const section of all) {
    const key = comparableTitle(section.name);
    if (!found.matches.has(section) && !byKey.has(key)) byKey.set(key, section);
  }
  const extra = main.filter((section) => !found.matches.has(section)).slice(0, mostExtra);
  const unmatched = sections.filter((expected) => ![...found.matches.values()].includes(expected));
  const absent: MissingSection[] = [];
  for (const gap of found.absent) {
    const elsewhere = gap.expected.keys.map((key) => byKey.get(key)).find((section) => section !== undefined);
    if (elsewhere === undefined) {
      const near = gap.parent === undefined ? nearest(gap.expected, extra) : undefined;
      absent.push({ ...gap, near });
    } else if (gap.isMissed && elsewhere.heading.level !== gap.level) {
      found.matches.set(elsewhere, gap.expected);
      found.atOtherLevel.push({ section: elsewhere, expected: gap.expected, level: gap.level });
    }
  }
  return {
    missing: absent.filter(({ isMissed }) => isMissed),
    absent,
    misplaced: found.misplaced,
    atOtherLevel: found.atOtherLevel,
    extra: (isOpen ? [] : extra).filter(
      (section) =>
        !found.matches.has(section) && !unmatched.some((expected) => nearest(expected, [section]) !== undefined),
    ),
    matches: found.matches,
  };
}

interface Found {
  readonly isDeclared: boolean;
  readonly isEmpty: (section: Section) => boolean;
  readonly matches: Map<Section, TemplateSection>;
  readonly absent: Omit<MissingSection, 'near'>[];
  readonly misplaced: MisplacedSection[];
  readonly atOtherLevel: SectionAtOtherLevel[];
  readonly taken: Set<Section>;
}

/** The level at which the document has most of the template's main sections; the highest of several. */
function mainLevel({ outline }: Document, sections: readonly TemplateSection[]): number {
  const keys = new Set(sections.flatMap((section) => section.keys));
  const counts = new Map<number, number>();
  for (const { heading, name } of allSections(outline))
    if (keys.has(comparableTitle(name))) counts.set(heading.level, (counts.get(heading.level) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const levels = [...counts].filter(([, count]) => count === most).map(([level]) => level);
  return levels.length === 0 ? 2 : Math.min(...levels);
}

function matchSections(
  found: Found,
  expected: readonly TemplateSection[],
  sections: readonly Section[],
  parent: Section | undefined,
  level: number,
  isMain: boolean,
): void {
  const byKey = new Map<string, Section>();
  for (const section of sections) {
    const key = comparableTitle(section.name);
    if (!byKey.has(key)) byKey.set(key, section);
  }
  const pairs = new Map<TemplateSection, Section>();
  // A section's own title goes before the other titles it may have, whose section may be there as well.
  for (const isAlias of [false, true])
    for (const each of expected) {
      const keys = isAlias ? each.keys.slice(1) : each.keys.slice(0, 1);
      const section = keys.map((key) => byKey.get(key)).find((one) => one !== undefined && !found.taken.has(one));
      if (section === undefined || pairs.has(each)) continue;
      pairs.set(each, section);
      found.taken.add(section);
      found.matches.set(section, each);
    }
  const required = expected.filter(({ isOptional }) => !isOptional);
  const present = required.filter((each) => pairs.has(each)).length;
  const isEnough = found.isDeclared || present >= required.length * enoughParts;
  const isBare = found.isDeclared && parent !== undefined && found.isEmpty(parent);
  const isFollowed = isMain || (present > 0 && isEnough) || isBare;
  if (isFollowed) found.misplaced.push(...findMisplaced(expected, pairs));
  let previous: Section | undefined;
  for (const [index, each] of expected.entries()) {
    const section = pairs.get(each);
    const following = expected.slice(index).find((later) => pairs.has(later));
    const next = following && pairs.get(following);
    const isMissed = isFollowed && !each.isOptional;
    if (section === undefined) found.absent.push({ expected: each, parent, previous, next, level, isMissed });
    previous = section ?? previous;
  }
  for (const [each, section] of pairs)
    matchSections(found, each.children, section.children, section, section.heading.level + 1, false);
}

/** Nothing stands below its heading: nobody has written it in another way. */
function isEmpty({ markdown }: Document, { heading, end, children }: Section): boolean {
  const body = { start: heading.end, end };
  const { prose, tables, codeBlocks } = markdown;
  const isBlank = prose.every(({ kind, start }) => kind === 'html' || !contains(body, { start, end: start + 1 }));
  const holdsNone = [tables.map(({ header }) => header), codeBlocks].every(
    (spans) => startingWithin<Span>(spans, body).length === 0,
  );
  return children.length === 0 && isBlank && holdsNone;
}

/** The fewest sections that have to move for the others to stand in order. */
function findMisplaced(
  expected: readonly TemplateSection[],
  pairs: ReadonlyMap<TemplateSection, Section>,
): readonly MisplacedSection[] {
  const present = expected.flatMap((each) => {
    const section = pairs.get(each);
    return section === undefined ? [] : [{ each, section }];
  });
  const staying = new Set(longestRun(present.map(({ section }) => section.start)));
  return present.flatMap(({ each, section }, index): readonly MisplacedSection[] => {
    if (staying.has(index)) return [];
    const before = present.findLast((_, other) => other < index && staying.has(other))?.section;
    const after = present.find((_, other) => other > index && staying.has(other))?.section;
    const neighbour = before ?? after;
    if (neighbour === undefined) return [];
    return [{ section, expected: each, neighbour, should: neighbour === before ? 'follow' : 'precede' }];
  });
}

/** The indices of the longest series that rises; sections are few, so their square is too. */
function longestRun(numbers: readonly number[]): readonly number[] {
  const runs: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const before = runs
      .filter((run) => (numbers[run.at(-1) ?? 0] ?? 0) < number)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, index]);
  }
  return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
}
