// `node test/bench/sideBySide.mjs RESULT.json...`: puts results of a side-by-side run, one for each size of workspace, into
// the table of docs/performance.md. How they are made is said there.
import { readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/performance.md';
const servers = ['vscode-md', 'rumdl', 'specwright', 'min-scan', 'floor'];

/** Files, scenario, end or part of the metric, which figure, what is to be reached, and min-scan where that was written down. */
const rows = [
  [100, 'start', 'initialize answer', 'median', 72, 68],
  [100, 'start', 'first documentSymbol answer', 'median', 80, 86],
  [100, 'ready', 'complete', 'median', 130, 95],
  [1000, 'ready', 'complete', 'median', 370, 242],
  [10000, 'ready', 'complete', 'median', 2400, 1245],
  [100, 'ready', 'RSS after index', 'median', 70, 57],
  [1000, 'ready', 'RSS after index', 'median', 100, 116],
  [10000, 'ready', 'RSS after index', 'median', 350, 469],
  ...bySize('open', 'open to first diagnostics', 'median', [1.6, 4.5, 45], [0.9, 2.6, 21]),
  ...bySize('typing', 'typed character to diagnostics', 'median', [1, 1.2, 3], [0.7, 2, 13]),
  ...bySize('typing', 'typed character to diagnostics', 'p99', [10, 10, 20], [6, 11, 107]),
  ...bySize('typing', 'CPU per typed character', 'median', [0.9, 1.1, 3], [0.7, 3.1, 16]),
  ...bySize('burst', 'first edit to final diagnostics', 'median', [6, 8, 25], [5, 68, 598]),
  [100, 'documentSymbol', /^just after/, 'median', 1.3, 1.5],
  [100, 'documentSymbol', /^2000 lines, just/, 'median', 1.8, 2.5],
  [100, 'documentSymbol', /^20000 lines, just/, 'median', 7, 22],
  [100, 'completion', 'just after a typed character', 'median', 1.4, 1.8],
  [100, 'definition', 'just after a typed character', 'median', 1, 1.1],
  [100, 'hover', 'just after a typed character', 'median', 1, 1.1],
  [1000, 'references', 'just after a typed character', 'median', 4.5, 4.3],
  [1000, 'rename', 'just after a typed character', 'median', 5, 4.4],
  [1000, 'workspaceSymbol', 'unchanged document', 'median', 1, 0.75],
  [100, 'crossfile', 'of another', 'median', 1.6, 1],
  [1000, 'crossfile', 'of another', 'median', 2.5, 2.1],
  [100, 'watch', 'found by workspace/symbol', 'median', 8, 4.3],
  [100, 'cancel', 'small request behind it', 'median', 10, 27],
  [100, 'ready', 'idle CPU', 'median', 0, 0],
];

const results = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const lines = rows.flatMap(([files, scenario, metric, figure, target, minScan]) => {
  const result = results.find(({ workspaces }) => Object.values(workspaces)[0].files === files);
  const cell = result?.cells.find((one) => one.scenario === scenario && matches(one.metric, metric));
  if (cell === undefined) return [];
  const of = (server) => cell.servers[server]?.[figure] ?? undefined;
  const [own, reference] = [of('specwright'), of('min-scan')];
  // A slower machine, or a busier one, is slower for all: the aim is taken along.
  const aim = minScan > 0 && reference !== undefined ? (target * reference) / minScan : target;
  const title = `${scenario}: ${cell.metric}${figure === 'median' ? '' : `, ${figure}`} (${files.toLocaleString('en')} files)`;
  const missed = aim === 0 ? 'not met' : `×${shown(own / aim)}`;
  const verdict = own === undefined ? '–' : own <= aim * 1.05 ? 'met' : missed;
  return [
    `| ${[title, cell.unit, ...servers.map((server) => shown(of(server))), shown(target), verdict].join(' | ')} |`,
  ];
});
const [first] = results;
const table = [
  `| ${['', 'unit', ...servers, 'to reach', 'reached'].join(' | ')} |`,
  `|${' --- |'.repeat(servers.length + 4)}`,
  ...lines,
  '',
  `Node ${first.machine.node.slice(1)}, ${first.machine.cores} cores, ${first.machine.memGB} GB; the system's load was ${first.machine.loadBefore[0]} before and ${first.machine.loadAfter[0]} after.`,
].join('\n');
const marked = /(<!-- side by side -->)[^]*?(<!-- end -->)/;
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace(marked, (_, start, end) => `${start}\n\n${table}\n\n${end}`),
);

function bySize(scenario, metric, figure, targets, minScans) {
  return [200, 2000, 20000].map((size, at) => [
    100,
    scenario,
    new RegExp(`^${size} lines: .*${metric}$`),
    figure,
    targets[at],
    minScans[at],
  ]);
}

function matches(metric, wanted) {
  return typeof wanted === 'string' ? metric.endsWith(wanted) : wanted.test(metric);
}

function shown(value) {
  if (value === undefined || value === null) return '–';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
