import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
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
    const reports = new Reports();
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
          return reports.next(textDocument.uri, previousResultId, resultId, diagnosticsOf(checked));
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

/** More texts than these are hardly worked on at the same time; what is forgotten is sent once more. */
const mostReports = 50;

/**
 * Remembers what was reported last of each text. Most of what is typed changes no finding, and a list that is sent again
 * costs the editor more than anything else: it marks the whole text anew.
 */
class Reports {
  private readonly last = new Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();

  next(
    uri: string,
    previousResultId: string | undefined,
    resultId: string,
    items: Diagnostic[],
  ): DocumentDiagnosticReport {
    const last = this.last.get(uri);
    const isSame = last !== undefined && last.resultId === previousResultId && isEqual(last.items, items);
    this.last.delete(uri);
    const [oldest] = this.last.keys();
    if (oldest !== undefined && this.last.size >= mostReports) this.last.delete(oldest);
    this.last.set(uri, { resultId, items });
    return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }
}

/** Whether two values are the same as JSON. They are compared member by member up to the first that differs. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isEqual(value, other[at]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isEqual(one[key], other[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function canAsk(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}
