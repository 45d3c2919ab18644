import { basesOf, longestChain } from '../project/extendSettings.ts';
import type { Project } from '../project/projectFiles.ts';
import type { TeamSettings } from '../project/teamSettings.ts';
import { availableTemplates } from '../templates/availableTemplates.ts';
import { noTemplate } from '../templates/templateOf.ts';
import { nearest } from './nearest.ts';
import type { Finding, Fix, RuleInfo } from './rule.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** Checks `.specwright.json`. */
export interface SettingsRule extends RuleInfo {
  checkSettings(settings: TeamSettings, project: Project, rules: readonly string[]): Iterable<Finding>;
}

/** What is not used does not protect anybody. */
export const invalidTeamSettings: SettingsRule = {
  id: 'invalid-team-settings',
  summary: 'A part of `.specwright.json` that cannot be used.',
  severity: 'error',
  *checkSettings(settings, project, known) {
    const { uri, problems, rules, templates } = settings;
    yield* problems;
    for (const [id, { keySpan }] of rules)
      if (!known.includes(id)) yield unknownName(keySpan, say('There is no rule “{name}”.', { name: id }), id, known);
    yield* findBrokenChain(settings, project);
    const ids = [...availableTemplates(project, uri).map(({ id }) => id), noTemplate];
    for (const { value, span } of templates)
      if (!ids.includes(value))
        yield unknownName(span, say('There is no template “{name}”.', { name: value }), value, ids);
  },
};

function* findBrokenChain(settings: TeamSettings, project: Project): Iterable<Finding> {
  const { base } = settings;
  if (base === undefined) return;
  const all = new Map(project.all('teamSettings'));
  const { bases, cut } = basesOf(settings, (uri) => all.get(uri));
  if (!all.has(base.uri)) yield { span: base.span, message: say('No such file exists in this repository.') };
  else if (cut === 'loop' && (bases.length === 0 || bases.some((each) => each.base?.uri === settings.uri)))
    yield { span: base.span, message: say('This leads back to this file; nothing is taken over twice.') };
  else if (cut === 'length')
    yield {
      span: base.span,
      message: say('This goes on over more than {count} files; the others are left out.', { count: longestChain }),
    };
}

/** `span` is that of a text in quotes. */
function unknownName(span: Finding['span'], message: Said, name: string, known: readonly string[]): Finding {
  const inside = { start: span.start + 1, end: span.end - 1 };
  const fixes: readonly Fix[] = nearest(name, known).map((near) => ({
    title: say('Change to {value}', { value: near }),
    edits: [{ span: inside, newText: near }],
  }));
  return { span, message, fixes: () => fixes };
}
