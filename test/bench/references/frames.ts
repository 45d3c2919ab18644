/** A message of the Language Server Protocol, as far as the reference servers look. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Reads messages from standard input, as cheaply as Node allows; ends the process with its input. */
export function readMessages(handle: (message: Message) => void): void {
  let buffer: Buffer = Buffer.alloc(0);
  let length = -1;
  process.stdin.on('data', (data: Buffer) => {
    buffer = buffer.length === 0 ? data : Buffer.concat([buffer, data]);
    for (;;) {
      if (length < 0) {
        const end = buffer.indexOf('\r\n\r\n');
        if (end === -1) return;
        length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))?.[1]);
        buffer = buffer.subarray(end + 4);
      }
      if (buffer.length < length) return;
      const body = buffer.toString('utf8', 0, length);
      buffer = buffer.subarray(length);
      length = -1;
      handle(JSON.parse(body) as Message);
    }
  });
  process.stdin.on('end', () => process.exit(0));
}

export function answer(id: Message['id'], result: unknown): void {
  send({ jsonrpc: '2.0', id, result });
}

export function notify(method: string, params: unknown): void {
  send({ jsonrpc: '2.0', method, params });
}

function send(message: unknown): void {
  const body = Buffer.from(JSON.stringify(message));
  process.stdout.write(`Content-Length: ${String(body.length)}\r\n\r\n`);
  process.stdout.write(body);
}
