import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Result } from '../core/text/result.ts';

/** In bytes; a larger file is not analysed anyway. */
export const largestFile = 16_000_000;

/** The text of a file that the user named: where the name is that of a link, what the link leads to is meant. */
export function readNamedText(name: string): Result<string, string> {
  try {
    const stats = statSync(name);
    const reason = whyNotRead(stats);
    if (reason !== undefined) return { ok: false, reason: `${name} ${reason}.` };
    // A pipe, such as that of `<(command)`, has no other path.
    const bytes = readFileSync(stats.isFile() ? realpathSync(name) : name);
    return isUtf8(bytes)
      ? { ok: true, value: bytes.toString('utf8') }
      : { ok: false, reason: `${name} cannot be read as UTF-8 text.` };
  } catch (error) {
    return { ok: false, reason: `${name} ${whyFailed(name, error)}.` };
  }
}

const missing = 'does not exist';

/** Whether the reason why a text could not be read is that it is not there. */
export function saysMissing(reason: string): boolean {
  return reason.endsWith(` ${missing}.`);
}

function whyNotRead(stats: Stats): string | undefined {
  if (stats.isDirectory()) return 'is a folder';
  if (!stats.isFile() && !stats.isFIFO()) return 'is no regular file';
  return stats.size > largestFile ? 'is too large to be read' : undefined;
}

function whyFailed(name: string, error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (code === 'ENOENT' || code === 'ENOTDIR') return isLink(name) ? 'is a link that leads nowhere' : missing;
  if (code === 'ELOOP') return 'is a link that leads round in circles';
  return code === 'EACCES' || code === 'EPERM' ? 'may not be read' : 'cannot be read';
}

function isLink(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
