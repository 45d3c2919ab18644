/** So many deaths of the server heal without a word… */
const forgiven = 4;
/** …within this time, in milliseconds. */
const memory = 3 * 60 * 1000;

/** Counts how often the server has died of late. */
export class Crashes {
  private times: readonly number[] = [];

  /** Notes one more; false when it is one too many to start the server again. */
  mayRestart(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < memory), now];
    return this.times.length <= forgiven;
  }

  forget(): void {
    this.times = [];
  }
}
