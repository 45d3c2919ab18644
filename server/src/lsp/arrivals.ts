import type { Host } from './host.ts';

/** Counts the changes of open texts as they arrive, and tells of all that arrive together once. */
export class Arrivals {
  private readonly listeners: ((uris: readonly string[]) => void)[] = [];
  private readonly changed = new Set<string>();
  private count = 0;
  private isTelling = false;

  constructor(private readonly host: Host) {}

  on(listener: (uris: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  note(uri: string): void {
    this.count++;
    this.changed.add(uri);
    if (this.isTelling) return;
    this.isTelling = true;
    void this.drained().then(() => {
      this.isTelling = false;
      const uris = [...this.changed];
      this.changed.clear();
      for (const listener of this.listeners) listener(uris);
    });
  }

  /** Resolves once the messages that have arrived with a change are handled too. */
  async drained(): Promise<void> {
    for (let seen = -1; seen !== this.count;) {
      seen = this.count;
      await this.pause();
    }
  }

  /** Resolves once what has arrived by now is handled. */
  pause(): Promise<void> {
    return new Promise((resolve) => {
      this.host.defer(resolve);
    });
  }
}
