import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { withFolder } from '../harness/folder.ts';

const files = {
  '.gitignore': 'dist/\n',
  'dist/prd.md': '# PRD: copy\n\n**Owner:** [Describe who decides]\n',
  'docs/prd.md': '# PRD: Sign in\n\n**FR-1: Sign in**\n\n**Owner:** [Describe who decides]\n',
  'notes.md': '# Notes\n\n[Describe it]\n',
  'plan.md': '# Technical Specification: plan\n\n## Requirements\n\nFR-1 comes first.\n',
};

describe('specwright status', () => {
  it('prints what is left in the documents of a folder, those that git ignores left out', async () => {
    await withFolder(files, (folder) => {
      const { stdout, status } = run(folder, []);
      assert.equal(status, 0);
      assert.match(stdout, /^docs\/prd\.md: 1 left\n {2}5:12 (?:FR-1: )?\S.*\nplan\.md: nothing left\n$/);
      return Promise.resolve();
    });
  });

  it('prints the same as JSON', async () => {
    await withFolder(files, (folder) => {
      const { stdout } = run(folder, ['docs/prd.md', '--format', 'json']);
      const [status] = JSON.parse(stdout) as {
        file: string;
        left: number;
        obstacles: { kind: string; line: number }[];
      }[];
      assert.equal(status?.file, 'docs/prd.md');
      assert.equal(status.left, 1);
      assert.deepEqual(
        status.obstacles.map(({ kind, line }) => [kind, line]),
        [['prompt', 5]],
      );
      return Promise.resolve();
    });
  });

  it('tells facts to who asks, and does not count them', async () => {
    const text = '# PRD: x\n\n**FR-1: Sign in**\n\n**FR-2: Sign out**\n';
    const tasks = '# Tasks\n\n- [ ] **T001**: Do FR-1\n';
    await withFolder({ 'prd.md': text, 'tasks.md': tasks, 'plan.md': files['plan.md'] }, (folder) => {
      const fact = 'prd.md: nothing left\n  5:3 good to know: Nothing else mentions FR-2.\n';
      assert.ok(run(folder, ['--facts']).stdout.includes(fact), run(folder, ['--facts']).stdout);
      assert.ok(!run(folder, []).stdout.includes('FR-2'));
      const [status] = JSON.parse(run(folder, ['prd.md', '--facts', '--format', 'json']).stdout) as [
        { readonly left: number; readonly facts: readonly unknown[] },
      ];
      assert.equal(status.left, 0);
      assert.deepEqual(status.facts, [
        { line: 5, column: 3, message: 'Nothing else mentions FR-2.', requirement: 'FR-2' },
      ]);
      return Promise.resolve();
    });
  });

  it('counts links to files that there are not, as the editor does', async () => {
    const text = '# PRD: x\n\nSee [a](docs/gone.md), [b](notes.md), [c](dist/prd.md) and [d](../else.md).\n';
    await withFolder({ ...files, 'prd.md': text }, (folder) => {
      const { stdout } = run(folder, ['prd.md']);
      assert.equal(stdout, 'prd.md: 1 left\n  3:9 There is no file “docs/gone.md”.\n');
      return Promise.resolve();
    });
  });

  it('says what it cannot read, and how it is called', async () => {
    await withFolder(files, (folder) => {
      assert.equal(run(folder, ['gone.md']).status, 2);
      assert.equal(run(folder, ['--format', 'xml']).status, 2);
      return Promise.resolve();
    });
  });
});

function run(folder: string, args: readonly string[]): { readonly stdout: string; readonly status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'status', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { stdout, status };
}
