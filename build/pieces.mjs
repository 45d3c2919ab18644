import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the server is made of besides `server.js`, in the order in which it is needed. A piece is loaded when something in
 * it is first used: until then Node need not read and compile it, and most of the time that a start takes goes there.
 */
const pieces = [
  // A document, its outline, and the index.
  {
    name: 'reading',
    holds: [
      /^core\/(?:dialects|syntax|project|identifiers|placeholders|document|workspace|statements|gates)\//,
      /^core\/features\/(?:symbols|workspaceSymbols)\.ts$/,
      // They know the language, and exist once.
      /^(?:core\/text\/say\.ts|@vscode\/l10n)$/,
      /^(?:core\/text\/globs\.ts|ignore)$/,
      /^vscode-uri$/,
    ],
  },
  // What is said of a document, beginning with diagnostics, and what only that is made from.
  {
    name: 'answers',
    holds: [
      /^core\/(?:filling|templates|rules|features\/(?!symbols|workspaceSymbols))/,
      /^core\/dialects\/vagueWords\.ts$/,
      /^core\/syntax\/slugs\.ts$/,
      /^core\/(?:gates\/projectTargets|statements\/(?:statedNumbers|statementPlaces|vagueWords|vocabularies)|workspace\/(?:definitionForm|movedFragments))\.ts$/,
    ],
  },
  // For Markdown that our own reader is not certain of.
  { name: 'markdown', holds: [/^@lezer\//] },
  // For front matter that is not plain, and `iosm.yaml`.
  { name: 'late', holds: [/^(?:yaml|gray-matter)$/] },
];
/** Small, and without anything that must exist once only: every piece has its own. */
const shared = /^core\/(?:text\/(?!(?:say|globs)\.ts$)|features\/tokenLegend\.ts$)/;

const root = path.resolve('server/src');
const toKey = (module, name) => `${module}_${name}`.replace(/\W/g, '_');
const fileOf = (name) => `./${name}.js`;

/** `core/text/span.ts` or `yaml`. */
function moduleOf(specifier, folder) {
  return specifier.startsWith('.')
    ? path.relative(root, path.resolve(folder, specifier)).replaceAll('\\', '/')
    : specifier;
}

/** The number of the piece that a module belongs to: of the last one that names it. */
function pieceOf(module) {
  return shared.test(module) ? -1 : pieces.findLastIndex(({ holds }) => holds.some((each) => each.test(module)));
}

/** The names that other pieces import from the modules of each; those of `server.js` count as one more piece, number -1. */
function findImports() {
  const imports = new Map();
  const files = readdirSync(root, { recursive: true }).filter((file) => /\.ts$/.test(file));
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, names, specifier] of text.matchAll(/^import (?!type\b)([^;]*?) from '([^']+)';/gm)) {
      const module = moduleOf(specifier, path.dirname(path.join(root, file)));
      if (pieceOf(module) === -1 || pieceOf(module) === pieceOf(file.replaceAll('\\', '/'))) continue;
      const known = imports.get(module) ?? imports.set(module, new Set()).get(module);
      for (const name of namesIn(names)) known.add(name);
    }
  }
  return imports;
}

/** Of `{ a, b as c, type D }`, `a` and `b`. */
function namesIn(imported) {
  if (!imported.startsWith('{')) return ['default'];
  const each = imported
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim());
  return each.filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' ')[0]);
}

/** For one bundle: what belongs to other pieces is taken from their files. `others` says which. */
export function takePieces(own, others = pieces.map(({ name }) => name)) {
  const ownPiece = pieces.findIndex(({ name }) => name === own);
  return {
    name: 'take-pieces',
    setup(build) {
      let imports = findImports();
      build.onStart(() => {
        imports = findImports();
      });
      build.onResolve({ filter: new RegExp(`^\\./(?:${pieces.map(({ name }) => name).join('|')})\\.js$`) }, (file) => ({
        path: file.path,
        external: true,
      }));
      build.onResolve({ filter: /./ }, ({ path: specifier, resolveDir, importer }) => {
        const module = moduleOf(specifier, resolveDir);
        const piece = pieceOf(module);
        const isElsewhere = piece !== -1 && piece !== ownPiece && others.includes(pieces[piece].name);
        // Its tables would have the later piece loaded with it. A package that is called, but is in no table, may be later.
        if (isElsewhere && ownPiece !== -1 && piece > ownPiece && specifier.startsWith('.'))
          return {
            errors: [{ text: `${importer} needs ${module}, which belongs to a later piece: see build/pieces.mjs.` }],
          };
        return isElsewhere ? { path: module, namespace: 'piece' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'piece' }, ({ path: module }) => {
        const piece = pieceOf(module);
        const names = [...(imports.get(module) ?? [])];
        return {
          contents: (piece < ownPiece ? loaded : loadedLater)(fileOf(pieces[piece].name), module, names),
          resolveDir: root,
        };
      });
      build.onResolve({ filter: /^piece:/ }, ({ path: entry }) => ({ path: entry, namespace: 'entry' }));
      build.onLoad({ filter: /./, namespace: 'entry' }, () => ({
        contents: entryOf(ownPiece, imports),
        resolveDir: root,
      }));
    },
  };
}

function entryOf(piece, imports) {
  return [...imports]
    .filter(([module]) => pieceOf(module) === piece)
    .flatMap(([module, names]) =>
      [...names].map((name) => {
        const from = module.startsWith('core/') ? `./${module}` : module;
        return `export { ${name} as ${toKey(module, name)} } from '${from}';`;
      }),
    )
    .join('\n');
}

/** It is there already: an earlier piece asked for this one. */
function loaded(file, module, names) {
  const all = names.map((name) => `export const ${name} = piece.${toKey(module, name)};`);
  return [`const piece = require('${file}');`, ...all].join('\n');
}

function loadedLater(file, module, names) {
  const all = names.map((name) => `get ${name}() { return load().${toKey(module, name)}; },`);
  return [
    `let piece;\nconst load = () => (piece ??= require('${file}'));`,
    `module.exports = { __esModule: true, ${all.join(' ')} };`,
  ].join('\n');
}

export const pieceNames = pieces.map(({ name }) => name);
