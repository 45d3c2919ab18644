// Builds everything: `node esbuild.mjs [--production] [--watch] [--tests]`.
import { context } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';
import { esModules } from './build/esModules.mjs';
import { pieceNames, takePieces } from './build/pieces.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** gray-matter's own engines evaluate JavaScript; ours are passed with every call, so the bundle need not hold theirs. */
const withoutEvaluation = {
  name: 'without-evaluation',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
};

/** The Markdown parser says which colour each thing has, and nobody asks. */
const withoutColours = {
  name: 'without-colours',
  setup(build) {
    build.onLoad({ filter: /@lezer[\\/]highlight[\\/]dist[\\/]index\.js$/ }, () => ({
      contents: `
        export class Tag { static define() { return new Tag(); } }
        export const tags = new Proxy({}, { get: () => () => undefined });
        export const styleTags = () => () => null;
      `,
      loader: 'js',
    }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node has known them since its version 10. Taken for unknown, each would be made anew wherever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  loader: { '.md': 'text' },
  minify: production,
  // Words of other scripts take a third of the space as they are.
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  plugins: [withoutEvaluation, withoutColours],
  logLevel: 'warning',
  // Prefer ES modules: the CommonJS builds of some packages load their parts through `require` arguments esbuild cannot follow.
  mainFields: ['module', 'main'],
};

const builds = [
  { ...common, entryPoints: { client: 'client/src/node/main.ts' }, outdir: 'dist', external: ['vscode'] },
  {
    ...common,
    entryPoints: { server: 'server/src/node/main.ts' },
    outdir: 'dist',
    plugins: [takePieces('server'), esModules],
  },
  ...pieceNames.map((name) => ({
    ...common,
    entryPoints: { [name]: `piece:${name}` },
    outdir: 'dist',
    plugins: [withoutEvaluation, withoutColours, takePieces(name)],
  })),
  {
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    external: ['./server.js'],
    plugins: [withoutColours, takePieces('cli', ['late'])],
    banner: { js: '#!/usr/bin/env node' },
  },
];
if (tests)
  builds.push({
    ...common,
    entryPoints: readdirSync('test', { recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => `test/${file}`),
    outbase: 'test',
    outdir: 'out/test',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha', 'fast-check'],
  });

for (const options of builds) {
  const build = await context(options);
  if (watch) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
    if (production && options.outdir === 'dist')
      for (const name of Object.keys(options.entryPoints)) await shrink(name);
  }
}

/** What esbuild has minified still shrinks by a twentieth: the package stays small for everybody who installs it. */
async function shrink(name) {
  const file = `dist/${name}.js`;
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2020, compress: { passes: 2 }, mangle: true });
  writeFileSync(file, code);
}
