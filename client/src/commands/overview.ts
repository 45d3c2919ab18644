import {
  commands,
  env,
  l10n,
  ProgressLocation,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fillCommand } from '../../../server/src/protocol.ts';
import type { TraceTableParams } from '../../../server/src/viewProtocol.ts';
import { traceTableRequest } from '../../../server/src/viewProtocol.ts';
import type { Grouping, Row, Sorting } from '../view/overviewModel.ts';
import { noFilter } from '../view/overviewModel.ts';
import type { Command, CommandContext } from './command.ts';

/** Called by a click in the view. */
export const showRow: Command = {
  id: '_specwright.showRow',
  async run({ client, view }, row) {
    const place = await view.tree.placeOf(row as Row);
    return place === undefined ? undefined : show(client, place.uri, place.range);
  },
};

export const fillRow: Command = {
  id: 'specwright.fillRow',
  async run(context, row) {
    const uri = uriOf(context, row as Row);
    await showRow.run(context, row);
    await commands.executeCommand(fillCommand, uri);
  },
};

export const insertAfterRow: Command = {
  id: 'specwright.insertAfterRow',
  async run(context, row) {
    await showRow.run(context, row);
    await commands.executeCommand('specwright.insertRequirement');
  },
};

/** Copies a link in Markdown, from the folder of the workspace. */
export const copyLink: Command = {
  id: 'specwright.copyLink',
  async run(context, row) {
    const link = linkTo(context, row as Row);
    await env.clipboard.writeText(link);
    window.setStatusBarMessage(l10n.t('Copied {link}', { link }), 3000);
    return link;
  },
};

const tables: readonly (QuickPickItem & { readonly format: TraceTableParams['format'] })[] = [
  { label: 'Markdown', detail: l10n.t('A table to paste into a document'), format: 'markdown' },
  { label: 'CSV', detail: l10n.t('For a spreadsheet'), format: 'csv' },
];

/** Copies requirements with criteria, stories, section and mentions: of a row, of the document in front, or of all. */
export const copyTraceTable: Command = {
  id: 'specwright.copyTraceTable',
  async run(context, row, chosen) {
    const uris = await tracedDocuments(context, row);
    if (uris === undefined) return undefined;
    const format =
      tables.find((table) => table.format === chosen)?.format ??
      (await window.showQuickPick(tables, { title: l10n.t('Copy Trace Table') }))?.format;
    if (format === undefined) return undefined;
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) =>
      context.client.code2ProtocolConverter.asUri(uri),
    );
    const params: TraceTableParams = { ...(uris.length === 0 ? {} : { uris }), folders, format };
    const table = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Tracing requirements') },
      () => context.client.sendRequest<string>(traceTableRequest, params),
    );
    await env.clipboard.writeText(table);
    window.setStatusBarMessage(l10n.t('Copied the trace table'), 3000);
    return table;
  },
};

/** Empty for all; undefined when the author changes their mind. */
async function tracedDocuments({ client }: CommandContext, row: unknown): Promise<readonly string[] | undefined> {
  if (typeof row === 'object' && row !== null && 'kind' in row) {
    const traced = row as Row;
    return traced.kind === 'document' ? [traced.document.uri] : [];
  }
  const front = window.activeTextEditor?.document;
  if (front?.languageId !== 'markdown') return [];
  const here = { label: l10n.t('The Active Document') };
  const all = { label: l10n.t('All PRDs and Specs') };
  const picked = await window.showQuickPick([here, all], { title: l10n.t('Copy Trace Table') });
  if (picked === undefined) return undefined;
  return picked === here ? [client.code2ProtocolConverter.asUri(front.uri)] : [];
}

const groupings: readonly (QuickPickItem & { readonly grouping: Grouping })[] = [
  { label: l10n.t('File'), grouping: 'file' },
  { label: l10n.t('Status'), grouping: 'status' },
  { label: l10n.t('Priority'), detail: l10n.t('The requirements of all documents'), grouping: 'priority' },
];

