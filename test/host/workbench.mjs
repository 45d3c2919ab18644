// The workbench in a browser: opens the page of a running server, with extensions under development and their tests.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './browser.mjs';
import { requireFromHost } from './install.mjs';

// The last flag keeps the run hermetic: the page reaches this machine and nothing else.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

// What the server and the workbench say on every start here; none of it is about the extension.
const noise = new RegExp(
  [
    'is not a web extension',
    'Could not locate the bindings file', // optional native modules, left uncompiled
    'spdlog',
    'build/Release/watchdog',
    '^Canceled: Canceled',
    '^Ignoring fetching additional',
    '^Loading development extension',
    '^Request to .*package\\.nls\\.json',
    '^Creating a socket',
    '^Resolv(ing|ed) connection token',
    '^Updating additional builtin',
    '^\\[(reconnection-grace|AgentHost|AccountPolicyGate|ChatModelSelection|Service Worker)',
  ].join('|'),
);

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [workspace] a folder or a `.code-workspace` file
 * @property {string} [folder] the URI of a folder that is on no disk
 * @property {object} [configuration] what the page is told besides; extensions may then come from anywhere
 * @property {string[]} [extensions] folders of extensions under development
 * @property {string} [tests] a module with `run()`, VS Code's `extensionTestsPath`
 * @property {{ width: number, height: number }} [viewport]
 * @property {string} [language] of the extensions; the workbench itself has no translations here, and what the manifest of
 *   an extension under development says stays English in the browser: there VS Code asks for its `package.nls.json` alone
 * @property {boolean} [headless] `false` shows the browser; needs a display and an installed Chromium
 * @property {boolean} [verbose] prints everything the page logs
 * @property {(results: { passed: number, failed: number }) => void} [onResults] of tests that can write no file
 */

/**
 * Opens the workbench; `exit` resolves with the exit code of the tests, or with 97 when the browser died.
 * @param {string} address of the server
 * @param {WorkbenchOptions} options
 */
export async function openWorkbench(address, options) {
  const { viewport = { width: 1280, height: 800 }, headless = true, verbose = false } = options;
  const browser = await launchBrowser(headless);
  try {
    const context = await browser.newContext({ viewport, bypassCSP: options.configuration !== undefined });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
    const page = await context.newPage();
    if (verbose) page.on('console', (message) => process.stderr.write(`[page] ${message.text().slice(0, 500)}\n`));
    const { exit } = await watchExit(browser, page);
    await page.exposeFunction('codeAutomationLog', (type, values) => report(page, type, values, options));
    if (options.language) await page.addInitScript((tag) => (globalThis._VSCODE_NLS_LANGUAGE = tag), options.language);
    await page.addInitScript(configurePage, options.configuration ?? developmentOptions(address, options));
    await page.goto(options.folder ? `${address}/?folder=${options.folder}` : pageAddress(address, options.workspace));
    const close = () => browser.close().catch(() => {}); // it may be gone already
    return { page, exit, close };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * The address under which the workbench shows a folder or a workspace file, with a file of it open.
 * @param {string} address
 * @param {string | undefined} workspace
 * @param {string} [file]
 */
export function pageAddress(address, workspace, file) {
  if (!workspace) return `${address}/?ew=true`;
  const key = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const page = `${address}/?${key}=${encodeURI(toPosix(path.resolve(workspace)))}`;
  if (!file) return page;
  const uri = `vscode-remote://${new URL(address).host}${encodeURI(toPosix(path.resolve(file)))}`;
  return `${page}&payload=${encodeURIComponent(JSON.stringify([['openFile', uri]]))}`;
}

const toPosix = (file) => file.replaceAll('\\', '/');

/** Signals are ours to handle (cleanup.mjs); Playwright ends the browser and its profile when the process ends. */
async function launchBrowser(headless) {
  const { chromium } = requireFromHost('playwright-core');
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ ...(await findChromium({ headless })), ...signals, headless, args: flags });
}

/** The promise comes in an object, because a bare one would be awaited together with the call. */
async function watchExit(browser, page) {
  let end;
  const exit = new Promise((resolve) => (end = resolve));
  page.once('crash', () => end(97));
  browser.once('disconnected', () => end(97));
  await page.exposeFunction('codeAutomationExit', (code) => end(code));
  return { exit };
}

/**
 * What the extension host prints. `@@shot /abs/x.png` asks for a screenshot of the page, see test/editor/shot.ts, and
 * `@@words /abs/x.json selector` for the words that it shows there, see test/editor/shown.ts.
 */
async function report(page, type, values, { verbose, onResults }) {
  const text = values.join(' ');
  const results = /^@@results (.+)$/.exec(text)?.[1];
  if (results) return onResults?.(JSON.parse(results));
  const file = /^@@shot (.+)$/.exec(text)?.[1];
  if (file) return screenshot(page, file);
  const [, list, selector] = /^@@words (\S+) (.+)$/.exec(text) ?? [];
  if (list) return writeWords(page, list, selector);
  if (verbose || !noise.test(text)) (console[type] ?? console.log)(...values);
}

/** Under another name first: who waits for the file never sees half of it. */
async function screenshot(page, file) {
  try {
    const partial = `${file}.partial.png`;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await page.screenshot({ path: partial });
    fs.renameSync(partial, file);
  } catch (error) {
    console.error(`[host] no screenshot ${file}: ${error.message}`);
  }
}

async function writeWords(page, file, selector) {
  const words = await page.locator(selector).allInnerTexts();
  fs.writeFileSync(`${file}.partial`, JSON.stringify(words.map((each) => each.trim())));
  fs.renameSync(`${file}.partial`, file);
}

function developmentOptions(address, { extensions = [], tests }) {
  if (extensions.length === 0) return {};
  const { host } = new URL(address);
  const remote = (file) => ({ scheme: 'vscode-remote', authority: host, path: toPosix(path.resolve(file)) });
  const options = { extensions: extensions.map(remote) };
  return { developmentOptions: tests ? { ...options, extensionTestsPath: remote(tests) } : options };
}

/**
 * Runs in the page before the workbench: adds to the configuration the page carries in a `<meta>`.
 * The URL parameters of the same purpose are ignored by built versions of VS Code, and a page whose HTML is rewritten on
 * its way may not talk to 127.0.0.1 any more.
 */
function configurePage(added) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
    const configuration = JSON.parse(value);
    const product = Object.assign((configuration.productConfiguration ??= {}), added.productConfiguration);
    Object.assign(configuration, added, { productConfiguration: product });
    for (const key of ['extensionsGallery', 'telemetryEndpoint', 'updateEndpoint', 'serviceWorker', 'voiceWsUrl'])
      delete product[key];
    product.enableTelemetry = false;
    return JSON.stringify(configuration);
  };
}
