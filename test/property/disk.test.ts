import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { array, asyncProperty, boolean, constantFrom, integer, oneof, record, tuple } from 'fast-check';
import type { Connection, FileEvent } from 'vscode-languageserver';
import { readDocument } from '../../server/src/core/document/document.ts';
import { defaultReading } from '../../server/src/core/project/readingOptions.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { Folders } from '../../server/src/lsp/folders.ts';
import type { FoldersOwner } from '../../server/src/lsp/foldersOwner.ts';
import type { FolderVisitor, SpecFiles } from '../../server/src/files/specFiles.ts';
import { holdsAsync } from './runs.ts';

const root = 'file:///ws';
const folders = ['a', 'a/b', 'c', 'out', 'notes.md'];
const names = ['FR-1', 'FR-2', 'AUTH-1'];
const text = constantFrom('**FR-1: Sign in**\n', '- **AUTH-1**: as in FR-2\n', '# PRD: x\n\n### FR-2: Sign out\n', '');
const contents: Readonly<Record<string, Arbitrary<string>>> = {
  'prd.md': text,
  'spec.md': text,
  '.gitignore': constantFrom('out/\n', '/b\n', 'spec.md\n', ''),
  '.git': constantFrom('gitdir: /x\n'),
  'iosm.yaml': constantFrom('targets: {}\n', 'gates: []\n'),
  '.specwright.json': constantFrom('{"exclude": ["c"]}', '{"prefixes": ["AUTH"]}', '{}'),
};
const folder = constantFrom(...folders);

type Deed =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

const name = constantFrom('prd.md', 'prd.md', 'spec.md', 'spec.md', '.gitignore', 'iosm.yaml', '.specwright.json');
const path = tuple(oneof(folder, constantFrom('')), name).map(([at, file]) => (at === '' ? file : `${at}/${file}`));
const write = path.chain((at) =>
  record({
    kind: constantFrom('write' as const),
    path: constantFrom(at),
    text: contents[at.slice(at.lastIndexOf('/') + 1)] ?? text,
  }),
);
const workTree = folder.map((at) => ({ kind: 'write', path: `${at}/.git`, text: 'gitdir: /x\n' }) as const);
const deed: Arbitrary<Deed> = oneof(
  { weight: 5, arbitrary: write },
  { weight: 1, arbitrary: workTree },
  record({ kind: constantFrom('remove' as const), path: oneof(path, folder) }),
  record({ kind: constantFrom('move' as const), from: folder, to: folder }),
);

/** What happens on the disk, and what is told of it: when, and whether of files or of folders alone. */
const step = record({
  deed,
  ofFolders: boolean(),
  delay: integer({ min: 0, max: 3 }),
  ticks: integer({ min: 0, max: 4 }),
});

describe('the files of a workspace', () => {
  it('are known as they are on the disk, whatever happened there and however it was told', async () => {
    await holdsAsync(
      asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
        const world = new World();
        world.start();
        const late: FileEvent[] = [];
        for (const { deed, ofFolders, delay, ticks } of steps) {
          const events = world.disk.do(deed, ofFolders);
          if (delay === 0) world.tell(events);
          else late.unshift(...events);
          if (delay === 3) world.tell(late.splice(0));
          await world.tick(ticks);
        }
        world.tell(late);
        assert.deepEqual(await world.answers(), await worldOf(world.disk).answers());
      }),
    );
  }).timeout(120_000);

  it('are known as they are on the disk when somebody has the folder looked at again', async () => {
    await holdsAsync(
      asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
        const world = new World();
        world.start();
        for (const { deed, ticks } of steps) {
          world.disk.do(deed, false);
          await world.tick(ticks);
        }
        world.tell([{ uri: root, type: 1 }]);
        assert.deepEqual(await world.answers(), await worldOf(world.disk).answers());
      }),
      0.5,
    );
  }).timeout(120_000);
});

/** Files by their paths, each read a moment after it was asked for. */
class Disk implements SpecFiles {
  readonly texts = new Map<string, string>([
    ['a/prd.md', '**FR-1: Sign in**\n'],
    ['out/spec.md', 'FR-1\n'],
  ]);
  pending = 0;

