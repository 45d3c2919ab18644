import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Failure, TrialKind } from './trial.ts';

/** Promises that have a property test of their own, and how its title begins. */
const tests: readonly {
  readonly promise: string;
  readonly title: string;
  readonly name: string;
  readonly release: number;
}[] = [
  { promise: 'R1', title: 'Histories of an index, compared with a fresh one', name: 'an index after', release: 20_000 },
  {
    promise: 'R1',
    title: 'Edits, a document read anew compared with one read from its version before',
    name: 'a document read from',
    release: 50_000,
  },
  { promise: 'R2', title: 'Changes by the editor, the text compared', name: 'open texts', release: 100_000 },
  { promise: 'R3', title: 'Documents, every range of every answer', name: 'every span', release: 50_000 },
  {
    promise: 'R6',
    title: 'Front matter that asks to be executed',
    name: 'front matter is never executed',
    release: 20_000,
  },
  { promise: 'R7', title: 'Streams with a wrong header', name: 'a stream of messages', release: 50_000 },
  { promise: 'R15', title: 'Quick fixes, applied', name: 'the fixes', release: 20_000 },
  { promise: 'R16', title: 'Workspaces in which something is renamed', name: 'renaming', release: 20_000 },
  { promise: 'R21', title: 'Hovers and suggestions, drawn', name: 'what is shown of a document', release: 50_000 },
  { promise: 'R17', title: 'Templates, inserted and read', name: 'titles with characters', release: 10_000 },
];

export const propertyTests: readonly TrialKind[] = tests.map(({ promise, title, name, release }) => ({
  promise,
  title,
  release,
  async run({ seed, goal, deadline }) {
    // A property says nothing before it has ended: it is given rounds that grow, each with a seed of its own.
    const failures: Failure[] = [];
    let [count, rounds] = [0, 0];
    for (let size = Math.min(goal, 200); count < goal && Date.now() < deadline && failures.length === 0; size *= 2) {
      const runs = Math.min(size, goal - count);
      const began = Date.now();
      const failure = await run(name, seed + rounds, runs);
      if (failure !== undefined) failures.push(failure);
      count += runs;
      rounds++;
      if (Date.now() + (Date.now() - began) * 2 > deadline) break;
    }
    return { count, unit: 'cases for each property', figures: `${rounds} seeds`, failures };
  },
}));

/** What `node esbuild.mjs --tests` makes of the property tests. */
const bundle = 'out/test/property.cjs';

async function run(name: string, seed: number, runs: number): Promise<Failure | undefined> {
  const environment = { SPECWRIGHT_SEED: String(seed), SPECWRIGHT_RUNS: String(runs) };
  const args = ['--timeout', '0', '--reporter', 'dot', '--fgrep', name, bundle];
  const child = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...args], {
    env: { ...process.env, ...environment },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return undefined;
  const again = `SPECWRIGHT_SEED=${seed} SPECWRIGHT_RUNS=${runs} npx mocha --timeout 0 --fgrep "${name}" ${bundle}`;
  return { what: `${name}: ${again}`, smallest: said.join('').slice(-3_000) };
}
