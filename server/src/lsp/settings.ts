import { ruleInfos } from '../core/rules/allRules.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import type { Severity } from '../core/rules/rule.ts';

export interface Settings {
  /** False: nothing is reported. */
  readonly validate: boolean;
  /** Which files to report findings in. */
  readonly scope: 'openFiles' | 'workspace';
  readonly rules: RuleSettings;
  /** Prefixes of identifiers besides the known ones. */
  readonly prefixes: readonly string[];
  /** Counts of references above definitions. */
  readonly codeLens: boolean;
  /** Headings in the outline, besides what stands below them. */
  readonly outlineSections: boolean;
  /** Titles after bare identifiers. */
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = {
  validate: true,
  scope: 'openFiles',
  rules: {},
  prefixes: [],
  codeLens: true,
  outlineSections: true,
  inlayHints: false,
};

const mostPrefixes = 100;

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

/** Reads what a client sends for the section `specwright`; whatever is not understood keeps its default. */
export function readSettings(value: unknown): Settings {
  const rules = property(value, 'rules');
  // Most users set none, and then the rules need not be loaded yet.
  const isSet = typeof rules === 'object' && rules !== null && Object.keys(rules).length > 0;
  const set = (isSet ? ruleInfos : []).flatMap(({ id }) => {
    const severity = property(rules, id);
    return isSeverity(severity) ? [[id, severity] as const] : [];
  });
  return {
    validate: isEnabled(value, 'validate', defaultSettings.validate),
    scope: property(property(value, 'validate'), 'scope') === 'workspace' ? 'workspace' : 'openFiles',
    codeLens: isEnabled(value, 'codeLens', defaultSettings.codeLens),
    inlayHints: isEnabled(value, 'inlayHints', defaultSettings.inlayHints),
    outlineSections: property(property(value, 'outline'), 'sections') !== false,
    rules: Object.fromEntries(set),
    prefixes: readPrefixes(property(property(value, 'identifiers'), 'prefixes')),
  };
}

/** A workspace may set these: only what can be a prefix is taken, and not without end. */
function readPrefixes(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return defaultSettings.prefixes;
  const prefixes = value.filter(
    (prefix): prefix is string => typeof prefix === 'string' && /^[A-Z]{1,8}$/.test(prefix),
  );
  return prefixes.slice(0, mostPrefixes);
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
