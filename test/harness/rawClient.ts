import { spawn } from 'node:child_process';
import path from 'node:path';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { eventually } from './stdioClient.ts';

interface Answer {
  readonly id?: unknown;
  readonly error?: { readonly code: number };
}

/** A client that keeps no rules: it writes to the server whatever it is told to. */
export class RawClient {
  readonly answers = new Map<unknown, Answer>();
  private readonly server = spawn(process.execPath, [path.resolve('dist/cli.js'), 'lsp', '--stdio']);
  private last = 1000;

  constructor() {
    new StreamMessageReader(this.server.stdout).listen((message) => {
      const answer = message as Answer;
      if (!('method' in message)) this.answers.set(answer.id, answer);
    });
  }

  write(bytes: string): void {
    this.server.stdin.write(bytes);
  }

  send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message));
    this.write(`Content-Length: ${String(body.length)}\r\n\r\n${body.toString()}`);
  }

  /** The code of the error that a request is answered with; undefined for a result. */
  async codeOf(method: string, params: unknown): Promise<number | undefined> {
    const id = ++this.last;
    this.send({ jsonrpc: '2.0', id, method, params });
    await eventually(`an answer to ${method}`, () => this.answers.has(id));
    return this.answers.get(id)?.error?.code;
  }

  kill(): void {
    this.server.kill('SIGKILL');
  }
}
