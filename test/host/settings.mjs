// The user settings of a fresh profile: quiet, offline, and without what would cover the editor in a screenshot.
import fs from 'node:fs';
import path from 'node:path';

export const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
};

/**
 * Writes the settings of a profile; those it already has win over the quiet ones, `settings` over both.
 * @param {string} userDataDir
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(userDataDir, settings = {}) {
  const file = path.join(userDataDir, 'User', 'settings.json');
  const own = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...quiet, ...own, ...settings }, null, 2));
}
