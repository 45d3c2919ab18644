import type { DocumentEdits } from './documentEdits.ts';
import type { Said } from '../text/say.ts';

export type RefactoringKind = 'insert' | 'retire' | 'compact' | 'renumber' | 'stamp' | 'writeOut';

/** A change of numbers that somebody asks for explicitly. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  readonly title: Said;
  readonly changes: readonly DocumentEdits[];
  /** It reaches further than the eye: the editor shows it before it is done. */
  readonly needsConfirmation: boolean;
}
