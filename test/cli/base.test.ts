import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

const prd = '# PRD: Sign in\n\n**FR-1: Sign in** [Describe it]\n\nSee FR-2.\n';

describe('specwright check --base', () => {
  it('leaves out what the base has, wherever its lines have moved to', async () => {
    await withRepository({ 'prd.md': prd, 'spec.md': '# Technical Specification: A\n\nFR-9\n' }, async (folder) => {
      assert.deepEqual(await added(folder, 'main'), []);
      await writeFile(path.join(folder, 'prd.md'), prd.replace('\n\n', '\n\nA new line.\n\n') + '\n[Describe more]\n');
      assert.deepEqual(await added(folder, 'main'), ['prd.md:9']);
      const { output } = await specwrightIn(folder, ['check', '--base', 'main']);
      assert.match(output, /2 files checked: 1 information; 3 that the base has too\.\n$/);
    });
  });

  it('sees what a change does to other files', async () => {
    await withRepository({ 'prd.md': prd, 'spec.md': '# Technical Specification: A\n\nFR-1\n' }, async (folder) => {
      await writeFile(path.join(folder, 'prd.md'), prd.replace('FR-1', 'FR-7'));
      assert.deepEqual(await added(folder, 'main'), ['prd.md:3', 'spec.md:3']);
    });
  });

  it('compares with the commit that the branch left, not with what came after', async () => {
    await withRepository({ 'prd.md': prd }, async (folder) => {
      git(folder, 'switch', '-qc', 'mine');
      git(folder, 'switch', '-q', 'main');
      await writeFile(path.join(folder, 'prd.md'), prd.replace(' [Describe it]', ''));
      git(folder, 'commit', '-qam', 'Describe it');
      git(folder, 'switch', '-q', 'mine');
      assert.deepEqual(await added(folder, 'main'), []);
    });
  });

  it('knows a file that has been renamed', async () => {
    await withRepository({ 'prd.md': prd }, async (folder) => {
      await rename(path.join(folder, 'prd.md'), path.join(folder, 'sign-in-prd.md'));
      assert.deepEqual(await added(folder, 'main'), []);
    });
  });

  it('knows what else has been changed in the line of an old finding, and what has moved to another file', async () => {
    const two = { 'a-prd.md': `${prd}\nOne [Describe one]\n`, 'b-prd.md': '# PRD: B\n\n[Describe b]\n' };
    await withRepository(two, async (folder) => {
      const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
      await write('a-prd.md', two['a-prd.md'].replace('See FR-2.', 'Please see FR-2 and FR-3.'));
      assert.deepEqual(await added(folder, 'main'), ['a-prd.md:5']);
      await write('a-prd.md', `${two['a-prd.md']}\nOnce more: FR-2.\n`);
      assert.deepEqual(await added(folder, 'main'), ['a-prd.md:9']);
      await write('a-prd.md', prd);
      await write('b-prd.md', `${two['b-prd.md']}\nOne [Describe one]\n\nOne [Describe one]\n`);
      assert.deepEqual(await added(folder, 'main'), ['b-prd.md:7']);
    });
  });

  it('knows a file that has been moved, changed, and come back by a merge', async () => {
    await withRepository({ 'prd.md': prd }, async (folder) => {
      git(folder, 'switch', '-qc', 'mine');
      await mkdir(path.join(folder, 'docs'));
      git(folder, 'mv', 'prd.md', 'docs/sign-in.md');
      git(folder, 'commit', '-qm', 'Move');
      git(folder, 'switch', '-q', 'main');
      await writeFile(path.join(folder, 'other-prd.md'), '# PRD: B\n\n[Describe b]\n');
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', 'Other');
      git(folder, 'switch', '-q', 'mine');
      git(folder, 'merge', '-q', '--no-edit', 'main');
      assert.deepEqual(await added(folder, 'main'), []);
      const copy = `${folder}-shallow`;
      try {
        git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, copy);
        const { code, errors } = await specwrightIn(copy, ['check', '--base', 'origin/main']);
        assert.deepEqual(
          [code, errors.split('\n', 1)],
          [2, ['git knows no commit “origin/main” here. A shallow clone may lack it: fetch it first.']],
        );
        git(copy, 'fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
        assert.deepEqual(await added(copy, 'origin/main'), []);
      } finally {
        await rm(copy, { recursive: true, force: true });
      }
    });
  });

  it('says when there is no such commit, and runs no option', async () => {
    await withRepository({ 'prd.md': prd }, async (folder) => {
      for (const ref of ['nowhere', '--output=x']) {
        const { code, errors } = await specwrightIn(folder, ['check', `--base=${ref}`]);
        assert.equal(code, 2);
        assert.ok(errors.startsWith(`git knows no commit “${ref}” here.`), errors);
      }
      await rm(path.join(folder, '.git'), { recursive: true });
      const { code, errors } = await specwrightIn(folder, ['check', '--base', 'main']);
      assert.deepEqual([code, errors.split('\n', 1)], [2, ['This is no repository of git, and --base needs one.']]);
    });
  });
});

