import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnose } from '../../core/rules/diagnose.ts';
import { toDiagnostic } from '../convert.ts';
import type { FeatureContext, LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import type { Session, Versioned } from '../session.ts';

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
  listen({ connection, session, client }) {
    if (!canAsk(client)) return;
    connection.languages.diagnostics.on(
      guarded<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
        session,
        'diagnostic',
        { kind: 'full', items: [] },
        ({ textDocument, previousResultId }) => {
          const versioned = session.documentOf(textDocument.uri);
          const resultId = `${versioned?.version ?? 'closed'}/${session.state}`;
          if (previousResultId === resultId) return { kind: 'unchanged', resultId };
          return { kind: 'full', resultId, items: diagnosticsOf(session, versioned) };
        },
      ),
    );
  },
  start({ connection, session, client }) {
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
      for (const uri of new Set([...uris, ...others])) publish({ connection, session }, uri);
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

function publish({ connection, session }: Pick<FeatureContext, 'connection' | 'session'>, uri: string): void {
  const version = session.versionOf(uri);
  const answer = session.answer(() =>
    diagnosticsOf(session, version === undefined ? undefined : session.documentOf(uri)),
  );
  answer.then(
    (diagnostics) => {
      // A text that has gone on meanwhile is told of anew.
      if (session.versionOf(uri) !== version) return;
      void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
    },
    (error: unknown) => {
      session.log(`publishing the diagnostics of ${uri}`, error);
    },
  );
}

function diagnosticsOf(session: Session, versioned: Versioned | undefined): Diagnostic[] {
  if (versioned === undefined || !session.settings.validate) return [];
  const { document } = versioned;
  return diagnose(document, session.workspace, session.settings.rules).map((diagnosis) =>
    toDiagnostic(document.source, diagnosis),
  );
}
