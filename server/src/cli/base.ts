import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import { gitFiles } from '../node/gitFiles.ts';
import { Repository } from '../node/repository.ts';
import type { CheckedFile } from './checkedFile.ts';
import { checkAll } from './checkedFile.ts';
import { Misuse } from './command.ts';

/** Those of a file's findings that the base has too. */
export type KnownBefore = (file: CheckedFile) => ReadonlySet<Diagnosis>;

/**
 * Checks the commit that a branch left, and compares by what findings are known by, not by lines. A file that is new may
 * have been renamed: what files had that are gone counts as known in it.
 */
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
  const gone = repository.uris.filter((uri) => !still.has(uri));
  const wanted = new Set([...all.filter((uri) => checkedNow.has(uri)), ...gone]);
  await repository.load(wanted, new Map());
  const before = new Map(
    (await checkAll(repository, wanted, settings)).map(({ uri, fingerprints }) => [uri, new Set(fingerprints)]),
  );
  const ofGone = new Set(gone.flatMap((uri) => [...(before.get(uri) ?? [])]));
  return ({ uri, diagnoses, fingerprints }) => {
    const known = before.get(uri) ?? ofGone;
    return new Set(diagnoses.filter((_, index) => known.has(fingerprints[index] ?? '')));
  };
}
