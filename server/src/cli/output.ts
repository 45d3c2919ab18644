import { exitCodes } from './command.ts';
import { plainLine } from '../core/text/plainLine.ts';

/** Whoever reads may have seen enough, as in `specwright check | head`; output that is lost in another way is a failure. */
export function mindOutput(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({ code }: { readonly code?: string }) => {
    if (code === undefined || code === 'EPIPE' || code.startsWith('ERR_')) return;
    tell(`Standard output cannot be written: ${code}.`);
    process.exit(exitCodes.failure);
  });
}

/** A line for people, on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${plainLine(line)}\n`);
}

/**
 * Writes to standard output. Programs get a text as it is; a terminal gets it without the control characters that documents
 * and names may hold, which it would obey.
 */
export function print(text: string): void {
  process.stdout.write(process.stdout.isTTY ? shown(text) : text);
}

/** A text of several lines as a terminal may have it. */
function shown(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
