import { projectFileId } from '../core/project/projectFiles.ts';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import { diagnose, diagnoseConfig, diagnoseSettings } from '../core/rules/diagnose.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import type { Repository } from '../node/repository.ts';
import { today } from '../node/today.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** A file with everything that the rules find in it. */
export interface CheckedFile {
  readonly uri: string;
  readonly source: SourceText;
  readonly diagnoses: readonly Diagnosis[];
  /** One for each diagnosis. */
  readonly fingerprints: readonly string[];
}

/** Checks a document that the repository has taken in, or an `iosm.yaml`; undefined for what it does not hold. */
async function checkFile(
  repository: Repository,
  uri: string,
  settings: RuleSettings,
): Promise<CheckedFile | undefined> {
  const { project } = repository.workspace;
  if (projectFileId(uri) === 'teamSettings') {
    const team = project.all('teamSettings').find(([at]) => at === uri)?.[1];
    return team && checked(uri, team.source, diagnoseSettings(team, project));
  }
  if (projectFileId(uri) === 'gateConfig') {
    const config = project.nearest('gateConfig', uri);
    if (config?.uri !== uri) return undefined;
    return checked(uri, config.source, diagnoseConfig(config, settings, project));
  }
  const index = repository.workspaceOf(uri);
  const document = index.document(uri);
  if (document === undefined) return undefined;
  const diagnoses = await repository.ask(index, () => diagnose(document, index, settings, { today: today() }));
  return checked(uri, document.source, diagnoses);
}

export async function checkAll(
  repository: Repository,
  uris: Iterable<string>,
  settings: RuleSettings,
): Promise<readonly CheckedFile[]> {
  const all: CheckedFile[] = [];
  for (const uri of uris) {
    const one = await checkFile(repository, uri, settings);
    if (one !== undefined) all.push(one);
  }
  return all;
}

function checked(uri: string, source: SourceText, diagnoses: readonly Diagnosis[]): CheckedFile {
  return { uri, source, diagnoses, fingerprints: fingerprintsOf(source, diagnoses) };
}
