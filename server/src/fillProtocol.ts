/** What client and server say of the walk through what is left to fill. */

import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';

/** Client → server, a notification: who is writing, and what has been answered before. Parameters `Told`. */
export const toldNotification = 'specwright/told';

export interface Told {
  readonly author?: string;
  /** Newest first; `folder` is a URI without a slash at its end, `prompt` the prompt as written. */
  readonly answers: readonly { readonly folder: string; readonly prompt: string; readonly value: string }[];
  /** What still stands as in the template, and shall; `uri` as the server writes it. */
  readonly kept?: readonly { readonly uri: string; readonly text: string }[];
}

/** Client → server: what a document still asks. Parameters `DocumentParams`; answers `Questions` or null for what is no spec. */
export const questionsRequest = 'specwright/questions';

export interface Questions {
  readonly version: number | null;
  /** In reading order. */
  readonly questions: readonly QuestionInfo[];
  /** How much is left to fill in all, what no question asks for included. */
  readonly left: number;
}

export interface QuestionInfo {
  readonly range: Range;
  /** The prompt as written. */
  readonly prompt: string;
  readonly asks: string;
  /** `FR-2 › Acceptance`, or the section and what is in front of the prompt. */
  readonly place: string;
  /** `guidance` is no prompt: it is a line that is unchanged from the template. */
  readonly type: 'choice' | 'date' | 'number' | 'link' | 'owner' | 'text' | 'guidance';
  /** Offered answers, the likeliest first. */
  readonly values: readonly string[];
  /** How often the prompt stands in the document. */
  readonly places: number;
  /** The lines where it does, from 1. */
  readonly lines: readonly number[];
  /** How often it stands in the other documents of the folder. */
  readonly placesBeside: number;
  /** The prompt means the same wherever it stands. */
  readonly isLinked: boolean;
  readonly grows: 'item' | 'row' | null;
  readonly isOpenQuestion: boolean;
  /** Whether the document reads on without the line of the prompt. */
  readonly isRemovable: boolean;
}

/** Client → server: how much of a document is left to fill. Parameters `DocumentParams`; answers `Left`. */
export const leftRequest = 'specwright/left';

export interface Left {
  /** Everything that stands in the way; 0 for what is no spec. */
  readonly count: number;
  /** What that is: `12 prompts, 3 missing sections or fields`. */
  readonly summary: string;
}

/** Client → server: the edit that a reply makes. Parameters `ReplyParams`; answers `ReplyEdit`. */
export const replyRequest = 'specwright/reply';

export interface ReplyParams {
  readonly uri: string;
  /** Of the document the question was read from; another one is refused. */
  readonly version: number | null;
  readonly start: Position;
  readonly reply:
    | {
        readonly kind: 'value';
        readonly value: string;
        readonly another?: boolean;
        /** In the whole document, or in every document of its folder; else here alone. */
        readonly scope?: 'document' | 'folder';
      }
    | { readonly kind: 'notApplicable'; readonly reason: string }
    | { readonly kind: 'openQuestion'; readonly question: string }
    | { readonly kind: 'removeLine' }
    | { readonly kind: 'keep'; readonly reason: string };
}

/** An edit, or why there is none. */
export type ReplyEdit = { readonly edit: WorkspaceEdit } | { readonly refusal: string };
