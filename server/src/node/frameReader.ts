import type { DataCallback, Disposable, Message } from 'vscode-languageserver/node';
import { AbstractMessageReader } from 'vscode-languageserver/node';
import { holdsHeader, nextFrame } from './frames.ts';

/** In milliseconds: when nothing has come for so long, what is there is taken for a message if it is one. */
const patience = 1_000;
/** In bytes: a header that several pieces share is found with so much of those before. */
const overlap = 40;

/**
 * Reads messages from a stream as the reader of the package does, and finds the next one after a header that is wrong or
 * missing, where that one would wait for ever.
 */
export class FrameReader extends AbstractMessageReader {
  private pieces: Buffer[] = [];
  /** How many bytes there must be before the next message can be complete. */
  private awaited = 0;
  private size = 0;
  private tail = Buffer.alloc(0);
  private timer: NodeJS.Timeout | undefined;
  private callback: DataCallback = () => undefined;

  constructor(private readonly stream: NodeJS.ReadableStream) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    const take = (piece: Buffer): void => {
      this.take(piece);
    };
    this.stream.on('data', take);
    this.stream.on('error', (error: Error) => {
      this.fireError(error);
    });
    this.stream.on('close', () => {
      this.fireClose();
    });
    return { dispose: () => this.stream.off('data', take) };
  }

  override dispose(): void {
    clearTimeout(this.timer);
    super.dispose();
  }

  private take(piece: Buffer): void {
    const seen = Buffer.concat([this.tail, piece]);
    this.tail = seen.subarray(-overlap);
    this.pieces.push(piece);
    this.size += piece.length;
    // A long message comes in many pieces: they are put together once.
    if (this.size >= this.awaited || holdsHeader(seen)) this.read(false);
    clearTimeout(this.timer);
    if (this.size === 0) return;
    this.timer = setTimeout(() => {
      this.read(true);
    }, patience);
    this.timer.unref();
  }

  private read(isOver: boolean): void {
    const [first = Buffer.alloc(0), ...others] = this.pieces;
    const bytes = others.length === 0 ? first : Buffer.concat(this.pieces);
    let at = 0;
    let frame = nextFrame(bytes, at, isOver);
    for (; 'end' in frame; frame = nextFrame(bytes, at, isOver)) {
      at = frame.end;
      if ('message' in frame) this.callback(frame.message as Message);
      else this.fireError(new Error(`${String(frame.skipped)} bytes that are no message were left out.`));
    }
    const rest = bytes.subarray(at);
    this.pieces = rest.length === 0 ? [] : [rest];
    this.size = rest.length;
    this.awaited = frame.awaited - at;
  }
}
