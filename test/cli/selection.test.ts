import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

const prd = '# PRD: Sign in\n\n[Describe it]\n';
const files = { '.git/HEAD': '', 'a/prd.md': prd, 'a/sub/prd.md': prd, '[b]/prd.md': prd, 'plain.md': '# Notes\n' };

describe('what a call names', () => {
  it('may be globs that begin anywhere, and leave out again', async () => {
    await withFolder(files, async (folder) => {
      const below = path.join(folder, 'a');
      const b = path.join('..', '[b]', 'prd.md');
      const expected: readonly (readonly [at: string, args: readonly string[], names: readonly string[]])[] = [
        [below, ['../**/*.md'], [b, 'prd.md', 'sub/prd.md']],
        [below, ['./sub/../*.md'], ['prd.md']],
        [folder, [`${below}/**/prd.md`], ['a/prd.md', 'a/sub/prd.md']],
        [path.join(folder, '[b]'), ['*.md'], ['prd.md']],
        [folder, ['a', '!a/sub'], ['a/prd.md']],
        [folder, ['a', '!**/sub/**'], ['a/prd.md']],
        [folder, ['a/prd.md', 'a/sub/prd.md', '!a/sub/*'], ['a/prd.md']],
        [folder, ['a/**', '!a/sub/**', 'a/sub/prd.md'], ['a/prd.md', 'a/sub/prd.md']],
        [folder, ['!a/**'], ['[b]/prd.md']],
        [folder, ['[b]/prd.md'], ['[b]/prd.md']],
        [folder, ['a/{prd,other}.md'], ['a/prd.md']],
        [folder, [path.join(below, 'prd.md')], ['a/prd.md']],
        [below, [path.join(folder, '[b]', 'prd.md')], [path.join(folder, '[b]', 'prd.md')]],
      ];
      for (const [at, args, names] of expected) {
        const { output, errors } = await specwrightIn(at, ['check', '-q', ...args]);
        const found = output.split('\n').flatMap((line) => /^(.*?):3:1 /.exec(line)?.[1] ?? []);
        assert.deepEqual([found, errors], [names, ''], args.join(' '));
      }
      const { code, errors } = await specwrightIn(below, ['check', '../c/**/*.md']);
      assert.deepEqual([code, errors.split('\n', 1)], [2, ['../c/**/*.md matches no Markdown.']]);
    });
  });

  it('is read as Markdown by its name', async () => {
    const others = { 'requirements.yaml': prd, 'main.ts': prd, 'prd.mdx': prd, 'prd.txt': prd, PRD: prd };
    await withFolder({ ...files, ...others }, async (folder) => {
      for (const name of Object.keys(others)) {
        const isText = !/\.(?:yaml|ts)$/.test(name);
        const { code, output, errors } = await specwrightIn(folder, ['check', '-q', name]);
        assert.deepEqual([code, output.startsWith(`${name}:3:1 `)], [0, isText]);
        assert.equal(errors, isText ? '' : `${name} is no Markdown, and is left out.\n`);
        const placed = await specwrightIn(folder, ['check', '-q', '-', '--stdin-filename', name], prd);
        assert.deepEqual([placed.output, placed.errors], [output, errors]);
      }
    });
  });

  it('is said where it cannot be looked at, wherever it lies', async function () {
    if (process.platform === 'win32') this.skip();
    await withFolder(files, async (folder) => {
      await symlink('b.md', path.join(folder, 'a.md'));
      await symlink('a.md', path.join(folder, 'b.md'));
      const round = await specwrightIn(folder, ['check', '-q', 'a.md', 'a/prd.md']);
      assert.deepEqual([round.code, round.errors], [3, 'a.md is a link that leads round in circles.\n']);
      assert.match(round.output, /^a\/prd\.md:3:1 /);
      await mkdir(path.join(folder, 'closed'));
      await writeFile(path.join(folder, 'closed', 'prd.md'), prd);
      await chmod(path.join(folder, 'closed'), 0);
      await chmod(folder, 0o755);
      try {
        const cases: readonly (readonly [args: readonly string[], code: number, errors: string])[] = [
          [[], 3, 'closed may not be read.\n'],
          [['closed'], 3, 'closed may not be read.\n'],
          [['closed/prd.md'], 3, 'closed/prd.md may not be read.\n'],
          [['a'], 0, ''],
        ];
        for (const [args, code, errors] of cases) {
          const answer = asNobody(folder, ['check', '-q', ...args]);
          assert.deepEqual([answer.status, answer.stderr], [code, errors], args.join(' '));
        }
      } finally {
        await chmod(path.join(folder, 'closed'), 0o755);
      }
    });
  });

  it('is left to settings that can be read', async () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0x7d);
    await withFolder({ ...files, '.specwright.json': bytes }, async (folder) => {
      for (const args of [[], ['a'], ['a/prd.md']]) {
        const { code, errors } = await specwrightIn(folder, ['check', '-q', ...args]);
        assert.deepEqual([code, errors], [3, '.specwright.json cannot be read as UTF-8 text.\n'], args.join(' '));
      }
    });
  });
});

