import type { Severity } from '../../core/rules/rule.ts';
import { lineText } from '../../core/text/sourceText.ts';
import type { Report, ReportedFinding, Style } from '../report.ts';
import { countBySeverity } from '../report.ts';
import { plainLine } from '../../core/text/plainLine.ts';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 2 };
/** In characters: what is shown of a long line, and how much of that before the mark. */
const longestLine = 100;
const before = 30;
/** Takes two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

/** A line for each finding, the line that it marks, and a summary. */
export function asText({ findings, files, known }: Report, { hasColours, isQuiet }: Style): string {
  const paint = (text: string, code: number): string => (hasColours ? `\u001b[${String(code)}m${text}\u001b[0m` : text);
  const lines = findings.map((finding) => {
    const { file, line, column, severity, rule, message } = finding;
    const place = `${plainLine(file)}:${String(line)}:${String(column)}`;
    const head = `${paint(place, 1)} ${paint(severity, colours[severity])} ${rule.id} ${plainLine(message)}\n`;
    return isQuiet ? head : head + context(finding, paint);
  });
  if (isQuiet) return lines.join('');
  const checked = files.length === 1 ? '1 file checked' : `${String(files.length)} files checked`;
  const counts = countBySeverity(findings);
  const left = known === 0 ? '' : `; ${String(known)} that the base has too`;
  return `${lines.join('')}${checked}: ${counts === '' ? 'nothing found' : counts}${left}.\n`;
}

function context({ source, span, line }: ReportedFinding, paint: (text: string, code: number) => string): string {
  const whole = lineText(source, line - 1);
  const start = span.start - (source.lineStarts[line - 1] ?? 0);
  const from = start > longestLine - before ? start - before : 0;
  const shown = whole.slice(from, from + longestLine);
  if (shown.trim() === '') return '';
  const length = Math.min(Math.max(1, span.end - span.start), Math.max(1, shown.length - (start - from)));
  const gap = ' '.repeat(String(line).length);
  const padding = columnsOf(shown.slice(0, start - from));
  const marks = '^'.repeat(columnsOf(shown.slice(start - from, start - from + length)).length || 1);
  return `  ${paint(`${String(line)} |`, 2)} ${visible(shown)}\n  ${paint(`${gap} |`, 2)} ${padding}${paint(marks, 36)}\n`;
}

/** Blanks that take as many columns as a text. */
function columnsOf(text: string): string {
  return Array.from(visible(text), (character) => (wide.test(character) ? '  ' : ' ')).join('');
}

function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
