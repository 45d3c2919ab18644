import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Failure, TrialKind } from './trial.ts';

/** Promises that have a property test of their own, and the part of it that tries one case. */
const tests: readonly {
  readonly promise: string;
  readonly title: string;
  readonly file: string;
  readonly release: number;
}[] = [
  { promise: 'R1', title: 'Histories of an index, compared with a fresh one', file: 'history', release: 20_000 },
  {
    promise: 'R1',
    title: 'Edits, a document read anew compared with one read from its version before',
    file: 'incremental',
    release: 50_000,
  },
  { promise: 'R2', title: 'Changes by the editor, the text compared', file: 'openTexts', release: 100_000 },
  { promise: 'R3', title: 'Documents, every range of every answer', file: 'spans', release: 50_000 },
  { promise: 'R6', title: 'Front matter that asks to be executed', file: 'frontMatterSafety', release: 20_000 },
  { promise: 'R7', title: 'Streams with a wrong header', file: 'frames', release: 50_000 },
  { promise: 'R15', title: 'Quick fixes, applied', file: 'fixes', release: 20_000 },
  { promise: 'R16', title: 'Workspaces in which something is renamed', file: 'rename', release: 20_000 },
  { promise: 'R17', title: 'Templates, inserted and read', file: 'templates', release: 10_000 },
];

export const propertyTests: readonly TrialKind[] = tests.map(({ promise, title, file, release }) => ({
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
      const failure = await run(file, seed + rounds, runs);
      if (failure !== undefined) failures.push(failure);
      count += runs;
      rounds++;
      if (Date.now() + (Date.now() - began) * 2 > deadline) break;
    }
    return { count, unit: 'cases for each property', figures: `${rounds} seeds`, failures };
  },
}));

async function run(file: string, seed: number, runs: number): Promise<Failure | undefined> {
  const environment = { SPECWRIGHT_SEED: String(seed), SPECWRIGHT_RUNS: String(runs) };
  const test = `out/test/property/${file}.test.cjs`;
  const child = spawn(
    process.execPath,
    ['node_modules/mocha/bin/mocha.js', '--timeout', '0', '--reporter', 'dot', test],
    {
      env: { ...process.env, ...environment },
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return undefined;
  const again = `SPECWRIGHT_SEED=${seed} SPECWRIGHT_RUNS=${runs} npx mocha --timeout 0 ${test}`;
  return { what: `${file}: ${again}`, smallest: said.join('').slice(-3_000) };
}
