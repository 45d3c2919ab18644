import type { Section } from '../syntax/markdown/markdown.ts';
import { readMarkdown, readSections } from '../syntax/markdown/markdown.ts';
import { readFrontMatter } from '../syntax/frontMatter.ts';
import type { Template } from '../project/template.ts';
import { comparableTitle } from './sectionTitle.ts';

/** A template's text in the pieces that a heading begins. */
interface Pieces {
  /** Front matter, title, and what stands before the first section. */
  readonly head: string;
  readonly sections: readonly Piece[];
}

interface Piece {
  readonly key: string;
  readonly text: string;
  /** Nothing but the heading: it only says where it stands. */
  readonly isMark: boolean;
}

/**
 * A template like another one: without the sections that it leaves out, and with its own. A section that both have is
 * the extending template's; one that is new goes after the one that it follows there; a heading with nothing below it
 * stands for the section of the base.
 */
export function extendTemplate(template: Template, base: Template): Template {
  const own = readPieces(template.body);
  const inherited = readPieces(base.body);
  const left = new Set(template.without.map(comparableTitle));
  const sections = inherited.sections.map((piece) => ({ ...piece, text: withoutSections(piece.text, left) }));
  const merged = sections.filter(({ key }) => !left.has(key));
  let at = -1;
  for (const piece of own.sections) {
    const index = merged.findIndex(({ key }) => key === piece.key);
    if (index !== -1 && !piece.isMark) merged[index] = piece;
    if (index === -1) merged.splice(at === -1 ? merged.length : at + 1, 0, piece);
    at = index !== -1 ? index : at === -1 ? merged.length - 1 : at + 1;
  }
  return {
    ...template,
    description: template.description || base.description,
    dialect: base.dialect,
    optional: [...base.optional, ...template.optional],
    aliases: new Map([...base.aliases, ...template.aliases]),
    since: new Map([...base.since, ...template.since]),
    fill: new Map([...base.fill, ...template.fill]),
    heading: template.heading || base.heading,
    base: '',
    body:
      (own.head.trim() === '' ? inherited.head : closed(own.head)) + merged.map(({ text }) => closed(text)).join(''),
  };
}

function readPieces(body: string): Pieces {
  const { bodyStart } = readFrontMatter(body);
  const outline = readSections(body, readMarkdown(body, bodyStart).headings);
  const [title, ...others] = outline;
  // A lone first heading is the title, where others are below it or it is of the highest level.
  const isTitle =
    title !== undefined && others.length === 0 && (title.children.length > 0 || title.heading.level === 1);
  const main = isTitle ? title.children : outline;
  const start = main[0]?.start ?? body.length;
  const sections = main.map((section) => ({
    key: comparableTitle(section.name),
    text: body.slice(section.start, section.end),
    isMark: body.slice(section.heading.end, section.end).trim() === '',
  }));
  return { head: body.slice(0, start), sections };
}

/** Takes the sections with these titles out, whatever their level. */
function withoutSections(text: string, titles: ReadonlySet<string>): string {
  const take = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap((section) => (titles.has(comparableTitle(section.name)) ? [section] : take(section.children)));
  const taken = take(readSections(text, readMarkdown(text, 0).headings));
  return [...taken].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** A section ends with an empty line, so that the next heading is one. */
function closed(text: string): string {
  return `${text.trimEnd()}\n\n`;
}
