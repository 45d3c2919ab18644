import { builtinTemplates } from '../../core/templates/builtinTemplates.ts';
import { renderSnippet } from '../../core/templates/render.ts';
import type { RenderedTemplate, RenderTemplateParams, TemplateInfo } from '../../protocol.ts';
import { renderTemplateRequest, templatesRequest } from '../../protocol.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

export const templates: LspFeature = {
  listen({ connection, session }) {
    connection.onRequest(
      templatesRequest,
      guarded(session, templatesRequest, [], (): readonly TemplateInfo[] =>
        builtinTemplates().map(({ id, title, description, fileName }) => ({ id, title, description, fileName })),
      ),
    );
    connection.onRequest(
      renderTemplateRequest,
      guarded(session, renderTemplateRequest, null, ({ id }: RenderTemplateParams): RenderedTemplate | null => {
        const template = builtinTemplates().find((candidate) => candidate.id === id);
        return template === undefined ? null : { text: template.body, snippet: renderSnippet(template) };
      }),
    );
  },
};
