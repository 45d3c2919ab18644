import type { Severity } from '../../core/rules/rule.ts';
import type { Report } from '../report.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** A Code Quality report of GitLab. */
export function asGitlab({ findings }: Report): string {
  const issues = findings.map(({ path, line, endLine, severity, rule, message, fingerprint }) => ({
    description: message,
    check_name: rule.id,
    fingerprint,
    severity: severities[severity],
    location: { path, lines: { begin: line, end: endLine } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
