import type { Ignore } from 'ignore';
import { readTeamSettings } from '../core/project/teamSettings.ts';
import { longestChain } from '../core/project/extendSettings.ts';
import type { SpecFiles } from './specFiles.ts';
import { asIgnoreLines, ignoring } from '../core/text/globs.ts';
import { normalised, parentOf, partsOf, ways } from './keys.ts';

/** Globs of the user's own: of all folders of the workspace, and of single ones, by their URIs, in place of these. */
export interface Excluded {
  readonly exclude?: readonly string[];
  readonly excludeIn?: Readonly<Record<string, readonly string[]>>;
}

/** Why something is not read. */
export type LeftOutReason =
  'git' | 'team' | 'user' | 'workTree' | 'link' | 'tools' | 'sample' | 'large' | 'noText' | 'crash';

/** What a folder says of what lies in it. */
interface FolderRules {
  /** What git and the team leave out. */
  readonly ignored: Ignore | undefined;
  /** Another work tree of a repository, or a link to a folder that lies anywhere. */
  readonly elsewhere: 'workTree' | 'link' | undefined;
  /** As it was read, to tell whether it has changed. */
  readonly said: string;
}

/** Marks the patterns of `.specwright.json` among those of git. */
const team = 'team';
const alwaysSkipped = new Set(['node_modules', '.git', '.vscode-test', '.', '..']);
/** Where toolchains keep samples: `.github`, and folders of templates such as `.specify/templates`. */
const sampleFolder = /\/(?:\.github|\.[\w-]+\/(?:[^/]+\/)*templates)\//;
const localExclude = '.git/info/exclude';
const sampleName = /(?:^|[-_. ])template\.(?:md|markdown)$/i;

/**
 * The one place that decides which files are the workspace's: those below its folders that neither git, the user nor the
 * team leaves out. What a folder says has to be loaded before it counts.
 */
export class Belonging {
  private readonly rules = new Map<string, FolderRules>();
  private readonly doubted = new Set<string>();
  private readonly verdicts = new Map<string, boolean>();
  /** Folders whose whole way from the workspace's folder is known to be open. */
  private readonly reached = new Set<string>();
  /** What the user leaves out, by the folder of the workspace. */
  private readonly own = new Map<string, Ignore>();
  /** Counts how often something was forgotten or doubted. */
  private age = 0;
  /** A folder said something else when it was loaded again. */
  private hasChanged = false;
  private folders: readonly string[] = [];

  constructor(private readonly files: Pick<SpecFiles, 'read' | 'isLink'>) {}

  /** Folders as their URIs, normalised. Whatever was loaded is forgotten. */
  begin(folders: readonly string[], { exclude = [], excludeIn = {} }: Excluded): void {
    this.folders = folders.map(withoutSlash);
    const within = new Map(Object.entries(excludeIn).map(([uri, globs]) => [withoutSlash(normalised(uri)), globs]));
    this.own.clear();
    for (const folder of this.folders) {
      const globs = within.get(folder) ?? exclude;
      if (globs.length > 0) this.own.set(folder, ignoring(globs.flatMap(asIgnoreLines)));
    }
    this.age++;
    this.rules.clear();
    this.hasChanged = false;
    this.doubted.clear();
    this.forgetVerdicts();
  }

  /** What a folder and those below it say may be something else by now; until it is loaded again, it counts. */
  doubtBelow(folder: string): void {
    this.age++;
    this.reached.clear();
    for (const known of this.rules.keys())
      if (known === folder || known.startsWith(`${folder}/`)) this.doubted.add(known);
  }

  /** The same of the folders around a file: what happens in them is not always told. */
  doubtAround(key: string): void {
    this.age++;
    this.reached.clear();
    for (const folder of ways(parentOf(key))) if (this.rules.has(folder)) this.doubted.add(folder);
  }

  /** Whether a folder says something else since this was last asked: other files belong than were thought to. */
  takeChange(): boolean {
    const { hasChanged } = this;
    this.hasChanged = false;
    return hasChanged;
  }

  /** Learns what the folders around a file say, and whether the file belongs. */
  async belongs(key: string): Promise<boolean> {
    const root = this.rootOf(key);
    if (root === undefined) return false;
    for (;;) {
      const { age } = this;
      const isReached = await this.reaches(root, parentOf(key));
      // What was loaded may have been forgotten on the way.
      if (age === this.age) return isReached && this.isOwn(key);
    }
  }

  /** Whether the way from the workspace's folder down to this one is open. */
  async leadsTo(folder: string): Promise<boolean> {
    const root = this.rootOf(folder);
    return root !== undefined && (await this.reaches(root, folder));
  }

  /** Whether a folder is to be entered, which is then loaded. Those above it are known. */
  async enter(folder: string): Promise<boolean> {
    const root = this.rootOf(folder) ?? folder;
    if (folder !== root && !this.isOwn(folder, true)) return false;
    await this.load(folder, folder === root);
    return folder === root || this.rules.get(folder)?.elsewhere === undefined;
  }

  /** Why a file or folder is left out that belongs to a folder which is read; as far as is known by now. */
  whyNot(key: string, isFolder: boolean): LeftOutReason | undefined {
    const root = this.rootOf(key);
    if (root === undefined || key === root) return undefined;
    const above = parentOf(key);
    if (above !== root && !this.isOwnFolder(above)) return undefined;
    const reason = this.leavesOut(root, key, isFolder) ?? (isFolder ? this.rules.get(key)?.elsewhere : undefined);
    return reason ?? (isFolder || this.answersOthers(key) ? undefined : 'sample');
  }

