import type { Project } from '../project/projectFiles.ts';
import type { TeamSettings } from '../project/teamSettings.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import { noTemplate } from '../templates/templateOf.ts';
import { nearest } from './nearest.ts';
import type { Finding, Fix, RuleInfo } from './rule.ts';

/** Checks `.specwright.json`. */
export interface SettingsRule extends RuleInfo {
  checkSettings(settings: TeamSettings, project: Project, rules: readonly string[]): Iterable<Finding>;
}

/** What is not used does not protect anybody. */
export const invalidTeamSettings: SettingsRule = {
  id: 'invalid-team-settings',
  summary: 'A part of `.specwright.json` that cannot be used.',
  severity: 'error',
  *checkSettings({ uri, problems, rules, base, templates }, project, known) {
    yield* problems;
    for (const [id, { keySpan }] of rules) if (!known.includes(id)) yield unknownName(keySpan, 'rule', id, known);
    if (base !== undefined && !project.all('teamSettings').some(([other]) => other === base.uri))
      yield { span: base.span, message: 'There is no such file in this repository.' };
    const ids = [...availableTemplates(project, uri).map(({ id }) => id), noTemplate];
    for (const { value, span } of templates) if (!ids.includes(value)) yield unknownName(span, 'template', value, ids);
  },
};

/** `span` is that of a text in quotes. */
function unknownName(span: Finding['span'], what: string, name: string, known: readonly string[]): Finding {
  const inside = { start: span.start + 1, end: span.end - 1 };
  const fixes: readonly Fix[] = nearest(name, known).map((near) => ({
    title: `Change to ${near}`,
    edits: [{ span: inside, newText: near }],
  }));
  return { span, message: `There is no ${what} “${name}”.`, fixes: () => fixes };
}
