import type { GateConfig } from '../core/project/gateConfig.ts';
import { readGateConfig } from '../core/project/gateConfig.ts';
import { projectFileId } from '../core/project/projectFiles.ts';
import type { TeamSettings } from '../core/project/teamSettings.ts';
import { readTeamSettings } from '../core/project/teamSettings.ts';
import type { Session } from './session.ts';
import { normalised } from '../files/keys.ts';

/** The same of a `.specwright.json`, as it is being written. */
export function teamSettingsOf(
  session: Session,
  uri: string,
): { readonly settings: TeamSettings; readonly version: number | null } | undefined {
  const key = normalised(uri);
  if (projectFileId(key) !== 'teamSettings') return undefined;
  const text = session.open.get(uri);
  if (text !== undefined) return { settings: readTeamSettings(text.getText(), key), version: text.version };
  const known = session.project.all('teamSettings').find(([at]) => at === key)?.[1];
  return known && { settings: known, version: null };
}

/** What an `iosm.yaml` says and the version it was read from; null for a file that is not open. Undefined for other files. */
export function gateConfigOf(
  session: Session,
  uri: string,
): { readonly config: GateConfig; readonly version: number | null } | undefined {
  const key = normalised(uri);
  if (projectFileId(key) !== 'gateConfig') return undefined;
  const text = session.open.get(uri);
  const nearest = session.workspace.project.nearest('gateConfig', key);
  if (nearest?.uri === key) return { config: nearest, version: text?.version ?? null };
  // It lies outside the workspace's folders.
  return text === undefined ? undefined : { config: readGateConfig(text.getText(), key), version: text.version };
}
