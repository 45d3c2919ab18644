import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { GateConfig } from '../project/gateConfig.ts';
import type { Project } from '../project/projectFiles.ts';
import { ProjectIndex } from '../project/projectFiles.ts';
import type { TeamSettings } from '../project/teamSettings.ts';
import { allRules, configRules, ruleInfos } from './allRules.ts';
import { invalidTeamSettings } from './invalidTeamSettings.ts';
import type { Finding, RuleInfo, Severity } from './rule.ts';
import type { RuleChoice, RuleSettings } from './ruleChoice.ts';
import { choiceFor } from './ruleChoice.ts';
import type { SuppressedRule } from './suppressions.ts';
import { suppressedAt, suppressionsOf } from './suppressions.ts';
import { findUnused, unusedSuppression } from './unusedSuppression.ts';

export interface Diagnosis extends Finding {
  readonly rule: RuleInfo;
  readonly severity: Severity;
}

/** More findings than this in one document help nobody: of more, the most severe are given. */
export const mostFindings = 1_000;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const ruleIds = ruleInfos.map(({ id }) => id);

/** What findings depend on: the document alone, or what others define too. */
export type Source = 'document' | 'workspace';

/** The findings of a document, or those from one source, in reading order; those that a comment turns off are left out. */
export function diagnose(
  document: Document,
  workspace: Workspace,
  settings: RuleSettings,
  knowledge: Knowledge,
  source?: Source,
): readonly Diagnosis[] {
  const team = workspace.project.nearest('teamSettings', document.uri);
  const diagnoses: Diagnosis[] = [];
  const mayBeSuppressed = suppressionsOf(document).length > 0;
  const used = new Set<SuppressedRule>();
  const hasRun = new Set<string>();
  for (const rule of allRules) {
    if (source !== undefined && (rule.needsWorkspace === true) !== (source === 'workspace')) continue;
    const mustWait = rule.needsWorkspace === true && !(workspace.isComplete && workspace.hasFolders);
    const choice = mustWait ? undefined : choiceFor(rule, document, team, settings);
    if (choice === undefined) continue;
    hasRun.add(rule.id);
    let count = 0;
    for (const finding of rule.check(document, workspace, knowledge)) {
      const suppressed = mayBeSuppressed ? suppressedAt(document, rule.id, finding.span.start) : undefined;
      const diagnosis = suppressed === undefined ? diagnosed(finding, rule, choice) : undefined;
      if (suppressed !== undefined) used.add(suppressed);
      if (diagnosis !== undefined) diagnoses.push(diagnosis);
      if (++count >= mostFindings) break;
    }
    // Of a rule that was cut off nobody knows what else it would find.
    if (count >= mostFindings) hasRun.delete(rule.id);
  }
  const choice = choiceFor(unusedSuppression, document, team, settings);
  if (choice !== undefined)
    for (const finding of findUnused(
      document,
      used,
      (rule) => hasRun.has(rule),
      source === 'workspace' ? undefined : ruleIds,
    )) {
      const diagnosis = diagnosed(finding, unusedSuppression, choice);
      if (diagnosis !== undefined) diagnoses.push(diagnosis);
    }
  return mostSevere(diagnoses).sort((a, b) => a.span.start - b.span.start);
}

function mostSevere(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  if (diagnoses.length <= mostFindings) return [...diagnoses];
  const bySeverity = severities.flatMap((severity) => diagnoses.filter((diagnosis) => diagnosis.severity === severity));
  return bySeverity.slice(0, mostFindings);
}

/** Field by field: a spread of a thousand findings takes as long as finding them. */
function diagnosed(finding: Finding, rule: RuleInfo, choice: RuleChoice): Diagnosis | undefined {
  const severity = choice.severityOf(finding);
  if (severity === 'off' || choice.isIgnored(finding)) return undefined;
  const { span, message, related, fixes } = finding;
  return { span, message, severity, rule, related, fixes };
}

/** The findings that a selection touches; a cursor is an empty selection. All of them without one. */
export function within(diagnoses: readonly Diagnosis[], selection: Span | undefined): readonly Diagnosis[] {
  return selection === undefined ? diagnoses : diagnoses.filter(({ span }) => overlaps(span, selection));
}

/** All findings of `iosm.yaml`, in reading order. */
export function diagnoseConfig(
  config: GateConfig,
  settings: RuleSettings,
  project: Project = new ProjectIndex(),
): readonly Diagnosis[] {
  return diagnoseFile(configRules, (rule) => rule.checkConfig(config), config, project, settings);
}

/** All findings of `.specwright.json`, in reading order. They say why a rule may not count, so no setting changes them. */
export function diagnoseSettings(settings: TeamSettings, project: Project): readonly Diagnosis[] {
  return diagnoseFile(
    [invalidTeamSettings],
    (rule) => rule.checkSettings(settings, project, ruleIds),
    settings,
    new ProjectIndex(),
    {},
  );
}

function diagnoseFile<R extends RuleInfo>(
  rules: readonly R[],
  check: (rule: R) => Iterable<Finding>,
  file: Pick<Document, 'uri' | 'source'>,
  project: Project,
  settings: RuleSettings,
): readonly Diagnosis[] {
  const team = project.nearest('teamSettings', file.uri);
  const diagnoses: Diagnosis[] = [];
  for (const rule of rules) {
    const choice = choiceFor(rule, file, team, settings);
    if (choice === undefined) continue;
    for (const finding of check(rule)) {
      const diagnosis = diagnosed(finding, rule, choice);
      if (diagnosis !== undefined) diagnoses.push(diagnosis);
    }
  }
  return mostSevere(diagnoses).sort((a, b) => a.span.start - b.span.start);
}

/** What can be mended in a document without asking, by the rules that are not off there. */
export function findCertainEdits(
  document: Document,
  settings: RuleSettings,
  knowledge: Knowledge,
  project: Project = new ProjectIndex(),
): readonly Edit[] {
  const team = project.nearest('teamSettings', document.uri);
  return allRules
    .filter((rule) => choiceFor(rule, document, team, settings) !== undefined)
    .flatMap((rule) => {
      const edits = rule.certainEdits?.(document, knowledge) ?? [];
      return edits.filter(({ span }) => suppressedAt(document, rule.id, span.start) === undefined);
    })
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, edits) => (edits[index - 1]?.span.end ?? 0) <= span.start);
}
