import type { Gate } from '../dialects/iosmGates.ts';
import { findMetric, iosmGates } from '../dialects/iosmGates.ts';
import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { describeGate, describeMetric } from './gateHover.ts';
import { completeTargets } from './gateTargetChoices.ts';
import { say } from '../text/say.ts';

/** In a table: the score of a gate from which it counts as passed, and below the heading of a gate its metrics and their targets. */
export function completeGateCell(
  workspace: Workspace,
  document: Document,
  gate: Gate | undefined,
  offset: number,
): readonly Completion[] {
  const { source, markdown } = document;
  const table = spanAt(markdown.tables, offset);
  const row = table?.rows.find(({ start, end }) => start <= offset && offset <= end);
  const column = row?.cells.findIndex(({ start, end }) => start - 1 <= offset && offset <= end + 1) ?? -1;
  const [header, first, cell] = [table?.header.cells[column], row?.cells[0], row?.cells[column]];
  if (header === undefined || first === undefined || cell === undefined) return [];
  const textOf = ({ start, end }: Span): string => source.text.slice(start, end);
  const span = cell.start <= offset && offset <= cell.end ? cell : { start: offset, end: offset };
  const isTarget = column > 0 && /target/i.test(textOf(header));
  const named = iosmGates.find(({ id }) => textOf(first).includes(id));
  if (named !== undefined) return isTarget ? scoresOf(named, span) : [];
  if (gate === undefined) return [];
  if (column === 0) {
    const taken = new Set(
      table?.rows.map(({ cells: [name] }) => name && findMetric(gate.metrics, nameIn(textOf(name)))),
    );
    return gate.metrics
      .filter((metric) => !taken.has(metric))
      .map((metric) => ({
        label: metric.label,
        detail: gate.id,
        documentation: describeMetric(workspace, document, gate, metric),
        span,
        newText: escapeSnippet(metric.label),
        filterText: metric.label,
      }));
  }
  const metric = isTarget ? findMetric(gate.metrics, nameIn(textOf(first))) : undefined;
  if (metric === undefined) return [];
  const found = completeTargets(workspace, document, metric, gate, span, textOf(span));
  return found.map((target) => ({ ...target, newText: target.newText.trimStart() }));
}

/** From which score on a gate counts as passed. */
function scoresOf(gate: Gate, span: Span): readonly Completion[] {
  return (['excellent', 'acceptable'] as const).map((mark) => {
    const score = `≥${gate.pass[mark].toFixed(2)}`;
    return {
      label: score,
      detail: mark === 'excellent' ? say('excellent') : say('acceptable'),
      documentation: describeGate(gate),
      span,
      newText: score,
      filterText: score,
    };
  });
}

function nameIn(cell: string): string {
  return cell.replace(/[*_`]/g, '').trim();
}
