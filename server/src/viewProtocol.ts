/** What the view in the activity bar asks and is told; shared by client and server like `protocol.ts`. */

import type { Range } from 'vscode-languageserver';

/** Client → server: what the Specwright view shows. Parameters `OverviewParams`; answers `Overview`. */
export const overviewRequest = 'specwright/overview';

export interface OverviewParams {
  /** The documents to look into. Without any, all of them are listed, and news of them is wanted from now on. */
  readonly uris?: readonly string[];
  /** False: no news is wanted any more. */
  readonly isWatching?: boolean;
}

export interface Overview {
  /** Of a list, everything that is one or is named like one; what is not known yet comes as news. */
  readonly documents: readonly OverviewDocument[];
  /** Of the documents that were asked about. */
  readonly details: readonly OverviewDetails[];
}

/** A PRD or a spec, in one line. */
export interface OverviewDocument {
  readonly uri: string;
  /** Its first heading; empty while the document has not been read. */
  readonly title: string;
  /** As the document says; empty when it says none. */
  readonly status: string;
  /** How much stands in its way; null while that has not been counted. */
  readonly left: number | null;
  /** `12 prompts, 1 choice`. */
  readonly summary: string;
}

/** What the view shows below a document. */
export interface OverviewDetails {
  readonly uri: string;
  readonly requirements: readonly OverviewRequirement[];
  readonly obstacles: readonly OverviewObstacle[];
  /** What stands in nobody's way, and is not counted. */
  readonly facts: readonly OverviewObstacle[];
}

export interface OverviewRequirement {
  readonly name: string;
  readonly title: string;
  readonly section: string;
  readonly priority: string;
  /** `2 criteria · 1 story · 3 mentions`, or `no criterion`. */
  readonly coverage: string;
  readonly isCovered: boolean;
  /** Of the heading that it stands in or below; empty for none. */
  readonly fragment: string;
  readonly left: number;
  readonly range: Range;
}

export interface OverviewObstacle {
  readonly kind: string;
  readonly message: string;
  /** `FR-2`, or the title of the section. */
  readonly place: string;
  readonly range: Range;
}

/** Client → server: requirements with criteria, stories, section and mentions. Parameters `TraceTableParams`; answers text. */
export const traceTableRequest = 'specwright/traceTable';

export interface TraceTableParams {
  /** Without any, all documents. */
  readonly uris?: readonly string[];
  /** URIs that files are named from, without a slash at their end. */
  readonly folders: readonly string[];
  readonly format: 'markdown' | 'csv';
}

/** Server → client, a notification: what has changed of the list. Parameters `OverviewNews`. */
export const overviewNotification = 'specwright/overviewChanged';

export interface OverviewNews {
  /** Whether the workspace has a PRD or a spec; said once it is known. */
  readonly hasSpecs?: boolean;
  readonly documents: readonly OverviewDocument[];
  /** The URIs of what is no PRD or spec, or is gone. */
  readonly gone: readonly string[];
}
