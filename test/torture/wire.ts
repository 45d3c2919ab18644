import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StreamMessageReader } from 'vscode-languageserver/node';

export interface Answer {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that writes whatever it is told to, counts the answers, and refuses what the server asks. */
export class Wire {
  readonly answers = new Map<unknown, Answer[]>();
  /** What the server wrote to its log and to its standard error. */
  readonly log: string[] = [];
  exitCode: number | null | undefined;
  /** Bytes of the longest answer. */
  longest = 0;
  private readonly server = spawn(process.execPath, [
    '--max-old-space-size=512',
    path.resolve('dist/cli.js'),
    'lsp',
    '--stdio',
  ]);
  private last = 1_000_000;

  constructor() {
    this.server.stdin.on('error', () => undefined); // It is gone, which is noticed by its exit.
    this.server.on('exit', (code) => {
      this.exitCode = code ?? -1;
    });
    this.server.stderr.on('data', (data: Buffer) => this.log.push(data.toString()));
    new StreamMessageReader(this.server.stdout).listen((message) => {
      const said = message as Answer & { readonly method?: string; readonly params?: { readonly message?: string } };
      if (said.method === undefined) this.answers.set(said.id, [...(this.answers.get(said.id) ?? []), said]);
      else if (said.method === 'workspace/configuration') this.send({ id: said.id, result: [null] });
      else if (said.id !== undefined) this.send({ id: said.id, error: { code: -32601, message: 'no' } });
      else if (said.method === 'window/logMessage') this.log.push(said.params?.message ?? '');
    });
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  write(bytes: Buffer | string): void {
    this.server.stdin.write(bytes);
  }

  send(message: object): void {
    this.write(frame({ jsonrpc: '2.0', ...message }));
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  async start(capabilities: unknown, folders: readonly string[] = []): Promise<void> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    await this.ask('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders });
    this.notify('initialized', {});
  }

  /** Undefined when no answer comes in time, or the server has gone. */
  async ask(method: string, params: unknown, patience = 30_000): Promise<Answer | undefined> {
    const id = ++this.last;
    this.send({ id, method, params });
    await this.until(() => this.answers.has(id), patience);
    const [answer] = this.answers.get(id) ?? [];
    this.answers.delete(id);
    if (answer !== undefined) this.longest = Math.max(this.longest, JSON.stringify(answer).length);
    return answer;
  }

  /** Whether something comes true before the server ends or patience does, in milliseconds. */
  async until(isTrue: () => boolean, patience: number): Promise<boolean> {
    const end = Date.now() + patience;
    while (!isTrue() && this.exitCode === undefined && Date.now() < end) await sleep(1);
    return isTrue();
  }

  kill(): void {
    this.server.kill('SIGKILL');
  }
}

export function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${String(body.length)}\r\n\r\n`), body]);
}
