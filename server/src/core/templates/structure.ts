import type { Document } from '../document/document.ts';
import { readDocument } from '../document/document.ts';
import type { Template } from '../project/template.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import { comparableTitle } from './sectionTitle.ts';

/** A section that documents made from a template have. */
export interface TemplateSection {
  readonly section: Section;
  /** Comparable titles that mean this section, its own first. */
  readonly keys: readonly string[];
  /** The version of the template that it came with; empty for one that was always there. */
  readonly since: string;
  /** A document may leave it out. */
  readonly isOptional: boolean;
  readonly children: readonly TemplateSection[];
}

/** What a template expects of the documents that were made from it. */
export interface TemplateStructure {
  /** The template read like a document. */
  readonly document: Document;
  /** Those below the title, in order. Samples, such as `Story 1: [Title]`, are left out: a document has its own. */
  readonly sections: readonly TemplateSection[];
  /** There are samples among the main sections, so a document may have others than these. */
  readonly isOpen: boolean;
}

/** A template never changes, so its structure is read once. */
const structures = new WeakMap<Template, TemplateStructure>();

/** Reads a template like a document; it is a PRD or spec, whatever it looks like: the name of file and folder say so. */
export function readBody(body: string): Document {
  return readDocument('template:/specs/prd.md', body);
}

export function structureOf(template: Template): TemplateStructure {
  const known = structures.get(template);
  if (known !== undefined) return known;
  const structure = readStructure(template);
  structures.set(template, structure);
  return structure;
}

/** One of a series, which each document continues: `Story 2: …`, `Phase 1: …`. */
const numbered = /^\p{L}+ \d+(?::|$)/u;

function readStructure(template: Template): TemplateStructure {
  const document = readBody(template.body);
  const { outline } = document;
  const [title, ...others] = outline;
  const main = title !== undefined && others.length === 0 ? title.children : outline;
  const optional = new Set(template.optional.map(comparableTitle));
  const since = new Map([...template.since].map(([name, version]) => [comparableTitle(name), version]));
  const aliases = new Map<string, readonly string[]>(
    [...template.aliases].map(([name, also]) => [comparableTitle(name), also.map(comparableTitle)]),
  );
  const asking = titlesWithPrompts(outline);
  const isSample = (section: Section): boolean => numbered.test(section.name) || asking.has(section);
  const readSections = (sections: readonly Section[]): readonly TemplateSection[] =>
    sections
      .filter((section) => !isSample(section) && comparableTitle(section.name) !== '')
      .map((section) => {
        const key = comparableTitle(section.name);
        return {
          section,
          keys: [key, ...(aliases.get(key) ?? [])],
          since: since.get(key) ?? '',
          isOptional: optional.has(key),
          children: readSections(section.children),
        };
      });
  return { document, sections: readSections(main), isOpen: main.some(isSample) };
}

/** The titles are read as a text of their own: what the rest of a template asks for says nothing of its sections. */
function titlesWithPrompts(outline: readonly Section[]): ReadonlySet<Section> {
  const sections = [...allSections(outline)];
  let titles = '';
  const ends = sections.map(({ title }) => (titles += `# ${title}\n\n`).length);
  const { placeholders } = readBody(titles);
  return new Set(placeholders.flatMap(({ start }) => sections[ends.findIndex((end) => start < end)] ?? []));
}
