import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { ask } from '../asking.ts';
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
        if (client.workspace?.diagnostics?.refreshSupport !== true) return;
        ask(connection, 'to ask for findings again', () => connection.languages.diagnostics.refresh());
      });
      return;
    }
    let told = session.state;
    const tell = (uris: readonly string[]): void => {
      const others = session.state === told ? [] : session.openUris;
      told = session.state;
      for (const uri of new Set([...uris, ...others])) publish(context, uri);
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

function publish(context: FeatureContext, uri: string): void {
  const { connection, session } = context;
  const version = session.versionOf(uri);
  const answer = session.answer(() => diagnosticsOf(version === undefined ? undefined : checkedAt(context, uri)));
  answer.then(
    (diagnostics) => {
      // A text that has gone on meanwhile is told of anew.
      if (session.versionOf(uri) !== version) return;
      ask(connection, 'findings', () =>
        connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }),
      );
    },
    (error: unknown) => {
      session.log(`publishing the diagnostics of ${uri}`, error);
    },
  );
}

function diagnosticsOf(checked: Checked | undefined): Diagnostic[] {
  if (checked === undefined) return [];
  return checked.find().map((diagnosis) => toDiagnostic(checked.source, diagnosis));
}
