import { commands, l10n, window, workspace } from 'vscode';
import type { Memento, TextDocument, TextEditor, TreeView } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import type { OverviewNews, OverviewParams } from '../../../server/src/viewProtocol.ts';
import { overviewNotification, overviewRequest } from '../../../server/src/viewProtocol.ts';
import type { Filter, Grouping, Row, Sorting } from './overviewModel.ts';
import { isFiltering, noFilter } from './overviewModel.ts';
import { SpecTree } from './specTree.ts';

/** In milliseconds, after the last change of a text that is shown. */
const pause = 500;

/** The view in the activity bar: the documents of the workspace, what stands in their way, and their requirements. */
export class SpecView {
  readonly tree: SpecTree;
  readonly view: TreeView<Row>;
  private readonly disposables: readonly { dispose(): unknown }[];
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private isTold = false;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly state: Memento,
  ) {
    this.tree = new SpecTree(client);
    this.tree.grouping = state.get<Grouping>('specwright.grouping', 'file');
    this.tree.sorting = state.get<Sorting>('specwright.sorting', 'path');
    this.view = window.createTreeView('specwright.documents', { treeDataProvider: this.tree, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.view.onDidChangeVisibility(() => {
        this.update();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        void this.follow(editor);
      }),
      // A server that was started again knows of no view.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.update();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.noteText(document);
      }),
      client.onNotification(overviewNotification, (news: OverviewNews) => {
        this.take(news);
      }),
    ];
  }

  /** Called once the server runs: asks whether there is anything to show. */
  update(): void {
    const params: OverviewParams = { isWatching: false };
    const read = this.view.visible ? this.tree.read() : this.client.sendRequest(overviewRequest, params);
    read
      .then(() => {
        this.describe();
        return this.follow(window.activeTextEditor);
      })
      .catch(() => undefined); // The server is not running; its own messages say so.
  }

  set(change: { readonly grouping?: Grouping; readonly sorting?: Sorting; readonly filter?: Filter }): void {
    const { grouping = this.tree.grouping, sorting = this.tree.sorting, filter = this.tree.filter } = change;
    this.tree.grouping = grouping;
    this.tree.sorting = sorting;
    this.tree.filter = isFiltering(filter) ? filter : noFilter;
    void this.state.update('specwright.grouping', grouping);
    void this.state.update('specwright.sorting', sorting);
    void commands.executeCommand('setContext', 'specwright.isFiltered', this.tree.filter !== noFilter);
    this.tree.refresh();
    this.describe();
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private take(news: OverviewNews): void {
    if (news.hasSpecs === true && !this.isTold) {
      this.isTold = true;
      void commands.executeCommand('setContext', 'specwright.hasSpecs', true);
    }
    if (!this.view.visible || news.documents.length + news.gone.length === 0) return;
    this.tree.take(news);
    this.describe();
  }

  /** The count beside the icon, and what is filtered. */
  private describe(): void {
    const unfinished = [...this.tree.documents.values()].filter(({ left }) => left !== null && left > 0).length;
    const tooltip =
      unfinished === 1
        ? l10n.t('One document with something left')
        : l10n.t('{count} documents with something left', { count: unfinished });
    this.view.badge = unfinished === 0 ? undefined : { value: unfinished, tooltip };
    this.view.message = describeFilter(this.tree.filter);
  }

  /** Shows the document in front, without taking the focus. */
  private async follow(editor: TextEditor | undefined): Promise<void> {
    if (!this.view.visible || editor === undefined || this.tree.grouping !== 'file') return;
    const key = this.tree.keyOf(editor.document.uri.toString());
    const row = key === undefined ? undefined : this.tree.documentRow(key);
    if (row === undefined) return;
    await this.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined); // Filtered out.
  }

  private noteText(document: TextDocument): void {
    if (!this.view.visible || document.languageId !== 'markdown') return;
    const key = this.tree.keyOf(document.uri.toString());
    if (key === undefined) return;
    clearTimeout(this.waiting.get(key));
    const timer = setTimeout(() => {
      this.waiting.delete(key);
      this.tree.forget(key);
    }, pause);
    this.waiting.set(key, timer);
  }
}

function describeFilter({ isUnfinished, isUncovered, kinds, text }: Filter): string {
  const parts = [
    isUnfinished ? l10n.t('unfinished') : '',
    isUncovered ? l10n.t('no criterion') : '',
    kinds.join(', '),
    text === '' ? '' : `“${text}”`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : l10n.t('Shown: {filter}', { filter: parts.join(' · ') });
}
