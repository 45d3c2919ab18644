import type { Document } from '../model/document.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { allRules } from './allRules.ts';
import type { Finding, Rule, Severity } from './rule.ts';

/** What a user set for a rule; a rule that is not mentioned has its own severity. */
export type RuleSettings = Readonly<Partial<Record<string, Severity | 'off'>>>;

export interface Diagnosis extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** More findings than this in one document help nobody. */
const mostFindings = 1_000;

/** All findings of a document, in reading order. */
export function diagnose(document: Document, workspace: Workspace, settings: RuleSettings): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  for (const rule of allRules) {
    const set = settings[rule.id];
    const mustWait = rule.needsWorkspace === true && !workspace.isComplete;
    if (set === 'off' || mustWait) continue;
    for (const finding of rule.check(document, workspace)) {
      const severity = set ?? finding.severity ?? rule.severity;
      diagnoses.push({ ...finding, rule, severity });
      if (diagnoses.length >= mostFindings) break;
    }
  }
  return diagnoses.sort((a, b) => a.span.start - b.span.start).slice(0, mostFindings);
}

/** The findings that a selection touches; a cursor is an empty selection. */
export function diagnosesAt(
  document: Document,
  workspace: Workspace,
  settings: RuleSettings,
  selection: Span,
): readonly Diagnosis[] {
  return diagnose(document, workspace, settings).filter(({ span }) => overlaps(span, selection));
}

/** What can be mended in a document without asking, by the rules that are not off. */
export function findCertainEdits(document: Document, settings: RuleSettings, knowledge: Knowledge): readonly Edit[] {
  return allRules
    .filter(({ id }) => settings[id] !== 'off')
    .flatMap((rule) => rule.certainEdits?.(document, knowledge) ?? [])
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, edits) => (edits[index - 1]?.span.end ?? 0) <= span.start);
}
