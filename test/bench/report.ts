import { rounded } from './figures.ts';
import type { Growth } from './micro.ts';

/** What one run found, as it is kept in `docs/bench/`. */
export interface Result {
  /** In ISO 8601, so that the last one is known. */
  readonly at: string;
  readonly machine: string;
  readonly isQuick: boolean;
  readonly rows: {
    readonly metric: string;
    readonly unit: string;
    /** Medians, by the name of the server. */
    readonly values: Record<string, number>;
  }[];
  readonly growth: readonly Growth[];
}

type Earlier = (Result & { readonly name: string }) | undefined;

export function scenarioTable({ rows }: Result, before: Earlier): string {
  const names = ['specwright', 'specwright, push', 'min-scan', 'floor'];
  const head = ['', 'unit', ...names, '÷ min-scan', '÷ floor', ...(before === undefined ? [] : [`÷ ${before.name}`])];
  const lines = rows.map(({ metric, unit, values }) => {
    const own = values['specwright'] ?? values['specwright, push'];
    const old = before?.rows.find((row) => row.metric === metric)?.values;
    const last = old?.['specwright'] ?? old?.['specwright, push'];
    const ratios = [ratio(own, values['min-scan']), ratio(own, values['floor'])];
    return [
      metric,
      unit,
      ...names.map((name) => rounded(values[name])),
      ...ratios,
      ...(before === undefined ? [] : [ratio(own, last)]),
    ];
  });
  return table([head, ...lines]);
}

export function growthTable({ growth }: Result, before: Earlier): string {
  return (['lines', 'files'] as const)
    .map((by) => {
      const rows = growth.filter((each) => each.by === by);
      const sizes = rows[0]?.costs.map(([size]) => size) ?? [];
      const head = [
        `in ms, by ${by}`,
        ...sizes.map((size) => size.toLocaleString('en')),
        'slope',
        ...(before === undefined ? [] : [`÷ ${before.name}`]),
      ];
      const lines = rows.map(({ name, costs, exponent }) => {
        const [size, cost] = costs.at(-1) ?? [0, undefined];
        const old = before?.growth.find((each) => each.by === by && each.name === name);
        const last = old?.costs.find(([same]) => same === size)?.[1];
        const shown = costs.map(([, each]) => rounded(Number(each.toPrecision(3))));
        return [name, ...shown, exponent.toFixed(2), ...(before === undefined ? [] : [ratio(cost, last)])];
      });
      return table([head, ...lines]);
    })
    .join('\n\n');
}

function ratio(value: number | undefined, base: number | undefined): string {
  return value === undefined || base === undefined || base === 0 ? '–' : `×${rounded(value / base)}`;
}

/** A table in Markdown, its columns under one another. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
