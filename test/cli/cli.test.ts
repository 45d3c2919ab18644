import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../../server/src/core/document/document.ts';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { templateOf } from '../../server/src/core/templates/templateOf.ts';
import { withFolder } from '../harness/folder.ts';

const prd = `---
title: Login
---
# PRD: Login

**Status:** Draft | Review

**FR-1: Sign in 🔑 [Name]**
- Priority: Must
- Text: see FR-2 [Describe it]

### Gate-O Targets
- P95 latency: ≤[X]ms (per region)
`;

describe('specwright new', () => {
  it('makes a document from a template, named after its title', async () => {
    await withFolder({}, async (folder) => {
      const { code, output, errors } = await specwright(
        'new',
        'iosm-feature-prd',
        `${folder}/docs/`,
        '--title',
        'Sign in: $1 | 2',
      );
      const file = path.join(folder, 'docs', 'sign-in-1-2-feature-prd.md');
      assert.deepEqual({ code, output, errors }, { code: 0, output: `${file}\n`, errors: '' });
      const text = await readFile(file, 'utf8');
      assert.ok(text.startsWith('# PRD: Sign in: $1 | 2\n'));
      assert.match(text, /^\*\*Date:\*\* \d{4}-\d\d-\d\d$/m);
    });
  });

  for (const { id, dialect, fileName } of builtinTemplates())
    it(`makes ${id}, which is read as what it is meant to be`, async () => {
      await withFolder({}, async (folder) => {
        const { output } = await specwright('new', id, folder, '--title', 'Sign in');
        const file = output.trim();
        assert.equal(path.basename(file), `sign-in-${fileName}`);
        const document = readDocument(pathToFileURL(file).href, await readFile(file, 'utf8'));
        assert.equal(document.dialect.id, dialect);
        assert.equal(templateOf(document, builtinTemplates())?.template.id, id);
        assert.ok(document.source.text.includes('Sign in'));
      });
    });

  it('overwrites nothing', async () => {
    await withFolder({ 'a.md': 'mine' }, async (folder) => {
      const file = path.join(folder, 'a.md');
      const { code, output, errors } = await specwright('new', 'python-prd', file);
      assert.deepEqual({ code, output, errors }, { code: 1, output: '', errors: `${file} exists already.\n` });
      assert.equal(await readFile(file, 'utf8'), 'mine');
      assert.equal((await specwright('new', 'python-prd', folder)).output, `${path.join(folder, 'prd.md')}\n`);
      assert.equal((await specwright('new', 'python-prd', folder)).output, `${path.join(folder, 'prd-2.md')}\n`);
    });
  });

  it('lists the templates, those of the team first, and counts on in the folder', async () => {
    const memo = '---\nid: memo\n---\n# Memo\n\n**{next:FR}: [Name]**\n';
    await withFolder(
      { '.specwright/templates/memo.md': memo, 'prd.md': '# PRD\n\n**FR-007: A**\n' },
      async (folder) => {
        const listed = await specwright('new');
        assert.equal(listed.code, 0);
        assert.match(listed.output, /^python-prd\tPython PRD\t/);
        const { output } = await specwright('new', 'memo', folder);
        assert.ok((await readFile(output.trim(), 'utf8')).includes('**FR-008: [Name]**'));
      },
    );
  });

  it('refuses what cannot be', async () => {
    await withFolder({}, async (folder) => {
      for (const args of [
        ['none', folder],
        ['python-prd', path.join(folder, 'con.md')],
        ['python-prd', folder, 'more'],
        ['python-prd', '--nonsense'],
      ]) {
        const { code, output, errors } = await specwright('new', ...args);
        assert.deepEqual([code, output], [2, ''], args.join(' '));
        assert.match(errors, /\nUsage: specwright new /);
      }
      assert.deepEqual(await readdir(folder), []);
    });
  });
});

