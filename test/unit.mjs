// Runs the tests that need no editor: `node test/unit.mjs`, after `node esbuild.mjs --tests`.
import Mocha from 'mocha';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
/** Those of the core, and those that start servers and commands: they run side by side, for they wait for different things. */
const bundles = ['inProcess', 'processes'].map((name) => path.resolve('out/test', `${name}.cjs`));

/** Resolves with the counts, also when tests fail; rejects when there is none. */
export async function runUnitTests() {
  for (const bundle of bundles)
    if (!existsSync(bundle)) throw new Error('The tests are not compiled (node esbuild.mjs --tests).');
  const counts = await Promise.all(bundles.map(runBundle));
  return { passed: sum(counts.map(({ passed }) => passed)), failed: sum(counts.map(({ failed }) => failed)) };
}

/** In a process of its own, whose output comes in one piece. */
async function runBundle(bundle) {
  const child = fork(self, [bundle], { silent: true });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  let counts;
  child.on('message', (message) => (counts = message));
  const [code] = await once(child, 'close');
  process.stdout.write(Buffer.concat(output));
  if (counts === undefined) throw new Error(`${path.basename(bundle)} ended before its tests did, with code ${code}.`);
  return counts;
}

function run(bundle) {
  const mocha = new Mocha({ timeout: 60_000, reporter: 'dot' });
  mocha.addFile(bundle);
  const runner = mocha.run((failed) => {
    process.send?.({ passed: runner.stats?.passes ?? 0, failed }, () => process.exit());
  });
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

if (process.send !== undefined && bundles.includes(process.argv[2])) run(process.argv[2]);
else if (process.argv[1] === self) {
  const { failed } = await runUnitTests();
  process.exitCode = failed === 0 ? 0 : 1;
}
