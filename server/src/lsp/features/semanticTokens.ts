import { SemanticTokensBuilder } from 'vscode-languageserver';
import { findTokens } from '../../core/features/semanticTokens.ts';
import { tokenModifiers, tokenTypes } from '../../core/features/tokenLegend.ts';
import { positionAt } from '../../core/text/sourceText.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const semanticTokens: LspFeature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
    },
  }),
  listen({ connection, session }) {
    connection.languages.semanticTokens.on(
      guarded(session, 'semanticTokens', { data: [] }, ({ textDocument }) => {
        const document = session.documentOf(textDocument.uri)?.document;
        const builder = new SemanticTokensBuilder();
        if (document === undefined) return builder.build();
        for (const { start, end, type, modifiers } of findTokens(document)) {
          const { line, character } = positionAt(document.source, start);
          const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
          builder.push(line, character, end - start, tokenTypes.indexOf(type), bits);
        }
        return builder.build();
      }),
    );
  },
};
