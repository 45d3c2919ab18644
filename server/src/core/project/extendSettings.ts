import type { TeamSettings } from './teamSettings.ts';

/** A chain of files that goes on longer than this is cut off; so is one that comes back to itself. */
export const longestChain = 8;

/** Why a chain of files ends before everything is taken in. */
export type Cut = 'loop' | 'length';

/** The files that settings go on from, the nearest first, and where that is cut off. */
export function basesOf(
  settings: TeamSettings,
  settingsAt: (uri: string) => TeamSettings | undefined,
): { readonly bases: readonly TeamSettings[]; readonly cut: Cut | undefined } {
  const bases: TeamSettings[] = [];
  for (let next = settings.base; next !== undefined; next = bases.at(-1)?.base) {
    const base = settingsAt(next.uri);
    if (base === undefined) break;
    if (base === settings || bases.includes(base)) return { bases, cut: 'loop' };
    if (bases.length >= longestChain) return { bases, cut: 'length' };
    bases.push(base);
  }
  return { bases, cut: undefined };
}

/**
 * Settings with everything that they go on from. What a file says itself wins, rule by rule; lists are joined. Globs of all
 * of them begin at the folder of the file that extends.
 */
export function extendSettings(
  settings: TeamSettings,
  settingsAt: (uri: string) => TeamSettings | undefined,
): TeamSettings {
  const { bases } = basesOf(settings, settingsAt);
  return bases.length === 0 ? settings : [settings, ...bases].reduceRight(extended);
}

function extended(base: TeamSettings, settings: TeamSettings): TeamSettings {
  const { reading, exclude, rules, dialects, templates, isEnforced } = base;
  const { sentinels, delimiters } = reading.promptStyles;
  return {
    ...settings,
    exclude: [...exclude, ...settings.exclude],
    rules: new Map([...rules, ...settings.rules]),
    // Of several globs that match, the last one counts.
    dialects: [...dialects, ...settings.dialects],
    templates: [...templates, ...settings.templates],
    isEnforced: isEnforced || settings.isEnforced,
    reading: {
      prefixes: [...new Set([...reading.prefixes, ...settings.reading.prefixes])],
      promptStyles: {
        sentinels: [...new Set([...sentinels, ...settings.reading.promptStyles.sentinels])],
        delimiters: [...delimiters, ...settings.reading.promptStyles.delimiters],
      },
    },
  };
}