describe('specwright check --fix', () => {
  const dated =
    '# PRD: A\n\n**Date:** YYYY-MM-DD\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n**Last Updated:** YYYY-MM-DD\n\n[Describe it]';

  it('fixes what is certain, and reports the rest', async () => {
    await withFolder({ 'prd.md': dated, 'spec.md': '# Technical Specification: A\n' }, async (folder) => {
      const { code, output } = await specwrightIn(folder, ['check', '--fix', '-q']);
      assert.equal(code, 0);
      assert.match(output, /^prd\.md:15:1 \w+ unfilled-placeholder [^\n]*\n$/);
      const fixed = await readFile(path.join(folder, 'prd.md'), 'utf8');
      assert.match(fixed, /\*\*Date:\*\* \d{4}-\d\d-\d\d\n[\s\S]*Updated:\*\* \d{4}-\d\d-\d\d\n\n\[Describe it\]$/);
    });
  });

  it('fixes nothing that does not run', async () => {
    await withFolder({ 'prd.md': dated }, async (folder) => {
      await specwrightIn(folder, ['check', '--fix', '--only', 'open-range']);
      await specwrightIn(folder, ['check', '--fix', '--rule', 'unset-date=off']);
      assert.equal(await readFile(path.join(folder, 'prd.md'), 'utf8'), dated);
    });
  });

  it('shows a diff that can be applied, and changes nothing', async () => {
    await withRepository({ 'docs/prd.md': dated }, async (folder) => {
      const { code, output } = await specwrightIn(folder, ['check', '--fix-dry-run']);
      assert.equal(code, 1);
      assert.equal(await readFile(path.join(folder, 'docs', 'prd.md'), 'utf8'), dated);
      assert.match(output, /^--- a\/docs\/prd\.md\n\+\+\+ b\/docs\/prd\.md\n@@ -1,6 \+1,6 @@\n # PRD: A\n/);
      const { status, stderr } = spawnSync('git', ['apply'], { cwd: folder, input: output, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const below = await specwrightIn(path.join(folder, 'docs'), ['check', '..', '--fix-dry-run']);
      assert.equal(below.output, '');
      await writeFile(path.join(folder, 'docs', 'prd.md'), dated);
      const again = await specwrightIn(path.join(folder, 'docs'), ['check', '..', '--fix-dry-run']);
      assert.equal(again.output, output);
      await writeFile(path.join(folder, 'docs', 'prd.md'), '# PRD: A\n');
      const after = await specwrightIn(folder, ['check', '--fix-dry-run']);
      assert.deepEqual([after.code, after.output], [0, '']);
    });
  });
});

async function added(folder: string, base: string): Promise<readonly string[]> {
  const { output, errors } = await specwrightIn(folder, ['check', '-q', '--base', base]);
  assert.equal(errors, '');
  return output.split('\n').flatMap((line) => /^[^:]+:\d+/.exec(line)?.[0] ?? []);
}

async function withRepository(
  files: Readonly<Record<string, string>>,
  deed: (folder: string) => Promise<void>,
): Promise<void> {
  await withFolder(files, async (folder) => {
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'Begin');
    await deed(folder);
  });
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder });
}
