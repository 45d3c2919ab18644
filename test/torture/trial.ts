import { readFileSync } from 'node:fs';

/** What one trial may use, and where it says what it finds. */
export interface Trial {
  readonly seed: number;
  /** Milliseconds since the epoch; a trial that has not reached its goal by then says how far it came. */
  readonly deadline: number;
  /** How many cases a release asks for; a small form of the trial has fewer. */
  readonly goal: number;
}

/** What became of a promise. */
export interface Outcome {
  /** How many cases were tried, and of what. */
  readonly count: number;
  readonly unit: string;
  /** Figures that belong to it, such as the slowest answer. */
  readonly figures: string;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly what: string;
  /** The smallest case that is known. */
  readonly smallest: string;
}

/** One row of the table: a promise of docs/reliability.md. */
export interface TrialKind {
  readonly promise: string;
  readonly title: string;
  readonly release: number;
  run(trial: Trial): Promise<Outcome>;
}

/** Whole numbers below a bound, the same ones for the same seed. */
export type Random = (below: number) => number;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)]!;
}

/** Of several failures of one kind the first is enough. */
export class Failures {
  private readonly kinds = new Map<string, Failure>();

  note(what: string, smallest: string): void {
    if (!this.kinds.has(what)) this.kinds.set(what, { what, smallest });
  }

  get all(): readonly Failure[] {
    return [...this.kinds.values()];
  }
}

/** In bytes of memory and milliseconds of processor time that a process has used; zeros where nobody can tell. */
export function usageOf(pid: number | undefined): { readonly memory: number; readonly time: number } {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { memory: Number(fields[21]) * 4096, time: (Number(fields[11]) + Number(fields[12])) * 10 };
  } catch {
    return { memory: 0, time: 0 };
  }
}
