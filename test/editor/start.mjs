// Opens VS Code with the extension, the examples and a tour of them: `node test/editor/start.mjs [--host npm|desktop] [--check]`.
// Desktop VS Code where there is one, or one can be downloaded and shown; otherwise VS Code in the user's own browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryDirectory } from '../host/cleanup.mjs';
import { installExtension, startServer } from '../host/server.mjs';
import { pageAddress } from '../host/workbench.mjs';
import { chosenExecutable, codeCommand, download, hasDisplay, installedExecutable, projectRoot } from './desktop.mjs';
import { packExtension } from './pack.mjs';

const examples = path.join(projectRoot, 'examples');
const tour = path.join(examples, 'README.md');

/** @returns {Promise<{ command: string, profile?: string[] } | undefined>} */
async function findDesktop() {
  const chosen = chosenExecutable();
  if (chosen) return { command: chosen };
  if (!hasDisplay()) return undefined;
  const installed = codeCommand() ?? installedExecutable();
  if (installed) return { command: installed };
  try {
    const { executable } = await download();
    return { command: executable, profile: downloadedProfile() };
  } catch (error) {
    console.log(error.message);
    return undefined;
  }
}

/** A downloaded copy is for trying out: it keeps away from the profile of an installed one. */
function downloadedProfile() {
  const directory = path.join(projectRoot, '.vscode-test', 'start');
  return [`--user-data-dir=${directory}/user`, `--extensions-dir=${directory}/extensions`];
}

/** Resolves when the window is closed. */
function openDesktop({ command, profile = [] }) {
  const development = ['--new-window', '--wait', `--extensionDevelopmentPath=${projectRoot}`];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env; // set in the terminal of an enclosing VS Code
  const isScript = /\.(cmd|bat)$/i.test(command); // Windows starts scripts only through a shell
  const quote = (text) => (isScript ? `"${text}"` : text);
  console.log(`Specwright is running in ${command} (closing its window ends this).`);
  return new Promise((resolve, reject) => {
    const child = spawn(quote(command), [...development, ...profile, examples, tour].map(quote), {
      stdio: 'inherit',
      shell: isScript,
      env,
    });
    child.once('error', reject);
    child.once('exit', (code) => (code ? reject(new Error(`${command} ended with code ${code}`)) : resolve()));
  });
}

/** A plain browser cannot be handed an extension under development: it is packed and installed instead. */
async function serve({ check }) {
  const directory = temporaryDirectory('specwright-start-');
  const extensionsDir = path.join(directory.path, 'extensions');
  console.log('Packing the extension …');
  installExtension(packExtension(directory.path), extensionsDir);
  const server = await startServer({ extensionsDir });
  const address = pageAddress(server.address, examples, tour);
  console.log(`Specwright is running: open ${address} in a browser (Ctrl+C stops it).`);
  if (check) await expectPage(address);
  else await server.ended;
  await server.stop();
  directory.remove();
  if (!check) throw new Error(`the VS Code server ended\n${server.lastLog()}`);
}

async function expectPage(address) {
  const { status } = await fetch(address);
  if (status !== 200) throw new Error(`${address} answers with status ${status}`);
}

async function main() {
  const { values } = parseArgs({ options: { host: { type: 'string' }, check: { type: 'boolean', default: false } } });
  const { host, check } = values;
  if (host !== undefined && host !== 'npm' && host !== 'desktop') throw new Error('--host is "npm" or "desktop"');
  const desktop = host === 'npm' || (check && !host) ? undefined : await findDesktop();
  if (host === 'desktop' && !desktop)
    throw new Error('there is no desktop VS Code here, and no display to show one on');
  if (!desktop) return serve({ check });
  if (check) return console.log(`desktop VS Code: ${desktop.command}`);
  return openDesktop(desktop);
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
