/** What client and server say to each other of the Markdown preview. */

/** Client → server: what the preview of a document tells apart. Parameters `DocumentParams`; answers `PreviewInfo`. */
export const previewRequest = 'specwright/preview';

export interface PreviewInfo {
  /** Those with something in them, in reading order. */
  readonly lines: readonly PreviewLine[];
}

/** Known by its text, so that a page of a later text still finds it. */
export interface PreviewLine {
  readonly text: string;
  readonly marks: readonly PreviewMark[];
}

export interface PreviewMark {
  /** The last three are the state of a gate, and mark its heading. */
  readonly kind: 'definition' | 'reference' | 'prompt' | 'todo' | 'open' | 'looser' | 'set';
  /** As written; empty for a heading. */
  readonly text: string;
  readonly title: string;
  /** What a definition or reference stands for. */
  readonly name?: string;
  /** The other document that a reference leads to, and the heading there, or `L12`. */
  readonly uri?: string;
  readonly fragment?: string;
}
