import type { FoldingRange } from 'vscode-languageserver';
import { findFolds } from '../../core/features/folds.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const folding: LspFeature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen({ connection, session }) {
    connection.onFoldingRanges(
      guarded(session, 'foldingRange', [], ({ textDocument }): FoldingRange[] => {
        const document = session.documentOf(textDocument.uri)?.document;
        return document === undefined ? [] : findFolds(document).map((fold) => ({ ...fold }));
      }),
    );
  },
};
