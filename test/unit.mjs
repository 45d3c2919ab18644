// Runs every compiled test that needs no editor: `node test/unit.mjs`, after `node esbuild.mjs --tests`.
import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const compiled = path.resolve('out/test');

/** Resolves with the counts, also when tests fail; rejects when there is none. */
export function runUnitTests() {
  const mocha = new Mocha({ color: process.stdout.isTTY, timeout: 60_000, reporter: 'dot' });
  const files = readdirSync(compiled, { recursive: true })
    .filter((file) => file.endsWith('.test.cjs') && !file.startsWith('editor'))
    .sort();
  if (files.length === 0) throw new Error('No compiled tests in out/test.');
  for (const file of files) mocha.addFile(path.join(compiled, file));
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
