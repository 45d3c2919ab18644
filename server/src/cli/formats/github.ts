import type { Severity } from '../../core/rules/rule.ts';
import type { Report } from '../report.ts';
import { bySeverity } from '../report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions. It shows ten of each command and step: the most severe come first. */
export function asGithub({ findings }: Report): string {
  return bySeverity(findings)
    .map(({ path, line, column, endLine, endColumn, severity, rule, message }) => {
      // Columns count only within one line.
      const columns = line === endLine ? { col: column, endColumn } : {};
      const properties = Object.entries({ file: path, line, endLine, ...columns, title: `specwright ${rule.id}` });
      const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
      return `::${commands[severity]} ${written}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
