import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Row } from './overviewModel.ts';
import { describeDocument, describeRequirement } from './overviewModel.ts';

/** What one row looks like, and what a screen reader says of it. */
export function toTreeItem(client: BaseLanguageClient, row: Row, isFiltered: boolean): TreeItem {
  const item = appearances[row.kind](client, row as never, isFiltered);
  item.id = row.id;
  item.contextValue = row.kind;
  if (row.kind === 'requirement' || row.kind === 'obstacle')
    item.command = { title: l10n.t('Go to'), command: '_specwright.showRow', arguments: [row] };
  const said = typeof item.label === 'string' ? item.label : '';
  const described = typeof item.description === 'string' ? `, ${item.description.replaceAll(' · ', ', ')}` : '';
  item.accessibilityInformation = { label: `${said}${described}` };
  return item;
}

type Of<K extends Row['kind']> = Extract<Row, { readonly kind: K }>;
const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

const appearances: {
  readonly [K in Row['kind']]: (client: BaseLanguageClient, row: Of<K>, isFiltered: boolean) => TreeItem;
} = {
  group: (_, { label, count }) => described(new TreeItem(label, Expanded), String(count)),
  document(client, { document }, isFiltered) {
    const uri = client.protocol2CodeConverter.asUri(document.uri);
    const path = workspace.asRelativePath(uri);
    const item = new TreeItem(document.title === '' ? path : document.title, isFiltered ? Expanded : Collapsed);
    item.iconPath = new ThemeIcon(document.left === 0 ? 'pass' : 'note');
    item.tooltip =
      document.summary === '' ? path : `${path}\n${l10n.t('Left: {summary}', { summary: document.summary })}`;
    return described(item, describeDocument(document, l10n.t));
  },
  obstacles: (_, { count }) =>
    icon(described(new TreeItem(l10n.t('In the Way'), Collapsed), String(count)), 'checklist'),
  questions: (_, { count }) =>
    icon(described(new TreeItem(l10n.t('Open Questions'), Collapsed), String(count)), 'question'),
  facts: (_, { count }) => icon(described(new TreeItem(l10n.t('Good to Know'), Collapsed), String(count)), 'info'),
  section: (_, { label }) =>
    icon(new TreeItem(label === '' ? l10n.t('Above the First Heading') : label, Expanded), 'symbol-namespace'),
  requirement(_, { requirement }) {
    const { name, title, isCovered, left } = requirement;
    const item = described(new TreeItem(`${name} ${title}`.trim(), None), describeRequirement(requirement, l10n.t));
    item.tooltip = new MarkdownString().appendText(`${name} ${title}\n${describeRequirement(requirement, l10n.t)}`);
    return icon(item, isCovered ? (left === 0 ? 'pass' : 'edit') : 'circle-large-outline');
  },
  obstacle: (_, { obstacle: { kind, message, place } }) =>
    icon(described(new TreeItem(message, None), place), obstacleIcons[kind] ?? 'edit'),
};

const obstacleIcons: Readonly<Record<string, string>> = {
  choice: 'list-selection',
  date: 'calendar',
  question: 'question',
  guidance: 'note',
  missing: 'add',
  criterion: 'circle-large-outline',
  gate: 'dashboard',
  reference: 'link',
  fact: 'info',
};

function described(item: TreeItem, description: string): TreeItem {
  item.description = description;
  return item;
}

function icon(item: TreeItem, name: string): TreeItem {
  item.iconPath = new ThemeIcon(name);
  return item;
}
