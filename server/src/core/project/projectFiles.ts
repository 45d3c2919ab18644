import { readGateConfig } from './gateConfig.ts';
import { extendSettings } from './extendSettings.ts';
import type { TeamSettings } from './teamSettings.ts';
import { readTeamSettings } from './teamSettings.ts';
import { readTemplate } from './template.ts';

/** A kind of file that is no document, and says how documents are read or checked. */
interface ProjectFileKind<T> {
  /** The end of the URI, decoded: a name after a slash. */
  readonly isAt: RegExp;
  read(text: string, uri: string): T;
  /** True when documents are read differently under it; false when only answers about them change. */
  readonly changesReading: boolean;
}

/** An addition is one file and one line here, and its name in `projectFileNames` of the protocol. */
const kinds = {
  teamSettings: { isAt: /\/\.specwright\.json$/, read: readTeamSettings, changesReading: true },
  gateConfig: { isAt: /\/iosm\.yaml$/, read: readGateConfig, changesReading: false },
  template: {
    isAt: /\/\.specwright\/templates\/[^/]+\.(?:md|markdown)$/i,
    read: (text: string, uri: string) => readTemplate(text, nameOf(uri)),
    changesReading: false,
  },
} as const satisfies Readonly<Record<string, ProjectFileKind<unknown>>>;

export type ProjectFileId = keyof typeof kinds;
type Content<K extends ProjectFileId> = ReturnType<(typeof kinds)[K]['read']>;

/** The files of a workspace that are no documents. */
export interface Project {
  /** Another number after every change. */
  readonly revision: number;
  /** What the file of a kind says that is nearest to a document, in its folder or above. */
  nearest<K extends ProjectFileId>(kind: K, uri: string): Content<K> | undefined;
  /** Every file of a kind, by URI, in the order of the URIs: the same array as long as none has changed. */
  all<K extends ProjectFileId>(kind: K): readonly (readonly [string, Content<K>])[];
}

/** Which kind of project file a URI names; undefined for a document. */
export function projectFileId(uri: string): ProjectFileId | undefined {
  const ids = Object.keys(kinds) as ProjectFileId[];
  return ids.find((id) => kinds[id].isAt.test(uri));
}

/** Whether documents have to be read anew when the file changes. */
export function changesReading(id: ProjectFileId): boolean {
  return kinds[id].changesReading;
}

/** Grows and shrinks with the files of a workspace; `put` and `remove` are the only writes. */
export class ProjectIndex implements Project {
  /** Counts the changes. */
  revision = 0;
  private readonly files = new Map<ProjectFileId, Map<string, unknown>>();
  private readonly sorted = new Map<ProjectFileId, readonly (readonly [string, unknown])[]>();
  /** Settings with what they go on from, by the settings themselves. */
  private extended = new Map<TeamSettings, TeamSettings>();

  put(id: ProjectFileId, uri: string, text: string): void {
    this.revision++;
    const ofKind = this.files.get(id) ?? new Map<string, unknown>();
    ofKind.set(uri, kinds[id].read(text, uri));
    this.files.set(id, ofKind);
    this.sorted.delete(id);
    this.extended = new Map();
  }

  /** Takes over what another one holds. */
  addAll(other: ProjectIndex): void {
    this.revision++;
    for (const [id, ofKind] of other.files) this.files.set(id, new Map([...(this.files.get(id) ?? []), ...ofKind]));
    this.sorted.clear();
    this.extended = new Map();
  }

  get uris(): readonly string[] {
    return [...this.files.values()].flatMap((ofKind) => [...ofKind.keys()]);
  }

  /** Says whether there were any. */
  clear(): boolean {
    const hadSome = this.files.size > 0;
    this.revision++;
    this.files.clear();
    this.sorted.clear();
    this.extended = new Map();
    return hadSome;
  }

  remove(uri: string): void {
    this.revision++;
    for (const [id, ofKind] of this.files) if (ofKind.delete(uri)) this.sorted.delete(id);
    this.extended = new Map();
  }

  nearest<K extends ProjectFileId>(kind: K, uri: string): Content<K> | undefined {
    const ofKind = this.files.get(kind);
    if (ofKind === undefined || ofKind.size === 0) return undefined;
    let best: readonly [string, unknown] | undefined;
    for (const entry of ofKind) {
      const folder = entry[0].slice(0, entry[0].lastIndexOf('/') + 1);
      if (uri.startsWith(folder) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
    }
    if (best === undefined || kind !== 'teamSettings') return best?.[1] as Content<K> | undefined;
    return this.withBase(best[1] as TeamSettings) as Content<K>;
  }

  private withBase(settings: TeamSettings): TeamSettings {
    const known = this.extended.get(settings);
    if (known !== undefined) return known;
    const all = this.files.get('teamSettings') as ReadonlyMap<string, TeamSettings>;
    const extended = extendSettings(settings, (uri) => all.get(uri));
    this.extended.set(settings, extended);
    return extended;
  }

  all<K extends ProjectFileId>(kind: K): readonly (readonly [string, Content<K>])[] {
    const known = this.sorted.get(kind);
    const all = known ?? [...(this.files.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    this.sorted.set(kind, all);
    return all as readonly (readonly [string, Content<K>])[];
  }
}

/** `prd` of `file:///x/prd.md`. */
function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // A lone per cent sign in a name.
  }
}
