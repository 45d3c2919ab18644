/** Finds the next place of something in a text. Asked again and again further on, it looks at every character once. */
export class Finder {
  private from = 0;
  /** The first place from `from` on. */
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly what: string | RegExp,
  ) {}

  /** Infinity where there is none. */
  next(offset: number): number {
    if (offset >= this.from && offset <= this.at) return this.at;
    this.from = offset;
    const found = typeof this.what === 'string' ? this.text.indexOf(this.what, offset) : this.search(this.what, offset);
    return (this.at = found === -1 ? Infinity : found);
  }

  /** The expression matches one character. `test` makes no objects, unlike `exec`. */
  private search(what: RegExp, offset: number): number {
    what.lastIndex = offset;
    return what.test(this.text) ? what.lastIndex - 1 : -1;
  }
}
