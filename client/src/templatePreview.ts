import { TabInputText, Uri, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';

/** Documents of this scheme are shown and never analysed. */
export const previewScheme = 'specwright-template';

/** Shows templates in a tab, which goes when the preview is disposed of. */
export class TemplatePreview implements Disposable {
  private readonly texts = new Map<string, string>();
  private readonly provider = workspace.registerTextDocumentContentProvider(previewScheme, {
    provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
  });
  isShown = false;

  async show(title: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme: previewScheme, path: `/${title}.md` });
    this.texts.set(uri.toString(), text);
    this.isShown = true;
    await window.showTextDocument(uri, { preview: true, preserveFocus: true });
  }

  dispose(): void {
    this.provider.dispose();
    const ours = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputText && input.uri.scheme === previewScheme);
    if (ours.length > 0) void window.tabGroups.close(ours, true);
  }
}
