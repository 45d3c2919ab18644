import type { Document } from '../document/document.ts';
import type { TeamSettings } from '../project/teamSettings.ts';
import { globMatcher } from '../text/globs.ts';
import type { Finding, RuleInfo, Severity } from './rule.ts';

/** What a person set for a rule; a rule that is not mentioned has its own severity. */
export type RuleSettings = Readonly<Partial<Record<string, Severity | 'off'>>>;

/** How a rule counts in one document. */
export interface RuleChoice {
  severityOf(finding: Finding): Severity | 'off';
  /** A finding of a text that the team leaves alone. */
  isIgnored(finding: Finding): boolean;
}

const ladder: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Undefined for a rule that need not run. A person’s settings win, unless the team’s are binding and stricter. */
export function choiceFor(
  rule: RuleInfo,
  document: Pick<Document, 'uri' | 'source'>,
  team: TeamSettings | undefined,
  personal: RuleSettings,
): RuleChoice | undefined {
  const decided = team?.rules.get(rule.id);
  const wanted = personal[rule.id];
  const isBinding = team?.isEnforced === true;
  const set = wanted ?? decided?.severity;
  const floor = isBinding ? (decided?.severity ?? 'own') : 'off';
  if (set === 'off' && floor === 'off') return undefined;
  if (team !== undefined && decided !== undefined && isExcluded(team.uri, decided.exclude, document.uri))
    return undefined;
  const ignored = new Set(decided?.ignore);
  return {
    severityOf: ({ severity = rule.severity }) => stricter(set ?? severity, floor === 'own' ? severity : floor),
    isIgnored: ({ span }) => ignored.size > 0 && ignored.has(document.source.text.slice(span.start, span.end).trim()),
  };
}

function stricter(a: Severity | 'off', b: Severity | 'off'): Severity | 'off' {
  return ladder.indexOf(a) >= ladder.indexOf(b) ? a : b;
}

function isExcluded(settings: string, globs: readonly string[], uri: string): boolean {
  return globs.length > 0 && globMatcher(settings.slice(0, settings.lastIndexOf('/')), globs)(uri);
}
