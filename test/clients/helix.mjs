// Helix in a terminal of its own, which `script` lends it: keys go in, and what it draws comes out.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const { HOME, SPECWRIGHT_NODE, SPECWRIGHT_SERVER, SPECWRIGHT_FOLDER, SPECWRIGHT_OUT } = process.env;
const enter = '\r';
/** In milliseconds, for one check. */
const patience = 20_000;

const languages = `[language-server.specwright]
command = ${JSON.stringify(SPECWRIGHT_NODE)}
args = [${JSON.stringify(SPECWRIGHT_SERVER)}, "lsp", "--stdio"]

[[language]]
name = "markdown"
roots = [".specwright.json"]
language-servers = ["specwright"]
`;

const configuration = path.join(HOME, '.config');
const settings = path.join(configuration, 'helix');
fs.mkdirSync(settings, { recursive: true });
fs.writeFileSync(path.join(settings, 'languages.toml'), languages);
fs.writeFileSync(inFolder('.specwright.json'), '{}\n');

const terminal = spawn('script', ['-qfec', 'stty rows 40 cols 120; exec hx prd.md', '/dev/null'], {
  cwd: SPECWRIGHT_FOLDER,
  env: { ...process.env, XDG_CONFIG_HOME: configuration, TERM: 'xterm-256color', SHELL: '/bin/sh' },
  stdio: ['pipe', 'pipe', 'inherit'],
});
let drawn = '';
terminal.stdout.setEncoding('utf8').on('data', (part) => (drawn += part));
const ended = new Promise((resolve) => terminal.once('close', resolve));

const results = {};

/** Presses keys, and tells whether what they bring about comes. */
async function check(name, keys, hasCome) {
  results[name] = await press(keys, hasCome);
  // Who waits for all of them may lose patience.
  fs.writeFileSync(SPECWRIGHT_OUT, JSON.stringify(results));
}

async function press(keys, hasCome) {
  drawn = '';
  terminal.stdin.write(keys);
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) if (hasCome()) return true;
  return false;
}

/** Out of what is open. Escape with a key right after it would be that key with Alt. */
async function leave() {
  for (let time = 0; time < 2; time++) {
    terminal.stdin.write('\x1b');
    await sleep(200);
  }
}

/** Whether a text was drawn after the last keys. Blanks are left out, as Helix moves over those that are there. */
function draws(text) {
  const words = drawn.replace(/\x1b(?:\[[\d;?<>=]*[ -/]*[@-~]|[()]\w|[=>])/g, '').replace(/\s+/g, '');
  return words.includes(text.replace(/\s+/g, ''));
}

function inFolder(name) {
  return path.join(SPECWRIGHT_FOLDER, name);
}

const holds = (name, text) => fs.readFileSync(inFolder(name), 'utf8').includes(text);

await check('starts', '', () => draws('●'));
await check('diagnostics', ']d', () => draws('Author: still to be filled'));
await check('hover', '5Gf1 k', () => draws('functional requirement, line 5'));
await leave();
await check('outline', ' s', () => draws('FR-2 Members sign out.'));
await leave();
await press(`:lsp-workspace-command specwright.insertRequirement${enter}`, () => draws('[+]'));
await check('command', `:w${enter}`, () => holds('prd.md', '**FR-3**'));
await press(`:open spec.md${enter}`, () => draws('Implements'));
await check('definition', '3Gghf1gd', () => draws('Members sign out.'));
await press(' r', () => draws('rename-to:'));
await press(`\x15FR-9${enter}`, () => draws('[+]'));
await check('rename', `:wa${enter}`, () => holds('prd.md', '**FR-9**') && holds('spec.md', 'FR-9'));
await press(`:open spec.md${enter}`, () => draws('Implements'));
await check('completion', '3GA FR-', () => draws('FR-2 property'));
await leave();
terminal.stdin.write(`:qa!${enter}`);
await Promise.race([ended, sleep(5_000)]);
terminal.kill();
process.exit();
