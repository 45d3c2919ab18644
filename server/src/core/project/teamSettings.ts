import { allDialects } from '../dialects/allDialects.ts';
import type { JsonEntry, JsonNode } from '../syntax/jsonTree.ts';
import { readJsonTree } from '../syntax/jsonTree.ts';
import type { SourceText } from '../text/sourceText.ts';
import { readSourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { ReadingOptions } from './readingOptions.ts';
import type { Reader, SettingsProblem } from './settingsReader.ts';
import { settingsReader } from './settingsReader.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What `.specwright.json` says: how a team writes and checks its documents. */
export interface TeamSettings {
  readonly uri: string;
  readonly source: SourceText;
  readonly reading: ReadingOptions;
  /** What is left out below the folder of the file, written as in `.gitignore`. */
  readonly exclude: readonly string[];
  /** By the id of a rule. */
  readonly rules: ReadonlyMap<string, TeamRule>;
  readonly dialects: readonly GlobValue[];
  readonly templates: readonly GlobValue[];
  /** A person may make rules stricter, and not laxer. */
  readonly isEnforced: boolean;
  /** Another file of this kind that this one goes on from. */
  readonly base: BaseReference | undefined;
  /** Why the file, or a part of it, is not used. */
  readonly problems: readonly SettingsProblem[];
}

export interface TeamRule {
  readonly keySpan: Span;
  readonly severity: TeamSeverity | undefined;
  /** Files that the rule leaves alone, as in `.gitignore`. */
  readonly exclude: readonly string[];
  /** Marked texts that the rule leaves alone, such as `FR-9` or `fast`. */
  readonly ignore: readonly string[];
}

export type TeamSeverity = (typeof teamSeverities)[number];

/** What holds for the files at a glob, which begins at the folder of the settings. */
export interface GlobValue {
  readonly glob: string;
  readonly value: string;
  readonly span: Span;
}

export interface BaseReference {
  readonly uri: string;
  readonly span: Span;
}

const teamSeverities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** In UTF-16 units. */
const largest = 65_536;
const longestEntry = 40;

const isPrefix = (entry: string): boolean => /^[A-Z]{1,8}$/.test(entry);
/** A letter or sign at least, on one line: what begins a prompt must not be found everywhere. */
const isMark = (entry: string): boolean =>
  entry.length <= longestEntry && /^\S.*\S$/.test(entry) && !/[\r\n]/.test(entry);
const isGlob = (entry: string): boolean => entry.length <= 200 && /\S/.test(entry) && !/[\r\n]/.test(entry);
const isText = (entry: string): boolean => entry !== '' && entry.length <= 200;

/** Reads JSON that is data alone. What is not understood is left out, and said. */
export function readTeamSettings(text: string, uri = ''): TeamSettings {
  const plain = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const isTooLarge = text.length > largest;
  const { root, problems } = readJsonTree(isTooLarge ? '{}' : plain);
  const reader = settingsReader();
  const top = { start: 0, end: /^.*/.exec(text)?.[0].length ?? 0 };
  if (isTooLarge) reader.report(top, say('This file is too large to be read.'));
  for (const { span, message } of problems) reader.report(span, message);
  if (root !== undefined && root.kind !== 'map') reader.report(root, say('Settings are an object in braces.'));
  const entries = reader.entriesOf(root, '', [
    '$schema',
    'extends',
    'enforce',
    'rules',
    'exclude',
    'identifiers',
    'placeholders',
    'templates',
    'dialects',
  ]);
  const identifiers = reader.entriesOf(entries.get('identifiers')?.value, 'identifiers', ['prefixes']);
  const placeholders = reader.entriesOf(entries.get('placeholders')?.value, 'placeholders', ['prefixes', 'delimiters']);
  const texts = (entry: JsonEntry | undefined, name: string, isEntry: (text: string) => boolean, want: Said) =>
    reader.texts(entry?.value, name, isEntry, want);
  const reading: ReadingOptions = {
    prefixes: texts(identifiers.get('prefixes'), 'identifiers.prefixes', isPrefix, say('one to eight capital letters')),
    promptStyles: {
      sentinels: texts(placeholders.get('prefixes'), 'placeholders.prefixes', isMark, say('two to forty characters')),
      delimiters: reader.pairs(
        placeholders.get('delimiters')?.value,
        'placeholders.delimiters',
        (part) => isMark(part) && !/\s/.test(part),
      ),
    },
  };
  const dialects = allDialects.map(({ id }) => id);
  return {
    uri,
    source: readSourceText(text),
    reading,
    exclude: texts(entries.get('exclude'), 'exclude', isGlob, say('a glob on one line')),
    rules: readRules(reader, entries.get('rules')?.value),
    dialects: readGlobs(reader, entries.get('dialects')?.value, 'dialects', dialects),
    templates: readGlobs(reader, entries.get('templates')?.value, 'templates', undefined),
    isEnforced: reader.flag(entries.get('enforce')?.value, 'enforce'),
    base: readBase(reader, entries.get('extends')?.value, uri),
    problems: reader.problems,
  };
}

function readRules(reader: Reader, node: JsonNode | undefined): ReadonlyMap<string, TeamRule> {
  const rules = new Map<string, TeamRule>();
  for (const { key, keySpan, value } of reader.entriesOf(node, 'rules', undefined).values()) {
    const name = `rules.${key}`;
    if (value.kind === 'scalar') {
      rules.set(key, { keySpan, severity: reader.choice(value, name, teamSeverities), exclude: [], ignore: [] });
      continue;
    }
    const options = reader.entriesOf(value, name, ['severity', 'exclude', 'ignore']);
    rules.set(key, {
      keySpan,
      severity: reader.choice(options.get('severity')?.value, `${name}.severity`, teamSeverities),
      exclude: reader.texts(options.get('exclude')?.value, `${name}.exclude`, isGlob, say('a glob on one line')),
      ignore: reader.texts(
        options.get('ignore')?.value,
        `${name}.ignore`,
        isText,
        say('a text of up to 200 characters'),
      ),
    });
  }
  return rules;
}

function readGlobs(
  reader: Reader,
  node: JsonNode | undefined,
  name: string,
  known: readonly string[] | undefined,
): readonly GlobValue[] {
  return [...reader.entriesOf(node, name, undefined).values()].flatMap(({ key, keySpan, value }) => {
    if (!isGlob(key))
      reader.report(keySpan, say('“{name}” expects {what} here.', { name, what: say('a glob on one line') }));
    const chosen =
      known === undefined ? reader.text(value, `${name}.${key}`) : reader.choice(value, `${name}.${key}`, known);
    return chosen === undefined || !isGlob(key) ? [] : [{ glob: key, value: chosen, span: value }];
  });
}

/** In the repository, so a path from here; its name is what says that it holds settings. */
function readBase(reader: Reader, node: JsonNode | undefined, uri: string): BaseReference | undefined {
  const path = reader.text(node, 'extends');
  if (path === undefined || node === undefined) return undefined;
  if (!/^[\w.-]+\/(?:[^\s/\\:?#%]+\/)*\.specwright\.json$/.test(path)) {
    reader.report(node, say('“extends” expects the path of another .specwright.json, such as "../.specwright.json".'));
    return undefined;
  }
  const parts = uri.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(encodeURIComponent(part));
  }
  return { uri: parts.join('/'), span: { start: node.start, end: node.end } };
}
