import { plainLine } from '../core/text/plainLine.ts';

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
