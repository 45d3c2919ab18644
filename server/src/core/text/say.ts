import { config, t } from '@vscode/l10n';

declare const said: unique symbol;
declare const phrased: unique symbol;

/** What people read, in their language. Only what is said is one: a literal in its place does not compile. */
export type Said = string & { readonly [said]: true };

/** What will be said, as it stands in a table that is made before the language is known. */
export type Phrase = string & { readonly [phrased]: true };

type Values = Readonly<Record<string, string | number>>;

/** Each message in its language, as text and names in turn: a document may have thousands of one. */
const templates = new Map<string, readonly string[]>();

/** `say('{name} is not defined.', { name })`: the message in English is the key of its translations. */
export function say(message: string, values: Values = {}): Said {
  const known = templates.get(message);
  const parts = known ?? t(message).split(/\{(\w+)\}/);
  if (known === undefined) templates.set(message, parts);
  let said = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    said += String(values[name] ?? `{${name}}`) + (parts[at + 1] ?? '');
  }
  return said as Said;
}

export function phrase(message: string): Phrase {
  return message as Phrase;
}

export function sayPhrase(message: Phrase): Said {
  return say(message);
}

/** From now on in the language of these translations; in English without any. */
export function speak(translations: Readonly<Record<string, string>>): void {
  config({ contents: translations });
  templates.clear();
}

/** Words of a document, which have a language of their own. */
export function verbatim(text: string): Said {
  return text as Said;
}

/** Several sentences. */
export function together(...sentences: readonly Said[]): Said {
  return sentences.filter((sentence) => sentence !== '').join(' ') as Said;
}

/** `A, B and C`. */
export function allOf(names: readonly string[]): string {
  return listed(names, (first, last) => say('{first} and {last}', { first, last }));
}

/** `A, B or C`. */
export function oneOf(names: readonly string[]): string {
  return listed(names, (first, last) => say('{first} or {last}', { first, last }));
}

/** `A and no B`, after “has no”. */
export function noneOf(names: readonly string[]): string {
  return names.reduce((first, last) => say('{first} and no {last}', { first, last }));
}

function listed(names: readonly string[], join: (first: string, last: string) => string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : join(names.slice(0, -1).join(', '), last);
}