describe('specwright inspect', () => {
  it('prints what the analysis sees', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const { code, output, errors } = await specwright('inspect', path.join(folder, 'prd.md'), '--format', 'json');
      assert.deepEqual({ code, errors }, { code: 0, errors: '' });
      const found = JSON.parse(output) as Readonly<Record<string, readonly unknown[]>>;
      assert.deepEqual(Object.keys(found), [
        'dialect',
        'outline',
        'frontMatter',
        'identifiers',
        'placeholders',
        'fields',
        'gateTargets',
        'template',
        'residue',
      ]);
      assert.equal(found['dialect'], 'iosm-prd');
      assert.deepEqual(found['frontMatter'], [{ key: 'title', value: 'Login', line: 2 }]);
      assert.deepEqual(found['outline']?.[0], { level: 1, title: 'PRD: Login', line: 4 });
    });
  });

  it('counts lines and columns from 1, and excludes the end', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const found = await inspected(path.join(folder, 'prd.md'));
      const [definition, reference] = found.identifiers;
      assert.deepEqual(placeOf(definition), { line: 8, column: 3, endColumn: 7 });
      assert.deepEqual(placeOf(reference), { line: 10, column: 13, endColumn: 17 });
      assert.equal(definition?.['role'], 'definition');
      assert.equal(reference?.['role'], 'reference');
      const prompt = found.placeholders.find(({ text }) => text === '[Describe it]');
      assert.deepEqual(placeOf(prompt), { line: 10, column: 18, endColumn: 31 });
    });
  });

  it('says null where there is nothing to say', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const found = await inspected(path.join(folder, 'prd.md'));
      assert.deepEqual(found.identifiers[1], {
        id: 'FR-2',
        kind: 'functional-requirement',
        role: 'reference',
        line: 10,
        column: 13,
        endColumn: 17,
        form: null,
        title: null,
      });
      assert.deepEqual(found.gateTargets, [
        {
          gate: 'Gate-O',
          subject: 'metric',
          part: 'target',
          metric: 'P95 latency',
          key: 'O-1',
          operator: '≤',
          value: '[X]ms',
          number: null,
          unit: 'ms',
          qualifier: null,
          note: 'per region',
          isOpen: true,
          line: 13,
          column: 3,
          endColumn: 35,
        },
      ]);
    });
  });

  it('prints JSON unless it is told otherwise', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      assert.equal(
        (await specwright('inspect', file)).output,
        (await specwright('inspect', file, '--format', 'json')).output,
      );
    });
  });

  it('sees the same, whatever the line ends and the byte order mark', async () => {
    const files = { 'prd.md': prd, 'crlf/prd.md': prd.replaceAll('\n', '\r\n'), 'bom/prd.md': `\ufeff${prd}` };
    await withFolder(files, async (folder) => {
      const [plain, ...others] = await Promise.all(
        Object.keys(files).map((file) => specwright('inspect', path.join(folder, file))),
      );
      for (const other of others) assert.equal(other.output, plain?.output);
    });
  });

  it('takes a file without text, without a name ending, and with an odd name', async () => {
    const odd = 'a b%20#?é.md';
    await withFolder({ 'empty.md': '', prd: '# PRD', [odd]: prd, '-prd.md': prd }, async (folder) => {
      for (const file of ['empty.md', 'prd', odd, '-prd.md'])
        assert.equal((await specwright('inspect', path.join(folder, file))).code, 0, file);
      assert.equal((await specwrightIn(folder, 'inspect', '--', '-prd.md')).code, 0);
    });
  });

  it('refuses what it cannot read, in words', async () => {
    const files = {
      'binary.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff),
      'latin1.md': Uint8Array.of(0x23, 0x20, 0xe9, 0x0a),
    };
    await withFolder(files, async (folder) => {
      await mkdir(path.join(folder, 'directory.md'));
      await symlink('nowhere', path.join(folder, 'dangling.md'));
      const reasons = {
        'missing.md': 'does not exist',
        'missing/prd.md': 'does not exist',
        'directory.md': 'is a folder',
        'dangling.md': 'is a link that leads nowhere',
        'binary.md': 'cannot be read as UTF-8 text',
        'latin1.md': 'cannot be read as UTF-8 text',
      };
      for (const [name, reason] of Object.entries(reasons)) {
        const file = path.join(folder, name);
        const answer = await specwright('inspect', file);
        assert.deepEqual(answer, { code: 3, output: '', errors: `${file} ${reason}.\n` });
      }
    });
  });

  it('refuses calls that make no sense, in words', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      await refuses(['inspect'], /^One file, please\.\nUsage: specwright inspect FILE \[OPTION\.\.\.\]\n$/);
      await refuses(['inspect', file, file], /^One file, please\./);
      await refuses(['inspect', file, '--format', 'xml'], /^There is no format “xml”\. There are: json\./);
      await refuses(['inspect', file, '--format'], /--format/);
      await refuses(['inspect', file, '--fast'], /--fast/);
    });
  });

  it('leaves the folder as it was', async () => {
    await withFolder({ 'prd.md': prd, 'sub/spec.md': prd }, async (folder) => {
      const before = await contentOf(folder);
      await specwrightIn(folder, 'inspect', 'prd.md');
      await specwrightIn(folder, 'inspect', 'missing.md');
      assert.deepEqual(await contentOf(folder), before);
    });
  });
});

