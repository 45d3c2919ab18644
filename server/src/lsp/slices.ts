import type { Host } from './host.ts';

/** How many files are asked for at the same time. */
const readsAtOnce = 8;
/** In milliseconds: after so much work the messages that have arrived in the meantime are handled. */
const longestSlice = 6;

/** Long work in slices that leave time for requests. */
export class Slices {
  private start = 0;

  constructor(
    private readonly host: Pick<Host, 'now' | 'defer'>,
    private readonly fail: (key: string, error: unknown) => void,
  ) {}

  /** Does the same for every key, for a few of them at the same time. */
  async each(
    keys: readonly string[],
    deed: (key: string) => Promise<void>,
    isOver: () => boolean = () => false,
  ): Promise<void> {
    const queue = keys.values();
    const worker = async (): Promise<void> => {
      for (const key of queue) {
        if (isOver()) return;
        await deed(key).catch((error: unknown) => {
          this.fail(key, error);
        });
        if (this.host.now() - this.start > longestSlice) await this.pause();
      }
    };
    await Promise.all(Array.from({ length: Math.min(readsAtOnce, keys.length) }, worker));
  }

  async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.host.defer(resolve);
    });
    this.start = this.host.now();
  }
}
