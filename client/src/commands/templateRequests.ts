import type { Uri } from 'vscode';
import { l10n, ThemeIcon, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  RenderedTemplate,
  RenderTemplateParams,
  TemplateInfo,
  TemplatesParams,
} from '../../../server/src/protocol.ts';
import { renderTemplateRequest, templatesRequest } from '../../../server/src/protocol.ts';
import { readAuthor } from '../fill/author.ts';
import type { Place } from '../steps.ts';
import { back, pickItem } from '../steps.ts';
import { TemplatePreview } from '../templatePreview.ts';

function listTemplates(client: BaseLanguageClient, uri?: Uri): Promise<readonly TemplateInfo[]> {
  const params: TemplatesParams = { uri: asParameter(client, uri) };
  return client.sendRequest<readonly TemplateInfo[]>(templatesRequest, params);
}

/** With what the editor knows of the place that it goes to. */
export async function renderTemplate(
  client: BaseLanguageClient,
  id: string,
  uri?: Uri,
  title?: string,
): Promise<RenderedTemplate> {
  const folder = uri === undefined ? undefined : workspace.getWorkspaceFolder(uri);
  const author = await readAuthor();
  const params: RenderTemplateParams = { id, uri: asParameter(client, uri), title, author, project: folder?.name };
  const rendered = await client.sendRequest<RenderedTemplate | null>(renderTemplateRequest, params);
  if (rendered === null) throw new Error(l10n.t('There is no template “{name}”.', { name: id }));
  return rendered;
}

/** Every template with a button that shows it; undefined when the user changes their mind. */
export async function pickTemplate(
  client: BaseLanguageClient,
  place: Place,
  uri?: Uri,
): Promise<TemplateInfo | typeof back | undefined> {
  const templates = await listTemplates(client, uri);
  const buttons = [{ iconPath: new ThemeIcon('open-preview'), tooltip: l10n.t('Show Preview') }];
  const items = templates.map((template) => ({
    label: template.title,
    description: template.isTeam ? l10n.t('Team') : '',
    detail: template.description,
    template,
    buttons,
  }));
  const preview = new TemplatePreview();
  const show = ({ template }: (typeof items)[number]): void => {
    void renderTemplate(client, template.id, uri).then(({ text }) => preview.show(template.title, text));
  };
  try {
    const picked = await pickItem(place, items, l10n.t('Template'), show, (item) => {
      if (preview.isShown) show(item);
    });
    return picked === undefined || picked === back ? picked : picked.template;
  } finally {
    preview.dispose();
  }
}

function asParameter(client: BaseLanguageClient, uri: Uri | undefined): string | undefined {
  return uri === undefined ? undefined : client.code2ProtocolConverter.asUri(uri);
}
