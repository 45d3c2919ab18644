// Types, lint, format, unused code: `npm run check`. Everything is checked, then everything that failed is named.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checks = [
  ['types', 'tsc', ['-b']],
  ['lint', 'eslint', ['client', 'server', 'test']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['unused code', 'knip', []],
];

/** Runs each check and says how many passed and failed. */
export function runChecks() {
  const failed = checks.filter(([name, program, args]) => {
    const { status } = spawnSync('npx', ['--no-install', program, ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
    return status !== 0;
  });
  return { passed: checks.length - failed.length, failed: failed.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runChecks().failed === 0 ? 0 : 1;
