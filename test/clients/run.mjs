// Runs the server in real editors, as far as they are installed: `node test/clients/run.mjs`, after `node esbuild.mjs`.
// With `--write` the table in docs/editors.md is made anew.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory } from '../host/cleanup.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const page = path.join(root, 'docs', 'editors.md');
/** In milliseconds, for one editor. */
const patience = 120_000;

const files = {
  'prd.md': `# PRD: Sign in

**Author:** [Your name]

- **FR-1**: Members sign in.
- **FR-2**: Members sign out.
`,
  'spec.md': `# Spec: Sign in

Implements FR-1.
`,
};

/** What the scripts check, in the order of the table. */
const checks = ['starts', 'diagnostics', 'definition', 'hover', 'completion', 'outline', 'rename', 'command'];

const elpa = '/usr/share/emacs/site-lisp/elpa';
const ale = process.env.SPECWRIGHT_ALE ?? '/usr/share/vim-ale';

const editors = [
  {
    name: 'Neovim %',
    version: ['nvim', ['--version']],
    command: ['nvim', ['--headless', '--clean', '-S', path.join(here, 'neovim.lua')]],
  },
  {
    name: 'Helix %',
    version: ['hx', ['--version']],
    command: [process.execPath, [path.join(here, 'helix.mjs')]],
  },
  {
    name: 'Emacs % with Eglot',
    version: ['emacs', ['--version']],
    command: ['emacs', ['--batch', '-Q', ...loadPaths(), '-l', path.join(here, 'eglot.el')]],
  },
  {
    name: 'Vim % with ALE',
    version: fs.existsSync(path.join(ale, 'plugin', 'ale.vim')) ? ['vim', ['--version']] : undefined,
    command: ['vim', ['-N', '-u', path.join(here, 'ale.vim'), '-i', 'NONE', '-n', '-T', 'dumb', '--not-a-term']],
  },
];

/** Packages of Debian; Emacs 29 and later bring Eglot themselves. */
function loadPaths() {
  const folders = fs.existsSync(elpa) ? fs.readdirSync(elpa) : [];
  return folders
    .filter((name) => /^(?:eglot|project|xref)-/.test(name))
    .flatMap((name) => ['-L', path.join(elpa, name)]);
}

/** @returns {Required<import('../results.mjs').Results>} what is not installed is in none of them, and is said */
export function runClients({ write = false } = {}) {
  const rows = editors.map(runEditor);
  for (const { name, results } of rows) {
    if (results === undefined) console.log(`NOT TESTED: ${name} is not installed`);
    else for (const [check, isFine] of results) console.log(`${isFine ? '✔' : '✖'} ${name}: ${check}`);
  }
  if (write) writeTable(rows.filter(({ results }) => results !== undefined));
  const all = rows.flatMap(({ name, results = [] }) => results.map(([check, isFine]) => [`${name}: ${check}`, isFine]));
  const failures = all.filter(([, isFine]) => !isFine).map(([title]) => title);
  return { passed: all.length - failures.length, failed: failures.length, failures };
}

function runEditor({ name, version: asked, command: [program, args] }) {
  const found = asked === undefined ? undefined : spawnSync(asked[0], asked[1], { encoding: 'utf8' });
  if (found?.status !== 0) return { name: name.replace('% ', '').replace(' %', ''), results: undefined };
  const version = /\d+(?:\.\d+)+/.exec(found.stdout)?.[0] ?? '';
  const directory = temporaryDirectory('specwright-client-');
  try {
    const folder = path.join(directory.path, 'workspace');
    fs.mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, file), text);
    const out = path.join(directory.path, 'results.json');
    const env = {
      ...process.env,
      HOME: directory.path,
      SPECWRIGHT_NODE: process.execPath,
      SPECWRIGHT_SERVER: path.join(root, 'dist', 'cli.js'),
      SPECWRIGHT_FOLDER: folder,
      SPECWRIGHT_OUT: out,
      SPECWRIGHT_ALE: ale,
    };
    const run = spawnSync(program, args, {
      env,
      encoding: 'utf8',
      timeout: patience,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const results = fs.existsSync(out) ? JSON.parse(fs.readFileSync(out, 'utf8')) : {};
    const isFine = Object.values(results).every(Boolean) && Object.keys(results).length > 0;
    if (!isFine) console.log(`${run.stdout}${run.stderr}`.slice(-2_000));
    const tried = checks.filter((check) => check in results).map((check) => [check, results[check]]);
    return { name: name.replace('%', version), results: tried.length > 0 ? tried : [['starts', false]] };
  } finally {
    directory.remove();
  }
}

/** Between the two comments of the page. */
function writeTable(rows) {
  const date = new Date().toISOString().slice(0, 10);
  const lines = rows.map(({ name, results }) => {
    const known = new Map(results);
    const cells = checks.map((check) => (known.has(check) ? (known.get(check) ? 'yes' : 'no') : '–'));
    return `| ${[name, date, ...cells].join(' | ')} |`;
  });
  const head = `| Editor | Tried on | ${checks.join(' | ')} |\n| ${['', '', ...checks].map(() => '---').join(' | ')} |`;
  const table = `<!-- tried -->\n\n${head}\n${lines.join('\n')}\n\n<!-- end -->`;
  const text = fs.readFileSync(page, 'utf8');
  fs.writeFileSync(page, text.replace(/<!-- tried -->[\s\S]*?<!-- end -->/, table));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = runClients({ write: process.argv.includes('--write') });
  console.log(`[editors] ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
