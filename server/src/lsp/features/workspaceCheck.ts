import type { Diagnostic, Disposable, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { checkWorkspaceRequest } from '../../protocol.ts';
import { ask } from '../asking.ts';
import { Changes } from '../changes.ts';
import { checkedAt, diagnosticsOf } from '../checked.ts';
import type { FeatureContext, LspFeature } from '../feature.ts';
import { fingerprintOf } from '../fingerprint.ts';

/** How many reports are sent at a time, so that the first are there at once. */
const reportsAtOnce = 20;
/** The result for a file without findings, and for one that is open: that answers for itself. */
const nothing = 'nothing';

/**
 * The findings of files that are not open, where the user wants them. A request for them is answered when something has
 * changed, so that nobody has to poll.
 */
export const workspaceCheck: LspFeature = {
  listen(context) {
    const { connection, session } = context;
    const changes = new Changes(session);
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
      await session.ready;
      await changes.next(token);
      const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value] as const));
      const reports: WorkspaceDocumentDiagnosticReport[] = [];
      for (const uri of new Set([...session.closedUris, ...before.keys()])) {
        if (token.isCancellationRequested) break;
        const report = await reportOn(context, uri, before.get(uri));
        if (report !== undefined) reports.push(report);
        if (partial !== undefined && reports.length >= reportsAtOnce) partial.report({ items: reports.splice(0) });
        await session.pause();
      }
      // What nobody has seen is told the next time.
      if (token.isCancellationRequested) changes.note();
      return { items: reports };
    });
    if (context.client.textDocument?.diagnostic?.dynamicRegistration !== true) return;
    const registration = new Registration(context);
    let isWanted = false;
    const update = (): void => {
      registration.set(session.settings.scope === 'workspace' || isWanted);
      changes.note();
    };
    connection.onRequest(checkWorkspaceRequest, () => {
      isWanted = true;
      update();
      return session.ready;
    });
    session.onElsewhereChanged(update);
    session.onFileChanged(() => {
      changes.note();
    });
    session.onChanged(() => {
      if (registration.isOn) changes.noteState();
    });
  },
};

/** Undefined where there is nothing to say that the client does not know. */
async function reportOn(
  context: FeatureContext,
  uri: string,
  previous: string | undefined,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const items = await findingsIn(context, uri);
  const resultId = items.length === 0 ? nothing : fingerprintOf(JSON.stringify(items));
  if (resultId === (previous ?? nothing)) return undefined;
  return { kind: 'full', uri, version: null, resultId, items };
}

/** Hints are for those who write. */
async function findingsIn(context: FeatureContext, uri: string): Promise<Diagnostic[]> {
  const { session } = context;
  try {
    return await session.answer(() => {
      if (session.versionOf(uri) !== undefined) return [];
      return diagnosticsOf(checkedAt(context, uri)).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
    });
  } catch (error) {
    session.log(`checking ${uri}`, error);
    return [];
  }
}

/** Whether the client is told to ask for the findings of the whole workspace. */
class Registration {
  isOn = false;
  private current: Promise<Disposable> | undefined;

  constructor(private readonly context: FeatureContext) {}

  set(isOn: boolean): void {
    if (isOn === this.isOn) return;
    this.isOn = isOn;
    const { connection } = this.context;
    // Texts that are open are asked about one by one, which has an identifier of its own.
    const options = {
      documentSelector: [],
      identifier: 'specwright-workspace',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    };
    const { current } = this;
    ask(connection, 'to ask for the findings of the workspace', async () => {
      const before = await current?.catch(() => undefined);
      before?.dispose();
      if (!isOn) return;
      this.current = connection.client.register(DocumentDiagnosticRequest.type, options);
      await this.current;
    });
    if (!isOn) this.current = undefined;
  }
}
