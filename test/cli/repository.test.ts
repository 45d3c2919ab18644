import assert from 'node:assert/strict';
import { checkAll } from '../../server/src/cli/checkedFile.ts';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { Repository } from '../../server/src/node/repository.ts';
import { withFolder } from '../harness/folder.ts';

const templates = Object.fromEntries(
  builtinTemplates().map(({ id, body, fileName }) => [`templates/${id}/${fileName}`, body]),
);
const files = {
  ...templates,
  '.git/HEAD': '',
  '.specwright.json': '{"identifiers": {"prefixes": ["CR"]}}',
  'a/prd.md': '# PRD: A\n\n**FR-1: One**\n\n**FR-2: Two** must be fast.\n\n**FR-1: Other**\n\n**CR-1: Mine**\n',
  'a/spec.md': '# Technical Specification: A\n\n## Requirements\n\nFR-1, FR-9, CR-1, CR-2 and [Describe it].\n',
  'b/prd.md': '# PRD: B\n\n**FR-7: Seven**\n\nSee [FR-1](../a/prd.md#FR-1), FR-1, FR-2 and FR-3.\n',
  'b/tasks.md': '# Tasks\n\n- [ ] T-1: Build what FR-7 and FR-2 say\n',
};

describe('a repository with more text than is kept', () => {
  it('is found to have the same in it', async () => {
    await withFolder(files, async (folder) => {
      const all = await findingsWith(folder, undefined);
      assert.ok(all.length > 50, String(all.length));
      for (const mostText of [0, 100, 10_000]) assert.deepEqual(await findingsWith(folder, mostText), all);
    });
  });
});

async function findingsWith(folder: string, mostText: number | undefined): Promise<readonly string[]> {
  const repository = await Repository.open(folder, undefined, mostText);
  const uris = new Set([...repository.uris, ...repository.projectUris]);
  await repository.load(uris, new Map());
  const checked = await checkAll(repository, uris, {}, true);
  assert.ok(checked.length > 8);
  return checked.flatMap(({ uri, found, fingerprints }) =>
    found.map(({ rule, severity, message, span, fixes }, at) =>
      JSON.stringify([uri, rule.id, severity, message, span, fixes, fingerprints[at]]),
    ),
  );
}
