import type { CancellationToken } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Whether anything has happened, since somebody last asked, that findings of files depend on. */
export class Changes {
  private isNew = true;
  private state = '';
  private wake = (): void => undefined;

  constructor(private readonly session: Session) {}

  note(): void {
    this.isNew = true;
    this.wake();
  }

  /** What is typed in one file says something of others only where it defines something; what opens or closes always does. */
  noteState(): void {
    const { state, openUris } = this.session;
    const now = [state, ...openUris].join('\n');
    if (now === this.state) return;
    this.state = now;
    this.note();
  }

  /** Resolves with the next change, at once when there has been one, or when nobody waits any more. */
  async next(token: CancellationToken): Promise<void> {
    if (!this.isNew && !token.isCancellationRequested)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        token.onCancellationRequested(() => {
          resolve();
        });
      });
    if (!token.isCancellationRequested) this.isNew = false;
  }
}
