// Installs the host's packages on first use, from their own lock file. The root `npm ci` stays small that way, and a
// machine that can download VS Code itself never fetches them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const lockFile = path.join(here, 'package-lock.json');

/** Where the host's packages live. */
export const modules = path.join(here, 'node_modules');

/** The VS Code server inside the `code-server` package. */
export const vscodeRoot = path.join(modules, 'code-server', 'lib', 'vscode');

/** `require` for the host's packages, which the rest of the project cannot see. */
export const requireFromHost = createRequire(path.join(here, 'package.json'));

// Written last: an interrupted installation has none, and npm removes it with the directory when it starts over.
const stampFile = path.join(modules, '.installed');

/** Makes sure the packages of the lock file are there. */
export function ensureInstalled() {
  const stamp = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
  if (readStamp() === stamp) return;
  console.log('[host] installing VS Code from npm packages (about 200 MB, once) …');
  installPackages();
  linkModules();
  fs.writeFileSync(stampFile, stamp);
}

function readStamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined;
}

/** Without install scripts nothing is compiled and nothing is fetched from anywhere but the registry. */
function installPackages() {
  const options = ['--ignore-scripts', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', ['ci', ...options], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.error) throw new Error(`npm cannot be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`\`npm ci\` in test/host failed (is the npm registry reachable?)`);
}

/** The server and the page look for their packages in `lib/vscode/node_modules`; ours are one tree up. */
function linkModules() {
  const link = path.join(vscodeRoot, 'node_modules');
  if (fs.existsSync(link)) return;
  if (process.platform === 'win32') fs.symlinkSync(modules, link, 'junction');
  else fs.symlinkSync(path.relative(vscodeRoot, modules), link, 'dir');
}
