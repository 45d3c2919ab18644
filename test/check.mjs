// Types, lint, format, unused code: `npm run check`. Everything is checked, then everything that failed is named.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const checks = [
  ['types', 'tsc', ['-b']],
  ['lint', 'eslint', ['client', 'server', 'test']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['unused code', 'knip', []],
];

/**
 * Runs each check.
 * @returns {Promise<Required<import('./results.mjs').Results>>}
 */
export async function runChecks() {
  const failures = [];
  for (const [name, program, args] of checks) {
    const options = { stdio: 'inherit', shell: process.platform === 'win32' };
    const [code] = await once(spawn('npx', ['--no-install', program, ...args], options), 'close');
    console.log(`${code === 0 ? '✔' : '✖'} ${name}`);
    if (code !== 0) failures.push(name);
  }
  return { passed: checks.length - failures.length, failed: failures.length, failures };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
