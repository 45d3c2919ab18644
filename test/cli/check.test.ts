import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

const prd = '# PRD: Sign in\n\n**FR-1: Sign in**\n\nSee FR-2 [Describe it]\n';
const spec = '# Technical Specification: Sign in\n\n## Requirements\n\nFR-1 comes first, and FR-9.\n';
const notes = '# Notes\n\nHere, [Describe it] and FR-77 mean nothing.\n';
const repository = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  'docs/prd.md': prd,
  'docs/spec.md': spec,
  'notes.md': notes,
};

describe('specwright check', () => {
  it('checks what the working directory holds, with one index', async () => {
    await withFolder(repository, async (folder) => {
      assert.deepEqual(await found(folder, []), [
        'docs/prd.md:5:5 undefined-identifier',
        'docs/prd.md:5:10 unfilled-placeholder',
        'docs/spec.md:5:23 undefined-identifier',
      ]);
    });
  });

  it('knows the whole repository where some files are checked, from wherever it is called', async () => {
    await withFolder(repository, async (folder) => {
      assert.deepEqual(await found(folder, ['docs/spec.md']), ['docs/spec.md:5:23 undefined-identifier']);
      assert.deepEqual(await found(path.join(folder, 'docs'), ['spec.md']), ['spec.md:5:23 undefined-identifier']);
      assert.deepEqual(await found(folder, ['docs']), await found(folder, []));
    });
  });

  it('reads .specwright.json up to the root of the repository', async () => {
    const team = {
      '.specwright.json': '{"placeholders": {"prefixes": ["TKTK"]}}',
      'docs/a/prd.md': '# PRD: A\n\nTKTK\n',
    };
    await withFolder({ ...repository, ...team }, async (folder) => {
      assert.deepEqual(await found(path.join(folder, 'docs', 'a'), []), ['prd.md:3:1 unfilled-placeholder']);
    });
  });

  it('leaves out what git and the team leave out, other work trees and samples', async () => {
    const others = {
      '.gitignore': 'build/\n',
      '.specwright.json': '{"exclude": ["old/"]}',
      'build/prd.md': prd,
      'old/prd.md': prd,
      'feat/.git': 'gitdir: /x\n',
      'feat/prd.md': prd,
      '.github/prd-template.md': prd,
      'node_modules/a/prd.md': prd,
    };
    await withFolder({ ...repository, ...others }, async (folder) => {
      assert.equal((await found(folder, [])).length, 3);
      // Named, a file is checked by itself, as in an editor that opens it.
      assert.deepEqual(await found(folder, ['build/prd.md']), ['build/prd.md:5:10 unfilled-placeholder']);
      const excluded = await specwrightIn(folder, ['check', 'build/prd.md', '--force-exclude', '-q']);
      assert.deepEqual(excluded, {
        code: 0,
        output: '',
        errors: 'build/prd.md is left out by .gitignore or .specwright.json.\n',
      });
    });
  });

  it('takes globs', async () => {
    await withFolder(repository, async (folder) => {
      assert.deepEqual(await found(folder, ['docs/*.md', '!docs/p*']), ['docs/spec.md:5:23 undefined-identifier']);
      assert.equal((await found(folder, ['**/*.{md,markdown}'])).length, 3);
      assert.equal((await found(path.join(folder, 'docs'), ['*.md'])).length, 3);
      const { code, errors } = await specwrightIn(folder, ['check', 'dcos/**/*.md']);
      assert.equal(code, 2);
      assert.match(errors, /^dcos\/\*\*\/\*\.md matches no Markdown\.\n/);
    });
  });

  it('takes standard input, by itself or in the place of a file', async () => {
    await withFolder(repository, async (folder) => {
      const alone = await specwrightIn(folder, ['check', '-', '-q'], prd);
      assert.match(alone.output, /^<stdin>:5:10 information unfilled-placeholder [^\n]*\n$/);
      const changed = prd.replace('See FR-2', '**FR-9: Stay**');
      const placed = ['check', '-', '--stdin-filename', 'docs/prd.md', 'docs/spec.md', '-q'];
      assert.match((await specwrightIn(folder, placed, changed)).output, /^docs\/prd\.md:5:16 [^\n]*\n$/);
      assert.equal((await specwrightIn(folder, ['check', '--stdin-filename', 'a.md'])).code, 2);
    });
  });

  it('says what it cannot read', async () => {
    await withFolder({ ...repository, 'bad.md': Uint8Array.of(0x23, 0x20, 0xe9) }, async (folder) => {
      await symlink('nowhere', path.join(folder, 'dangling.md'));
      await mkdir(path.join(folder, 'empty'));
      const said = async (...args: readonly string[]): Promise<string> => {
        const { code, errors } = await specwrightIn(folder, ['check', '-q', ...args]);
        return `${String(code)} ${errors.split('\n', 1)[0] ?? ''}`;
      };
      assert.equal(await said('nope.md'), '2 nope.md does not exist.');
      assert.equal(await said('dangling.md'), '3 dangling.md is a link that leads nowhere.');
      assert.equal(await said('bad.md'), '3 bad.md cannot be read as UTF-8 text.');
      assert.equal(await said(), '3 bad.md cannot be read as UTF-8 text.');
      assert.equal(await said('empty'), '0 There is no Markdown in empty.');
      assert.equal(await said('docs'), '0 ');
    });
  });

  it('follows a link that is named', async () => {
    await withFolder(repository, async (folder) => {
      await symlink('docs/prd.md', path.join(folder, 'link.md'));
      assert.ok((await found(folder, ['link.md'])).includes('link.md:5:10 unfilled-placeholder'));
    });
  });

  it('prints findings with their lines, and a summary', async () => {
    await withFolder({ 'prd.md': '# PRD: 日本\n\n日本\t\u001b[Describe it]\n' }, async (folder) => {
      const { output } = await specwrightIn(folder, ['check', 'prd.md']);
      assert.equal(
        output,
        [
          'prd.md:3:5 information unfilled-placeholder Still to be filled: Describe it.',
          '  3 | 日本 \ufffd[Describe it]',
          '    |       ^^^^^^^^^^^^^',
          '1 file checked: 1 information.',
          '',
        ].join('\n'),
      );
      const { output: coloured } = await specwrightIn(folder, ['check', 'prd.md', '--no-color']);
      assert.equal(coloured, output);
    });
  });

  it('ends with what was asked for', async () => {
    await withFolder(repository, async (folder) => {
      const codes: Readonly<Record<string, number>> = {
        '': 0,
        '--fail-on warning': 0,
        '--fail-on information': 1,
        '--fail-on never': 0,
        '--rule unfilled-placeholder=warning --max-warnings 0': 1,
        '--rule unfilled-placeholder=warning --max-warnings 1': 0,
        '--rule unfilled-placeholder=warning --fail-on warning': 1,
        '--rule unfilled-placeholder=error': 1,
        '--rule unfilled-placeholder=error --only undefined-identifier': 0,
        '--only unset-date --fail-on warning': 0,
      };
      for (const [args, code] of Object.entries(codes)) {
        const answer = await specwrightIn(folder, ['check', ...args.split(' ').filter(Boolean)]);
        assert.equal(answer.code, code, args);
      }
    });
  });

  it('says what was meant', async () => {
    await withFolder(repository, async (folder) => {
      const meant: Readonly<Record<string, string>> = {
        '--fromat json': 'There is no option “--fromat”. Did you mean “--format”?',
        '--format jsn': 'There is no format “jsn”. Did you mean “json”?',
        '--rule unset-dat=error': 'There is no rule “unset-dat”. Did you mean “unset-date”?',
        '--rule unset-date=eror': 'There is no severity “eror”. Did you mean “error”?',
        '--only unset-dates': 'There is no rule “unset-dates”. Did you mean “unset-date”?',
        '--max-warnings some': '--max-warnings needs a number, and “some” is none.',
        '--output': '--output needs a value: FILE.',
        '--quiet=yes': '--quiet takes no value.',
      };
      for (const [args, reason] of Object.entries(meant)) {
        const { code, output, errors } = await specwrightIn(folder, ['check', ...args.split(' ')]);
        assert.deepEqual([code, output, errors.split('\n', 1)[0]], [2, '', reason], args);
      }
    });
  });

  it('is silent when nobody reads on', async () => {
    const long = `# PRD: Long\n\n${'[Describe it]\n\n'.repeat(900)}`;
    await withFolder(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${String(n)}.md`, long])), (folder) => {
      const cli = path.resolve('dist/cli.js');
      const command = `"${process.execPath}" "${cli}" check --format json 2>&1 >&3 3>&- | cat >&2; exit 0`;
      const errors = execFileSync('bash', ['-c', `{ ${command}; } 3>&1 | head -1`], { cwd: folder, encoding: 'utf8' });
      assert.equal(errors, '[\n');
      return Promise.resolve();
    });
  });

  it('writes a file where it is told to', async () => {
    await withFolder(repository, async (folder) => {
      const { output, errors } = await specwrightIn(folder, ['check', '--format', 'json', '-o', 'found.json']);
      assert.deepEqual([output, errors.endsWith(', in found.json.\n')], ['', true]);
      const written = JSON.parse(await readFile(path.join(folder, 'found.json'), 'utf8')) as readonly object[];
      assert.deepEqual(Object.keys(written[0] ?? {}), [
        'file',
        'line',
        'column',
        'endLine',
        'endColumn',
        'severity',
        'rule',
        'message',
        'fingerprint',
      ]);
      assert.equal((await specwrightIn(folder, ['check', '-o', 'no/such/folder'])).code, 2);
    });
  });
});

async function found(folder: string, args: readonly string[]): Promise<readonly string[]> {
  const { output, errors } = await specwrightIn(folder, ['check', '-q', ...args]);
  assert.equal(errors, '');
  return output.split('\n').flatMap((line) => {
    const [, place, rule] = /^(\S+) \w+ (\S+) /.exec(line) ?? [];
    return place === undefined ? [] : [`${place} ${rule ?? ''}`];
  });
}