describe('a call', () => {
  it('is looked at before anything is done', async () => {
    await withFolder({ ...files, 'bad.md': Uint8Array.of(0xff) }, async (folder) => {
      const { errors } = await specwrightIn(folder, ['check', '--max-warnings', 'x']);
      assert.equal(errors.split('\n', 1)[0], '--max-warnings needs a number, and “x” is none.');
      const fixed = await specwrightIn(folder, ['check', '-', '--fix'], prd);
      assert.deepEqual([fixed.code, fixed.output], [2, '']);
      assert.match(
        fixed.errors,
        /^--fix writes files, and standard input is none: --fix-dry-run shows the changes\.\n/,
      );
      const dated = '# PRD: A\n\n**Date:** YYYY-MM-DD\n';
      const shown = await specwrightIn(folder, ['check', '-', '--fix-dry-run'], dated);
      assert.equal(shown.code, 1);
      assert.match(shown.output, /\n-\*\*Date:\*\* YYYY-MM-DD\n\+\*\*Date:\*\* \d{4}-\d\d-\d\d\n/);
    });
  });

  it('may ask for help and the version anywhere, and is told what it may have meant', async () => {
    const said = async (...args: readonly string[]): Promise<string> => {
      const { code, output, errors } = await specwrightIn('.', args);
      return `${String(code)} ${(output || errors).split('\n', 1)[0] ?? ''}`;
    };
    for (const args of [
      ['lsp', '--help'],
      ['lsp', '-h'],
      ['help', 'lsp'],
    ])
      assert.equal(await said(...args), '0 Serve an editor over the Language Server Protocol.');
    assert.equal(await said('help', 'help'), '0 Checks, fills and traces PRDs and specs in Markdown.');
    assert.match(await said('check', '--version'), /^0 \d+\.\d+\.\d+$/);
    assert.equal(await said('--versoin'), '2 There is no command “--versoin”. Did you mean “--version”?');
    assert.equal(await said('--hepl'), '2 There is no command “--hepl”. Did you mean “--help”?');
    assert.equal(await said('check', '--fail-on', 'eror'), '2 There is no severity “eror”. Did you mean “error”?');
  });

  it('says when its output is lost, and nothing when nobody reads on', function () {
    if (process.platform !== 'linux') this.skip();
    const cli = `"${process.execPath}" "${path.resolve('dist/cli.js')}"`;
    const full = spawnSync('bash', ['-c', `${cli} explain unset-date > /dev/full`], { encoding: 'utf8' });
    assert.deepEqual([full.status, full.stderr], [3, 'Standard output cannot be written: ENOSPC.\n']);
    const unheard = `{ { sleep 0.5; ${cli} nope; echo "$?" >&3; } 2>&1 | true; } 3>&1`;
    const ended = spawnSync('bash', ['-c', unheard], { encoding: 'utf8' });
    assert.deepEqual([ended.stdout, ended.stderr], ['2\n', '']);
  });
});

/** A run by somebody who may not read everything, where the tests are those of the superuser. */
function asNobody(
  folder: string,
  args: readonly string[],
): { readonly status: number | null; readonly stderr: string } {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...nobody,
  });
}
