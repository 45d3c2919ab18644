// Chooses the VS Code the editor tests run in:
//   VSCODE_EXECUTABLE=<file>     that one
//   VSCODE_TEST_HOST=electron    the pinned VS Code, downloaded; no fallback (for CI with internet, under xvfb-run)
//   VSCODE_TEST_HOST=npm         VS Code from npm packages (test/host)
//   otherwise                    with a display: the pinned VS Code, an installed one, VS Code from npm packages;
//                                without one: VS Code from npm packages
import { runTests as runElectronTests } from '@vscode/test-electron';
import { prepare, runTests as runNpmTests } from '../host/host.mjs';
import { chosenExecutable, download, hasDisplay, installedExecutable } from './desktop.mjs';

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {(options: object) => Promise<unknown>} runTests takes the options of @vscode/test-electron's `runTests`
 */

/**
 * The first host that can run here; when there is none, an error says what each of them lacks.
 * @returns {Promise<Host>}
 */
export async function pickHost() {
  const lacking = [];
  for (const candidate of candidates()) {
    try {
      return await candidate();
    } catch (error) {
      console.log(`[editor tests] ${error.message}`);
      lacking.push(error.message);
    }
  }
  throw new Error(`no VS Code can run the editor tests here:\n${lacking.map((each) => `- ${each}`).join('\n')}`);
}

function candidates() {
  const executable = chosenExecutable();
  if (executable) return [() => electronHost('VSCODE_EXECUTABLE', executable)];
  const wanted = process.env.VSCODE_TEST_HOST;
  switch (wanted) {
    case 'npm':
      return [npmHost];
    case 'electron':
      return [downloadedHost];
    case undefined:
    case '':
      return hasDisplay() ? [downloadedHost, installedHost, npmHost] : [npmHost];
    default:
      throw new Error(`VSCODE_TEST_HOST is "npm" or "electron", not "${wanted}"`);
  }
}

async function downloadedHost() {
  if (!hasDisplay()) throw new Error('desktop VS Code needs a display: run under `xvfb-run -a`');
  const { name, executable } = await download();
  return electronHost(name, executable);
}

function installedHost() {
  const executable = installedExecutable();
  if (!executable) throw new Error('VS Code is not installed in a known place (VSCODE_EXECUTABLE names another)');
  return electronHost('installed VS Code', executable);
}

function electronHost(name, executable) {
  const runTests = (options) => runElectronTests({ ...options, vscodeExecutablePath: executable });
  return { name: `${name} (${executable})`, runTests };
}

async function npmHost() {
  try {
    await prepare();
  } catch (error) {
    throw new Error(`VS Code from npm packages: ${error.message}`, { cause: error });
  }
  return { name: 'VS Code from npm packages (headless)', runTests: runNpmTests };
}
