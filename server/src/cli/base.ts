import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import { gitFiles } from '../node/gitFiles.ts';
import { Repository } from '../node/repository.ts';
import type { CheckedFile, Found } from './checkedFile.ts';
import { checkAll } from './checkedFile.ts';
import { Misuse } from './command.ts';
import { findKnown } from './findKnown.ts';

/** Those of a file's findings that the base has too. */
export type KnownBefore = (file: CheckedFile) => ReadonlySet<Found>;

/** Checks the commit that a branch left, and says what it has too; files that are gone may have been renamed. */
export async function knownBefore(
  root: string,
  ref: string,
  now: readonly CheckedFile[],
  settings: RuleSettings,
): Promise<KnownBefore> {
  const files = await gitFiles(root, ref);
  if (!files.ok) throw new Misuse(files.reason);
  const repository = await Repository.open(root, files.value);
  const still = new Set((await Repository.open(root)).uris);
  const checkedNow = new Set(now.map(({ uri }) => uri));
  const all = [...repository.uris, ...repository.projectUris];
  const wanted = new Set(all.filter((uri) => checkedNow.has(uri) || !still.has(uri)));
  await repository.load(wanted, new Map());
  const known = findKnown(await checkAll(repository, wanted, settings, false), now);
  return ({ found }) => new Set(found.filter((each) => known.has(each)));
}
