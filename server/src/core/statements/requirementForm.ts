import { allLanguages } from '../dialects/languages/allLanguages.ts';
import type { Language, StatementRole } from '../dialects/languages/language.ts';
import { anyWholeOf } from '../dialects/languages/words.ts';
import type { Phrase } from '../text/say.ts';
import { phrase } from '../text/say.ts';

/** A way in which the statement of a requirement is built. */
export interface RequirementForm {
  /** `EARS, event-driven`. */
  readonly name: Phrase;
  readonly parts: Phrase;
  /** Words that follow one another. */
  readonly roles: readonly StatementRole[];
  /** The first of them begins the statement, where a language has it there. */
  readonly isLeading: boolean;
}

/** In the order in which they are tried; a further form is one line. */
const forms: readonly RequirementForm[] = [
  {
    name: phrase('Given/When/Then'),
    parts: phrase('context, event, outcome'),
    roles: ['given', 'event', 'then'],
    isLeading: false,
  },
  form(phrase('EARS, unwanted behaviour'), phrase('condition, response'), ['condition', 'then', 'shall']),
  form(phrase('EARS, complex'), phrase('state, trigger, response'), ['state', 'event', 'shall']),
  form(phrase('EARS, event-driven'), phrase('trigger, response'), ['event', 'shall']),
  form(phrase('EARS, state-driven'), phrase('state, response'), ['state', 'shall']),
  form(phrase('EARS, optional feature'), phrase('feature, response'), ['feature', 'shall']),
  form(phrase('EARS, ubiquitous'), phrase('system, response'), ['subject', 'shall']),
];
/** In UTF-16 units: a statement is short. */
const longest = 2_000;
/** They say “when” after what happens. */
const trailing: ReadonlySet<string> = new Set(['ja', 'ko']);

/** One form in the words of one language. */
interface Reader {
  readonly form: RequirementForm;
  readonly leading: RegExp | undefined;
  readonly words: readonly RegExp[];
}

let known: readonly Reader[] | undefined;

/** The form of a statement, markup left out; undefined for free text, which is as good. */
export function requirementForm(statement: string): RequirementForm | undefined {
  known ??= forms.flatMap((one) => allLanguages.map((language) => readerOf(one, language)));
  const text = statement.slice(0, longest);
  return known.find((reader) => holds(reader, text))?.form;
}

function holds({ leading, words }: Reader, text: string): boolean {
  if (leading !== undefined && !leading.test(text)) return false;
  let at = 0;
  return words.every((word) => {
    word.lastIndex = at;
    const isFound = word.test(text);
    at = word.lastIndex;
    return isFound;
  });
}

function readerOf(one: RequirementForm, { tag, statements }: Language): Reader {
  // Only English needs “then” to tell what is unwanted from an ordinary condition.
  const roles = tag === 'en' || !one.isLeading ? one.roles : one.roles.filter((role) => role !== 'then');
  const words = roles.map((role) => anyWholeOf(statements.roles[role]));
  const isLeading = one.isLeading && !trailing.has(tag);
  return {
    form: one,
    leading: isLeading ? new RegExp(`^\\P{L}*(?:${words[0] ?? ''})`, 'iu') : undefined,
    words: words.map((word) => new RegExp(word, 'giu')),
  };
}

function form(name: Phrase, parts: Phrase, roles: readonly StatementRole[]): RequirementForm {
  return { name, parts, roles, isLeading: true };
}
