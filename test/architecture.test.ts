import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms of the core, from the ground up: each may import those before it. */
const rooms = [
  ['dialects/languages', 'text'],
  ['dialects'],
  ['syntax/markdown'],
  ['syntax'],
  ['project'],
  ['identifiers'],
  ['placeholders'],
  ['document'],
  ['workspace'],
  ['statements'],
  ['gates'],
  ['filling', 'templates'],
  ['rules'],
  ['features'],
];
const floors = Object.fromEntries(
  rooms.flatMap((floor, level) => floor.map((room) => [`server/src/core/${room}`, rooms.slice(0, level).flat()])),
);

/** Who may import whom: imports go down this table, never up. A folder that is not listed fails the test. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...floors,
  'server/src/files': ['core'],
  'server/src/lsp': ['core', 'files', 'lsp', 'protocol.ts'],
  'server/src/lsp/features': ['core', 'files', 'lsp', 'protocol.ts'],
  'server/src/lsp/commands': ['core', 'files', 'lsp', 'protocol.ts'],
  'server/src/node': ['core', 'files', 'lsp', 'protocol.ts'],
  'server/src/browser': ['core', 'lsp', 'protocol.ts'],
  'server/src/cli': ['core', 'files', 'node', 'cli'],
  'server/src/cli/formats': ['core', 'cli'],
  'client/src': ['protocol.ts'],
  'client/src/fill': ['protocol.ts', 'client/src'],
  'client/src/view': ['protocol.ts', 'client/src'],
  'client/src/preview': ['protocol.ts', 'client/src'],
  'client/src/commands': ['protocol.ts', 'client/src', 'client/src/fill', 'client/src/view'],
  'client/src/startup': [
    'client/src',
    'client/src/fill',
    'client/src/view',
    'client/src/preview',
    'client/src/commands',
  ],
  'client/src/node': ['client/src', 'client/src/preview', 'client/src/startup'],
  'client/src/browser': ['client/src', 'client/src/preview', 'client/src/startup'],
};

/** Packages that only some folders know. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@lezer/markdown': ['server/src/core/syntax/markdown/treeParts.ts'],
  '@lezer/common': [
    'server/src/core/syntax/markdown/markdownReader.ts',
    'server/src/core/syntax/markdown/nodeReaders.ts',
  ],
  'github-slugger': ['server/src/core/syntax/slugs.ts'],
  'fastest-levenshtein': [
    'server/src/cli/readCall.ts',
    'server/src/core/rules/nearest.ts',
    'server/src/core/rules/undefinedIdentifier.ts',
    'server/src/core/templates/nearTitle.ts',
  ],
  '@vscode/l10n': ['server/src/core/text/say.ts'],
  'gray-matter': ['server/src/core/syntax/frontMatter.ts'],
  yaml: ['server/src/core/syntax/frontMatter.ts', 'server/src/core/syntax/yamlTree.ts'],
  vscode: ['client/src/'],
  'vscode-languageclient': ['client/src/'],
  'markdown-it': ['client/src/preview/markPages.ts'],
  'vscode-languageserver': [
    'server/src/files/',
    'server/src/lsp/',
    'server/src/node/',
    'server/src/browser/',
    'server/src/protocol.ts',
    'server/src/fillProtocol.ts',
    'server/src/viewProtocol.ts',
  ],
  'vscode-languageserver-textdocument': ['server/src/lsp/'],
  ignore: ['server/src/core/text/globs.ts', 'server/src/files/belonging.ts'],
  'jsonc-parser': ['server/src/core/syntax/jsonTree.ts'],
  'vscode-uri': ['server/src/files/', 'server/src/lsp/'],
  'vscode-jsonrpc': ['client/src/node/'],
  'node:': ['server/src/node/', 'server/src/cli/', 'client/src/node/'],
};

/** Rooms with a door: whoever is not in the room imports this one file of it, and no file of the room does. */
const doors = ['server/src/core/syntax/markdown/markdown.ts'];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
);

describe('the architecture', () => {
  it('lets imports go one way', () => {
    const wrong = importsOf(files).filter(({ from, to }) => to.startsWith('.') && !isAllowed(from, to));
    assert.deepEqual(wrong, []);
  });

  it('enters rooms that have a door by their door', () => {
    const wrong = importsOf(files).filter(({ from, to }) =>
      doors.some((door) => {
        const room = path.posix.dirname(door);
        const target = path.posix.join(path.posix.dirname(from), to);
        const isInside = path.posix.dirname(from) === room;
        return path.posix.dirname(target) === room && isInside === (target === door);
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no circle of files, imports of types included', () => {
    const known = new Set(files);
    const importedBy = new Map<string, readonly string[]>(
      files.map((file) => [
        file,
        importsOf([file])
          .map(({ to }) => path.posix.join(path.posix.dirname(file), to))
          .filter((target) => known.has(target)),
      ]),
    );
    assert.deepEqual(
      files.flatMap((file) => circleThrough(file, importedBy) ?? []),
      [],
    );
  });

  it('keeps packages where they belong', () => {
    const wrong = importsOf(files).filter(({ from, to }) => {
      if (to.startsWith('.')) return false;
      const name = to.startsWith('node:') ? 'node:' : packageName(to);
      return !(packages[name] ?? []).some((place) => from.startsWith(place));
    });
    assert.deepEqual(wrong, []);
  });

  it('has no barrels, no default exports and no folders for odds and ends', () => {
    for (const file of files) {
      assert.doesNotMatch(file, /\/(?:index|types|utils?|helpers?|common)(?:\.ts|\/)/, file);
      assert.doesNotMatch(readFileSync(file, 'utf8'), /^export default|^export \* from/m, file);
    }
  });

  it('has files of one thought each', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
    assert.deepEqual(long, []);
  });
});

function importsOf(paths: readonly string[]): readonly Import[] {
  return paths.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => ({
      from,
      to: match[1] ?? '',
    })),
  );
}

/** The shortest way from a file back to itself; undefined where there is none. */
function circleThrough(
  file: string,
  importedBy: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const ways: string[][] = [[file]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const next of importedBy.get(way.at(-1) ?? '') ?? []) {
      if (next === file) return [...way, file];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  return undefined;
}

function isAllowed(from: string, to: string): boolean {
  const target = path.posix.join(path.posix.dirname(from), to);
  const folder = path.posix.dirname(from);
  const allowed = mayImport[folder];
  if (allowed === undefined) return folder === 'server/src';
  if (path.posix.dirname(target) === folder) return true;
  if (target.startsWith('templates/')) return folder === 'server/src/core/templates';
  return allowed.some((name) => isIn(target, name, folder));
}

function isIn(target: string, name: string, folder: string): boolean {
  if (name === 'protocol.ts') return /^server\/src\/(?:\w+P|p)rotocol\.ts$/.test(target);
  if (name.startsWith('client/')) return path.posix.dirname(target) === name;
  const layer = folder.startsWith('server/src/core/') ? `server/src/core/${name}/` : `server/src/${name}/`;
  return target.startsWith(layer);
}

function packageName(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return specifier.startsWith('@') ? `${scope}/${name}` : scope;
}
