import { ClosedDocument } from '../core/workspace/closedDocument.ts';
import type { WorkspaceIndex } from '../core/workspace/workspace.ts';

/** In UTF-16 units: as much text of closed files is kept for the next question. */
const mostText = 2_000_000;

/** Closed files whose text is kept, with its length; the one read last at the end. */
export class KeptTexts {
  private readonly lengths = new Map<string, number>();

  add(key: string, length: number): void {
    this.lengths.delete(key);
    this.lengths.set(key, length);
  }

  /** Keeps no more than the identifiers of those read longest ago, until the texts of the rest are not too long. */
  closeOldest(index: WorkspaceIndex, isOpen: (key: string) => boolean): void {
    let sum = 0;
    for (const length of this.lengths.values()) sum += length;
    for (const [key, length] of this.lengths) {
      if (sum <= mostText) return;
      sum -= length;
      this.lengths.delete(key);
      const document = index.document(key);
      const isWhole = document !== undefined && !(document instanceof ClosedDocument);
      if (isWhole && !isOpen(key)) index.put(new ClosedDocument(document));
    }
  }
}