  /** As far as is known by now. */
  isOwn(key: string, isFolder = false): boolean {
    const root = this.rootOf(key);
    if (root === undefined) return false;
    if (key === root) return true;
    const above = parentOf(key);
    if (above !== root && !this.isOwnFolder(above)) return false;
    return this.leavesOut(root, key, isFolder) === undefined;
  }

  /** Whether what a file defines counts elsewhere: without a folder, in any file. A sample only shows how something is written. */
  answersOthers(key: string): boolean {
    if (this.folders.length === 0) return key.startsWith('file:');
    return this.isOwn(key) && !isSample(partsOf(key.slice(this.rootOf(key)?.length ?? 0)).join('/'));
  }

  private isOwnFolder(folder: string): boolean {
    const known = this.verdicts.get(folder);
    if (known !== undefined) return known;
    const isOwn = this.rules.get(folder)?.elsewhere === undefined && this.isOwn(folder, true);
    this.verdicts.set(folder, isOwn);
    return isOwn;
  }

  /** What a folder says wins over what those above it say, as in git. */
  private leavesOut(root: string, key: string, isFolder: boolean): LeftOutReason | undefined {
    const parts = partsOf(key.slice(root.length + 1));
    const name = parts.at(-1) ?? '';
    if (alwaysSkipped.has(name)) return 'tools';
    const end = isFolder ? '/' : '';
    if (this.own.get(root)?.ignores(parts.join('/') + end) === true) return 'user';
    let reason: LeftOutReason | undefined;
    for (const folder of foldersBetween(root, key)) {
      const { ignored } = this.rules.get(folder) ?? {};
      if (ignored !== undefined) {
        const verdict = ignored.test(partsOf(key.slice(folder.length + 1)).join('/') + end);
        if (verdict.ignored) reason = verdict.rule?.mark === team ? team : 'git';
        else if (verdict.unignored) reason = undefined;
      }
    }
    return reason;
  }

  /** Of folders in folders the innermost: one that is opened by itself is read whatever lies around it. */
  private rootOf(key: string): string | undefined {
    let best: string | undefined;
    for (const folder of this.folders)
      if ((key === folder || key.startsWith(`${folder}/`)) && folder.length > (best?.length ?? -1)) best = folder;
    return best;
  }

  private async reaches(root: string, folder: string): Promise<boolean> {
    if (this.reached.has(folder)) return true;
    const { age } = this;
    for (const each of foldersBetween(root, `${folder}/`)) if (!(await this.enter(each))) return false;
    if (age === this.age) this.reached.add(folder);
    return true;
  }

  private forgetVerdicts(): void {
    this.verdicts.clear();
    this.reached.clear();
  }

  private async load(folder: string, isRoot: boolean): Promise<void> {
    if (this.rules.has(folder) && !this.doubted.has(folder)) return;
    const { age } = this;
    const isLink = this.files.isLink?.(folder) === true;
    // What lies behind a link may lie anywhere.
    const names =
      isLink && !isRoot ? [] : ['.git', '.gitignore', '.specwright.json', ...(isRoot ? [localExclude] : [])];
    const [git, lines, settings, local] = await Promise.all(
      names.map((name) => this.files.read(`${folder}/${name}`).catch(() => undefined)),
    );
    if (age !== this.age) return; // Whoever asked asks again.
    const excluded = settings === undefined ? [] : await this.excludedBy(settings, `${folder}/.specwright.json`, 0);
    if (age !== this.age) return;
    const all = [local ?? '', lines ?? '', ...excluded];
    const ignored = all.some((each) => each !== '')
      ? ignoring(all.slice(0, 2)).add(excluded.map((pattern) => ({ pattern, mark: team })))
      : undefined;
    const elsewhere = isLink ? 'link' : git?.startsWith('gitdir:') === true ? 'workTree' : undefined;
    const said = [elsewhere, ...all].join('\n');
    const before = this.rules.get(folder);
    if (before !== undefined && before.said !== said) this.hasChanged = true;
    this.doubted.delete(folder);
    this.rules.set(folder, { ignored, elsewhere, said });
    this.forgetVerdicts();
  }

  /** With what the files say that the settings go on from, as long as they lie in the workspace. */
  private async excludedBy(text: string, uri: string, depth: number): Promise<readonly string[]> {
    const { exclude, base } = readTeamSettings(text, uri);
    const isOurs = base !== undefined && depth < longestChain && this.rootOf(base.uri) !== undefined;
    const below = isOurs ? await this.files.read(base.uri).catch(() => undefined) : undefined;
    return below === undefined ? exclude : [...(await this.excludedBy(below, base?.uri ?? '', depth + 1)), ...exclude];
  }
}

function isSample(path: string): boolean {
  return sampleFolder.test(path) || sampleName.test(path.slice(path.lastIndexOf('/') + 1));
}

/** The root first. */
function foldersBetween(root: string, key: string): readonly string[] {
  const folders = [root];
  for (let at = key.indexOf('/', root.length + 1); at !== -1; at = key.indexOf('/', at + 1))
    folders.push(key.slice(0, at));
  return folders;
}

function withoutSlash(folder: string): string {
  return folder.replace(/\/$/, '');
}
