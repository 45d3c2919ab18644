import type { Document } from '../document/document.ts';
import type { Template } from '../project/template.ts';
import { allSections, withoutMarkup } from '../syntax/markdown/markdown.ts';
import { comparableTitle } from './sectionTitle.ts';
import { structureOf } from './structure.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** The template that a document was made from, and how that is known. */
export interface TemplateMatch {
  readonly template: Template;
  /** As the document says; undefined when it says none. */
  readonly version: string | undefined;
  readonly isDeclared: boolean;
  /** One sentence, to show. */
  readonly reason: Said;
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

/** `template: none` in the front matter: whatever its sections are, the document is compared with no template. */
export const noTemplate = 'none';

/** What the front matter says, or else the template whose main sections the document has; undefined in doubt. */
export function templateOf(document: Document, templates: readonly Template[]): TemplateMatch | undefined {
  const declared = declarationIn(document);
  if ((declared === '' ? document.reading.template : declared) === noTemplate) return undefined;
  return (
    declaredTemplate(declared, templates) ??
    decidedTemplate(document, templates) ??
    (document.dialect.isSpec ? knownMatch(document, templates) : undefined)
  );
}

/** What the team has decided for the place of a document. */
function decidedTemplate({ reading, dialect }: Document, templates: readonly Template[]): TemplateMatch | undefined {
  const template = dialect.isSpec ? templates.find(({ id }) => id === reading.template) : undefined;
  return template && { template, version: undefined, isDeclared: true, reason: say('.specwright.json says so.') };
}

/** By the titles that were compared: most changes of a text leave them as they are. */
const matches = new WeakMap<
  object,
  { readonly templates: readonly Template[]; readonly match: TemplateMatch | undefined }
>();

function knownMatch(document: Document, templates: readonly Template[]): TemplateMatch | undefined {
  const titles = document.body.titles;
  const known = matches.get(titles);
  if (known?.templates === templates) return known.match;
  const match = bestMatch(document, templates);
  matches.set(titles, { templates, match });
  return match;
}

function declarationIn({ frontMatter }: Document): string {
  return frontMatter.entries.find(({ key }) => key === 'template')?.value ?? '';
}

function declaredTemplate(declared: string, templates: readonly Template[]): TemplateMatch | undefined {
  const [, id, version] = declaration.exec(declared) ?? [];
  const template = templates.find((candidate) => candidate.id === id);
  return template && { template, version, isDeclared: true, reason: say('Its front matter says so.') };
}

function bestMatch(document: Document, templates: readonly Template[]): TemplateMatch | undefined {
  const levels = titlesByLevel(document);
  let best:
    { readonly template: Template; readonly found: number; readonly of: number; readonly score: number } | undefined;
  for (const template of templates) {
    if (!mayMatch(template, levels)) continue;
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
  const reason = say('{found} of {of} main sections are there.', { found: best.found, of: best.of });
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

/** Whatever may be a title in a template: most documents have too few of them, and the template need not be read. */
const possibleTitles = new WeakMap<Template, ReadonlySet<string>>();

function mayMatch(template: Template, levels: readonly ReadonlySet<string>[]): boolean {
  const known = possibleTitles.get(template) ?? readPossibleTitles(template);
  possibleTitles.set(template, known);
  return levels.some((titles) => {
    let shared = 0;
    for (const title of titles) if (known.has(title)) shared++;
    return shared >= enough.sections;
  });
}

/** Found by their lines alone, underlined headings too: more than there are is fine, and the text need not be read. */
const headingLine = /^ {0,3}(?:#{1,6}[ \t](.+)|(\S.*)\n {0,3}(?:=+|-+)[ \t]*)$/gm;
const sectionNumber = /^\d+(?:\.\d+)*[.)]?\s+/;

function readPossibleTitles({ body, aliases }: Template): ReadonlySet<string> {
  const titles = Array.from(body.matchAll(headingLine), ([, marked, underlined]) => marked ?? underlined ?? '');
  const names = titles.map((title) => withoutMarkup(title.trim().replace(sectionNumber, '')));
  return new Set([...names, ...[...aliases.values()].flat()].map(comparableTitle));
}
