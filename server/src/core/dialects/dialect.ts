import type { Gate } from './iosmGates.ts';
import type { TitleWords } from './languages/language.ts';
import type { Words } from './languages/words.ts';
import type { Phrase } from '../text/say.ts';

/** What an identifier with a given prefix stands for. */
export interface IdentifierKind {
  /** `FR` of `FR-1`. */
  readonly prefix: string;
  /** Stable key, as in `specwright inspect`. */
  readonly id: string;
  /** To show: `functional requirement`. */
  readonly title: Phrase;
  readonly symbol: SymbolKind;
  /** Also an identifier when it is written without a separator (`FR1`) and the document defines none of its kind. */
  readonly bare: boolean;
}

export type SymbolKind = 'requirement' | 'criterion' | 'story' | 'task' | 'other';

/** What tells that a document is written in a dialect. Every list is in lower case. */
export interface Signals {
  /** Words of the title, and of the name of the file. */
  readonly titles: TitleWords;
  /** Names of folders. */
  readonly folders: Words;
  /** Names of sections that documents of this dialect have. */
  readonly sections: Words;
}

/** A way of writing requirements, as data: an addition is one file and one line in `allDialects`. */
export interface Dialect {
  readonly id: string;
  readonly title: Phrase;
  /** False for plain Markdown: mentions count, nothing is defined, no rule applies. */
  readonly isSpec: boolean;
  readonly signals: Signals;
  /** The quality gates whose targets a document of this dialect sets. */
  readonly gates: readonly Gate[];
}
