import type { Knowledge } from '../filling/knowledge.ts';
import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GateConfig } from '../project/gateConfig.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Said } from '../text/say.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One way to mend a finding, in the document it was found in. */
export interface Fix {
  /** As the menu shows it: verb first, `…` when more is to be typed. */
  readonly title: Said;
  readonly edits: readonly Edit[];
  /** At most one fix of a finding: what most people want. */
  readonly isPreferred?: boolean;
  /** The same fix for all findings of its rule: it is offered once, however many of them are asked about. */
  readonly isForAll?: boolean;
}

/** A place elsewhere that explains a finding. */
export interface Related {
  readonly document: Pick<Document, 'uri' | 'source'>;
  readonly span: Span;
  readonly message: Said;
}

export interface Finding {
  readonly span: Span;
  /** Names the thing, ends with a full stop, blames nobody. */
  readonly message: Said;
  /** When it differs from the rule's. */
  readonly severity?: Severity | undefined;
  readonly related?: readonly Related[] | undefined;
  /** Worked out only when somebody asks for them. */
  readonly fixes?: ((knowledge: Knowledge) => readonly Fix[]) | undefined;
}

/** What settings and documentation say of a rule. */
export interface RuleInfo {
  /** Also the key of the setting, the diagnostic code, and the name of the page in docs/rules. */
  readonly id: string;
  /** One sentence for settings and documentation. */
  readonly summary: string;
  readonly severity: Severity;
}

/** Checks documents. */
export interface Rule extends RuleInfo {
  /** The answer depends on other documents: it is given once all of them are read. */
  readonly needsWorkspace?: boolean;
  check(document: Document, workspace: Workspace, knowledge: Knowledge): Iterable<Finding>;
  /** What can be mended without asking: nobody would want it otherwise. Applied twice, it changes nothing more. */
  certainEdits?(document: Document, knowledge: Knowledge): readonly Edit[];
}

/** Checks `iosm.yaml`. */
export interface ConfigRule extends RuleInfo {
  checkConfig(config: GateConfig): Iterable<Finding>;
}
