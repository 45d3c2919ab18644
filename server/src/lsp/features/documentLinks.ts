import { spanAt } from '../../core/text/span.ts';
import { positionAt } from '../../core/text/sourceText.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

/** A mention of what one other document defines leads there; what is a link already stays as it is. */
export const documentLinks: LspFeature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen({ connection, session }) {
    connection.onDocumentLinks(
      guarded(session, 'documentLink', [], async ({ textDocument }) => {
        // The editor asks once for a text, and not again when the files have been read.
        await session.ready;
        const document = session.documentOf(textDocument.uri)?.document;
        if (document?.dialect.isSpec !== true) return [];
        const { workspace } = session;
        return document.identifiers.flatMap((identifier) => {
          if (identifier.definition !== undefined || spanAt(document.links, identifier.start) !== undefined) return [];
          const [meant, ...others] = workspace.definitions(identifier.name, document, identifier.address);
          if (meant === undefined || others.length > 0 || meant.document === document) return [];
          const { line } = positionAt(meant.document.source, meant.identifier.start);
          return [{ range: toRange(document.source, identifier), target: `${meant.document.uri}#L${line + 1}` }];
        });
      }),
    );
  },
};
