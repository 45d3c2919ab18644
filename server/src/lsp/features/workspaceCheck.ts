import type { Disposable, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticRequest } from 'vscode-languageserver';
import { checkWorkspaceRequest } from '../../protocol.ts';
import { ask } from '../asking.ts';
import { Changes } from '../changes.ts';
import { ClosedFindings } from '../closedFindings.ts';
import type { FeatureContext, LspFeature } from '../feature.ts';
import { fingerprintOf } from '../fingerprint.ts';

/** In milliseconds: what is found is sent as often, and the first at once. */
const betweenReports = 200;
/** The result for a file without findings, and for one that is open: that answers for itself. */
const nothing = 'nothing';

/**
 * The findings of files that are not open, where the user wants them. A request for them is answered when something has
 * changed, so that nobody has to poll.
 */
export const workspaceCheck: LspFeature = {
  listen(context) {
    const { connection, session, host } = context;
    const changes = new Changes(session);
    const findings = new ClosedFindings(context);
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
      await session.ready;
      await changes.next(token);
      const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value] as const));
      const uris = [...new Set([...session.closedUris, ...told.keys()])];
      const reports = new Map<string, WorkspaceDocumentDiagnosticReport>();
      let sent = -Infinity;
      const report = async (uri: string, isAlone: boolean): Promise<void> => {
        const items = await findings.of(uri, isAlone).catch((error: unknown) => {
          session.log(`checking ${uri}`, error);
          return [];
        });
        const resultId = items.length === 0 ? nothing : fingerprintOf(JSON.stringify(items));
        if (resultId === (told.get(uri) ?? nothing)) return;
        told.set(uri, resultId);
        reports.set(uri, { kind: 'full', uri, version: null, resultId, items });
        if (partial === undefined || host.now() - sent <= betweenReports) return;
        partial.report({ items: [...reports.values()] });
        reports.clear();
        sent = host.now();
      };
      for (const isAlone of [true, false])
        for (const uri of isAlone ? uris.filter((each) => findings.isNew(each)) : uris) {
          if (token.isCancellationRequested) break;
          await report(uri, isAlone);
          await session.pause();
        }
      // What nobody has seen is told the next time.
      if (token.isCancellationRequested) changes.note();
      return { items: [...reports.values()] };
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
