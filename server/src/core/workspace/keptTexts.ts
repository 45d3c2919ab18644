import { ClosedDocument } from './closedDocument.ts';
import type { WorkspaceIndex } from './workspace.ts';

/** Documents that nobody has open and that are kept whole, with the length of their texts; the one read last at the end. */
export class KeptTexts {
  private readonly lengths = new Map<string, number>();
  private sum = 0;

  /** @param mostText in UTF-16 units: as much is kept for the next question; a document takes some 60 bytes for each */
  constructor(private readonly mostText: number) {}

  get keys(): readonly string[] {
    return [...this.lengths.keys()];
  }

  get isFull(): boolean {
    return this.sum > this.mostText;
  }

  add(key: string, length: number): void {
    this.sum += length - (this.lengths.get(key) ?? 0);
    this.lengths.delete(key);
    this.lengths.set(key, length);
  }

  /** Keeps no more than the identifiers of those read longest ago, until the texts of the rest are not too long. */
  closeOldest(index: WorkspaceIndex, isOpen: (key: string) => boolean): void {
    for (const [key, length] of this.lengths) {
      if (!this.isFull) return;
      this.sum -= length;
      this.lengths.delete(key);
      const document = index.document(key);
      const isWhole = document !== undefined && !(document instanceof ClosedDocument);
      if (isWhole && !isOpen(key)) index.put(new ClosedDocument(document));
    }
  }
}
