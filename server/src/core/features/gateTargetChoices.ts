import type { Gate, GateMetric } from '../dialects/iosmGates.ts';
import type { Document } from '../document/document.ts';
import { fillTarget, targetSnippet } from '../gates/gateForm.ts';
import { asWritten, projectTargetOf } from '../gates/projectTargets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { describeMetric } from './gateHover.ts';
import { say } from '../text/say.ts';

/** The usual target, and the project's own. */
export function completeTargets(
  workspace: Workspace,
  document: Document,
  metric: GateMetric,
  gate: Gate,
  span: Span,
  written: string,
): readonly Completion[] {
  const space = written === '' && span.start === span.end ? ' ' : '';
  const detail = fillTarget(metric, (hint, value) => value ?? metric.usual ?? `[${hint}]`);
  const documentation = describeMetric(workspace, document, gate, metric);
  const usual: Completion = {
    label: metric.label,
    detail,
    documentation,
    span,
    newText: space + targetSnippet(metric),
    filterText: written.trim() + detail,
  };
  const project = projectTargetOf(workspace, document, metric);
  const value = project === undefined ? undefined : asWritten(metric, project);
  const own = value === undefined ? undefined : `${metric.operator ?? ''}${value}`;
  if (own === undefined) return [usual];
  const ofProject = {
    ...usual,
    label: say('{name} as in iosm.yaml', { name: metric.label }),
    detail: own,
    newText: space + own,
    filterText: written.trim() + own,
  };
  return [usual, ofProject];
}
