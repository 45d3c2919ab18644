import type { Hover } from 'vscode-languageserver';
import { configHoverAt } from '../../core/features/configHelp.ts';
import type { Hover as Found } from '../../core/features/hoverContent.ts';
import { hoverAt } from '../../core/features/hover.ts';
import { titleHoverAt } from '../../core/features/titleHover.ts';
import type { SourceText } from '../../core/text/sourceText.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { gateConfigOf } from '../gateConfigs.ts';
import { takesMarkdown, toMarkup } from '../markup.ts';
import { obstaclesOf } from '../obstacles.ts';

export const hover: LspFeature = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, session, client }) {
    const isMarkdown = takesMarkdown(client.textDocument?.hover?.contentFormat);
    connection.onHover(
      guarded(session, 'hover', null, ({ textDocument, position }) => {
        const config = gateConfigOf(session, textDocument.uri)?.config;
        if (config !== undefined)
          return toHover(config.source, configHoverAt(config, offsetAt(config.source, position)), isMarkdown);
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return null;
        const offset = offsetAt(document.source, position);
        const found = hoverAt(session.workspaceOf(document), document, offset);
        return toHover(
          document.source,
          found ?? titleHoverAt(document, offset, () => obstaclesOf(session, document)),
          isMarkdown,
        );
      }),
    );
  },
};

function toHover(source: SourceText, found: Found | undefined, isMarkdown: boolean): Hover | null {
  if (found === undefined) return null;
  return { contents: toMarkup(found.markdown, isMarkdown), range: toRange(source, found.span) };
}
