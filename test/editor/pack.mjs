import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from './desktop.mjs';

/**
 * Packs the extension as it would be published; vsce builds it for production first. Its output is shown only when it
 * fails, and it cannot ask anything.
 * @param {string} directory where the file goes
 * @returns {string} the packed extension
 */
export function packExtension(directory) {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const vsix = path.join(directory, 'extension.vsix');
  const options = ['--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', vsix];
  const result = spawnSync(process.execPath, [vsce, 'package', ...options], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return vsix;
  throw new Error(`the extension cannot be packed:\n${result.stdout}${result.stderr}`);
}
