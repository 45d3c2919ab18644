// The VS Code server as a process: started on 127.0.0.1 with a profile of its own, stopped with everything it started.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit, temporaryDirectory } from './cleanup.mjs';
import { ensureInstalled, vscodeRoot } from './install.mjs';
import { serverNode } from './node.mjs';
import { writeSettings } from './settings.mjs';

const serverMain = path.join(vscodeRoot, 'out', 'server-main.js');
const onWindows = process.platform === 'win32';

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] a profile to use and keep; without it a temporary one
 * @property {string} [extensionsDir] where extensions are installed; without it an empty temporary directory
 * @property {Record<string, unknown>} [settings] user settings
 * @property {Record<string, string>} [env] environment variables for the server and its extension host
 * @property {boolean} [verbose] prints the server's log
 */

/**
 * Starts the server and waits until it answers. `ended` resolves when it is gone, whoever ended it.
 * @param {ServerOptions} options
 */
export async function startServer({ userDataDir, extensionsDir, settings, env, verbose } = {}) {
  ensureInstalled();
  const home = temporaryDirectory('vscode-host-');
  const userData = userDataDir ?? path.join(home.path, 'user');
  writeSettings(userData, settings);
  const profile = profileArguments(home.path, extensionsDir ?? path.join(home.path, 'extensions'));
  const child = spawnServer([...profile, '--user-data-dir', userData], serverEnvironment(home.path, env));
  const log = keepLog(child, verbose);
  const { ended, stop } = supervise(child, home);
  try {
    const port = await listeningPort(child, log);
    const address = `http://127.0.0.1:${port}`;
    await answers(address);
    return { port, address, ended, lastLog: () => lastLines(log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends the server and removes its directory: on request in good order, or abruptly together with this process. */
function supervise(child, home) {
  const forget = atExit(() => signalGroup(child, 'SIGKILL'));
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.once('error', resolve); // it could not even be started
  });
  const stopNow = async () => {
    await stopGroup(child, ended);
    forget();
    home.remove();
  };
  let stopping;
  return { ended, stop: () => (stopping ??= stopNow()) };
}

/**
 * Installs a packed extension, as `code --install-extension` does.
 * @param {string} vsix
 * @param {string} extensionsDir
 */
export function installExtension(vsix, extensionsDir) {
  ensureInstalled();
  const home = temporaryDirectory('vscode-host-');
  const task = ['--install-extension', path.resolve(vsix), '--force'];
  const result = spawnSync(
    serverNode(),
    [serverMain, ...task, ...profileArguments(home.path, path.resolve(extensionsDir))],
    { encoding: 'utf8', env: serverEnvironment(home.path) },
  );
  home.remove();
  if (result.status === 0 && result.stdout.includes('successfully installed')) return;
  throw new Error(`${vsix} could not be installed:\n${result.stdout}${result.stderr}`);
}

function profileArguments(home, extensionsDir) {
  return ['--accept-server-license-terms', '--server-data-dir', home, '--extensions-dir', extensionsDir];
}

/** Port 0: the system picks a free one, so that parallel runs never collide. */
function spawnServer(profile, env) {
  const address = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  const quiet = ['--telemetry-level', 'off', '--disable-workspace-trust'];
  return spawn(serverNode(), [serverMain, ...address, ...quiet, ...profile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !onWindows, // a process group of its own, see `signalGroup`
    env,
  });
}

/** Its sockets go with its directory; what an enclosing VS Code set for its own terminal must not confuse this one. */
function serverEnvironment(home, env = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  return { ...Object.fromEntries(inherited), TMPDIR: home, XDG_RUNTIME_DIR: home, ...env };
}

/** Keeps the end of what the server prints, for the message when something goes wrong, and the port it names. */
function keepLog(child, verbose) {
  const log = { text: '', port: undefined };
  const keep = (data) => {
    log.text = (log.text + data).slice(-20_000);
    log.port ??= /Extension host agent listening on (\d+)/.exec(log.text)?.[1];
    if (verbose) process.stderr.write(data);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => keep(error.message));
  return log;
}

/** Without the stack traces of the optional native modules that are left uncompiled here. */
function lastLines(log) {
  const lines = log.text.split('\n').filter((line) => line.trim() && !/^\s+(at |→ |'\/)/.test(line));
  return lines.slice(-20).join('\n');
}

async function listeningPort(child, log) {
  const until = Date.now() + 30_000;
  while (!log.port) {
    const gone = child.pid === undefined || child.exitCode !== null;
    if (gone || Date.now() > until) throw new Error(`the VS Code server did not start\n${lastLines(log)}`);
    await sleep(50);
  }
  return Number(log.port);
}

async function answers(address) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`${address}/version`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`the VS Code server at ${address} does not answer`);
}

async function stopGroup(child, ended) {
  signalGroup(child, 'SIGTERM');
  await Promise.race([ended, sleep(5000)]);
  for (let attempt = 0; attempt < 20 && signalGroup(child, 0); attempt++) await sleep(50);
  signalGroup(child, 'SIGKILL');
  await ended;
}

/** The extension host, the language servers and the file watchers share the server's group; they would outlive it. */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  try {
    if (onWindows) return signal !== 0 && spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']).status === 0;
    return process.kill(-child.pid, signal);
  } catch {
    return false; // nobody left
  }
}
