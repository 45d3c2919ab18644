// Runs the tests that need no editor: `node test/unit.mjs`, after `node esbuild.mjs --tests`.
import Mocha from 'mocha';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const compiled = path.resolve('out/test/unit.cjs');

/** Resolves with the counts, also when tests fail; rejects when there is none. */
export function runUnitTests() {
  if (!existsSync(compiled)) throw new Error('The tests are not compiled (node esbuild.mjs --tests).');
  const mocha = new Mocha({ color: process.stdout.isTTY, timeout: 60_000, reporter: 'dot' });
  mocha.addFile(compiled);
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runUnitTests();
  process.exitCode = failed === 0 ? 0 : 1;
}
