// Which Chromium shows the workbench. On Linux x64 it is the pinned one from the npm package `@sparticuz/chromium`, which
// also carries the libraries and the fonts a bare machine lacks; elsewhere it is an installed one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { modules, requireFromHost } from './install.mjs';

const packed = path.join(modules, '@sparticuz', 'chromium', 'bin');
const unpacked = path.join(modules, '.cache', 'chromium');

/**
 * @param {{ headless?: boolean }} options
 * @returns {Promise<{ executablePath: string, env?: NodeJS.ProcessEnv }>} options for Playwright's `launch`
 */
export async function findChromium({ headless = true } = {}) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existing(chosen);
  const hasPackaged = process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(packed);
  if (hasPackaged && headless) return packagedChromium();
  const executablePath = installedChromium();
  if (executablePath) return { executablePath };
  throw new Error('there is no Chromium here: install Chromium or Google Chrome, or set CHROMIUM_PATH to one');
}

function existing(executablePath) {
  if (fs.existsSync(executablePath)) return { executablePath };
  throw new Error(`CHROMIUM_PATH names a file that does not exist: ${executablePath}`);
}

function installedChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const directories = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => directories.map((directory) => path.join(directory, name)));
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['ProgramFiles(x86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ];
  return [...onPath, ...elsewhere].find((file) => fs.existsSync(file));
}

async function packagedChromium() {
  const executablePath = await unpack('chromium', (target) => inflate('chromium.br', target));
  const env = { ...process.env };
  if (!starts(executablePath, env)) await addLibraries(env);
  const { status, stderr } = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the packaged Chromium does not start: ${stderr}`);
  if (!hasFonts()) await addFonts(env);
  return { executablePath, env };
}

const starts = (executable, env) => spawnSync(executable, ['--version'], { env }).status === 0;

/** libnss3 and its friends, which a machine without a desktop often lacks. */
async function addLibraries(env) {
  const directory = await unpack('libraries', (target) => extract('al2023.tar.br', target));
  const places = [path.join(directory, 'al2023', 'lib'), path.join(directory, 'lib'), directory, env.LD_LIBRARY_PATH];
  env.LD_LIBRARY_PATH = places.filter(Boolean).join(path.delimiter);
}

function hasFonts() {
  const home = os.homedir();
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', `${home}/.fonts`, `${home}/.local/share/fonts`];
  const isFont = (name) => /\.(ttf|otf|ttc|pfb)$/i.test(name);
  return places.some((place) => fs.existsSync(place) && fs.readdirSync(place, { recursive: true }).some(isFont));
}

/** Without any font the page never paints, and everything that waits for it hangs. */
async function addFonts(env) {
  const directory = await unpack('fonts', (target) => extract('fonts.tar.br', target));
  const configuration = path.join(directory, 'own.conf');
  const lines = `<dir>${directory}/fonts</dir><cachedir>${directory}/cache</cachedir>`;
  fs.writeFileSync(configuration, `<?xml version="1.0"?>\n<fontconfig>${lines}</fontconfig>\n`);
  env.FONTCONFIG_FILE = configuration;
}

/** Unpacks once, and under another name first: two runs at a time never see half a file. */
async function unpack(name, write) {
  const target = path.join(unpacked, name);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(unpacked, { recursive: true });
  const partial = `${target}.${process.pid}`;
  await write(partial);
  try {
    fs.renameSync(partial, target);
  } catch (error) {
    if (!fs.existsSync(target)) throw error;
    fs.rmSync(partial, { recursive: true, force: true });
  }
  return target;
}

function inflate(archive, target) {
  const source = fs.createReadStream(path.join(packed, archive));
  return pipeline(source, zlib.createBrotliDecompress(), fs.createWriteStream(target, { mode: 0o755 }));
}

function extract(archive, target) {
  fs.mkdirSync(target, { recursive: true });
  const source = fs.createReadStream(path.join(packed, archive));
  return pipeline(source, zlib.createBrotliDecompress(), requireFromHost('tar').x({ cwd: target }));
}
