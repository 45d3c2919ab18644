/** In bytes: what a header says is longer than this is not believed, and no more is kept of what nobody can read. */
const largestMessage = 128_000_000;
const longestHeader = 8_192;
const headerName = 'Content-Length:';
const [lineFeed, carriageReturn, space, minus, zero, nine] = [10, 13, 32, 45, 48, 57];
const headerEnd = '\r\n\r\n';

/** The next message in some bytes, what is no message, or how many bytes there must be before there can be one. */
export type Frame =
  | { readonly message: unknown; readonly end: number }
  | { readonly skipped: number; readonly end: number }
  | { readonly awaited: number };

/**
 * Reads a message from `at` on. Where its header is wrong or missing, it ends where the next header begins: JSON never holds
 * one, since strings escape line ends. `isOver` says that nothing more is to come for now.
 */
export function nextFrame(bytes: Buffer, at: number, isOver: boolean): Frame {
  const header = readHeader(bytes, at);
  if (header === undefined) return { awaited: bytes.length + 1 };
  const { start, length } = header;
  const end = length === undefined ? undefined : (nextHeader(bytes, start, start + length) ?? start + length);
  const message = end === undefined || end > bytes.length ? undefined : parsed(bytes, start, end);
  if (message !== undefined && end !== undefined) return { message, end };
  const isIncomplete = end !== undefined && end > bytes.length;
  if (isIncomplete && !isOver) return { awaited: end };
  return upToNextHeader(bytes, start, isIncomplete, isOver);
}

function upToNextHeader(bytes: Buffer, start: number, isIncomplete: boolean, isOver: boolean): Frame {
  const next = nextHeader(bytes, start, bytes.length);
  const end = next ?? bytes.length;
  if (next === undefined && !isOver && end - start < largestMessage) return { awaited: largestMessage };
  const message = parsed(bytes, start, end);
  if (message !== undefined) return { message, end };
  return isIncomplete && next === undefined ? { awaited: largestMessage } : { skipped: end - start, end };
}

/** Whether a header begins in `bytes`. */
export function holdsHeader(bytes: Buffer): boolean {
  return nextHeader(bytes, 0, bytes.length) !== undefined;
}

/** Where a body starts, and how long its header says it is; undefined while a header is incomplete. */
function readHeader(bytes: Buffer, at: number): { start: number; length: number | undefined } | undefined {
  if (at >= bytes.length) return undefined;
  const block = bytes.toString('latin1', at, Math.min(bytes.length, at + longestHeader));
  const looksLikeHeader = /^[A-Za-z-]+(?::|$)/.test(block);
  if (!looksLikeHeader) return { start: at, length: undefined };
  const end = block.indexOf(headerEnd);
  if (end === -1) return block.length < longestHeader ? undefined : { start: at, length: undefined };
  const said = /^content-length: *(\d{1,12}) *$/im.exec(block.slice(0, end));
  const length = said === null ? undefined : Number(said[1]);
  const isBelievable = length !== undefined && length <= largestMessage;
  const start = at + end + headerEnd.length;
  if (isBelievable) return { start, length };
  const isAfterOtherBytes = nextHeader(bytes, at + 1, start) !== undefined;
  return { start: isAfterOtherBytes ? at : start, length: undefined };
}

/** A header with its number and line end; text that only speaks of one has no line end of its own. */
function nextHeader(bytes: Buffer, from: number, to: number): number | undefined {
  const within = bytes.subarray(0, to);
  for (let at = within.indexOf(headerName, from); at !== -1; at = within.indexOf(headerName, at + 1)) {
    let after = at + headerName.length;
    while (isInNumber(within[after])) after++;
    if (within[after] === carriageReturn && within[after + 1] === lineFeed) return at;
  }
  return undefined;
}

function isInNumber(byte: number | undefined): boolean {
  return byte === space || byte === minus || (byte !== undefined && byte >= zero && byte <= nine);
}

function parsed(bytes: Buffer, start: number, end: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, end)) as unknown;
  } catch {
    return undefined; // It is no message, or not all of one.
  }
}
