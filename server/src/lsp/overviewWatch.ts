import { isPlacedLikeSpec } from '../core/document/detectDialect.ts';
import { documentLine } from '../core/features/overview.ts';
import { summarise } from '../core/features/readiness.ts';
import type { OverviewDocument, OverviewNews } from '../viewProtocol.ts';
import { overviewNotification } from '../viewProtocol.ts';
import { ask } from './asking.ts';
import type { FeatureContext } from './feature.ts';
import { nearestFirst } from './nearestFirst.ts';
import { obstaclesOf } from './obstacles.ts';
import { normalised } from '../files/keys.ts';

/** In milliseconds, after the last change: typing comes first. */
const quiet = 300;
/** In milliseconds: news is sent in pieces, so that the first counts are there soon. */
const between = 100;
/** So many files without a telling name are looked into to find out whether there is a spec at all. */
const mostTried = 100;

/** Knows what is to be said of each document in a list, counts what is left while somebody looks, and sends news of it. */
export class OverviewWatch {
  /** Null for what is no PRD or spec. */
  private readonly known = new Map<string, OverviewDocument | null>();
  private readonly stale = new Set<string>();
  /** Somebody looks at the list. */
  private isWatched = false;
  /** There is a client that shows a list at all. */
  private isWanted = false;
  private isCounting = false;
  private hasSpecs = false;
  private waiting = 0;

  constructor(private readonly context: FeatureContext) {}

  /** What is known at once: what has been counted, and what is named or placed like a spec. The rest follows as news. */
  begin(): readonly OverviewDocument[] {
    const uris = this.uris;
    this.isWanted = true;
    this.isWatched = true;
    this.forgetOthers(uris);
    for (const uri of uris) if (!this.known.has(uri)) this.stale.add(uri);
    this.soon(0);
    return uris.flatMap((uri) => {
      const known = this.known.get(uri);
      if (known !== undefined) return known ?? [];
      return isPlacedLikeSpec(uri) ? { uri, title: '', status: '', left: null, summary: '' } : [];
    });
  }

  /** Nobody looks at it, but whether there is something to look at is of interest. */
  end(): readonly OverviewDocument[] {
    this.isWanted = true;
    this.isWatched = false;
    if (!this.hasSpecs) this.search();
    return [];
  }

  /** Texts that are open have changed. */
  note(uris: readonly string[]): void {
    if (!this.isWanted) return;
    for (const uri of uris) this.stale.add(normalised(uri));
    this.soon(quiet);
  }

  /** Files have changed, come or gone. */
  noteAll(): void {
    if (!this.isWanted) return;
    for (const uri of [...this.known.keys(), ...this.uris]) this.stale.add(uri);
    if (this.isWatched) this.soon(quiet);
    else if (!this.hasSpecs) this.search();
  }

  /** Says whether there is a spec: those that look like one are tried first, and not too many of the others. */
  private search(): void {
    const { session } = this.context;
    const search = async (): Promise<void> => {
      const [likely, others] = likeliestFirst(this.uris, session.openKeys);
      for (const uri of [...likely, ...others.slice(0, mostTried)]) {
        if (this.hasSpecs) return;
        await this.count(uri);
        await session.pause();
      }
    };
    search().catch((error: unknown) => {
      session.log('looking for a spec', error);
    });
  }

  /** Everything that may be one. */
  get all(): readonly string[] {
    return [...this.uris].sort();
  }

  private get uris(): readonly string[] {
    const { session } = this.context;
    const open = session.openUris.map(normalised).filter((uri) => session.isDraft(uri));
    return [...new Set([...open, ...session.closedUris])].filter((uri) => !/\.ya?ml$/.test(uri));
  }

  private soon(milliseconds: number): void {
    const round = ++this.waiting;
    this.context.host.after(milliseconds, () => {
      if (round !== this.waiting || this.isCounting || (!this.isWatched && this.hasSpecs)) return;
      this.countAll().catch((error: unknown) => {
        this.context.session.log('counting what is left', error);
      });
    });
  }

  private async countAll(): Promise<void> {
    const { session, host } = this.context;
    this.isCounting = true;
    let news: { documents: OverviewDocument[]; gone: string[] } = { documents: [], gone: [] };
    let sent = host.now();
    const send = (): void => {
      if (news.documents.length + news.gone.length > 0) this.tell(news);
      news = { documents: [], gone: [] };
      sent = host.now();
    };
    const round = this.waiting;
    try {
      for (const uri of likeliestFirst([...this.stale], session.openKeys).flat()) {
        // Somebody types: the rest waits until it is quiet.
        if (round !== this.waiting || (!this.isWatched && this.hasSpecs)) break;
        const before = this.known.get(uri);
        const now = await this.count(uri);
        if (now === null && before !== null && this.isWatched) news.gone.push(uri);
        if (now !== null && JSON.stringify(now) !== JSON.stringify(before)) news.documents.push(now);
        if (host.now() - sent > between) send();
        await session.pause();
      }
    } finally {
      this.isCounting = false;
    }
    send();
    if (this.isWatched && this.stale.size > 0) this.soon(quiet);
  }

  private async count(uri: string): Promise<OverviewDocument | null> {
    const { session } = this.context;
    this.stale.delete(uri);
    const found = await session
      .answer(() => this.read(uri))
      .catch((error: unknown) => {
        session.log(`counting what is left in ${uri}`, error);
        return null;
      });
    this.known.set(uri, found);
    if (found !== null && !this.hasSpecs) {
      this.hasSpecs = true;
      this.tell({ hasSpecs: true, documents: [], gone: [] });
    }
    return found;
  }

  private read(uri: string): OverviewDocument | null {
    const { session } = this.context;
    const document = session.documentOf(uri)?.document;
    if (document?.dialect.isSpec !== true) return null;
    const { title, status } = documentLine(document);
    const obstacles = obstaclesOf(session, document);
    return { uri, title, status, left: obstacles.length, summary: summarise(obstacles) };
  }

  private forgetOthers(uris: readonly string[]): void {
    const there = new Set(uris);
    for (const uri of this.known.keys()) if (!there.has(uri)) this.known.delete(uri);
  }

  private tell(news: OverviewNews): void {
    const { connection } = this.context;
    ask(connection, 'what is left', () => connection.sendNotification(overviewNotification, news));
  }
}

/** What is named or placed like a spec, and everything else. */
function likeliestFirst(
  uris: readonly string[],
  open: Iterable<string>,
): readonly [likely: readonly string[], others: readonly string[]] {
  const likely: string[] = [];
  const others: string[] = [];
  for (const uri of nearestFirst(uris, open)) (isPlacedLikeSpec(uri) ? likely : others).push(uri);
  return [likely, others];
}
