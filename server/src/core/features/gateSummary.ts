import { iosmIndex } from '../dialects/iosmGates.ts';
import type { Document } from '../document/document.ts';
import { computedIndex } from '../gates/gateScores.ts';
import type { GateTarget } from '../gates/gateTarget.ts';
import { isLooser, isNumber, projectTargetOf } from '../gates/projectTargets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';
import { startingWithin } from '../text/span.ts';
import { gateSectionsOf, gateTargetsOf } from '../gates/gateTargets.ts';
import { say } from '../text/say.ts';

/** Some targets are open, or else some ask for less than `iosm.yaml`, or else all are set. */
export type GateState = 'open' | 'looser' | 'set';

/** `4 targets · 1 open`, above the section that sets them. */
export interface GateSummary {
  /** The heading. */
  readonly span: Span;
  readonly title: string;
  readonly state: GateState;
  /** What is counted: what is open first of all, or else everything. */
  readonly places: readonly Span[];
}

/** One for each section of a gate, and one for the section around them. */
export function summariseGates(workspace: Workspace, document: Document): readonly GateSummary[] {
  if (gateTargetsOf(document).length === 0) return [];
  const summaries = new Map<number, GateSummary>();
  const add = (heading: Span, targets: readonly GateTarget[], index?: string): void => {
    const wanted = targets.filter(({ part, subject }) => part === 'target' && subject !== 'check');
    if (wanted.length === 0 && index === undefined) return;
    const open = wanted.filter(({ isOpen }) => isOpen);
    const looser = wanted.filter((target) => isLooserThanProject(workspace, document, target));
    const title = [
      wanted.length === 1 ? say('1 target') : say('{count} targets', { count: wanted.length }),
      ...(open.length === 0 ? [] : [say('{count} open', { count: open.length })]),
      ...(looser.length === 0 ? [] : [say('{count} looser than iosm.yaml', { count: looser.length })]),
      ...(index === undefined ? [] : [`${iosmIndex.id} ${index}`]),
    ].join(' · ');
    const places = open.length > 0 ? open : looser.length > 0 ? looser : wanted;
    const state = open.length > 0 ? 'open' : looser.length > 0 ? 'looser' : 'set';
    summaries.set(heading.start, { span: heading, title, state, places });
  };
  for (const { gate, section } of gateSectionsOf(document))
    add(
      section.heading,
      startingWithin(gateTargetsOf(document), section).filter(({ gate: id }) => id === gate.id),
    );
  const whole = [...allSections(document.outline)].find(
    ({ title, children }) => /\bIOSM\b/.test(title) && (children.length > 0 || !/\bIOSM-Index\b/.test(title)),
  );
  if (whole !== undefined) add(whole.heading, startingWithin(gateTargetsOf(document), whole), computedIndex(document));
  return [...summaries.values()].sort((a, b) => a.span.start - b.span.start);
}

function isLooserThanProject(workspace: Workspace, document: Document, target: GateTarget): boolean {
  const project = target.known === undefined ? undefined : projectTargetOf(workspace, document, target.known);
  return project !== undefined && isNumber(target) && isLooser(target, project) === true;
}
