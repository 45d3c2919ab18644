import type { TeamSettings } from './teamSettings.ts';

/** A chain of files that goes on longer than this is cut off; so is one that comes back to itself. */
export const longestChain = 8;

/**
 * Settings with everything that they go on from. What a file says itself wins, rule by rule; lists are joined. Globs of all
 * of them begin at the folder of the file that extends.
 */
export function extendSettings(
  settings: TeamSettings,
  settingsAt: (uri: string) => TeamSettings | undefined,
  depth = 0,
): TeamSettings {
  const base = settings.base && settingsAt(settings.base.uri);
  if (base === undefined || depth >= longestChain) return settings;
  const { reading, exclude, rules, dialects, templates, isEnforced } = extendSettings(base, settingsAt, depth + 1);
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
