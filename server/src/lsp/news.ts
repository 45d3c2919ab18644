import type { Host } from './host.ts';

/** Tells whoever wants to know that something has happened: one word for all that happens at the same time. */
export class News {
  private readonly listeners: (() => void)[] = [];
  private isNoted = false;

  constructor(private readonly host: Host) {}

  on(listener: () => void): void {
    this.listeners.push(listener);
  }

  note(): void {
    if (this.isNoted) return;
    this.isNoted = true;
    this.host.defer(() => {
      this.isNoted = false;
      for (const listener of this.listeners) listener();
    });
  }
}
