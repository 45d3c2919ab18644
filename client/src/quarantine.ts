import { Diagnostic, DiagnosticSeverity, l10n, languages, Range, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { WorkParams } from '../../server/src/protocol.ts';
import { workNotification } from '../../server/src/protocol.ts';

const message = l10n.t(
  'The language server crashed while reading this document, so Specwright leaves it alone. It is read again when you save it or restart the language server.',
);

/**
 * Keeps documents away from the server that it has died over. After a death it is started so that it says what it works on;
 * with the second one it is known which document that was.
 */
export class Quarantine {
  /** Whether the server is to say what it works on. */
  tellsWork = false;
  private work: string | null = null;
  private readonly held = new Set<string>();
  private readonly shown = languages.createDiagnosticCollection('specwright-quarantine');
  /** VS Code keeps an outline for a version of a text, and asks again where there is another provider. */
  private renewed: Disposable | undefined;

  watch(client: BaseLanguageClient): { dispose(): unknown }[] {
    client.onNotification(workNotification, ({ uri }: WorkParams) => {
      this.work = uri;
    });
    const saves = workspace.onDidSaveTextDocument((document) => {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      if (!this.held.delete(uri)) return;
      this.shown.delete(document.uri);
      this.renewed?.dispose();
      this.renewed = languages.registerDocumentSymbolProvider(
        { language: 'markdown' },
        { provideDocumentSymbols: () => undefined },
      );
      // The server may just be coming back from its last death.
      void client
        .start()
        .then(() =>
          client.sendNotification(
            'textDocument/didOpen',
            client.code2ProtocolConverter.asOpenTextDocumentParams(document),
          ),
        )
        .catch(() => undefined); // Where it does not start, the client has said so.
    });
    return [saves, this.shown, { dispose: () => void this.renewed?.dispose() }];
  }

  /** The document that the server has died over, where that is known; from now on it is kept away. */
  noteDeath(client: BaseLanguageClient | undefined): string | undefined {
    const uri = this.work ?? undefined;
    this.work = null;
    this.tellsWork = true;
    if (uri === undefined || client === undefined) return undefined;
    this.held.add(uri);
    const place = new Range(0, 0, 0, 0);
    const found = new Diagnostic(place, message, DiagnosticSeverity.Information);
    found.source = 'specwright';
    this.shown.set(client.protocol2CodeConverter.asUri(uri), [found]);
    return uri;
  }

  /** Everything may be read again. */
  forget(): void {
    this.work = null;
    this.held.clear();
    this.shown.clear();
    this.tellsWork = false;
  }

  /** What a new server is not to read from the disk either. */
  get uris(): readonly string[] {
    return [...this.held];
  }

  holds(uri: unknown): boolean {
    return typeof uri === 'string' && this.held.has(uri);
  }

  /** Nothing about a document that is kept away reaches the server. */
  get middleware(): Pick<Middleware, 'sendNotification' | 'sendRequest'> {
    return {
      sendNotification: (type, next, params) => (this.holds(uriIn(params)) ? Promise.resolve() : next(type, params)),
      sendRequest: (type, params, token, next) =>
        this.holds(uriIn(params)) ? Promise.resolve(nothingFor(type)) : next(type, params, token),
    };
  }
}

function uriIn(params: unknown): unknown {
  const { textDocument, uri } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown }; uri?: unknown };
  return textDocument?.uri ?? uri;
}

/** Findings are a report, and everything else may be null. */
function nothingFor(type: string | { readonly method: string }): never {
  const method = typeof type === 'string' ? type : type.method;
  return (method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null) as never;
}
