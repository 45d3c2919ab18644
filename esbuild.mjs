// Builds everything: `node esbuild.mjs [--production] [--watch] [--tests]`.
import { context } from 'esbuild';
import { readdirSync } from 'node:fs';
import { esModules } from './build/esModules.mjs';

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

/** What only some documents need is a file of its own, loaded with the first of them: parsing it takes as long as much else. */
const late = {
  yaml: ['isMap', 'isScalar', 'isSeq', 'parseDocument'],
  'gray-matter': ['default'],
};
const exportsOf = (make) =>
  Object.entries(late).flatMap(([path, names]) =>
    names.map((name) => make(path, name, `${path}_${name}`.replace('-', '_'))),
  );
const lateEntry = exportsOf((path, name, key) => `export { ${name} as ${key} } from '${path}';`).join('\n');
const loadLate = {
  name: 'load-late',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(late).join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'late' }));
    build.onResolve({ filter: /^\.\/late\.js$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'late' }, (loaded) => {
      const functions = exportsOf((path, name, key) => {
        const declared = name === 'default' ? 'export default' : `export const ${name} =`;
        return path === loaded.path ? `${declared} (...given) => require('./late.js').${key}(...given);` : '';
      });
      return { contents: functions.join('\n'), loader: 'js' };
    });
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
  sourcemap: production ? false : 'linked',
  plugins: [withoutEvaluation],
  logLevel: 'warning',
  // Prefer ES modules: the CommonJS builds of some packages load their parts through `require` arguments esbuild cannot follow.
  mainFields: ['module', 'main'],
};

const builds = [
  {
    ...common,
    entryPoints: { client: 'client/src/node/main.ts', server: 'server/src/node/main.ts' },
    outdir: 'dist',
    external: ['vscode'],
    plugins: [loadLate, esModules],
  },
  { ...common, stdin: { contents: lateEntry, resolveDir: import.meta.dirname }, outfile: 'dist/late.js' },
  {
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    external: ['./server.js'],
    plugins: [loadLate],
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
  }
}
