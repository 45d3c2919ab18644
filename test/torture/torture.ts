import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { diskHistory } from './history.ts';
import { hostileDocuments, largeDocuments } from './hostile.ts';
import { propertyTests } from './properties.ts';
import { mutatedFrames, mutatedMessages } from './protocol.ts';
import { soak } from './soak.ts';
import type { Outcome, TrialKind } from './trial.ts';

/** Runs the trials at release size, or for as long as is said: `npm run torture -- --minutes 30 --seed 7 --only R4,R8`. */
const trials: readonly TrialKind[] = [
  ...propertyTests,
  diskHistory,
  hostileDocuments,
  largeDocuments,
  mutatedFrames,
  mutatedMessages,
  soak,
];

const page = 'docs/reliability.md';
const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      minutes: { type: 'string', default: '30' },
      only: { type: 'string', default: '' },
      save: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const wanted = values.only === '' ? [] : values.only.split(',');
  const chosen = trials.filter(
    ({ promise, title }) => wanted.length === 0 || wanted.some((word) => word === promise || title.includes(word)),
  );
  const rows: string[] = [];
  let failed = 0;
  for (const [index, trial] of chosen.entries()) {
    const left = Number(values.minutes) * 60_000 - performance.now();
    const deadline = Date.now() + Math.max(0, left) / (chosen.length - index);
    const outcome = await trial.run({ seed, deadline, goal: trial.release });
    const again = `npm run torture -- --seed ${seed} --only "${trial.title}"`;
    for (const { what, smallest } of outcome.failures)
      console.log(`\n✖ ${trial.promise} ${trial.title}: ${what}\n  smallest: ${smallest}\n  again: ${again}`);
    failed += outcome.failures.length;
    const row = rowOf(trial, outcome, seed);
    rows.push(row);
    console.log(row);
  }
  if (values.save) save(rows);
  process.exitCode = failed === 0 ? 0 : 1;
}

function rowOf({ promise, title, release }: TrialKind, outcome: Outcome, seed: number): string {
  const { count, unit, figures, failures } = outcome;
  const reached = `${count.toLocaleString('en')} of ${release.toLocaleString('en')} ${unit}`;
  const cells = [promise, title, reached, String(failures.length), figures, today(), String(seed)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Puts the rows in place of those of the same trials; the others stay, with the date that they have. */
function save(rows: readonly string[]): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  const kept = new Map(
    text
      .slice(from, to)
      .split('\n')
      .filter((line) => /^\| R\d/.test(line))
      .map((line) => [titleOf(line), line] as const),
  );
  for (const row of rows) kept.set(titleOf(row), row);
  const machine = `Node ${process.version} on ${platform()} ${arch()}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB.`;
  const table = [
    '| | What is tried | Reached | Failures | Figures | Date | Seed |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...trials.flatMap(({ title }) => kept.get(title) ?? []),
  ];
  writeFileSync(page, `${text.slice(0, from)}\n\n${machine}\n\n${table.join('\n')}\n\n${text.slice(to)}`);
}

function titleOf(row: string): string {
  return row.split(' | ')[1] ?? '';
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

void main();
