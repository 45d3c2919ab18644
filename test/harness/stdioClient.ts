import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Registration,
  RegistrationParams,
  ShowDocumentParams,
  ShowMessageRequestParams,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createProtocolConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Paths of the workspace's folders. */
  readonly folders?: readonly string[];
  /** The answer to a request for the section `specwright`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Whether the client refuses every request of the server. */
  readonly refuses?: boolean;
  /** Further parameters of `initialize`, or others in place of the usual ones. */
  readonly initialize?: Readonly<Record<string, unknown>>;
  /** Arguments of `specwright lsp`. */
  readonly args?: readonly string[];
  /** In MB: the server may hold no more. */
  readonly heap?: number;
  /** So many files may be open in the server. */
  readonly openFiles?: number;
  /** A file in which the server writes down what it touches and reaches, see `spy.cjs`. */
  readonly spy?: string;
}

const refusable = ['workspace/configuration', 'client/registerCapability', 'workspace/diagnostic/refresh'];

/** In milliseconds; what takes longer is not coming. */
const patience = 10_000;

/** An editor without a window: it talks to `specwright lsp --stdio` as any other editor would. */
export class StdioClient {
  /** What the client answers when it is asked for the section `specwright`. */
  settings: unknown;
  readonly registrations: Registration[] = [];
  /** The last diagnostics that were pushed for each URI. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** How often diagnostics were pushed. */
  publishes = 0;
  /** What the server wrote to its log and to its standard error. */
  readonly log: string[] = [];
  /** How often the server asked for a new pull of diagnostics. */
  refreshes = 0;
  /** What the server had shown, said and changed. */
  readonly shown: ShowDocumentParams[] = [];
  readonly said: string[] = [];
  readonly applied: WorkspaceEdit[] = [];
  /** The title that the user picks from every list. */
  picks: string | undefined;

  private constructor(
    private readonly server: ChildProcessWithoutNullStreams,
    private readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    settings: unknown,
  ) {
    this.settings = settings;
  }

  static async start(options: ClientOptions = {}): Promise<StdioClient> {
    const flags = [
      ...(options.heap === undefined ? [] : [`--max-old-space-size=${String(options.heap)}`]),
      ...(options.spy === undefined ? [] : ['--require', path.resolve('test/harness/spy.cjs')]),
    ];
    const args = [...flags, path.resolve('dist/cli.js'), 'lsp', ...(options.args ?? ['--stdio'])];
    const [program, ...all] = limited([process.execPath, ...args], options.openFiles);
    const server = spawn(program, all, { env: { ...process.env, SPECWRIGHT_SPY: options.spy ?? '' } });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    // What is still asked of a server that has died fails at once, instead of waiting until the test is out of time.
    server.once('close', () => {
      connection.dispose();
    });
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: options.folders?.map((folder) => ({ uri: uriOf(folder), name: path.basename(folder) })) ?? null,
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
      ...options.initialize,
    });
    const client = new StdioClient(server, connection, initialized, options.settings);
    if (options.refuses === true) client.refuse();
    else client.listen();
    await client.notify('initialized', {});
    return client;
  }

  private listen(): void {
    this.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
      items.map(() => this.settings ?? null),
    );
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
    });
    this.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      this.shown.push(params);
      return { success: true };
    });
    this.connection.onRequest(
      'window/showMessageRequest',
      ({ actions = [] }: ShowMessageRequestParams) => actions.find(({ title }) => title === this.picks) ?? null,
    );
    this.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      this.applied.push(edit);
      return { applied: true };
    });
    this.connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
      this.said.push(message);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.publishes++;
      this.published.set(params.uri, params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
      this.log.push(message);
    });
    this.server.stderr.on('data', (data: Buffer) => {
      this.log.push(data.toString());
    });
  }

  /** Refuses whatever the server asks, and listens to what it says. */
  private refuse(): void {
    this.listen();
    for (const method of refusable)
      this.connection.onRequest(method, () => {
        throw new ResponseError(ErrorCodes.MethodNotFound, `no ${method} here`);
      });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Asks, and says at once that nobody waits. */
  cancelled(method: string, params: unknown): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token);
    source.cancel();
    return answer;
  }

  onNotification(method: string, listener: (params: unknown) => void): void {
    this.connection.onNotification(method, listener);
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: number, ...contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Diagnostics pushed for a version of an open document. */
  async pushed(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const isThere = (): boolean => this.published.get(uri)?.version === version;
    await eventually(`diagnostics for version ${String(version)} of ${uri}`, isThere);
    return this.published.get(uri)?.diagnostics ?? [];
  }

  /** Says goodbye and resolves with the exit code. */
  async shutdown(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  /** Leaves without a shutdown. */
  async exit(): Promise<number | null> {
    const exited = once(this.server, 'exit', { signal: AbortSignal.timeout(patience) });
    await this.connection.sendNotification('exit');
    const [code] = (await exited) as [number | null];
    this.connection.dispose();
    return code;
  }

  /** Ends a server that a failed test has left behind. */
  kill(): void {
    this.connection.dispose();
    this.server.kill('SIGKILL');
  }
}

/** Asks again until the answer is yes. */
export async function eventually(what: string, probe: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await sleep(5);
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

/** The call in a shell that may open so many files. */
function limited(call: readonly [string, ...string[]], openFiles: number | undefined): readonly [string, ...string[]] {
  return openFiles === undefined
    ? call
    : ['bash', '-c', `ulimit -n ${String(openFiles)} && exec "$@"`, 'bash', ...call];
}
