import path from 'node:path';
import { globMatcher } from '../core/text/globs.ts';
import { uriOf } from './uriOf.ts';

/** A folder or a glob of a call. */
export interface Pick {
  readonly written: string;
  /** On disk: what it means lies below. */
  readonly folder: string;
  readonly kind: 'folder' | 'glob';
  /** It leaves out what those before it mean. */
  readonly isOut: boolean;
  readonly matches: (uri: string) => boolean;
}

const globSign = /[*?[\]{}]/;

export function isGlob(operand: string): boolean {
  return globSign.test(operand) || operand.startsWith('!');
}

export function folderPick(operand: string): Pick {
  const folder = path.resolve(operand);
  const below = `${uriOf(folder).replace(/\/$/, '')}/`;
  return { written: operand, folder, kind: 'folder', isOut: false, matches: (uri) => uri.startsWith(below) };
}

/** The folders before the first sign of a glob are a path like any other: `../docs/*.md` begins at `../docs`. */
export function globPick(operand: string): Pick {
  const isOut = operand.startsWith('!');
  const parts = (isOut ? operand.slice(1) : operand).split(path.sep === '/' ? '/' : /[\\/]/);
  const first = parts.findIndex((part) => globSign.test(part));
  const depth = first === -1 ? parts.length - 1 : first;
  const folder = path.resolve(`${parts.slice(0, depth).join('/') || (depth === 0 ? '.' : '')}/`);
  const matches = globMatcher(uriOf(folder).replace(/\/$/, ''), [parts.slice(depth).join('/')]);
  return { written: operand, folder, kind: 'glob', isOut, matches };
}

/** Whether a file is meant; of several that match it, the last one counts. */
export function isPicked(picks: readonly Pick[], uri: string): boolean {
  return picks.findLast(({ matches }) => matches(uri))?.isOut === false;
}
