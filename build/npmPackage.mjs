// Makes the folder that is published to npm: `node build/npmPackage.mjs [FOLDER]`, after `node esbuild.mjs --production`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pieceNames } from './pieces.mjs';

const folder = process.argv[2] ?? 'out/npm';

/** The extension has this name too; what its manifest says of VS Code is not for npm. */
const { name, version, license, repository, bugs, homepage, keywords, engines, bin } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const manifest = {
  name,
  version,
  description: 'Checks, fills and traces PRDs and specs in Markdown: command line and language server.',
  license,
  repository,
  bugs,
  homepage,
  keywords: [...keywords, 'linter', 'cli', 'lsp'],
  engines: { node: engines.node },
  bin,
  files: ['dist', 'docs', 'schemas', 'CHANGELOG.md', 'THIRD_PARTY_NOTICES.md'],
};

const files = [
  ...['cli', 'commands', 'server', ...pieceNames].map((each) => `dist/${each}.js`),
  ...readdirSync('docs/rules').map((each) => `docs/rules/${each}`),
  ...readdirSync('schemas').map((each) => `schemas/${each}`),
  'CHANGELOG.md',
  'LICENSE',
  'THIRD_PARTY_NOTICES.md',
];

rmSync(folder, { recursive: true, force: true });
for (const file of files) copy(file, file);
copy('packaging/npm/README.md', 'README.md');
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);

function copy(from, to) {
  const target = path.join(folder, to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(from, target);
}
