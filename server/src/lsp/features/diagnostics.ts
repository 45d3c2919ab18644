import type { ClientCapabilities, DocumentDiagnosticReport } from 'vscode-languageserver';
import { ask } from '../asking.ts';
import { checkedAt, diagnosticsOf } from '../checked.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { Publisher } from '../publisher.ts';

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
          const resultId = `${session.stateOf(textDocument.uri) ?? 'closed'}/${session.state}/${host.today()}`;
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
        if (client.workspace?.diagnostics?.refreshSupport !== true) return;
        ask(connection, 'to ask for findings again', () => connection.languages.diagnostics.refresh());
      });
      return;
    }
    const publisher = new Publisher(context);
    session.onChanged((uris) => {
      publisher.tell(uris);
    });
    session.onElsewhereChanged(() => {
      publisher.tellOthers();
    });
  },
};

function canAsk(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}
