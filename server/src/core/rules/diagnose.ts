import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { GateConfig } from '../project/gateConfig.ts';
import { allRules, configRules } from './allRules.ts';
import type { Finding, RuleInfo, Severity } from './rule.ts';

/** What a user set for a rule; a rule that is not mentioned has its own severity. */
export type RuleSettings = Readonly<Partial<Record<string, Severity | 'off'>>>;

export interface Diagnosis extends Finding {
  readonly rule: RuleInfo;
  readonly severity: Severity;
}

/** More findings than this in one document help nobody: of more, the most severe are given. */
export const mostFindings = 1_000;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What findings depend on: the document alone, or what others define too. */
export type Source = 'document' | 'workspace';

/** The findings of a document, or those from one source, in reading order. */
export function diagnose(
  document: Document,
  workspace: Workspace,
  settings: RuleSettings,
  knowledge: Knowledge,
  source?: Source,
): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  for (const rule of allRules) {
    if (source !== undefined && (rule.needsWorkspace === true) !== (source === 'workspace')) continue;
    const set = settings[rule.id];
    const mustWait = rule.needsWorkspace === true && !(workspace.isComplete && workspace.hasFolders);
    if (set === 'off' || mustWait) continue;
    let count = 0;
    for (const finding of rule.check(document, workspace, knowledge)) {
      diagnoses.push(diagnosed(finding, rule, set));
      if (++count >= mostFindings) break;
    }
  }
  return mostSevere(diagnoses).sort((a, b) => a.span.start - b.span.start);
}

function mostSevere(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  if (diagnoses.length <= mostFindings) return [...diagnoses];
  const bySeverity = severities.flatMap((severity) => diagnoses.filter((diagnosis) => diagnosis.severity === severity));
  return bySeverity.slice(0, mostFindings);
}

/** Field by field: a spread of a thousand findings takes as long as finding them. */
function diagnosed(finding: Finding, rule: RuleInfo, set: Severity | undefined): Diagnosis {
  const { span, message, severity = rule.severity, related, fixes } = finding;
  return { span, message, severity: set ?? severity, rule, related, fixes };
}

/** The findings that a selection touches; a cursor is an empty selection. All of them without one. */
export function within(diagnoses: readonly Diagnosis[], selection: Span | undefined): readonly Diagnosis[] {
  return selection === undefined ? diagnoses : diagnoses.filter(({ span }) => overlaps(span, selection));
}

/** All findings of `iosm.yaml`, in reading order. */
export function diagnoseConfig(config: GateConfig, settings: RuleSettings): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  for (const rule of configRules) {
    const set = settings[rule.id];
    if (set === 'off') continue;
    for (const finding of rule.checkConfig(config)) diagnoses.push(diagnosed(finding, rule, set));
  }
  return mostSevere(diagnoses).sort((a, b) => a.span.start - b.span.start);
}

/** What can be mended in a document without asking, by the rules that are not off. */
export function findCertainEdits(document: Document, settings: RuleSettings, knowledge: Knowledge): readonly Edit[] {
  return allRules
    .filter(({ id }) => settings[id] !== 'off')
    .flatMap((rule) => rule.certainEdits?.(document, knowledge) ?? [])
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, edits) => (edits[index - 1]?.span.end ?? 0) <= span.start);
}
