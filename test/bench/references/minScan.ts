// The least that can be called a language server for specs: one regular expression over each text, maps for the rest. It knows
// no Markdown, no dialect and one rule, and reads a whole text again for every character.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Message } from './frames.ts';
import { answer, notify, readMessages } from './frames.ts';

interface Place {
  readonly name: string;
  readonly title: string;
  readonly line: number;
  readonly character: number;
}

interface Scan {
  readonly definitions: readonly Place[];
  readonly mentions: readonly Place[];
  readonly lineStarts: readonly number[];
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Params {
  readonly rootUri: string;
  readonly query: string;
  readonly newName: string;
  readonly position: Position;
  readonly textDocument: { readonly uri: string; readonly version: number; readonly text: string };
  readonly contentChanges: readonly {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly text: string;
  }[];
  readonly changes: readonly { readonly uri: string }[];
}

const scans = new Map<string, Scan>();
const texts = new Map<string, string>();
/** URIs of the files that define a name, and of those that mention it. */
const definers = new Map<string, Set<string>>();
const speakers = new Map<string, Set<string>>();

function scan(text: string): Scan {
  const definitions: Place[] = [];
  const mentions: Place[] = [];
  const lineStarts = [0];
  for (const match of text.matchAll(/\n|\b[A-Z]{2,8}-\d+\b/g)) {
    if (match[0] === '\n') {
      lineStarts.push(match.index + 1);
      continue;
    }
    const start = lineStarts.at(-1) ?? 0;
    const place = { name: match[0], title: '', line: lineStarts.length - 1, character: match.index - start };
    const isHeading = text.startsWith('#', start) && text[match.index + match[0].length] === ':';
    if (isHeading) definitions.push({ ...place, title: text.slice(match.index, text.indexOf('\n', match.index)) });
    else mentions.push(place);
  }
  return { definitions, mentions, lineStarts };
}

function put(uri: string, text: string | undefined): void {
  const before = scans.get(uri);
  for (const { name } of before?.definitions ?? []) definers.get(name)?.delete(uri);
  for (const { name } of before?.mentions ?? []) speakers.get(name)?.delete(uri);
  scans.delete(uri);
  if (text === undefined) return;
  const now = scan(text);
  scans.set(uri, now);
  for (const { name } of now.definitions) definers.set(name, (definers.get(name) ?? new Set()).add(uri));
  for (const { name } of now.mentions) speakers.set(name, (speakers.get(name) ?? new Set()).add(uri));
}

const rangeOf = ({ line, character, name }: Place) => ({
  start: { line, character },
  end: { line, character: character + name.length },
});

function placesOf(name: string, uris: ReadonlySet<string> | undefined, of: 'definitions' | 'mentions') {
  return [...(uris ?? [])].flatMap((uri) =>
    (scans.get(uri)?.[of] ?? [])
      .filter((place) => place.name === name)
      .map((place) => ({ uri, range: rangeOf(place) })),
  );
}

function publish(uri: string, version: number): void {
  const undefinedOnes = (scans.get(uri)?.mentions ?? []).filter(({ name }) => (definers.get(name)?.size ?? 0) === 0);
  const diagnostics = undefinedOnes.map((place) => ({
    range: rangeOf(place),
    message: `${place.name} is not defined.`,
  }));
  notify('textDocument/publishDiagnostics', { uri, version, diagnostics });
}

const versions = new Map<string, number>();

function change({ textDocument: { uri, version }, contentChanges }: Params): void {
  let text = texts.get(uri) ?? '';
  for (const { range, text: newText } of contentChanges) {
    const lineStarts = contentChanges.length === 1 ? (scans.get(uri)?.lineStarts ?? [0]) : scan(text).lineStarts;
    const at = ({ line, character }: Position): number => (lineStarts[line] ?? text.length) + character;
    text = text.slice(0, at(range.start)) + newText + text.slice(at(range.end));
  }
  const namesBefore = scans
    .get(uri)
    ?.definitions.map(({ name }) => name)
    .join();
  texts.set(uri, text);
  put(uri, text);
  versions.set(uri, version);
  publish(uri, version);
  if (
    scans
      .get(uri)
      ?.definitions.map(({ name }) => name)
      .join() === namesBefore
  )
    return;
  for (const [other, itsVersion] of versions) if (other !== uri) publish(other, itsVersion);
}

function readAll(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const full = path.join(folder, file);
    const uri = pathToFileURL(full).href;
    if (file.endsWith('.md') && !texts.has(uri)) put(uri, readFileSync(full, 'utf8'));
  }
}

