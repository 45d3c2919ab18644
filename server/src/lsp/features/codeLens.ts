import type { ClientCapabilities, CodeLens } from 'vscode-languageserver';
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { summariseGates } from '../../core/features/gateSummary.ts';
import { describeMentions } from '../../core/features/mentions.ts';
import { identifierAt } from '../../core/features/navigation.ts';
import type { Document } from '../../core/document/document.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import type { ServerOptions } from '../../protocol.ts';
import { fillCommand, insertTemplateCommand, showReferencesCommand } from '../../protocol.ts';
import { ask } from '../asking.ts';
import { toLocation, toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { obstaclesOf } from '../obstacles.ts';
import type { Session } from '../session.ts';
import { say } from '../../core/text/say.ts';

/** Above an empty text. */
function templateLens(): CodeLens {
  const start = { line: 0, character: 0 };
  const command = { title: say('Insert a template…'), command: insertTemplateCommand };
  return { range: { start, end: start }, command };
}

/** What is left to fill, at the top; what the gates still miss, above them; and how often a requirement is referred to, above it. The counting waits until the lens is in view. */
export const codeLens: LspFeature = {
  capabilities: (client, options) =>
    runsCommands(client, options) ? { codeLensProvider: { resolveProvider: true } } : {},
  listen({ connection, session }) {
    connection.onCodeLens(
      guarded(session, 'codeLens', [], ({ textDocument }): CodeLens[] => {
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined || !session.settings.codeLens) return [];
        if (document.source.text.trim() === '') return [templateLens()];
        const references = document.identifiers
          .filter(({ definition, kind }) => definition !== undefined && kind.symbol !== 'task')
          .map((identifier) => ({ range: toRange(document.source, identifier), data: { uri: textDocument.uri } }));
        return [
          ...leftToFill(obstaclesOf(session, document).length, textDocument.uri),
          ...gates(session, document, textDocument.uri),
          ...references,
        ];
      }),
    );
    const resolve = async (lens: CodeLens): Promise<CodeLens> => {
      await session.ready;
      const { uri } = lens.data as { readonly uri: string };
      const document = session.documentOf(uri)?.document;
      const identifier =
        document === undefined ? undefined : identifierAt(document, offsetAt(document.source, lens.range.start));
      if (document === undefined || identifier === undefined) return { ...lens, command: { title: '', command: '' } };
      const { title, mentions } = describeMentions(session.workspaceOf(document), document, identifier);
      const locations = mentions.map(toLocation);
      return {
        ...lens,
        command: { title, command: showReferencesCommand, arguments: [uri, lens.range.start, locations] },
      };
    };
    connection.onCodeLensResolve((lens, token) =>
      guarded(session, 'codeLens/resolve', { ...lens, command: { title: '', command: '' } }, resolve)(lens, token),
    );
  },
  start({ connection, session, client }) {
    if (client.workspace?.codeLens?.refreshSupport !== true) return;
    let counted = session.mentions;
    const refresh = (): void => {
      counted = session.mentions;
      ask(connection, 'to refresh code lenses', () => connection.sendRequest(CodeLensRefreshRequest.type));
    };
    session.onElsewhereChanged(refresh);
    // The editor asks anew for the text that is typed in; the lenses of the others count what it mentions.
    session.onChanged(() => {
      if (session.openUris.length > 1 && session.mentions !== counted) refresh();
    });
  },
};

/** A lens that nothing comes of on a click is in the way. */
function runsCommands({ workspace }: ClientCapabilities, { commands }: ServerOptions): boolean {
  return commands === 'client' || workspace?.executeCommand !== undefined;
}

/** How many targets the gates have, above their headings; a click shows those that are open. */
function gates(session: Session, document: Document, uri: string): CodeLens[] {
  return summariseGates(session.workspaceOf(document), document).map(({ span, title, places }) => {
    const range = toRange(document.source, { start: span.start, end: span.start });
    const locations = places.map((place) => ({ uri: document.uri, range: toRange(document.source, place) }));
    return { range, command: { title, command: showReferencesCommand, arguments: [uri, range.start, locations] } };
  });
}

function leftToFill(left: number, uri: string): CodeLens[] {
  if (left === 0) return [];
  const start = { line: 0, character: 0 };
  const command = { title: say('{count} to fill', { count: left }), command: fillCommand, arguments: [uri] };
  return [{ range: { start, end: start }, command }];
}
