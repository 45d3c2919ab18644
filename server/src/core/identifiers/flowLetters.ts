import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';

/** `FA` for `fluxo alternativo`: each use case has its own `FA1`, and often no second one. */
export const flowLetters: ReadonlySet<string> = new Set(inAllLanguages(({ names }) => names.flows).map(initials));

/** `CA` for `criterios de aceptación`: short words do not count. */
export function initials(phrase: string): string {
  const words = (phrase.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2);
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}
