import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnosis, Source } from '../core/rules/diagnose.ts';
import { diagnose, diagnoseConfig, diagnoseSettings, mostFindings, within } from '../core/rules/diagnose.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import type { Span } from '../core/text/span.ts';
import { normalised } from '../files/keys.ts';
import { toDiagnostic } from './convert.ts';
import type { FeatureContext } from './feature.ts';
import { gateConfigOf, teamSettingsOf } from './gateConfigs.ts';
import { say } from '../core/text/say.ts';

/** A document, an `iosm.yaml` or a `.specwright.json`, as far as its findings go. */
export interface Checked {
  readonly source: SourceText;
  /** Null for a file that is not open. */
  readonly version: number | null;
  /** All findings, or those that a selection touches, from everywhere or from one source. None when the user wants none. */
  find(selection?: Span, source?: Source): readonly Diagnosis[];
}

export function checkedAt({ session }: FeatureContext, uri: string): Checked | undefined {
  const { rules } = session.settings;
  // A team that insists is heard even where somebody has turned everything off.
  const insists = session.project.nearest('teamSettings', normalised(uri))?.isEnforced === true;
  const validate = (session.settings.validate || insists) && session.isDraft(uri);
  const select =
    (all: (source: Source | undefined) => readonly Diagnosis[]): Checked['find'] =>
    (selection, source) =>
      validate ? within(all(source), selection) : [];
  const ofFile = (all: () => readonly Diagnosis[]): Checked['find'] =>
    select((from) => (from === 'workspace' ? [] : all()));
  const team = teamSettingsOf(session, uri);
  if (team !== undefined) {
    const { settings, version } = team;
    return { source: settings.source, version, find: ofFile(() => diagnoseSettings(settings, session.project)) };
  }
  const known = gateConfigOf(session, uri);
  if (known !== undefined) {
    const { config, version } = known;
    return { source: config.source, version, find: ofFile(() => diagnoseConfig(config, rules, session.project)) };
  }
  const versioned = session.documentOf(uri);
  if (versioned === undefined) return undefined;
  const { document, version } = versioned;
  const find = select((from) => diagnose(document, session.workspaceOf(document), rules, session.knowledge, from));
  return { source: document.source, version, find };
}

/** All findings, or those from one source; where there are more than an answer may hold, that is said on the first line. */
export function diagnosticsOf(checked: Checked | undefined, source?: Source): Diagnostic[] {
  if (checked === undefined) return [];
  const found = checked.find(undefined, source).map((diagnosis) => toDiagnostic(checked.source, diagnosis));
  return found.length < mostFindings ? found : [cut(), ...found];
}

/** Made when it is needed: a start does not wait for the rules. */
function cut(): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    message: say('Only the 1,000 most severe findings of this document are shown.'),
    severity: DiagnosticSeverity.Information,
    source: 'specwright',
  };
}
