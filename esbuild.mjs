// Builds everything: `node esbuild.mjs [--production] [--watch] [--tests [--only core/rules]…]`.
import { context } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { minify } from 'terser';
import { browserTests } from './build/browserTests.mjs';
import { esModules } from './build/esModules.mjs';
import { pieceNames, takePieces } from './build/pieces.mjs';
import { bundleFile, bundleNames, bundleOf } from './test/bundles.mjs';

const { production, watch, tests, only } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
}).values;

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

/** What gray-matter reads files with, which is never asked for. */
const withoutFiles = {
  name: 'without-files',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path: 'fs', namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** The client of the browser serves on the desktop too, so that the package need not hold two. */
const takeBrowserClient = {
  name: 'take-browser-client',
  setup(build) {
    build.onResolve({ filter: /\/startup\/activateWith\.ts$/ }, () => ({
      path: './browser/client.js',
      external: true,
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
  plugins: [withoutEvaluation],
  logLevel: 'warning',
  // Prefer ES modules: the CommonJS builds of some packages load their parts through `require` arguments esbuild cannot follow.
  mainFields: ['module', 'main'],
};

const inBrowser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** A web worker loads scripts, whose names would be known in all of them. */
const ofItsOwn = { banner: { js: '((module, exports) => {' }, footer: { js: '})(module, module.exports);' } };

const builds = [
  // On the desktop, only what starts the server: the rest is the browser's.
  {
    ...common,
    entryPoints: { client: 'client/src/node/main.ts' },
    outdir: 'dist',
    external: ['vscode'],
    plugins: [takeBrowserClient, esModules],
  },
  {
    ...common,
    entryPoints: { server: 'server/src/node/main.ts' },
    outdir: 'dist',
    plugins: [takePieces('server'), esModules],
  },
  // They are the same in Node and in a web worker.
  ...pieceNames.map((name) => ({
    ...common,
    platform: 'browser',
    entryPoints: { [name]: `piece:${name}` },
    outdir: 'dist',
    plugins: [withoutEvaluation, withoutFiles, takePieces(name)],
    // gray-matter keeps the bytes of a text, which nobody asks for, and which only Node has.
    define: { 'Buffer.from': 'String' },
    ...ofItsOwn,
  })),
  {
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  // What the commands are made of, so that `specwright --version` need not load it.
  {
    ...common,
    entryPoints: { commands: 'server/src/cli/runAll.ts' },
    outdir: 'dist',
    external: ['./server.js'],
    plugins: [takePieces('cli')],
  },
  // What the task of the extension runs: the package need not hold the other commands.
  {
    ...common,
    entryPoints: { check: 'server/src/cli/checkAlone.ts' },
    outdir: 'dist',
    plugins: [takePieces('cli')],
  },
  {
    ...inBrowser,
    entryPoints: { 'browser/client': 'client/src/browser/main.ts' },
    outdir: 'dist',
    external: ['vscode'],
    plugins: [esModules],
  },
  {
    ...inBrowser,
    entryPoints: { 'browser/server': 'server/src/browser/main.ts' },
    outdir: 'dist',
    plugins: [takePieces('server'), esModules],
    banner: { js: '(() => {' },
    footer: { js: '})();' },
  },
];
if (tests) {
  const files = readdirSync('test', { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'));
  const isUnitTest = (file) => file.endsWith('.test.ts') && !file.startsWith('test/editor/');
  const testing = {
    ...common,
    outdir: 'out/test',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha', 'fast-check'],
  };
  const chosen = files.filter(
    (file) => isUnitTest(file) && (only.length === 0 || only.some((part) => file.includes(part))),
  );
  if (chosen.length === 0) throw new Error(`No test has ${only.join(' or ')} in its path.`);
  const without = chosen.find((file) => !bundleNames.includes(bundleOf(file)));
  if (without !== undefined) throw new Error(`test/bundles.mjs has no bundle for ${without}.`);
  for (const name of bundleNames) {
    const imports = chosen
      .filter((file) => bundleOf(file) === name)
      .sort()
      .map((file) => `import './${file}';`);
    builds.push({
      ...testing,
      stdin: { contents: imports.join('\n'), resolveDir: '.', sourcefile: `${name}.ts` },
      outdir: undefined,
      outExtension: undefined,
      outfile: bundleFile(name),
    });
  }
  builds.push({
    ...testing,
    entryPoints: files.filter((file) => /^test\/(?:editor|bench|torture|update)/.test(file)),
    outbase: 'test',
  });
  builds.push({
    ...inBrowser,
    entryPoints: ['test/browser/suite.ts', 'test/browser/memoryFiles.ts'],
    outdir: 'out/test/browser',
    external: ['vscode'],
    plugins: [browserTests],
  });
}

writePages();

/** What each bundle of the product holds, by file: `build/notices.mjs` names the packages. */
const contents = {};

for (const options of builds) {
  const isProduct = production && options.outdir === 'dist';
  const build = await context({ ...options, metafile: isProduct });
  if (watch) {
    await build.watch();
  } else {
    const { metafile } = await build.rebuild();
    await build.dispose();
    if (!isProduct) continue;
    for (const name of Object.keys(options.entryPoints)) await shrink(name);
    for (const [file, { inputs }] of Object.entries(metafile.outputs)) contents[file] = inputs;
  }
}
if (production) {
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bundles.json', JSON.stringify(contents));
}

/** The pages that the extension opens, in one file. */
function writePages() {
  const rules = readdirSync('docs/rules').map((name) => `docs/rules/${name}`);
  const pages = ['docs/placeholders.md', 'docs/team.md', ...rules];
  mkdirSync('dist', { recursive: true });
  writeFileSync(
    'dist/pages.json',
    JSON.stringify(Object.fromEntries(pages.map((name) => [name, readFileSync(name, 'utf8')]))),
  );
}

/** What esbuild has minified still shrinks by a twentieth: the package stays small for everybody who installs it. */
async function shrink(name) {
  const file = `dist/${name}.js`;
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2020, compress: { passes: 2 }, mangle: true });
  writeFileSync(file, code);
}
