import type { Edit } from '../core/text/edit.ts';
import { applyEdits } from '../core/text/edit.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import { lineAt } from '../core/text/sourceText.ts';

/** Lines shown around a change. */
const context = 3;

/** Lines of the old text, from `first` to before `end`, and what takes their place. */
interface Change {
  readonly first: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** A unified diff of what edits change in a file. */
export function diffOf(name: string, source: SourceText, edits: readonly Edit[]): string {
  const hunks: Change[][] = [];
  for (const change of changesOf(source, edits)) {
    const last = hunks.at(-1);
    if (last !== undefined && change.first - (last.at(-1)?.end ?? 0) <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  let grown = 0;
  const shown = hunks.map((changes) => {
    const [text, growth] = asHunk(source, changes, grown);
    grown += growth;
    return text;
  });
  return `--- a/${name}\n+++ b/${name}\n${shown.join('')}`;
}

/** By whole lines, in order; edits in the same line are one change. */
function changesOf(source: SourceText, edits: readonly Edit[]): readonly Change[] {
  const groups: { first: number; end: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const [first, end] = [lineAt(source, edit.span.start), lineAt(source, edit.span.end) + 1];
    const last = groups.at(-1);
    if (last !== undefined && first < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ first, end, edits: [edit] });
  }
  return groups.map((group) => {
    const start = source.lineStarts[group.first] ?? 0;
    const old = source.text.slice(start, source.lineStarts[group.end] ?? source.text.length);
    const moved = group.edits.map(({ span, newText }) => ({
      span: { start: span.start - start, end: span.end - start },
      newText,
    }));
    return { first: group.first, end: group.end, lines: linesOf(applyEdits(old, moved)) };
  });
}

function asHunk(
  source: SourceText,
  changes: readonly Change[],
  grown: number,
): readonly [text: string, growth: number] {
  const count = source.lineStarts.length - (source.text.endsWith('\n') ? 1 : 0);
  const from = Math.max(0, (changes[0]?.first ?? 0) - context);
  const to = Math.min(count, (changes.at(-1)?.end ?? 0) + context);
  const lines: string[] = [];
  let at = from;
  const keep = (end: number, sign: string): void => {
    for (; at < end; at++) lines.push(`${sign}${source.text.slice(source.lineStarts[at], source.lineStarts[at + 1])}`);
  };
  for (const change of changes) {
    keep(change.first, ' ');
    keep(change.end, '-');
    lines.push(...change.lines.map((line) => `+${line}`));
  }
  keep(to, ' ');
  const growth = changes.reduce((sum, { first, end, lines: added }) => sum + added.length - (end - first), 0);
  const [old, now] = [to - from, to - from + growth];
  const head = `@@ -${String(from + 1)},${String(old)} +${String(from + 1 + grown)},${String(now)} @@\n`;
  const whole = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`));
  return [head + whole.join(''), growth];
}

/** With their ends. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