describe('specwright fill', () => {
  const text = '# PRD: [Feature Name]\n\n**Date:** YYYY-MM-DD\n\n- P95: ≤[X]ms\n';

  it('fills by name and by date, and says what is left', async () => {
    await withFolder({ 'prd.md': text }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      const set = ['--set', 'Feature Name=Sign in', '--date', '2026-11-21'];
      const { code, output, errors } = await specwright('fill', file, ...set);
      assert.deepEqual({ code, output, errors }, { code: 0, output: '', errors: '2 filled, 1 left.\n' });
      assert.equal(await readFile(file, 'utf8'), '# PRD: Sign in\n\n**Date:** 2026-11-21\n\n- P95: ≤[X]ms\n');
    });
  });

  it('writes nothing on a dry run', async () => {
    await withFolder({ 'prd.md': text }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      const { code, output } = await specwright('fill', file, '--set', 'P95=200', '--dry-run');
      assert.deepEqual({ code, output }, { code: 0, output: text.replace('[X]', '200') });
      assert.equal(await readFile(file, 'utf8'), text);
    });
  });

  it('refuses what it cannot use, in words', async () => {
    await withFolder({ 'prd.md': text, 'notes.md': 'Here, [Feature Name] means nothing.\n' }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      const refused = async (...args: readonly string[]): Promise<string> => {
        const { code, errors } = await specwright('fill', ...args);
        assert.notEqual(code, 0);
        return errors.split('\n', 1)[0] ?? '';
      };
      assert.equal(await refused(), 'One file, please.');
      assert.equal(await refused(file), 'Nothing to fill: give --set or --date.');
      assert.equal(await refused(file, '--set', 'Name'), '“Name” has to be written as NAME=VALUE.');
      assert.equal(await refused(file, '--set', 'P95=fast'), '“fast” is not a number, and P95 is one.');
      assert.match(await refused(path.join(folder, 'notes.md'), '--date', 'today'), /is no PRD or spec/);
      assert.match(await refused(path.join(folder, 'gone.md'), '--date', 'today'), /does not exist/);
      assert.equal(await readFile(file, 'utf8'), text);
    });
  });

  it('says when the file cannot be written, and leaves it as it was', async () => {
    await withFolder({ 'prd.md': text }, async (folder) => {
      const file = path.join(folder, 'prd.md');
      await chmod(file, 0o444);
      const { code, errors } = await specwright('fill', file, '--date', 'today');
      assert.deepEqual({ code, errors }, { code: 1, errors: `${file} cannot be written.\n` });
      assert.equal(await readFile(file, 'utf8'), text);
      assert.deepEqual(await readdir(folder), ['prd.md']);
    });
  });

  it('knows the marks of a team', async () => {
    const team = '{ "placeholders": { "delimiters": [["<<", ">>"]] } }';
    await withFolder({ 'prd.md': '# PRD: <<name>>\n', '.specwright.json': team }, async (folder) => {
      const { output } = await specwright('fill', path.join(folder, 'prd.md'), '--set', 'name=Sign in', '--dry-run');
      assert.equal(output, '# PRD: Sign in\n');
    });
  });
});

describe('specwright', () => {
  it('tells its commands when it is asked for help, or for nothing', async () => {
    for (const args of [[], ['help'], ['--help'], ['-h']]) {
      const { code, output, errors } = await specwright(...args);
      assert.deepEqual({ code, errors }, { code: 0, errors: '' });
      assert.match(output, /\n\nUsage: specwright COMMAND .*\n\nCommands:\n(?: {2}[a-z]+ +[A-Z].*\.\n)+\n/);
    }
  });

  it('refuses a command nobody knows', async () => {
    for (const name of ['lint', '', 'constructor', '__proto__', '--fast'])
      await refuses([name], new RegExp(`^There is no command “${name}”\\. .*\nTry: specwright help\n$`));
  });

  it('serves over standard input and output only', async () => {
    for (const args of [['--socket=1'], ['--stdio', '--socket=1'], ['--node-ipc'], ['--pipe=x']])
      await refuses(['lsp', ...args], /\nUsage: specwright lsp \[--stdio\]\n$/);
  });
});

interface Answer {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function specwright(...args: readonly string[]): Promise<Answer> {
  return specwrightIn('.', ...args);
}

function specwrightIn(folder: string, ...args: readonly string[]): Promise<Answer> {
  const cli = path.resolve('dist/cli.js');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { cwd: folder, timeout: 10_000 }, (_, output, errors) => {
      resolve({ code: child.exitCode, output, errors });
    });
  });
}

async function refuses(args: readonly string[], message: RegExp): Promise<void> {
  const { code, output, errors } = await specwright(...args);
  assert.deepEqual({ code, output }, { code: 2, output: '' });
  assert.match(errors, message);
}

type Found = Readonly<Record<string, unknown>>;

async function inspected(
  file: string,
): Promise<Readonly<Record<'identifiers' | 'placeholders' | 'gateTargets', readonly Found[]>>> {
  return JSON.parse((await specwright('inspect', file)).output) as Awaited<ReturnType<typeof inspected>>;
}

function placeOf(found: Found | undefined): object {
  return { line: found?.['line'], column: found?.['column'], endColumn: found?.['endColumn'] };
}

async function contentOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'utf8')] as const));
}
