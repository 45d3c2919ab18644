import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type {
  CancellationToken,
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  ProgressType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { cpuOf, memoryOf } from './figures.ts';

/** A server to be measured: how Node starts it, and whether its client asks for diagnostics or is told. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  readonly pulls: boolean;
}

/** In milliseconds; what takes longer is a failure. */
const patience = 120_000;

function capabilitiesFor({ pulls }: Contender): ClientCapabilities {
  return {
    workspace: {
      workspaceFolders: true,
      configuration: true,
      diagnostics: { refreshSupport: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true },
    },
    textDocument: {
      definition: { linkSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      completion: { completionItem: { snippetSupport: true } },
      rename: { prepareSupport: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
      ...(pulls ? { diagnostic: {} } : {}),
    },
    window: { workDoneProgress: true },
  };
}

/** An open document, as the client has it. */
export interface Text {
  readonly uri: string;
  version: number;
  text: string;
}

/** Drives one server as an editor does, and times it from there. */
export class Client {
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  initialized = 0;
  private readonly listeners = new Set<(params: PublishDiagnosticsParams) => void>();

  private constructor(
    readonly contender: Contender,
    readonly folder: string,
    readonly born: number,
    private readonly server: ChildProcessWithoutNullStreams,
    private readonly connection: ProtocolConnection,
  ) {}

  /** `more` capabilities take the place of the usual ones of their group. */
  static async start(
    contender: Contender,
    folder: string,
    more: ClientCapabilities = {},
    initializationOptions?: unknown,
  ): Promise<Client> {
    const born = performance.now();
    const server = spawn(process.execPath, contender.args, { cwd: folder });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new Client(contender, folder, born, server, connection);
    client.listen();
    const rootUri = pathToFileURL(folder).href;
    await client.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: { ...capabilitiesFor(contender), ...more },
      initializationOptions,
    });
    client.initialized = performance.now() - born;
    await client.notify('initialized', {});
    return client;
  }

  private listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
      items.map(() => null),
    );
    const ignored = ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh'];
    for (const method of ignored) connection.onRequest(method, () => null);
    connection.onUnhandledNotification(() => undefined);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      for (const listener of this.listeners) listener(params);
    });
    connection.listen();
  }

  request<R>(method: string, params?: unknown, token?: CancellationToken): Promise<R> {
    const answer =
      token === undefined
        ? this.connection.sendRequest<R>(method, params)
        : this.connection.sendRequest<R>(method, params, token);
    return within(method, answer);
  }

  /** Calls `listener` with each part of an answer that is sent in parts. */
  onPartialResult(token: string, listener: () => void): void {
    this.connection.onProgress(new ProgressType<unknown>(), token, listener);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  uriOf(file: string): string {
    return pathToFileURL(path.join(this.folder, file)).href;
  }

  open(file: string, text = readFileSync(path.join(this.folder, file), 'utf8')): Text {
    const opened = { uri: this.uriOf(file), version: 1, text };
    void this.notify('textDocument/didOpen', { textDocument: { ...opened, languageId: 'markdown' } });
    return opened;
  }

  close({ uri }: Text): void {
    void this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Puts `newText` in place of what stands there, on one line. */
  type(document: Text, at: Position, newText: string, removed = 0): void {
    document.version++;
    const range = { start: at, end: { line: at.line, character: at.character + removed } };
    const { uri, version } = document;
    void this.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: newText }],
    });
  }

  /** Does `deed` and waits for the diagnostics of the document as it is then. */
  async diagnosed(document: Text, deed: () => void): Promise<readonly Diagnostic[]> {
    if (this.contender.pulls) {
      deed();
      return this.pull(document);
    }
    return within('diagnostics', this.published(document, deed));
  }

  private published(document: Text, deed: () => void): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const listener = ({ uri, version, diagnostics }: PublishDiagnosticsParams): void => {
        if (uri !== document.uri || (version ?? Infinity) < document.version) return;
        this.listeners.delete(listener);
        resolve(diagnostics);
      };
      this.listeners.add(listener);
      deed();
    });
  }

  async pull({ uri }: Text): Promise<readonly Diagnostic[]> {
    const report = await this.request<{ items?: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items ?? [];
  }

  /** Counts what is published for a document until `stop` is called. */
  countPublished({ uri }: Text): { readonly stop: () => number } {
    let count = 0;
    const listener = (params: PublishDiagnosticsParams): void => {
      if (params.uri === uri) count++;
    };
    this.listeners.add(listener);
    return {
      stop: () => {
        this.listeners.delete(listener);
        return count;
      },
    };
  }

  cpu(): number {
    return cpuOf(this.server.pid ?? 0);
  }

  memory(): number {
    return memoryOf(this.server.pid ?? 0);
  }

  /** Waits until the server uses next to no CPU. */
  async quiet(): Promise<void> {
    for (let before = this.cpu(); ;) {
      await sleep(150);
      const now = this.cpu();
      if (!(now - before > 3)) return;
      before = now;
    }
  }

  async stop(): Promise<void> {
    const exited = once(this.server, 'exit');
    await this.request('shutdown');
    await this.notify('exit', undefined);
    await within('exit', exited);
    this.connection.dispose();
  }
}

async function within<T>(what: string, answer: Promise<T>): Promise<T> {
  const late = new AbortController();
  const timeout = sleep(patience, undefined, { signal: late.signal }).then(() => {
    throw new Error(`No answer to ${what} in ${String(patience)} ms.`);
  });
  timeout.catch(() => undefined);
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    late.abort();
  }
}

/** Asks until a name is known. */
export async function untilFound(client: Client, query: string): Promise<void> {
  for (;;) {
    const found = await client.request<readonly { readonly name: string }[]>('workspace/symbol', { query });
    if (found.some(({ name }) => name.startsWith(query))) return;
    await sleep(2);
  }
}
