// Desktop VS Code on this machine: a display to show it on, an installed copy, a download.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The extension under development. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Kept in step with `code-server` in test/host/package.json. */
const version = '1.139.1';

const binaries = {
  linux: ['/usr/share/code/code', '/opt/visual-studio-code/code', '/usr/share/code-insiders/code-insiders'],
  darwin: ['Electron', 'Code'].map((name) => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`),
  win32: [process.env.LOCALAPPDATA + '\\Programs', process.env.ProgramFiles].map(
    (directory) => `${directory}\\Microsoft VS Code\\Code.exe`,
  ),
};

/** Electron needs one; on Linux it may be absent. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The executable of an installed VS Code, which tests need: the `code` command is only a script around it. */
export function installedExecutable() {
  return binaries[process.platform]?.find((file) => fs.existsSync(file));
}

/** The `code` command, unless it belongs to a remote session or to Windows: those cannot load a folder from here. */
export function codeCommand() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((directory) => path.join(directory, name));
  const isForeign = (file) => /remote-cli|[\\/]server[\\/]|^\/mnt\/[a-z]\//.test(fs.realpathSync(file));
  return candidates.find((file) => fs.existsSync(file) && !isForeign(file));
}

/** An executable the user names in VSCODE_EXECUTABLE. */
export function chosenExecutable() {
  const executable = process.env.VSCODE_EXECUTABLE;
  if (!executable || fs.existsSync(executable)) return executable;
  throw new Error(`VSCODE_EXECUTABLE names a file that does not exist: ${executable}`);
}

/** Downloads the pinned VS Code into .vscode-test, unless it is there already; resolves with its executable. */
export async function download() {
  try {
    const executable = await downloadAndUnzipVSCode({
      version,
      extensionDevelopmentPath: projectRoot,
      cachePath: path.join(projectRoot, '.vscode-test'),
      timeout: 10_000,
    });
    return { executable, name: `downloaded VS Code ${version}` };
  } catch (error) {
    const reason = `VS Code ${version} cannot be downloaded: ${error.code ?? error.message}`;
    throw new Error(reason, { cause: error });
  }
}
