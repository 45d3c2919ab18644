import { projectFileId } from '../core/project/projectFiles.ts';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { Fix } from '../core/rules/rule.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import { diagnose, diagnoseConfig, diagnoseSettings } from '../core/rules/diagnose.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import type { Repository } from '../node/repository.ts';
import { today } from '../node/today.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** A finding that does not hold on to the documents it was made from. */
export interface Found extends Pick<Diagnosis, 'rule' | 'severity' | 'message' | 'span'> {
  /** None unless they were wanted. */
  readonly fixes: readonly Fix[];
}

/** A file with everything that the rules find in it. */
export interface CheckedFile {
  readonly uri: string;
  readonly source: SourceText;
  readonly found: readonly Found[];
  /** One for each finding. */
  readonly fingerprints: readonly string[];
}

/** Checks documents, and files of a project, in the order they are named in; what the repository does not hold is left out. */
export async function checkAll(
  repository: Repository,
  uris: Iterable<string>,
  settings: RuleSettings,
  wantsFixes: boolean,
): Promise<readonly CheckedFile[]> {
  const names = [...uris];
  const checked = new Map<string, CheckedFile>();
  const add = (uri: string, source: SourceText, diagnoses: readonly Diagnosis[]): void => {
    const fingerprints = fingerprintsOf(source, diagnoses);
    checked.set(uri, { uri, source, found: diagnoses.map((diagnosis) => found(diagnosis, wantsFixes)), fingerprints });
  };
  const { project } = repository.workspace;
  for (const uri of names) {
    const id = projectFileId(uri);
    const team = id === 'teamSettings' ? project.all(id).find(([at]) => at === uri)?.[1] : undefined;
    const config = id === 'gateConfig' ? project.nearest(id, uri) : undefined;
    if (team !== undefined) add(uri, team.source, diagnoseSettings(team, project));
    if (config?.uri === uri) add(uri, config.source, diagnoseConfig(config, settings, project));
  }
  for await (const [uri, document] of repository.each(names)) {
    if (document === undefined) continue;
    const index = repository.workspaceOf(uri);
    const diagnoses = await repository.ask(index, () => diagnose(document, index, settings, { today: today() }));
    add(uri, document.source, diagnoses);
  }
  return names.flatMap((uri) => checked.get(uri) ?? []);
}

function found({ rule, severity, message, span, fixes }: Diagnosis, wantsFixes: boolean): Found {
  return { rule, severity, message, span, fixes: (wantsFixes ? fixes?.({ today: today() }) : undefined) ?? [] };
}
