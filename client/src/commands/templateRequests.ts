import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { RenderedTemplate, RenderTemplateParams, TemplateInfo } from '../../../server/src/protocol.ts';
import { renderTemplateRequest, templatesRequest } from '../../../server/src/protocol.ts';

export function listTemplates(client: LanguageClient): Promise<readonly TemplateInfo[]> {
  return client.sendRequest<readonly TemplateInfo[]>(templatesRequest, {});
}

export async function renderTemplate(client: LanguageClient, id: string): Promise<RenderedTemplate> {
  const params: RenderTemplateParams = { id };
  const rendered = await client.sendRequest<RenderedTemplate | null>(renderTemplateRequest, params);
  if (rendered === null) throw new Error(`There is no template “${id}”.`);
  return rendered;
}

/** Undefined when the user changes their mind. */
export async function pickTemplate(client: LanguageClient, title: string): Promise<TemplateInfo | undefined> {
  const templates = await listTemplates(client);
  const items = templates.map((template) => ({ label: template.title, detail: template.description, template }));
  const picked = await window.showQuickPick(items, { title, placeHolder: 'Template', matchOnDetail: true });
  return picked?.template;
}
