import { fullName } from '../project/gateConfig.ts';
import type { NumberTarget, ProjectTarget } from '../gates/projectTargets.ts';
import { asWritten, isLooser, projectTargetOf } from '../gates/projectTargets.ts';
import { waiverOf } from '../gates/waivers.ts';
import { tabStop } from '../text/snippet.ts';
import { numberTargets, writeAmount } from './gateFindings.ts';
import type { Fix, Rule } from './rule.ts';
import { say, verbatim } from '../text/say.ts';

/** What the project asks for is said in its `iosm.yaml`; whoever asks for less says who answers for it. */
export const gateLooser: Rule = {
  id: 'gate-looser',
  summary: 'A gate target that asks for less than the `iosm.yaml` above the document, without a waiver.',
  severity: 'hint',
  *check(document, workspace) {
    for (const target of numberTargets(document)) {
      const { known, metric } = target;
      const project = known === undefined ? undefined : projectTargetOf(workspace, document, known);
      if (project === undefined || isLooser(target, project) !== true || waiverOf(target) !== undefined) continue;
      const { config, value } = project;
      const name = fullName(value.key.path);
      yield {
        span: target.threshold.amountSpan,
        message: say('{metric} asks for less than iosm.yaml, where {name} is {value}.', {
          metric,
          name,
          value: String(value.value),
        }),
        related: [{ document: config, span: value.keySpan, message: verbatim(`${name}: ${String(value.value)}`) }],
        fixes: ({ today }) => fixesFor(target, project, today),
      };
    }
  },
};

function fixesFor(target: NumberTarget, project: ProjectTarget, today: string): readonly Fix[] {
  const text = target.known === undefined ? undefined : asWritten(target.known, project);
  const tighten: readonly Fix[] =
    text === undefined
      ? []
      : [
          {
            title: say('Use the project’s {value}', { value: text }),
            edits: [writeAmount(target, text)],
            isPreferred: true,
          },
        ];
  if (target.note !== undefined) return tighten;
  const stops = `${tabStop(1, '[owner]')}, ${tabStop(2, '[reason]')}, until ${tabStop(3, today)}`;
  const span = { start: target.end, end: target.end };
  return [
    ...tighten,
    { title: say('Add a waiver…'), edits: [{ span, newText: ` (waiver: ${stops})`, snippet: true }] },
  ];
}