export const groupDocuments: Command = {
  id: 'specwright.groupDocuments',
  async run({ view }) {
    const items = groupings.map((item) => ({ ...item, ...picked(item.grouping === view.tree.grouping) }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Group By') });
    if (chosen !== undefined) view.set({ grouping: chosen.grouping });
  },
};

const sortings: readonly (QuickPickItem & { readonly sorting: Sorting })[] = [
  { label: l10n.t('Path'), sorting: 'path' },
  { label: l10n.t('Title'), sorting: 'title' },
  { label: l10n.t('What Is Left'), detail: l10n.t('Most first'), sorting: 'left' },
];

export const sortDocuments: Command = {
  id: 'specwright.sortDocuments',
  async run({ view }) {
    const items = sortings.map((item) => ({ ...item, ...picked(item.sorting === view.tree.sorting) }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Sort By') });
    if (chosen !== undefined) view.set({ sorting: chosen.sorting });
  },
};

function picked(isCurrent: boolean): Pick<QuickPickItem, 'description'> {
  return isCurrent ? { description: `$(check) ${l10n.t('current')}` } : {};
}

/** Several conditions at once; no condition shows everything. */
export const filterDocuments: Command = {
  id: 'specwright.filterDocuments',
  async run({ view }) {
    const { filter } = view.tree;
    const kinds = view.tree.kinds;
    const unfinished = {
      label: l10n.t('Unfinished'),
      detail: l10n.t('Something is left'),
      picked: filter.isUnfinished,
    };
    const uncovered = {
      label: l10n.t('No Criterion'),
      detail: l10n.t('Requirements without one'),
      picked: filter.isUncovered,
    };
    const withText = {
      label: l10n.t('Text…'),
      detail: l10n.t('In titles and identifiers'),
      picked: filter.text !== '',
    };
    const ofKind = kinds.map((kind) => ({
      label: kind,
      detail: l10n.t('Requirements of this kind'),
      picked: filter.kinds.includes(kind),
    }));
    const chosen = await window.showQuickPick<QuickPickItem>([unfinished, uncovered, withText, ...ofKind], {
      title: l10n.t('Filter'),
      placeHolder: l10n.t('Choose what to show; choose nothing to show everything'),
      canPickMany: true,
    });
    if (chosen === undefined) return;
    const text = chosen.includes(withText)
      ? await window.showInputBox({
          title: l10n.t('Filter'),
          prompt: l10n.t('Part of a title or identifier'),
          value: filter.text,
        })
      : '';
    if (text === undefined) return;
    view.set({
      filter: {
        isUnfinished: chosen.includes(unfinished),
        isUncovered: chosen.includes(uncovered),
        kinds: ofKind.filter((item) => chosen.includes(item)).map(({ label }) => label),
        text: text.trim().toLowerCase(),
      },
    });
  },
};

export const clearFilter: Command = {
  id: 'specwright.clearFilter',
  run({ view }) {
    view.set({ filter: noFilter });
    return Promise.resolve();
  },
};

function uriOf(
  { client }: CommandContext,
  row: Row,
): ReturnType<BaseLanguageClient['protocol2CodeConverter']['asUri']> {
  const written = row.kind === 'document' ? row.document.uri : 'uri' in row ? row.uri : '';
  return client.protocol2CodeConverter.asUri(written);
}

function linkTo(context: CommandContext, row: Row): string {
  const path = encodeURI(workspace.asRelativePath(uriOf(context, row), false)).replace(/[()]/g, encodeURIComponent);
  if (row.kind !== 'requirement')
    return `[${escaped(row.kind === 'document' ? row.document.title || path : path)}](${path})`;
  const { name, title, fragment } = row.requirement;
  return `[${escaped(`${name} ${title}`.trim())}](${path}${fragment === '' ? '' : `#${fragment}`})`;
}

function escaped(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

async function show(
  client: BaseLanguageClient,
  uri: string,
  place: Parameters<BaseLanguageClient['protocol2CodeConverter']['asRange']>[0],
): Promise<TextEditor> {
  const converter = client.protocol2CodeConverter;
  const editor = await window.showTextDocument(converter.asUri(uri));
  const range = converter.asRange(place) ?? new Range(0, 0, 0, 0);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
