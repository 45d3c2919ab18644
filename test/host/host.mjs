// VS Code from npm packages alone: its server (a real workbench and a real Node extension host) and headless Chromium.
// It needs Node 20 and the npm registry; it is used where VS Code itself cannot be downloaded or has no display.
import { findChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { serverNode } from './node.mjs';
import { startServer } from './server.mjs';
import { openWorkbench } from './workbench.mjs';

export { installExtension } from './server.mjs';

/**
 * Starts the server and opens its workbench. The caller drives `page` (a Playwright page), or waits for `exit` (the exit
 * code of the tests), and calls `close` in the end.
 * @param {import('./server.mjs').ServerOptions & import('./workbench.mjs').WorkbenchOptions} options
 */
export async function launch(options) {
  const verbose = options.verbose ?? Boolean(process.env.SPECWRIGHT_HOST_VERBOSE);
  const server = await startServer({ ...options, verbose });
  try {
    const workbench = await openWorkbench(server.address, { ...options, verbose });
    const close = async () => {
      await workbench.close();
      await server.stop();
    };
    const { port, address, lastLog } = server;
    const serverExit = server.ended.then(() => 98);
    return { page: workbench.page, port, address, lastLog, exit: Promise.race([workbench.exit, serverExit]), close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Runs an extension's tests; the options are those of `runTests` in @vscode/test-electron. Rejects when they fail.
 * @param {object} options
 * @param {string | string[]} options.extensionDevelopmentPath
 * @param {string} options.extensionTestsPath
 * @param {Record<string, string>} [options.extensionTestsEnv]
 * @param {string[]} [options.launchArgs] the workspace, `--user-data-dir=…`, `--extensions-dir=…`, `--locale=…`
 * @param {number} [options.timeout] milliseconds for the whole run: only a run that hangs reaches it, on a busy machine too
 */
export async function runTests(options) {
  const { launchArgs = [], timeout = 1_800_000 } = options;
  const argument = (name) => launchArgs.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
  const host = await launch({
    workspace: launchArgs.find((each) => !each.startsWith('-')),
    extensions: [options.extensionDevelopmentPath].flat(),
    tests: options.extensionTestsPath,
    env: options.extensionTestsEnv,
    userDataDir: argument('user-data-dir'),
    extensionsDir: argument('extensions-dir'),
    language: argument('locale'),
  });
  const code = await firstOf(host.exit, timeout);
  const lastLog = host.lastLog();
  await host.close();
  if (code === 0) return 0;
  const reason = { 97: ' (the browser died)', 98: ` (the server died)\n${lastLog}`, 99: ' (timed out)' }[code] ?? '';
  throw Object.assign(new Error(`the tests ended with code ${code}${reason}`), { code });
}

/** Says what is missing before anything is started. */
export async function prepare() {
  ensureInstalled();
  serverNode();
  await findChromium();
}

function firstOf(exit, timeout) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(99), timeout)));
  return Promise.race([exit, late]).finally(() => clearTimeout(timer));
}
