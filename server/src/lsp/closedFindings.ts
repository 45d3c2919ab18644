import type { Diagnostic, Position } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Source } from '../core/rules/diagnose.ts';
import { checkedAt, diagnosticsOf } from './checked.ts';
import type { FeatureContext } from './feature.ts';
import type { Settings } from './settings.ts';
import { normalised } from '../files/keys.ts';

/** What the findings of a document alone depend on. */
interface Basis {
  readonly text: string | undefined;
  readonly settings: Settings;
  readonly project: number;
  readonly today: string;
}

/**
 * The findings of files that are not open. Most of them depend on the file alone, and are kept: what happens elsewhere has
 * no file read again.
 */
export class ClosedFindings {
  private readonly known = new Map<string, { readonly basis: Basis; readonly own: readonly Diagnostic[] }>();

  constructor(private readonly context: FeatureContext) {}

  /** Nothing is known of a file yet. */
  isNew(uri: string): boolean {
    return !this.known.has(normalised(uri));
  }

  /**
   * None for a file that is open, which answers for itself, and no hints: those are for who writes. Alone, a file is read
   * once; what others have to do with it is found quickly when all of them have been read.
   */
  async of(uri: string, isAlone = false): Promise<Diagnostic[]> {
    const { session } = this.context;
    const key = normalised(uri);
    const known = this.known.get(key);
    const kept = known !== undefined && isSame(known.basis, this.basisOf(key)) ? known.own : undefined;
    // A question would have the identifiers of a file read first, and then the rest.
    if (kept === undefined) await session.folders.readWhole(key);
    return session.answer(() => {
      const checked = session.versionOf(uri) === undefined ? checkedAt(this.context, uri) : undefined;
      if (checked === undefined) {
        this.known.delete(key);
        return [];
      }
      const find = (source: Source): readonly Diagnostic[] =>
        diagnosticsOf(checked, source).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
      const own = kept ?? find('document');
      this.known.set(key, { basis: this.basisOf(key), own });
      const all = isAlone ? [...own] : [...own, ...find('workspace')];
      return all.sort((a, b) => compare(a.range.start, b.range.start));
    });
  }

  private basisOf(key: string): Basis {
    const { session } = this.context;
    const { settings, project, knowledge } = session;
    return { text: session.folders.fingerprintOf(key), settings, project: project.revision, today: knowledge.today };
  }
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function isSame(a: Basis, b: Basis): boolean {
  const isSameText = a.text !== undefined && a.text === b.text;
  return isSameText && a.settings === b.settings && a.project === b.project && a.today === b.today;
}
