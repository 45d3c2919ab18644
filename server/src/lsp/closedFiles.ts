import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/document.ts';
import type { ProjectFileId } from '../core/project/projectFiles.ts';
import { changesReading, projectFileId } from '../core/project/projectFiles.ts';
import { ClosedDocument, Outdated } from '../core/workspace/closedDocument.ts';
import { readSketch } from '../core/workspace/sketch.ts';
import type { WorkspaceIndex } from '../core/workspace/workspace.ts';
import type { Belonging } from '../files/belonging.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FoldersOwner } from './foldersOwner.ts';
import { KeptTexts } from '../core/workspace/keptTexts.ts';
import type { LeftOut } from './leftOut.ts';
import type { Slices } from './slices.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { TitleSearch } from './titles.ts';

/** So many appearances of identifiers are held of closed files, at some hundred bytes each; what was read before is known by its sketch again. */
const mostIdentifiers = 300_000;

/**
 * What the index holds of files that are not open. All of them are sketched; one is read when a question needs it, and then
 * its identifiers are kept. Whatever is said to have happened to a file, the disk is asked.
 */
export class ClosedFiles {
  /** The reading of each file that counts: a slower one from before is out of date. */
  private readonly readings = new Map<string, symbol>();
  private readonly kept = new KeptTexts(2_000_000);
  /** The texts that the documents of closed files were read from. */
  private readonly fingerprints = new Map<string, string>();
  private readonly projectTexts = new Map<string, string>();
  /** How many identifiers are held of each file; the one read last at the end. */
  private readonly held = new Map<string, number>();
  readonly titles: TitleSearch;
  private loading: Promise<void> = Promise.resolve();

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly files: SpecFiles,
    private readonly belonging: Belonging,
    private readonly owner: FoldersOwner,
    private readonly slices: Slices,
    private readonly leftOut: LeftOut,
  ) {
    this.titles = new TitleSearch(index, (keys) => slices.each(keys, (key) => this.readTitles(key)));
  }

  /** Every file that is known, or about to be. */
  get keys(): readonly string[] {
    return [...this.index.uris, ...this.readings.keys()];
  }

  /** Replaces the files that are no documents by these; says whether there were or are any. */
  async readProject(uris: readonly string[]): Promise<boolean> {
    const texts = await Promise.all(uris.map((uri) => this.files.read(uri)));
    this.projectTexts.clear();
    this.titles.forgetAll();
    const hadSome = this.index.project.clear();
    uris.forEach((uri, index) => {
      const id = projectFileId(uri);
      const text = texts[index];
      if (id !== undefined && text !== undefined) this.putProject(id, uri, text);
    });
    return hadSome || uris.length > 0;
  }

  /** Stands for the text that the document of a file was read from; undefined where it was not read. */
  fingerprintOf(key: string): string | undefined {
    return this.fingerprints.get(key);
  }

  sketch(key: string): Promise<void> {
    return this.readText(key, (text) => {
      this.fingerprints.delete(key);
      if (text === undefined) this.index.remove(key);
      else this.index.sketch(key, readSketch(text));
    });
  }

  /** Of a file that has come, changed or gone. One that has been asked about will be asked about again. */
  look(key: string): Promise<void> {
    const id = projectFileId(key);
    if (id !== undefined) return this.lookAtProject(id, key);
    return this.readText(key, (text) => {
      this.changeIndex(() => {
        this.fingerprints.delete(key);
        if (text === undefined) this.index.remove(key);
        else if (this.index.document(key) === undefined) this.index.sketch(key, readSketch(text));
        else this.hold(this.read(key, text), false);
      });
    });
  }

  /** Of a file that was open: what counted until now was its text in the editor. */
  lookAtClosed(key: string): Promise<void> {
    const id = projectFileId(key);
    if (id !== undefined && !changesReading(id)) this.projectTexts.delete(key);
    return this.look(key);
  }

  forget(key: string): void {
    this.readings.delete(key);
    this.fingerprints.delete(key);
    this.titles.noteText(key, undefined);
    this.changeIndex(() => {
      this.index.remove(key);
    });
  }

  /**
   * Looks at closed files again that an answer edits: not every change of a file is told. Where one differs from what was
   * read, the answer is worked out anew.
   */
  async lookAgain(keys: readonly string[]): Promise<void> {
    const changed: string[] = [];
    await this.slices.each(keys, async (key) => {
      if (this.owner.isOpen(key) || !this.belonging.isOwn(key)) return;
      const text = await this.files.read(key).catch(() => undefined);
      if (text === undefined || fingerprintOf(text) !== this.fingerprints.get(key)) changed.push(key);
    });
    if (changed.length === 0) return;
    await this.slices.each(changed, (key) => this.look(key));
    throw new Outdated(changed);
  }

  /** Reads what answers could not be given without, and some files with everything in them. */
  readMissing(whole: readonly string[] = []): Promise<void> {
    this.loading = this.loading.then(async () => {
      const keys = [...this.index.missing];
      this.index.missing.clear();
      await this.slices.each(whole, (key) => this.load(key, true));
      await this.slices.each(keys, (key) => this.load(key, false));
    });
    return this.loading;
  }

  /** To be called when nobody is asking. */
  closeOldest(): Promise<void> {
    this.kept.closeOldest(this.index, (key) => this.owner.isOpen(key));
    const old: string[] = [];
    let sum = 0;
    for (const count of this.held.values()) sum += count;
    for (const [key, count] of this.held) {
      if (sum <= mostIdentifiers) break;
      sum -= count;
      this.held.delete(key);
      old.push(key);
    }
    return this.slices.each(old, (key) => this.sketch(key));
  }

  private async load(key: string, isWhole: boolean): Promise<void> {
    const known = this.index.document(key);
    if (known !== undefined && !(isWhole && known instanceof ClosedDocument)) return; // Another question needed it too.
    await this.readText(key, (text) => {
      this.fingerprints.delete(key);
      if (text === undefined) {
        this.index.remove(key);
        return;
      }
      this.hold(this.read(key, text), isWhole);
      if (isWhole) this.kept.add(key, text.length);
    });
    // A reading that was overtaken leaves nothing behind: the newer one will.
    if (this.index.document(key) === undefined) await this.slices.pause();
  }

  /** An open text wins over its file. */
  private async readText(key: string, use: (text: string | undefined) => void): Promise<void> {
    const reading = Symbol(key);
    this.readings.set(key, reading);
    const isOurs = (await this.belonging.belongs(key)) && this.belonging.answersOthers(key);
    const text = isOurs ? await this.files.read(key) : undefined;
    if (this.readings.get(key) !== reading) return;
    this.readings.delete(key);
    if (text === undefined) this.leftOut.noteUnread(key, isOurs, this.belonging.whyNot(key, false));
    else this.leftOut.note(key, undefined, false);
    this.titles.noteText(key, text);
    if (this.owner.isOpen(key)) return;
    this.owner.work.on(key, () => {
      use(text);
    });
  }

  private readTitles(key: string): Promise<void> {
    return this.readText(key, (text) => {
      if (text === undefined) this.index.remove(key);
      else this.titles.take(readDocument(key, text, this.owner.readingOf(key)));
    });
  }

  private hold(document: Document, isWhole: boolean): void {
    const { uri, identifiers, foreign } = document;
    this.index.put(isWhole ? document : new ClosedDocument(document));
    this.held.delete(uri);
    this.held.set(uri, identifiers.length + foreign.all.length);
  }

  private read(key: string, text: string): Document {
    this.fingerprints.set(key, fingerprintOf(text));
    return readDocument(key, text, this.owner.readingOf(key));
  }

  private async lookAtProject(id: ProjectFileId, key: string): Promise<void> {
    const reading = Symbol(key);
    this.readings.set(key, reading);
    const text = (await this.belonging.belongs(key)) ? await this.files.read(key) : undefined;
    if (this.readings.get(key) !== reading) return;
    this.readings.delete(key);
    const isKnown = this.index.project.uris.includes(key);
    if (text === undefined ? !isKnown : fingerprintOf(text) === this.projectTexts.get(key)) return;
    if (changesReading(id)) {
      this.owner.readAnew();
      return;
    }
    if (text === undefined) {
      this.projectTexts.delete(key);
      this.index.project.remove(key);
    } else this.putProject(id, key, text);
    this.owner.noteElsewhere();
  }

  private putProject(id: ProjectFileId, key: string, text: string): void {
    this.projectTexts.set(key, fingerprintOf(text));
    this.index.project.put(id, key, text);
  }

  /** While the workspace is indexed, one word at its end is enough. */
  private changeIndex(change: () => void): void {
    const { revision, mentions } = this.index;
    change();
    const isSame = revision === this.index.revision && mentions === this.index.mentions;
    if (this.index.isComplete) this.owner.noteFile(!isSame);
  }
}