  do(deed: Deed, ofFolders: boolean): FileEvent[] {
    if (deed.kind === 'write') {
      // A file is no folder.
      if (this.isFolder(deed.path)) return [];
      const around = foldersAround(deed.path).filter((each) => !this.isFolder(each));
      this.texts.set(deed.path, deed.text);
      const topmost = around.at(-1);
      return [event(ofFolders && topmost !== undefined ? topmost : deed.path, 1)];
    }
    if (deed.kind === 'remove') return this.take(deed.path, ofFolders).events;
    if (deed.from === deed.to || deed.to.startsWith(`${deed.from}/`) || this.isFolder(deed.to)) return [];
    const { events, taken } = this.take(deed.from, ofFolders);
    for (const [path, content] of taken) this.texts.set(deed.to + path.slice(deed.from.length), content);
    const come = ofFolders ? [deed.to] : taken.map(([path]) => deed.to + path.slice(deed.from.length));
    return taken.length === 0 ? [] : [...events, ...come.map((path) => event(path, 1))];
  }

  async list(within: readonly string[], visitor: FolderVisitor): Promise<readonly string[]> {
    const found: string[] = [];
    for (const folder of within) await this.walk(folder, found, visitor.enter);
    return found;
  }

  async read(uri: string): Promise<string | undefined> {
    this.pending++;
    await ticks(uri.length % 3);
    this.pending--;
    return this.texts.get(uri.slice(root.length + 1));
  }

  private async walk(uri: string, found: string[], enter: (folder: string) => Promise<boolean>): Promise<void> {
    const path = uri.slice(root.length + 1);
    if (!this.isFolder(path) || !(await enter(uri))) return;
    const below = [...this.texts.keys()].filter((each) => path === '' || each.startsWith(`${path}/`));
    const here = new Set(below.map((each) => each.slice(path === '' ? 0 : path.length + 1).replace(/\/.*/, '')));
    for (const each of here) {
      const full = `${uri}/${each}`;
      if (this.isFolder(full.slice(root.length + 1))) await this.walk(full, found, enter);
      else if (/\.(?:md|yaml|json)$/.test(each)) found.push(full);
    }
  }

  private take(path: string, ofFolders: boolean): { readonly events: FileEvent[]; readonly taken: [string, string][] } {
    const taken = [...this.texts].filter(([each]) => each === path || each.startsWith(`${path}/`));
    for (const [each] of taken) this.texts.delete(each);
    const gone = ofFolders ? [path] : taken.map(([each]) => each);
    return { events: taken.length === 0 ? [] : gone.map((each) => event(each, 3)), taken };
  }

  private isFolder(path: string): boolean {
    return path === '' || [...this.texts.keys()].some((each) => each.startsWith(`${path}/`));
  }
}

class World {
  readonly index = new WorkspaceIndex();
  private readonly folders: Folders;

  constructor(readonly disk = new Disk()) {
    const failed = (what: string, error: unknown): void => {
      throw new Error(what, { cause: error });
    };
    const owner: FoldersOwner = {
      isOpen: () => false,
      isApart: () => false,
      openKeys: [],
      work: { on: (_, deed) => deed() },
      readingOf: (key) => this.index.project.nearest('teamSettings', key)?.reading ?? defaultReading,
      noteFile: () => undefined,
      noteElsewhere: () => undefined,
      noteReading: () => undefined,
      readAnew: () => {
        this.folders.reindex();
      },
      log: failed,
    };
    const host = { now: () => 0, defer: (deed: () => void) => void setImmediate(deed), after: () => undefined };
    this.folders = new Folders({} as Connection, this.index, this.disk, host, owner, [root], false, {});
  }

  start(): void {
    this.folders.reindex();
  }

  tell(events: readonly FileEvent[]): void {
    if (events.length > 0) this.folders.noteFileEvents(events);
  }

  async tick(count: number): Promise<void> {
    await ticks(count);
  }

  /** What is known once all is quiet. */
  async answers(): Promise<unknown> {
    for (let quiet = 0; quiet < 20; quiet = this.disk.pending === 0 ? quiet + 1 : 0) await ticks(1);
    await this.folders.ready;
    const from = readDocument(`${root}/from.md`, '');
    const answers = await this.folders.answer(() => ({
      appearances: names.map((each) => this.index.appearances(each).map(placeOf)),
      definitions: names.map((each) => this.index.definitions(each, from).map(placeOf)),
    }));
    return { ...answers, files: [...this.index.uris].sort(), project: [...this.index.project.uris].sort() };
  }
}

function worldOf(disk: Disk): World {
  const world = new World(disk);
  world.start();
  return world;
}

async function ticks(count: number): Promise<void> {
  for (let tick = 0; tick < count; tick++) await new Promise((resolve) => setImmediate(resolve));
}

function event(path: string, type: 1 | 3): FileEvent {
  return { uri: `${root}/${path}`, type };
}

/** The nearest first. */
function foldersAround(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, count) => parts.slice(0, parts.length - count).join('/'));
}

function placeOf({ document, identifier }: Occurrence): string {
  return `${document.uri}#${String(identifier.start)}`;
}
