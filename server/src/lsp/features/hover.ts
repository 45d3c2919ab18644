import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const hover: LspFeature = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, session }) {
    connection.onHover(
      guarded(session, 'hover', null, ({ textDocument, position }) => {
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return null;
        const found = hoverAt(session.workspace, document, offsetAt(document.source, position));
        if (found === undefined) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: toRange(document.source, found.span),
        };
      }),
    );
  },
};
