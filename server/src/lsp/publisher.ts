import type { Diagnostic } from 'vscode-languageserver';
import { ask } from './asking.ts';
import { checkedAt, diagnosticsOf } from './checked.ts';
import type { FeatureContext } from './feature.ts';

/** In milliseconds: the findings of other documents are looked at again when nothing has changed for so long. */
const quiet = 100;

/**
 * Tells clients that cannot ask. What has changed is told of at once; the other open documents when it is quiet, and only where
 * their findings have changed.
 */
export class Publisher {
  private readonly sent = new Map<string, readonly Diagnostic[]>();
  private state: string;
  private round = 0;

  constructor(private readonly context: FeatureContext) {
    this.state = context.session.state;
  }

  tell(uris: readonly string[]): void {
    const { session } = this.context;
    const isSame = session.state === this.state;
    this.state = session.state;
    for (const uri of uris) this.publish(uri, true).catch(this.noteFailure(uri));
    if (!isSame) this.tellOthers();
  }

  /** Once for all that happens until it is quiet. */
  tellOthers(): void {
    const round = ++this.round;
    this.context.host.after(quiet, () => {
      this.publishAll(round).catch(this.noteFailure('open documents'));
    });
  }

  private async publishAll(round: number): Promise<void> {
    const { session } = this.context;
    for (const uri of session.openUris) {
      // Something has changed meanwhile: the next round begins anew.
      if (round !== this.round) return;
      await this.publish(uri, false).catch(this.noteFailure(uri));
      await session.pause();
    }
  }

  private async publish(uri: string, evenIfSame: boolean): Promise<void> {
    const { connection, session } = this.context;
    const [version, state] = [session.versionOf(uri), session.stateOf(uri)];
    const diagnostics = await session.answer(() =>
      diagnosticsOf(version === undefined ? undefined : checkedAt(this.context, uri)),
    );
    // A text that has gone on meanwhile is told of anew.
    if (session.stateOf(uri) !== state) return;
    if (!evenIfSame && JSON.stringify(this.sent.get(uri)) === JSON.stringify(diagnostics)) return;
    if (version === undefined) this.sent.delete(uri);
    else this.sent.set(uri, diagnostics);
    ask(connection, 'findings', () =>
      connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }),
    );
  }

  private noteFailure(what: string): (error: unknown) => void {
    return (error) => {
      this.context.session.log(`publishing the diagnostics of ${what}`, error);
    };
  }
}
