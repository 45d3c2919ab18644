import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? NaN;
  return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at - Math.floor(at));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The exponent of growth, by least squares over the logarithms: 1 is linear, 0 is constant. */
export function slope(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(Math.max(cost, 1e-6))] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, cost]) => cost))];
  const over = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

/** `1,204`, `45.1`, `3.20`. */
export function rounded(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
}

/** Named by what matters for the figures, and by nothing that tells whose it is. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} cores, ${String(gigabytes)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** Milliseconds of CPU that a process has used in all of its threads; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${String(pid)}/task`);
    const used = threads.map((thread) => readFileSync(`/proc/${String(pid)}/task/${thread}/schedstat`, 'utf8'));
    return used.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / 1e6;
  } catch {
    return NaN;
  }
}

/** Megabytes of memory that a process holds; NaN where the system does not tell. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** The median of what `deed` takes, in milliseconds, after a warm-up; a slow deed is tried less often. */
export function timed(deed: () => unknown, patience = 150): number {
  deed();
  const samples: number[] = [];
  let spent = 0;
  while (samples.length < 3 || (spent < patience && samples.length < 200)) {
    const start = performance.now();
    deed();
    samples.push(performance.now() - start);
    spent += samples.at(-1) ?? 0;
    if (spent > patience * 10) break;
  }
  return median(samples);
}
