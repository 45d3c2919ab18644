// `npm run bench -- [--quick] [--only a,b] [--save name] [--against name]`: what the packed server costs, beside the two
// reference servers, and how each part of the analysis grows.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Contender } from './client.ts';
import { writeWorkspace } from './documents.ts';
import { machine, median, quantile } from './figures.ts';
import { measureGrowth } from './micro.ts';
import type { Result } from './report.ts';
import { growthTable, scenarioTable } from './report.ts';
import { measureClosed, measureIgnored, measureNested } from './diskScenarios.ts';
import { scenarios as textScenarios } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';

const results = 'docs/bench';
const server = [path.resolve('dist/server.js'), '--stdio'];
const reference = (name: string): readonly string[] => [path.resolve(`out/test/bench/references/${name}.cjs`)];

const contenders: readonly Contender[] = [
  { name: 'specwright', args: server, pulls: true },
  { name: 'specwright, push', args: server, pulls: false },
  { name: 'min-scan', args: reference('minScan'), pulls: false },
  { name: 'floor', args: reference('floor'), pulls: false },
];

const scenarios: readonly Scenario[] = [
  ...textScenarios,
  { name: 'ignored', measure: measureIgnored },
  { name: 'closed', measure: measureClosed },
  { name: 'nested', measure: measureNested },
];

void main();

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      save: { type: 'string' },
      against: { type: 'string' },
    },
  });
  const isWanted = (name: string): boolean => options.only?.split(',').includes(name) ?? true;
  const before = earlier(options.against);
  const rows = await measureServers(isWanted, options.quick);
  if (isWanted('size'))
    for (const file of bundles()) addTo(rows, `size of ${file.name}`, 'kB', 'specwright', file.size);
  const growth = isWanted('growth') ? measureGrowth(options.quick) : [];
  const result: Result = { at: new Date().toISOString(), machine: machine(), isQuick: options.quick, rows, growth };
  process.stdout.write(`${result.machine}\n\n${scenarioTable(result, before)}\n\n${growthTable(result, before)}\n`);
  if (options.save === undefined) return;
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, `${options.save}.json`), `${JSON.stringify(result, undefined, 1)}\n`);
}

async function measureServers(isWanted: (name: string) => boolean, isQuick: boolean): Promise<Result['rows']> {
  const rows: Result['rows'] = [];
  const wanted = scenarios.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return rows;
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-bench-'));
  try {
    const workspaces = new Map<number, string>();
    for (const files of isQuick ? [100, 1_000] : [100, 1_000, 10_000]) {
      workspaces.set(files, path.join(folder, String(files)));
      writeWorkspace(path.join(folder, String(files)), files);
    }
    for (const scenario of wanted) {
      process.stderr.write(`${scenario.name} …\n`);
      await scenario.measure({
        contenders,
        workspaces,
        repeat: isQuick ? 0.25 : 1,
        record: (metric, unit, { name }, samples) => {
          addTo(rows, metric, unit, name, median(samples));
          if (samples.length >= 100) addTo(rows, `${metric}, 99 of 100`, unit, name, quantile(samples, 0.99));
        },
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** In thousands of bytes. */
function bundles(): readonly { readonly name: string; readonly size: number }[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, size: statSync(path.join('dist', name)).size / 1_000 }));
}

function addTo(rows: Result['rows'], metric: string, unit: string, contender: string, value: number): void {
  let row = rows.find((candidate) => candidate.metric === metric);
  if (row === undefined) rows.push((row = { metric, unit, values: {} }));
  row.values[contender] = Number(value.toPrecision(4));
}

/** The result of that name, or else the last one. */
function earlier(name: string | undefined): (Result & { readonly name: string }) | undefined {
  if (!existsSync(results)) return undefined;
  const all = readdirSync(results)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      ...(JSON.parse(readFileSync(path.join(results, file), 'utf8')) as Result),
      name: file.slice(0, -5),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  if (name === undefined) return all.at(-1);
  const found = all.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no result ${name} in ${results}.`);
  return found;
}
