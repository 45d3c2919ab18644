import type { InlayHint } from 'vscode-languageserver';
import { fromRange } from '../convert.ts';
import { positionAt } from '../../core/text/sourceText.ts';
import { shortened } from '../../core/text/shortened.ts';
import { startingWithin } from '../../core/text/span.ts';
import { ask } from '../asking.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

const longest = 40;

/** What a bare identifier stands for, after it. */
export const inlayHints: LspFeature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen({ connection, session }) {
    connection.languages.inlayHint.on(
      guarded(session, 'inlayHint', [], async ({ textDocument, range }): Promise<InlayHint[]> => {
        if (!session.settings.inlayHints) return [];
        await session.ready;
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return [];
        const { workspace } = session;
        return startingWithin(document.identifiers, fromRange(document.source, range)).flatMap((identifier) => {
          if (identifier.definition !== undefined) return [];
          const [meant] = workspace.definitions(identifier.name, document, identifier.address, identifier.start);
          const title = meant?.identifier.definition?.title ?? '';
          if (title === '') return [];
          const label = shortened(title, longest);
          return [
            {
              position: positionAt(document.source, identifier.end),
              label,
              paddingLeft: true,
              tooltip: shortened(title),
            },
          ];
        });
      }),
    );
  },
  start({ connection, session, client }) {
    if (client.workspace?.inlayHint?.refreshSupport !== true) return;
    session.onElsewhereChanged(() => {
      ask(connection, 'to refresh inlay hints', () => connection.languages.inlayHint.refresh());
    });
  },
};
