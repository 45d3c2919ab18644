import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a program did that ran with `spy.cjs`. */
export interface Spied {
  /** Paths of files and folders that were touched in any way, those of the product itself left out. */
  readonly files: readonly string[];
  /** Attempts to reach the network or to start something. */
  readonly reached: readonly string[];
  /** Those that are put together while it runs: `/a|b/u`. */
  readonly expressions: readonly string[];
}

/** Folders whose files belong to the program that runs. */
const own = ['dist', 'node_modules', 'test/harness'].map((each) => path.resolve(each) + path.sep);

export function readSpied(file: string): Spied {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const named = (what: string): readonly string[] =>
    lines
      .filter((line) => line.startsWith(`${what} `))
      .map((line) => JSON.parse(line.slice(what.length + 1)) as string);
  const isOwn = (name: string): boolean =>
    name === path.resolve('package.json') || own.some((folder) => name.startsWith(folder));
  return {
    files: [...new Set(named('file'))].filter((name) => !isOwn(name)),
    reached: named('reach'),
    expressions: [...new Set(named('expression'))],
  };
}
