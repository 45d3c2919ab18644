import { EventEmitter, l10n } from 'vscode';
import type { TreeDataProvider, TreeItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  Overview,
  OverviewDetails,
  OverviewDocument,
  OverviewNews,
  OverviewObstacle,
  OverviewParams,
} from '../../../server/src/viewProtocol.ts';
import { overviewRequest } from '../../../server/src/viewProtocol.ts';
import type { Filter, Grouping, Head, Row, Sorting } from './overviewModel.ts';
import { grouped, isShown, kindOf, needsDetails, noFilter, shownRequirements, sorted } from './overviewModel.ts';
import { toTreeItem } from './treeItems.ts';

/** So many documents are looked into with one request. */
const atOnce = 25;

/** The documents of the workspace and what stands in them, as rows. What a document holds is asked for when its row is opened. */
export class SpecTree implements TreeDataProvider<Row> {
  grouping: Grouping = 'file';
  sorting: Sorting = 'path';
  filter: Filter = noFilter;
  readonly documents = new Map<string, OverviewDocument>();
  /** By the editor's way of writing URIs. */
  private readonly keys = new Map<string, string>();
  private readonly details = new Map<string, OverviewDetails>();
  private readonly rows = new Map<string, Row>();
  private readonly parents = new Map<string, Row>();
  private readonly changed = new EventEmitter<Row | Row[] | undefined>();
  private isLooking = false;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {}

  /** Asks for the list anew, and for news of it. */
  async read(): Promise<void> {
    const { documents } = await this.ask({});
    this.documents.clear();
    this.details.clear();
    this.keys.clear();
    for (const document of documents) this.put(document);
    this.refresh();
  }

  take({ documents, gone }: OverviewNews): void {
    const isListed = documents.every(({ uri }) => this.documents.has(uri));
    for (const document of documents) {
      this.put(document);
      this.details.delete(document.uri);
    }
    for (const uri of gone) {
      this.documents.delete(uri);
      this.details.delete(uri);
    }
    const isSamePlace = isListed && gone.length === 0 && this.grouping === 'file' && this.sorting === 'path';
    if (isSamePlace && this.filter === noFilter)
      this.changed.fire(documents.flatMap(({ uri }) => this.documentRow(uri) ?? []));
    else this.refresh();
  }

  /** How the server writes the URI of a document that the editor writes like this; undefined for what is not listed. */
  keyOf(written: string): string | undefined {
    return this.keys.get(written);
  }

  refresh(): void {
    this.changed.fire(undefined);
    if (needsDetails(this.filter, this.grouping)) void this.lookIntoAll();
  }

  /** Its text has changed: what stands in it may be elsewhere now. */
  forget(uri: string): void {
    if (!this.details.delete(uri)) return;
    const row = this.documentRow(uri);
    if (row !== undefined) this.changed.fire(row);
  }

  /** The place of a row in its document as it is now. */
  async placeOf(row: Row): Promise<{ readonly uri: string; readonly range: OverviewObstacle['range'] } | undefined> {
    if (row.kind !== 'requirement' && row.kind !== 'obstacle') return undefined;
    const { details } = await this.ask({ uris: [row.uri] });
    const [found] = details;
    if (found === undefined) return undefined;
    this.details.set(row.uri, found);
    const same = this.rowsIn(row.uri).find(({ id }) => id === row.id) ?? row;
    if (same.kind === 'requirement') return { uri: row.uri, range: same.requirement.range };
    return same.kind === 'obstacle' ? { uri: row.uri, range: same.obstacle.range } : undefined;
  }

  /** Kinds of requirements, as far as the documents have been looked into. */
  get kinds(): readonly string[] {
    const all = [...this.details.values()].flatMap(({ requirements }) => requirements.map(({ name }) => kindOf(name)));
    return [...new Set(all)].filter(Boolean).sort();
  }

  documentRow(uri: string): Row | undefined {
    const document = this.documents.get(uri);
    return document === undefined ? undefined : this.keep({ kind: 'document', id: uri, document }, undefined);
  }

  getTreeItem(row: Row): TreeItem {
    return toTreeItem(this.client, this.current(row), this.filter !== noFilter);
  }

