import type { Fix, RuleInfo, Severity } from '../core/rules/rule.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import type { Span } from '../core/text/span.ts';

/** A finding and where it stands, as people and programs are told. */
export interface ReportedFinding {
  /** From the working directory, as a user would write it. */
  readonly file: string;
  /** From the root of the repository, with slashes; absolute where it lies elsewhere. */
  readonly path: string;
  /** From 1, in UTF-16 units; the end is excluded. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: RuleInfo;
  readonly message: string;
  /** The same for the same finding, wherever its lines have moved to. */
  readonly fingerprint: string;
  readonly source: SourceText;
  readonly span: Span;
  /** None where the format does not tell them. */
  readonly fixes: readonly Fix[];
}

/** What a run has found. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  /** Every file that was checked, as `file` and `path` of findings. */
  readonly files: readonly { readonly file: string; readonly path: string }[];
  /** Findings that the base has too, and are left out. */
  readonly known: number;
  readonly version: string;
}

/** How a report is written. */
export interface Style {
  readonly hasColours: boolean;
  /** Findings alone. */
  readonly isQuiet: boolean;
}

export const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `2 errors, 1 warning`; empty for nothing. */
export function countBySeverity(findings: readonly Pick<ReportedFinding, 'severity'>[]): string {
  const names: Readonly<Record<Severity, readonly [string, string]>> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    information: ['information', 'information'],
    hint: ['hint', 'hints'],
  };
  return severityOrder
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [`${String(count)} ${names[severity][count === 1 ? 0 : 1]}`];
    })
    .join(', ');
}

/** The most severe first, otherwise in the order in which they were. */
export function bySeverity(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...findings].sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity));
}

/** Where a rule is explained. */
export function pageOf(rule: string): string {
  return `https://github.com/specwright/specwright/blob/main/docs/rules/${rule}.md`;
}
