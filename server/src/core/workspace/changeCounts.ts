/** Counts the changes of documents, so that an answer about one knows whether the others are as they were. */
export class ChangeCounts {
  private all = 0;
  private readonly byUri = new Map<string, number>();

  count(uri: string): void {
    this.all++;
    this.byUri.set(uri, (this.byUri.get(uri) ?? 0) + 1);
  }

  /** Something that no document has changed, and that answers depend on. */
  countElsewhere(): void {
    this.all++;
  }

  besides(uri: string): number {
    return this.all - (this.byUri.get(uri) ?? 0);
  }
}
