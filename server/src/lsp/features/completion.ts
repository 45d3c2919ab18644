import { completeGateTarget } from '../../core/features/gateCompletion.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { toCompletionItem } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const completion: LspFeature = {
  // Markdown has no quick suggestions: what does not come on one of these comes on Ctrl+Space.
  capabilities: () => ({ completionProvider: { triggerCharacters: ['-', ':'] } }),
  listen({ connection, session }) {
    connection.onCompletion(
      guarded(session, 'completion', [], ({ textDocument, position }) => {
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return [];
        const { source } = document;
        return completeGateTarget(document, offsetAt(source, position)).map((found, index) =>
          toCompletionItem(source, found, index),
        );
      }),
    );
  },
};