  getParent(row: Row): Row | undefined {
    return this.parents.get(row.id);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) return [...this.roots()];
    if (row.kind === 'group') return [...this.inGroup(row)];
    if (row.kind === 'requirement' || row.kind === 'obstacle') return [];
    const uri = row.kind === 'document' ? row.document.uri : row.uri;
    if (!this.details.has(uri)) await this.lookInto([uri]);
    return [...this.below(row, uri)];
  }

  private get shown(): readonly OverviewDocument[] {
    const all = [...this.documents.values()].filter((each) => isShown(each, this.details.get(each.uri), this.filter));
    return sorted(all, this.sorting);
  }

  private roots(): readonly Row[] {
    if (this.grouping === 'file') return this.shown.flatMap(({ uri }) => this.documentRow(uri) ?? []);
    const groups =
      this.grouping === 'status'
        ? grouped(this.shown, ({ status }) => status)
        : grouped(this.requirementRows(), (row) => (row.kind === 'requirement' ? row.requirement.priority : ''));
    const none = this.grouping === 'status' ? l10n.t('No status') : l10n.t('No priority');
    return groups.map(([value, things]) =>
      this.keep({ kind: 'group', id: `group:${value}`, label: value || none, count: things.length }, undefined),
    );
  }

  private inGroup(group: Row): readonly Row[] {
    const value = group.id.slice('group:'.length);
    if (this.grouping === 'status')
      return this.shown
        .filter(({ status }) => status === value)
        .map((document) => this.keep({ kind: 'document', id: document.uri, document }, group));
    return this.requirementRows()
      .filter((row) => row.kind === 'requirement' && row.requirement.priority === value)
      .map((row) => this.keep(row, group));
  }

  private requirementRows(): readonly Row[] {
    return this.shown.flatMap(({ uri }) => {
      const details = this.details.get(uri);
      return details === undefined ? [] : shownRequirements(details, this.filter).map(requirementRow(uri));
    });
  }

  /** What stands in the way, the requirements by section, what is open on purpose, and what is worth knowing. */
  private below(row: Row, uri: string): readonly Row[] {
    const rows = this.rowsIn(uri);
    if (row.kind === 'section')
      return rows
        .filter((each) => each.kind === 'requirement' && each.requirement.section === row.label)
        .map((each) => this.keep(each, row));
    if (row.kind === 'obstacles' || row.kind === 'questions' || row.kind === 'facts')
      return rows.filter((each) => headOf(each) === row.kind).map((each) => this.keep(each, row));
    const head = (kind: Head): readonly Row[] => {
      const count = rows.filter((each) => headOf(each) === kind).length;
      return count === 0 ? [] : [this.keep({ kind, id: `${uri}#${kind}`, uri, count }, row)];
    };
    const sections = new Set(rows.flatMap((each) => (each.kind === 'requirement' ? [each.requirement.section] : [])));
    return [
      ...head('obstacles'),
      ...[...sections].map((label) => this.keep({ kind: 'section', id: `${uri}#section:${label}`, uri, label }, row)),
      ...head('questions'),
      ...head('facts'),
    ];
  }

  private rowsIn(uri: string): readonly Row[] {
    const details = this.details.get(uri);
    if (details === undefined) return [];
    const document = this.documents.get(uri);
    const { text } = this.filter;
    const isNamed = `${document?.title ?? ''} ${uri}`.toLowerCase().includes(text);
    const filter = isNamed ? { ...this.filter, text: '' } : this.filter;
    const seen = new Map<string, number>();
    const obstacles = [...details.obstacles, ...details.facts].map((obstacle): Row => {
      const key = `${uri}#${obstacle.place}:${obstacle.message}`;
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      return { kind: 'obstacle', id: `${key}:${String(times)}`, uri, obstacle };
    });
    return [...obstacles, ...shownRequirements(details, filter).map(requirementRow(uri))];
  }

  /** In batches, so that the first are there at once. */
  private async lookIntoAll(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      for (;;) {
        const missing = [...this.documents.keys()].filter((uri) => !this.details.has(uri)).slice(0, atOnce);
        if (missing.length === 0) return;
        await this.lookInto(missing);
        this.changed.fire(undefined);
      }
    } finally {
      this.isLooking = false;
    }
  }

  private async lookInto(uris: readonly string[]): Promise<void> {
    const { details } = await this.ask({ uris });
    // What cannot be looked into holds nothing, and is not asked about again.
    for (const uri of uris) this.details.set(uri, { uri, requirements: [], obstacles: [], facts: [] });
    for (const each of details) this.details.set(each.uri, each);
  }

  private put(document: OverviewDocument): void {
    this.documents.set(document.uri, document);
    this.keys.set(this.client.protocol2CodeConverter.asUri(document.uri).toString(), document.uri);
  }

  private ask(params: OverviewParams): Promise<Overview> {
    return this.client.sendRequest<Overview>(overviewRequest, params);
  }

  /** One object for each row: the editor knows rows by that. */
  private keep(row: Row, parent: Row | undefined): Row {
    const known = this.rows.get(row.id);
    const kept = known ?? row;
    this.rows.set(row.id, known === undefined ? row : Object.assign(known, row));
    if (parent === undefined) this.parents.delete(row.id);
    else this.parents.set(row.id, parent);
    return kept;
  }

  private current(row: Row): Row {
    return this.rows.get(row.id) ?? row;
  }
}

function requirementRow(uri: string): (requirement: OverviewDetails['requirements'][number]) => Row {
  return (requirement) => ({ kind: 'requirement', id: `${uri}#${requirement.name}`, uri, requirement });
}

/** Which of the rows below a document holds a row. */
function headOf(row: Row): Head | undefined {
  if (row.kind !== 'obstacle') return undefined;
  return row.obstacle.kind === 'question' ? 'questions' : row.obstacle.kind === 'fact' ? 'facts' : 'obstacles';
}
