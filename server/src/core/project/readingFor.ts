import { globMatcher } from '../text/globs.ts';
import type { Project } from './projectFiles.ts';
import type { ReadingOptions } from './readingOptions.ts';
import { defaultReading } from './readingOptions.ts';
import type { GlobValue, TeamSettings } from './teamSettings.ts';

/** By settings and what their globs say: documents that are read in the same way share the options. */
const known = new WeakMap<TeamSettings, Map<string, ReadingOptions>>();

/** What the reading of a document depends on besides its text, as its team has decided. */
export function readingFor(project: Project, uri: string): ReadingOptions {
  const team = project.nearest('teamSettings', uri);
  if (team === undefined) return defaultReading;
  if (team.dialects.length === 0 && team.templates.length === 0) return team.reading;
  const dialect = valueFor(team, team.dialects, uri);
  const template = valueFor(team, team.templates, uri);
  const options = known.get(team) ?? new Map<string, ReadingOptions>();
  known.set(team, options);
  const key = `${dialect ?? ''} ${template ?? ''}`;
  const reading = options.get(key) ?? { ...team.reading, dialect, template };
  options.set(key, reading);
  return reading;
}

/** Of several globs that match, the last one counts. */
function valueFor({ uri: own }: TeamSettings, globs: readonly GlobValue[], uri: string): string | undefined {
  const folder = own.slice(0, own.lastIndexOf('/'));
  return globs.findLast(({ glob }) => matcherOf(folder, glob)(uri))?.value;
}

const matchers = new Map<string, (uri: string) => boolean>();
const mostMatchers = 1_000;

/** Globs are the same for thousands of files. */
function matcherOf(folder: string, glob: string): (uri: string) => boolean {
  const key = `${folder} ${glob}`;
  const matches = matchers.get(key) ?? globMatcher(folder, [glob]);
  if (matchers.size >= mostMatchers) matchers.clear();
  matchers.set(key, matches);
  return matches;
}
