import { commands, Disposable, TabInputCustom, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentParams } from '../../../server/src/protocol.ts';
import type { PreviewInfo } from '../../../server/src/previewProtocol.ts';
import { previewRequest } from '../../../server/src/previewProtocol.ts';
import type { MarkedLines } from './markPages.ts';

/** In milliseconds. The preview follows what is typed after 300. */
const pause = { typing: 50, refresh: 700, load: 1_500 };

/** Previewed documents that are asked about; those that were shown last. */
const mostKnown = 4;

interface Known {
  readonly uri: Uri;
  /** What the server said last; undefined before it has said anything. */
  lines: MarkedLines | undefined;
  /** The same, to be compared. */
  said: string;
  /** What the page shows. */
  shown: string;
}

/**
 * What the previewed documents hold. A page is made at once, with what is known then; when more is known than a page
 * shows, the previews are made anew.
 */
export class Previews {
  private readonly known = new Map<string, Known>();
  private asking: ReturnType<typeof setTimeout> | undefined;
  private refreshing: ReturnType<typeof setTimeout> | undefined;
  private loading: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly started: Promise<void>,
  ) {}

  /** Called while a page is made. */
  linesOf(uri: unknown): MarkedLines | undefined {
    if (!(uri instanceof Uri) || !isEnabled()) return undefined;
    // A link to a heading opens its document under an address with that heading.
    const document = uri.with({ fragment: '' });
    const key = document.toString();
    const known = this.known.get(key) ?? { uri: document, lines: undefined, said: '', shown: '' };
    known.shown = known.said;
    this.known.delete(key);
    this.known.set(key, known);
    if (this.known.size > mostKnown) this.known.delete([...this.known.keys()][0] ?? '');
    this.askSoon(known.lines === undefined ? 0 : pause.typing);
    return known.lines;
  }

  watch(): Disposable {
    const onChange = (): void => {
      if (isAnyPreviewOpen()) this.askSoon(pause.typing);
    };
    const listeners = [
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'markdown') onChange();
      }),
      workspace.onDidSaveTextDocument(onChange),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('specwright') && isAnyPreviewOpen()) void refresh();
      }),
    ];
    return new Disposable(() => {
      clearTimeout(this.asking);
      clearTimeout(this.refreshing);
      clearTimeout(this.loading);
      for (const listener of listeners) listener.dispose();
    });
  }

  private askSoon(after: number): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      // Without a server the page stays as it is.
      for (const known of this.known.values()) this.ask(known).catch(() => undefined);
    }, after);
  }

  private async ask(known: Known): Promise<void> {
    await this.started;
    const params: DocumentParams = { uri: this.client.code2ProtocolConverter.asUri(known.uri) };
    const { lines } = await this.client.sendRequest<PreviewInfo>(previewRequest, params);
    const isFirst = known.lines === undefined;
    known.lines = new Map(lines.map(({ text, marks }) => [text, marks]));
    known.said = lines.length === 0 ? '' : JSON.stringify(lines);
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(() => void this.refreshIfNeeded(), isFirst ? 0 : pause.refresh);
    // A page that is still being loaded misses what it is told.
    if (!isFirst || known.said === '') return;
    clearTimeout(this.loading);
    this.loading = setTimeout(() => void refresh(), pause.load);
  }

  private async refreshIfNeeded(): Promise<void> {
    const stale = [...this.known.values()].filter(({ said, shown }) => said !== shown);
    if (stale.length === 0) return;
    // Those of previews that are closed by now are not asked for again.
    for (const known of stale) known.shown = known.said;
    await refresh();
  }
}

async function refresh(): Promise<void> {
  await commands.executeCommand('markdown.preview.refresh');
}

function isEnabled(): boolean {
  return workspace.getConfiguration('specwright').get<boolean>('preview.enabled', true);
}

function isAnyPreviewOpen(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(
      ({ input }) =>
        (input instanceof TabInputWebview || input instanceof TabInputCustom) &&
        input.viewType.includes('markdown.preview'),
    );
}
