import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Checked } from '../checked.ts';
import { checkedAt } from '../checked.ts';
import { toDiagnostic } from '../convert.ts';
import type { FeatureContext, LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

/** Asked for by clients that can ask; the others are told. */
export const diagnostics: LspFeature = {
  capabilities: (client) =>
    canAsk(client)
      ? {
          // A definition that comes or goes changes what is said of the documents that refer to it. Documents that are
          // not open are left alone.
          diagnosticProvider: { identifier: 'specwright', interFileDependencies: true, workspaceDiagnostics: false },
        }
      : {},
  listen(context) {
    const { connection, session, client, host } = context;
    if (!canAsk(client)) return;
    connection.languages.diagnostics.on(
      guarded<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
        session,
        'diagnostic',
        { kind: 'full', items: [] },
        ({ textDocument, previousResultId }) => {
          const checked = checkedAt(context, textDocument.uri);
          // A waiver expires at midnight.
          const resultId = `${checked?.version ?? 'closed'}/${session.state}/${host.today()}`;
          if (previousResultId === resultId) return { kind: 'unchanged', resultId };
          return { kind: 'full', resultId, items: diagnosticsOf(checked) };
        },
      ),
    );
  },
  start(context) {
    const { connection, session, client } = context;
    if (canAsk(client)) {
      session.onElsewhereChanged(() => {
        if (client.workspace?.diagnostics?.refreshSupport === true) void connection.languages.diagnostics.refresh();
      });
      return;
    }
    let told = session.state;
    const tell = (uris: readonly string[]): void => {
      const others = session.state === told ? [] : session.openUris;
      told = session.state;
      publish(context, [...new Set([...uris, ...others])]);
    };
    session.onChanged(tell);
    session.onElsewhereChanged(() => {
      tell(session.openUris);
    });
  },
};

function canAsk(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

function publish(context: FeatureContext, uris: readonly string[]): void {
  const { connection, session } = context;
  for (const uri of uris) {
    const checked = session.openUris.includes(uri) ? checkedAt(context, uri) : undefined;
    const version = checked?.version ?? undefined;
    const items = diagnosticsOf(checked);
    void connection.sendDiagnostics({ uri, diagnostics: items, ...(version === undefined ? {} : { version }) });
  }
}

function diagnosticsOf(checked: Checked | undefined): Diagnostic[] {
  if (checked === undefined) return [];
  return checked.find().map((diagnosis) => toDiagnostic(checked.source, diagnosis));
}
