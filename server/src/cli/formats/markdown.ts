import type { Severity } from '../../core/rules/rule.ts';
import type { Report, ReportedFinding } from '../report.ts';
import { bySeverity, countBySeverity, pageOf } from '../report.ts';
import { plainLine } from '../../core/text/plainLine.ts';

/** In characters: a comment on GitHub may have 65,536. */
const longest = 60_000;
/** By this a comment is found again that is to be replaced. */
const mark = '<!-- specwright -->';

const icons: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', information: 'ℹ️', hint: '💡' };

/** A comment for a pull request. */
export function asMarkdown({ findings, files, known }: Report): string {
  const checked = files.length === 1 ? '1 file' : `${String(files.length)} files`;
  const left = known === 0 ? '' : ` ${String(known)} that the base has too ${known === 1 ? 'is' : 'are'} left out.`;
  if (findings.length === 0) return `${mark}\n### Specwright: nothing found\n\nChecked ${checked}.${left}\n`;
  const head = `${mark}\n### Specwright: ${countBySeverity(findings)}\n\n| | Place | Finding |\n| --- | --- | --- |\n`;
  const rows: string[] = [];
  let length = head.length;
  for (const finding of bySeverity(findings)) {
    const row = asRow(finding);
    length += row.length;
    if (length > longest) break;
    rows.push(row);
  }
  const more = findings.length - rows.length;
  const rest = more === 0 ? '' : `\n… and ${String(more)} more.\n`;
  return `${head}${rows.join('')}${rest}\nChecked ${checked}.${left}\n`;
}

function asRow({ severity, path, line, rule, message }: ReportedFinding): string {
  const place = `${escaped(path)}:${String(line)}`;
  return `| ${icons[severity]} ${severity} | ${place} | ${escaped(message)} ([${rule.id}](${pageOf(rule.id)})) |\n`;
}

/** What a document says is text: no markup, no link, nobody called by name, and no issue linked. */
function escaped(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]()<>|~]/g, '\\$&')
    .replace(/[@#]\b|(?:https?|ftp)(?=:)|www(?=\.)/gi, '$&\u2060');
}
