import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerOptions } from '../protocol.ts';
import { speak } from '../core/text/say.ts';
import { aliveRequest } from '../protocol.ts';
import { answerRefusals } from './door.ts';
import type { FeatureContext } from './feature.ts';
import { lspFeatures } from './features.ts';
import type { Host } from './host.ts';
import { LeftAlone } from './leftAlone.ts';
import { Session } from './session.ts';
import { isRecord, readTexts } from './wellFormed.ts';
import { Work } from './work.ts';

/** Serves one client over `connection` until it says goodbye. */
export function startServer(connection: Connection, host: Host): void {
  let context: FeatureContext | undefined;
  let begin = (): void => undefined;

  answerRefusals(connection);
  connection.onRequest(aliveRequest, () => null);
  connection.onInitialize((params) => {
    const client = params.capabilities;
    const options = readOptions(params);
    begin = () => {
      begin = () => undefined;
      if (options.translations !== undefined) speak(options.translations);
      const work = new Work(connection, options.tellsWork === true);
      const leftAlone = new LeftAlone(options.leaveAlone ?? []);
      const files = leftAlone.without(host.files(connection, options));
      const session = new Session(connection, params, files, host, options, work);
      session.open.onDidOpen(({ document }) => {
        leftAlone.readAgain(document.uri);
      });
      context = { connection, session, client, host, options };
      for (const feature of lspFeatures) feature.listen?.(context);
    };
    // The answer is written when what has been deferred until now is done. While the client looks at it, what reads texts is loaded.
    host.defer(() => {
      host.defer(() => {
        begin();
      });
    });
    const capabilities: ServerCapabilities = Object.assign(
      { textDocumentSync: TextDocumentSyncKind.Incremental },
      ...lspFeatures.map((feature) => feature.capabilities?.(client, options)),
    ) as ServerCapabilities;
    return { capabilities, serverInfo: { name: 'specwright' } };
  });

  connection.onInitialized(() => {
    begin();
    if (context === undefined) return;
    for (const feature of lspFeatures) feature.start?.(context);
    context.session.start();
  });

  connection.listen();
}

/** Editors other than VS Code send no options: then the server reads the disk. */
function readOptions({ initializationOptions }: InitializeParams): ServerOptions {
  const options = initializationOptions as Partial<ServerOptions> | null | undefined;
  return {
    files: options?.files === 'client' ? 'client' : 'disk',
    exclude: readTexts(options?.exclude),
    excludeIn: isRecord(options?.excludeIn)
      ? Object.fromEntries(Object.entries(options.excludeIn).map(([folder, globs]) => [folder, readTexts(globs)]))
      : {},
    ...(options?.commands === 'client' ? { commands: options.commands } : {}),
    tellsWork: options?.tellsWork === true,
    leaveAlone: readTexts(options?.leaveAlone),
    ...(isRecord(options?.translations) ? { translations: textsIn(options.translations) } : {}),
  };
}

function textsIn(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
