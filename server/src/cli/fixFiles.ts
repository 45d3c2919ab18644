import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleInfos } from '../core/rules/allRules.ts';
import { findCertainEdits } from '../core/rules/diagnose.ts';
import { applyEdits } from '../core/text/edit.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import type { Repository } from '../node/repository.ts';
import { replaceFile } from '../node/replaceFile.ts';
import { today } from '../node/today.ts';
import type { Complaints } from './complaints.ts';
import { diffOf } from './diff.ts';
import { print } from './output.ts';
import { pathIn } from './selection.ts';

/** Whether fixes are written, or shown. */
export type Fixing = 'write' | 'show';

interface Wanted {
  readonly settings: RuleSettings;
  readonly only: ReadonlySet<string> | undefined;
}

/**
 * Applies what is certain. Each file is replaced as a whole, and only while it holds the text that was checked. Says
 * whether there was something to fix.
 */
export async function fixFiles(
  repository: Repository,
  names: ReadonlyMap<string, string>,
  wanted: Wanted,
  fixing: Fixing,
  { fail }: Complaints,
): Promise<boolean> {
  const settings = settingsOf(wanted);
  let hasFixed = false;
  for (const [uri, name] of names) {
    const document = await repository.documentAt(uri);
    if (document === undefined) continue;
    const edits = findCertainEdits(document, settings, { today: today() }, repository.workspace.project);
    const { text } = document.source;
    const fixed = applyEdits(text, edits);
    if (fixed === text) continue;
    hasFixed = true;
    if (fixing === 'show') print(diffOf(pathInDiff(repository, uri, name), document.source, edits));
    else await write(repository, uri, name, text, fixed, fail);
  }
  return hasFixed;
}

/** From the root of the repository, as git has it. */
function pathInDiff({ root }: Repository, uri: string, name: string): string {
  return uri.startsWith('file:') ? pathIn(fileURLToPath(root), uri) : name;
}

async function write(
  repository: Repository,
  uri: string,
  name: string,
  text: string,
  fixed: string,
  fail: Complaints['fail'],
): Promise<void> {
  const outcome = await replaceFile(realpathSync(name), text, fixed);
  if (outcome === 'written') repository.put(uri, fixed);
  else if (outcome === 'changed') fail(`${name} has changed since it was read, and is not fixed.`);
  else if (outcome === 'busy') fail(`${name} is being written by another run, and is not fixed.`);
  else fail(`${name} ${outcome.refusal}, and is not fixed.`);
}

/** A rule that is not to run fixes nothing. */
function settingsOf({ settings, only }: Wanted): RuleSettings {
  if (only === undefined) return settings;
  const others = ruleInfos.filter(({ id }) => !only.has(id)).map(({ id }) => [id, 'off'] as const);
  return { ...settings, ...Object.fromEntries(others) };
}
