import type { Document } from '../model/document.ts';
import type { Template } from '../project/template.ts';
import { allSections } from '../syntax/outline.ts';
import { comparableTitle } from './sectionTitle.ts';
import { structureOf } from './structure.ts';

/** The template that a document was made from, and how that is known. */
export interface TemplateMatch {
  readonly template: Template;
  /** As the document says; undefined when it says none. */
  readonly version: string | undefined;
  readonly isDeclared: boolean;
  /** One sentence, to show. */
  readonly reason: string;
}

/**
 * By these, documents of the families that the templates come from are told from all others of a corpus of 196
 * documents: the best stranger has five of the eight that a template asks for.
 */
const enough = {
  /** Share of the template's main sections that the document has at one level. */
  found: 2 / 3,
  /** Share of the document's sections at that level that are the template's. */
  known: 0.4,
  sections: 4,
} as const;

/** `iosm-feature-prd@1`, or the id alone. */
const declaration = /^([\w.-]+)(?:@([\w.-]+))?$/;

/** What the front matter says, or else the template whose main sections the document has; undefined in doubt. */
export function templateOf(document: Document, templates: readonly Template[]): TemplateMatch | undefined {
  return (
    declaredTemplate(document, templates) ?? (document.dialect.isSpec ? bestMatch(document, templates) : undefined)
  );
}

function declaredTemplate({ frontMatter }: Document, templates: readonly Template[]): TemplateMatch | undefined {
  const [, id, version] =
    declaration.exec(frontMatter.entries.find(({ key }) => key === 'template')?.value ?? '') ?? [];
  const template = templates.find((candidate) => candidate.id === id);
  return template && { template, version, isDeclared: true, reason: 'Its front matter says so.' };
}

function bestMatch(document: Document, templates: readonly Template[]): TemplateMatch | undefined {
  const levels = titlesByLevel(document);
  let best:
    { readonly template: Template; readonly found: number; readonly of: number; readonly score: number } | undefined;
  for (const template of templates) {
    const { sections } = structureOf(template);
    const expected = sections.filter(({ isOptional }) => !isOptional);
    for (const titles of levels) {
      const found = expected.filter(({ keys }) => keys.some((key) => titles.has(key))).length;
      const known = sections.filter(({ keys }) => keys.some((key) => titles.has(key))).length / titles.size;
      const share = found / expected.length;
      const score = share + known;
      const isEnough = found >= enough.sections && share >= enough.found && known >= enough.known;
      if (isEnough && score > (best?.score ?? 0)) best = { template, found, of: expected.length, score };
    }
  }
  if (best === undefined) return undefined;
  const reason = `It has ${String(best.found)} of the template’s ${String(best.of)} main sections.`;
  return { template: best.template, version: undefined, isDeclared: false, reason };
}

/** The comparable titles of each level that has any. */
function titlesByLevel({ outline }: Document): readonly ReadonlySet<string>[] {
  const levels = new Map<number, Set<string>>();
  for (const { heading, name } of allSections(outline)) {
    const titles = levels.get(heading.level) ?? new Set<string>();
    titles.add(comparableTitle(name));
    levels.set(heading.level, titles);
  }
  return [...levels.values()];
}
