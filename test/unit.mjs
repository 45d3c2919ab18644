// Runs the tests that need no editor: `node test/unit.mjs`, after `node esbuild.mjs --tests`.
import Mocha from 'mocha';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone, bundleFile, bundleNames, sideBySide } from './bundles.mjs';
import { total } from './results.mjs';

const self = fileURLToPath(import.meta.url);

/** Resolves with the counts, also when tests fail; rejects when there is none. */
export const runUnitTests = () => runSideBySide(sideBySide);

/** The same for those that build the product anew. */
export const runBuildTests = () => runSideBySide(alone);

/** As many at a time as there are processors, but two at least: much of their time is spent waiting. */
async function runSideBySide(names) {
  for (const file of names.map(bundleFile))
    if (!existsSync(file)) throw new Error('The tests are not compiled (node esbuild.mjs --tests).');
  const waiting = [...names];
  const all = [];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      all.push(await runBundle(bundleFile(name)));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return total(all);
}

/** In a process of its own, whose output comes in one piece. */
async function runBundle(bundle) {
  const child = fork(self, [bundle], { silent: true });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  let results;
  child.on('message', (message) => (results = message));
  const [code] = await once(child, 'close');
  process.stdout.write(Buffer.concat(output));
  if (results === undefined) throw new Error(`${path.basename(bundle)} ended before its tests did, with code ${code}.`);
  return results;
}

function run(bundle) {
  const mocha = new Mocha({ timeout: 60_000, reporter: 'dot' });
  mocha.addFile(path.resolve(bundle));
  const failures = [];
  const runner = mocha.run((failed) => {
    process.send?.({ passed: runner.stats?.passes ?? 0, failed, failures }, () => process.exit());
  });
  runner.on('fail', (test, { message }) => failures.push(`${test.fullTitle()}: ${message}`));
}

if (process.send !== undefined && bundleNames.map(bundleFile).includes(process.argv[2])) run(process.argv[2]);
else if (process.argv[1] === self) {
  const all = [await runUnitTests(), await runBuildTests()];
  process.exitCode = all.every(({ failed }) => failed === 0) ? 0 : 1;
}
