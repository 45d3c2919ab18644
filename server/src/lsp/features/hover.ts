import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
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
import { obstaclesOf } from '../obstacles.ts';

export const hover: LspFeature = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, session }) {
    connection.onHover(
      guarded(session, 'hover', null, ({ textDocument, position }) => {
        const config = gateConfigOf(session, textDocument.uri)?.config;
        if (config !== undefined)
          return toHover(config.source, configHoverAt(config, offsetAt(config.source, position)));
        const document = session.documentOf(textDocument.uri)?.document;
        if (document === undefined) return null;
        const offset = offsetAt(document.source, position);
        const found = hoverAt(session.workspaceOf(document), document, offset);
        return toHover(document.source, found ?? titleHoverAt(document, offset, () => obstaclesOf(session, document)));
      }),
    );
  },
};

function toHover(source: SourceText, found: Found | undefined): Hover | null {
  if (found === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(source, found.span) };
}
