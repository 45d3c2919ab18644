import type { Report } from '../report.ts';

/** A list of findings, for programs. */
export function asJson({ findings }: Report): string {
  const shown = findings.map(({ file, line, column, endLine, endColumn, severity, rule, message, fingerprint }) => ({
    file,
    line,
    column,
    endLine,
    endColumn,
    severity,
    rule: rule.id,
    message,
    fingerprint,
  }));
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}