function nameAt({ textDocument: { uri }, position }: Params): string {
  const { definitions = [], mentions = [] } = scans.get(uri) ?? {};
  const here = ({ line, character, name }: Place): boolean =>
    line === position.line && character <= position.character && position.character <= character + name.length;
  return (mentions.find(here) ?? definitions.find(here))?.name ?? '';
}

const references = (name: string) => [
  ...placesOf(name, definers.get(name), 'definitions'),
  ...placesOf(name, speakers.get(name), 'mentions'),
];

let root = '';

const answers: Readonly<Record<string, (params: Params) => unknown>> = {
  initialize: ({ rootUri }) => {
    root = fileURLToPath(rootUri);
    const providers = ['documentSymbol', 'definition', 'references', 'rename', 'hover', 'workspaceSymbol'];
    const capabilities = Object.fromEntries(providers.map((name) => [`${name}Provider`, true]));
    return { capabilities: { ...capabilities, completionProvider: {}, textDocumentSync: 2 } };
  },
  'textDocument/documentSymbol': ({ textDocument }) =>
    (scans.get(textDocument.uri)?.definitions ?? []).map((place) => ({
      name: place.title,
      kind: 11,
      range: rangeOf(place),
      selectionRange: rangeOf(place),
    })),
  'textDocument/completion': () => [...definers.keys()].slice(0, 200).map((label) => ({ label, kind: 18 })),
  'textDocument/definition': (params) => placesOf(nameAt(params), definers.get(nameAt(params)), 'definitions'),
  'textDocument/hover': (params) => ({ contents: nameAt(params) }),
  'textDocument/references': (params) => references(nameAt(params)),
  'textDocument/rename': (params) => {
    const changes: Record<string, unknown[]> = {};
    for (const { uri, range } of references(nameAt(params)))
      (changes[uri] ??= []).push({ range, newText: params.newName });
    return { changes };
  },
  'workspace/symbol': ({ query }) =>
    [...definers.keys()]
      .filter((name) => name.includes(query))
      .slice(0, 500)
      .flatMap((name) =>
        placesOf(name, definers.get(name), 'definitions').map((location) => ({ name, kind: 11, location })),
      ),
};

const deeds: Readonly<Record<string, (params: Params) => void>> = {
  initialized: () => {
    readAll(root);
  },
  'textDocument/didOpen': ({ textDocument: { uri, version, text } }) => {
    texts.set(uri, text);
    versions.set(uri, version);
    put(uri, text);
    publish(uri, version);
  },
  'textDocument/didChange': change,
  'textDocument/didClose': ({ textDocument: { uri } }) => {
    texts.delete(uri);
    versions.delete(uri);
  },
  'workspace/didChangeWatchedFiles': ({ changes }) => {
    for (const { uri } of changes) {
      try {
        put(uri, readFileSync(fileURLToPath(uri), 'utf8'));
      } catch {
        put(uri, undefined); // It is gone.
      }
    }
  },
  exit: () => process.exit(0),
};

readMessages(({ id, method = '', params }: Message) => {
  deeds[method]?.(params as Params);
  if (id !== undefined && method !== '') answer(id, answers[method]?.(params as Params) ?? null);
});
