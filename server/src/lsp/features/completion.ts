import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { completeBlock } from '../../core/features/blockCompletion.ts';
import { completeConfig } from '../../core/features/configHelp.ts';
import { completeFrontMatter } from '../../core/features/frontMatterCompletion.ts';
import { completeIdentifier } from '../../core/features/identifierCompletion.ts';
import { completeGateTarget } from '../../core/features/gateCompletion.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { completionAbilities, toCompletions } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { gateConfigOf } from '../gateConfigs.ts';

export const completion: LspFeature = {
  // Markdown has no quick suggestions: what does not come on one of these comes on Ctrl+Space.
  capabilities: () => ({ completionProvider: { triggerCharacters: ['-', ':'] } }),
  listen({ connection, session, client, host }) {
    const abilities = completionAbilities(client);
    connection.onCompletion(
      guarded<CompletionParams, CompletionItem[] | CompletionList>(
        session,
        'completion',
        [],
        ({ textDocument, position }) => {
          const config = gateConfigOf(session, textDocument.uri)?.config;
          if (config !== undefined)
            return toCompletions(config.source, completeConfig(config, offsetAt(config.source, position)), abilities);
          const document = session.documentOf(textDocument.uri)?.document;
          if (document === undefined) return [];
          const { source } = document;
          const offset = offsetAt(source, position);
          const found = [
            ...completeGateTarget(session.workspaceOf(document), document, offset),
            ...completeFrontMatter(session.workspaceOf(document), document, offset, host.today()),
            ...completeBlock(session.workspaceOf(document), document, offset),
            ...completeIdentifier(session.workspaceOf(document), document, offset),
          ];
          return toCompletions(source, found, abilities);
        },
      ),
    );
  },
};
