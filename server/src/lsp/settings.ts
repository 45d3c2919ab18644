import { allRules } from '../core/rules/allRules.ts';
import type { RuleSettings } from '../core/rules/diagnose.ts';
import type { Severity } from '../core/rules/rule.ts';

export interface Settings {
  /** False: nothing is reported. */
  readonly validate: boolean;
  readonly rules: RuleSettings;
  /** Counts of references above definitions. */
  readonly codeLens: boolean;
  /** Titles behind bare identifiers. */
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = { validate: true, rules: {}, codeLens: true, inlayHints: false };

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

/** Reads what a client sends for the section `specwright`; whatever is not understood keeps its default. */
export function readSettings(value: unknown): Settings {
  const rules = property(value, 'rules');
  const set = allRules.flatMap(({ id }) => {
    const severity = property(rules, id);
    return isSeverity(severity) ? [[id, severity] as const] : [];
  });
  return {
    validate: isEnabled(value, 'validate', defaultSettings.validate),
    codeLens: isEnabled(value, 'codeLens', defaultSettings.codeLens),
    inlayHints: isEnabled(value, 'inlayHints', defaultSettings.inlayHints),
    rules: Object.fromEntries(set),
  };
}

function isEnabled(value: unknown, feature: string, otherwise: boolean): boolean {
  const enabled = property(property(value, feature), 'enabled');
  return typeof enabled === 'boolean' ? enabled : otherwise;
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && severities.includes(value);
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
