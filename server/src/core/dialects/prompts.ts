import { allLanguages } from './languages/allLanguages.ts';
import { inAllLanguages } from './languages/inAllLanguages.ts';
import type { Language } from './languages/language.ts';
import type { Words } from './languages/words.ts';
import { words } from './languages/words.ts';

/** Words that decide what is a placeholder, of all languages. All are compared in lower case. */

function setOf(list: (language: Language) => Words): ReadonlySet<string> {
  return new Set(allLanguages.flatMap(list));
}

export const sentinels = inAllLanguages(({ prompts }) => prompts.deferred);
export const putOffWords = inAllLanguages(({ prompts }) => prompts.putOff);
export const mentionWords = setOf(({ prompts }) => prompts.mentions);
export const promptVerbs = setOf(({ prompts }) => prompts.verbs);
export const requestVerbs = setOf(({ prompts }) => prompts.requests);
export const promptAdjectives = setOf(({ prompts }) => prompts.adjectives);
export const sentenceWords = setOf(({ prompts, statements }) => [
  ...prompts.leads,
  ...statements.steps,
  ...statements.modals,
]);
/** Those of them before an ellipsis that is to become the rest of a sentence; `von … bis …` is said of what exists. */
export const stubLeads = setOf(({ tag, prompts, statements }) => [
  ...(tag === 'en' ? prompts.leads : []),
  ...statements.steps,
]);
export const trailWords = inAllLanguages(({ prompts }) => prompts.trails);
export const exampleMarks = inAllLanguages(({ prompts }) => prompts.examples);
/** Before a bracket, in capitals or bold, they say that it describes a step: `GIVEN [state]`. */
export const stepWords = setOf(({ statements: { steps, triggers, modals: shall } }) => [
  ...steps,
  ...triggers,
  ...shall,
]);
/** After these, a bracket may hold what is to be done: `shall [log something]`. */
export const modals = setOf(({ statements }) => statements.modals);
export const countingWords = setOf(({ prompts }) => prompts.counting);
export const referenceWords = setOf(({ prompts }) => prompts.references);
export const promptWords = setOf(({ prompts }) => prompts.nouns);
/** What the name of something is called, in one word. */
export const nameWords = setOf(({ labels }) => labels.name.filter((name) => !name.includes(' ')));
/** `Phase 1` is a name, `Criterion 1` a criterion that is to come. */
export const ordinalWords = setOf(({ prompts }) => prompts.ordinals);
export const tagWords = setOf(({ prompts }) => prompts.tags);
const dateLetter = (at: number): Words => inAllLanguages(({ prompts: { date } }) => date.slice(at, at + 1));
export const dateLetters = { years: dateLetter(0), months: dateLetter(1), days: dateLetter(2) };
export const nameLabels = setOf(({ prompts }) => prompts.things);
export const optionWords = setOf(({ options }) => options.all);
export const authorsOptions = setOf(({ options }) => options.authors);
export const draftingStatuses = inAllLanguages(({ options }) => options.drafting);
export const reviewingStatuses = inAllLanguages(({ options }) => options.reviewing);
export const settledStatuses = inAllLanguages(({ options }) => options.settled);
export const optionLabels = setOf(({ labels }) => labels.choice);
export const statusLabels = setOf(({ labels }) => labels.status);
export const writingDates = setOf(({ labels }) => labels.date);
export const anyDates = setOf(({ labels }) => labels.day);
/** Beginnings of the words that numbers are measured in. */
export const measureUnits = [
  ...words('millisecond, second, minute, hour, day, week, month, quarter, year, percent, user, request'),
  ...inAllLanguages(({ statements }) => statements.units),
];
export const ownerWords = setOf(({ labels }) => labels.owner);

/** Written with a colon, these are placeholders inside code as well. */
export const codeSentinels = words('to be replaced by, needs clarification');

/** Element names of HTML that prose uses; `<Name>` is none of them. */
export const htmlElements = words(`
  a, abbr, b, blockquote, body, br, button, caption, center, cite, code, col, dd, del, details, div, dl, dt, em,
  figure, font, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label, li,
  link, main, mark, meta, nav, ol, option, p, pre, script, section, select, small, span, strong, style, sub,
  summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, u, ul, video
`);
