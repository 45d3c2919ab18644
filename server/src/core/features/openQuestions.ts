import { anyInAllLanguages, inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import { anyWholeOf } from '../dialects/languages/words.ts';
import type { Document } from '../document/document.ts';
import type { Section } from '../syntax/markdown/markdown.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { shortened } from '../text/shortened.ts';
import type { Span } from '../text/span.ts';
import { startingWithin, trimmed } from '../text/span.ts';

/** What somebody has to decide, in a section for such questions. */
export interface OpenQuestion extends Span {
  readonly asks: string;
}

interface Patterns {
  readonly exact: RegExp;
  readonly within: RegExp;
  readonly answered: RegExp;
  readonly settled: RegExp;
  readonly none: RegExp;
}

let patterns: Patterns | undefined;

/** Made when somebody asks: they hold the words of all languages. */
function readPatterns(): Patterns {
  const sections = inAllLanguages(({ questions }) => questions.sections);
  const answers = anyInAllLanguages(({ questions }) => questions.answers);
  const settled = anyInAllLanguages(({ questions }) => questions.settled);
  const none = anyInAllLanguages(({ questions }) => questions.none);
  return {
    exact: new RegExp(`^(?:${anyInAllLanguages(({ questions }) => questions.sections)})$`, 'iu'),
    within: new RegExp(anyWholeOf(sections), 'iu'),
    // `Answer: yes`, `**Decision:** no`, but not `Answer:` alone.
    answered: new RegExp(`(?:^|[\\s*_(>→])(?:${answers})[*_]{0,2}[ \\t]?[:：][*_]{0,2}[ \\t]*[^\\s[<{]`, 'imu'),
    // `(resolved)`, `Resolved:`, `| Closed |`, but not `Who decided this?`.
    settled: new RegExp(`(?:^|[(（【\\[*_|:：✅–—-])[ \\t]*(?:${settled})[ \\t]*(?:$|[)）】\\]*_|:：.,;–—-])`, 'imu'),
    none: new RegExp(`^(?:${none}|[-–—]+)[.。]?$`, 'iu'),
  };
}

const asksSomething = /[?？؟]/;
const ticked = /^\[[xX]\]/;
const struck = /^~~[^~]*~~/;
const done = /[✅✔☑]/u;
/** `OQ-1: …`, `Q2: …`. */
const numbered = /^(?:\*\*)?O?Q[-\s]?\d+\b/;
/** In UTF-16 units. */
const longest = 100;

/**
 * The questions below headings such as “Open Questions” that nobody has answered: items, rows, headings and paragraphs. Below
 * a heading that speaks of other things too, only what ends as a question does.
 */
export function findOpenQuestions(document: Document): readonly OpenQuestion[] {
  patterns ??= readPatterns();
  const { exact, within } = patterns;
  return sectionsFor(document.outline, (section) => {
    const title = bare(section.name);
    return exact.test(title) ? 'all' : within.test(title) ? 'asking' : undefined;
  }).flatMap(({ section, wanted }) => questionsIn(document, section, wanted));
}

interface Found {
  readonly section: Section;
  readonly wanted: 'all' | 'asking';
}

/** The topmost sections for questions. */
function sectionsFor(
  sections: readonly Section[],
  wants: (section: Section) => Found['wanted'] | undefined,
): readonly Found[] {
  return sections.flatMap((section) => {
    const wanted = wants(section);
    return wanted === undefined ? sectionsFor(section.children, wants) : [{ section, wanted }];
  });
}

/** Without signs in front and notes in brackets: `❓ Open Questions (for the board)`. */
function bare(title: string): string {
  return title
    .replace(/[（(][^()（）]*[)）]\s*$/u, '')
    .replace(/^\P{L}+/u, '')
    .trim();
}

function questionsIn(document: Document, section: Section, wanted: Found['wanted']): readonly OpenQuestion[] {
  const { text } = document.source;
  const below = section.children.flatMap((child) => {
    const isQuestion = asksSomething.test(child.title) || numbered.test(child.title);
    if (!isQuestion) return questionsIn(document, child, wanted);
    return isOpen(text.slice(child.start, child.end)) ? [question(text, child.heading.content)] : [];
  });
  const end = section.children[0]?.start ?? section.end;
  return [...questionsOf(document, { start: section.heading.end, end }, wanted), ...below];
}

/** Those in the text of a section itself. */
function questionsOf(document: Document, span: Span, wanted: Found['wanted']): readonly OpenQuestion[] {
  const { markdown, source } = document;
  const { text } = source;
  const items = startingWithin(markdown.items, span)
    .filter(({ parent }) => parent === undefined)
    .map((item) => ({ shown: item.content, whole: text.slice(item.content.start, item.end), box: item.box }));
  const rows = startingWithin(markdown.tables, span).flatMap(({ rows: all }) =>
    all.map(({ start, end, cells }) => ({
      shown: cells.find((cell) => asksSomething.test(text.slice(cell.start, cell.end))) ?? longestOf(cells),
      whole: text.slice(start, end),
      box: undefined,
    })),
  );
  const paragraphs = startingWithin(markdown.prose, span)
    .filter(({ start, end, kind, item }) => {
      const isAlone = kind === 'paragraph' && item === undefined;
      return isAlone && asksSomething.test(text.slice(start, end));
    })
    .map(({ start, end }, index, all) => ({
      shown: { start, end },
      whole: text.slice(start, all[index + 1]?.start ?? span.end),
      box: undefined,
    }));
  return [...items, ...rows, ...paragraphs].flatMap(({ shown, whole, box }) => {
    const isTicked = box !== undefined && ticked.test(text.slice(box.start, box.end));
    const isAsked = wanted === 'all' || asksSomething.test(whole);
    return !isTicked && isAsked && isOpen(whole) ? [question(text, shown)] : [];
  });
}

function isOpen(whole: string): boolean {
  const { answered, settled, none } = (patterns ??= readPatterns());
  const said = whole.trim();
  const isNothing = said === '' || none.test(said);
  return !isNothing && !struck.test(said) && !done.test(said) && !answered.test(said) && !settled.test(said);
}

function longestOf(cells: readonly Span[]): Span {
  return cells.reduce((best, cell) => (cell.end - cell.start > best.end - best.start ? cell : best), {
    start: cells[0]?.start ?? 0,
    end: cells[0]?.start ?? 0,
  });
}

function question(text: string, span: Span): OpenQuestion {
  const { start, end } = trimmed(text, span);
  const said = withoutMarkup(text.slice(start, end)).replace(/\s+/g, ' ');
  return { start, end, asks: shortened(said, longest) };
}
