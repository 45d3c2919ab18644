import { ruleInfos } from '../core/rules/allRules.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import type { Severity } from '../core/rules/rule.ts';
import { Misuse } from './command.ts';
import { unknown } from './readCall.ts';

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

/** What `--rule` and `--only` say. */
export interface RuleOptions {
  readonly settings: RuleSettings;
  /** Undefined: all of them. */
  readonly only: ReadonlySet<string> | undefined;
}

export function readRules(rules: readonly string[], only: readonly string[]): RuleOptions {
  const settings = rules.map((written) => {
    const [id = '', severity = ''] = written.split('=', 2);
    checkRule(id);
    if (!severities.includes(severity)) throw new Misuse(unknown('severity', severity, severities));
    return [id, severity as Severity | 'off'] as const;
  });
  const ids = only.flatMap((each) => each.split(',')).map((id) => id.trim());
  ids.forEach(checkRule);
  return { settings: Object.fromEntries(settings), only: ids.length === 0 ? undefined : new Set(ids) };
}

function checkRule(id: string): void {
  const known = ruleInfos.map((rule) => rule.id);
  if (!known.includes(id)) throw new Misuse(unknown('rule', id, known));
}
