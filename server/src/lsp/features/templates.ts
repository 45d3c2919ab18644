import { builtinTemplates } from '../../core/templates/builtinTemplates.ts';
import { availableTemplates, refusedTemplates } from '../../core/templates/availableTemplates.ts';
import { describeTemplate } from '../../core/templates/describeTemplate.ts';
import { renderTemplate } from '../../core/templates/render.ts';
import { featureOf, nextIn } from '../../core/templates/surroundings.ts';
import { fileNameFor, whyNoFileName } from '../../core/text/fileName.ts';
import type { FileNameParams, RenderedTemplate, RenderTemplateParams, TemplateInfo } from '../../protocol.ts';
import type { TemplatesParams } from '../../protocol.ts';
import { fileNameRequest, renderTemplateRequest, templatesRequest } from '../../protocol.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { normalised } from '../../files/keys.ts';

export const templates: LspFeature = {
  listen({ connection, session, host }) {
    const templatesFor = (uri: string | undefined) =>
      availableTemplates(session.project, uri === undefined ? undefined : normalised(uri));
    connection.onRequest(
      templatesRequest,
      guarded(
        session,
        templatesRequest,
        [],
        async (params: TemplatesParams | null): Promise<readonly TemplateInfo[]> => {
          await session.ready;
          for (const refusal of refusedTemplates(session.project, params?.uri)) connection.console.warn(refusal);
          return templatesFor(params?.uri).map((template) => ({
            id: template.id,
            title: template.title,
            description: describeTemplate(template),
            isTeam: !builtinTemplates().includes(template),
          }));
        },
      ),
    );
    connection.onRequest(
      renderTemplateRequest,
      guarded(
        session,
        renderTemplateRequest,
        null,
        async ({ id, uri, title, author, project }: RenderTemplateParams): Promise<RenderedTemplate | null> => {
          await session.ready;
          const template = templatesFor(uri).find((candidate) => candidate.id === id);
          if (template === undefined) return null;
          const values = {
            title,
            author,
            project,
            date: host.today(),
            feature: uri === undefined ? undefined : featureOf(uri),
            next: (prefix: string) => nextIn(session.workspace, uri ?? '', prefix),
          };
          const { fileName } = template;
          const name = title === undefined || title === '' ? fileName : fileNameFor(title, fileName);
          return { fileName: name, ...renderTemplate(template, values) };
        },
      ),
    );
    connection.onRequest(
      fileNameRequest,
      guarded(session, fileNameRequest, null, ({ name }: FileNameParams) => whyNoFileName(name) ?? null),
    );
  },
};
