import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

const prd = '# PRD: Sign in\n\n**FR-1: Sign in** [Describe it]\n\n**Date:** YYYY-MM-DD\n';
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly contributes: {
    readonly problemMatchers: readonly { readonly pattern: Readonly<Record<string, string | number>> }[];
  };
};

describe('in a pipeline', () => {
  it('the action names inputs that its steps use, and keeps them out of scripts', () => {
    const text = readFileSync('action.yml', 'utf8');
    const { inputs, runs } = parse(text) as {
      readonly inputs: Readonly<Record<string, object>>;
      readonly runs: { readonly using: string; readonly steps: readonly { readonly run?: string }[] };
    };
    assert.equal(runs.using, 'composite');
    const used = new Set([...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name));
    assert.deepEqual([...used].sort(), Object.keys(inputs).sort());
    for (const { run } of runs.steps) assert.doesNotMatch(run ?? '', /\$\{\{/);
  });

  it('the action checks, and says where its reports are', async () => {
    await withFolder({ 'docs/a prd.md': prd, 'notes.md': '# Notes\n' }, (folder) => {
      const [output, summary] = [path.join(folder, 'output'), path.join(folder, 'summary')];
      const checked = (failOn: string, paths: string): string => {
        for (const file of [output, summary]) writeFileSync(file, '');
        const { status, stdout, stderr } = spawnSync('bash', [path.resolve('packaging/action/check.sh')], {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            SPECWRIGHT: `${process.execPath} ${path.resolve('dist/cli.js')}`,
            PATHS: paths,
            BASE: '',
            FAIL_ON: failOn,
            GITHUB_OUTPUT: output,
            GITHUB_STEP_SUMMARY: summary,
          },
        });
        assert.equal(status, 0, stderr);
        return stdout;
      };
      assert.match(checked('warning', 'docs/a prd.md\nnotes.md\n'), /^::warning file=docs\/a prd\.md,line=5,/);
      const said = readFileSync(output, 'utf8');
      assert.match(said, /^code=1\nsarif=.*\.sarif\ncomment=.*\.md\n$/);
      const [, sarif = ''] = /sarif=(.*)/.exec(said) ?? [];
      assert.equal((JSON.parse(readFileSync(sarif, 'utf8')) as { readonly version: string }).version, '2.1.0');
      assert.match(readFileSync(summary, 'utf8'), /^<!-- specwright -->\n### Specwright: 1 warning/);
      checked('never', '.');
      assert.match(readFileSync(output, 'utf8'), /^code=0\n/);
      checked('warning', 'no-such-folder');
      assert.equal(readFileSync(output, 'utf8'), 'code=2\n');
      return Promise.resolve();
    });
  });

  it('the action, the workflows and those of the guide are in order for GitHub', async () => {
    const examples = [...readFileSync('docs/ci.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, yaml = '']) => yaml,
    );
    const inGuide = examples.filter((yaml) => /^on:/m.test(yaml));
    assert.equal(inGuide.length, 1);
    const texts = [
      ['action.yml', readFileSync('action.yml', 'utf8')] as const,
      ...readdirSync('.github/workflows').map((file) => {
        const name = `.github/workflows/${file}`;
        return [name, readFileSync(name, 'utf8')] as const;
      }),
      ...inGuide.map((yaml, index) => [`guide${String(index)}/.github/workflows/specs.yml`, yaml] as const),
    ];
    for (const [name, text] of texts) assert.deepEqual(await complaintsOf(name, text), [], name);
    // It sees what is wrong.
    const action = readFileSync('action.yml', 'utf8').replace('shell: bash', 'shel: bash');
    assert.equal((await complaintsOf('broken/action.yml', action)).length, 2);
    const release = readFileSync('.github/workflows/release.yml', 'utf8');
    for (const [right, wrong] of [
      ['needs: build', 'needs: bulid'],
      ['contents: read', 'contents: red'],
      ['github.token', 'github.tokne'],
      ['runs-on', 'run-on'],
    ] as const)
      assert.ok(
        (await complaintsOf(`${wrong}/.github/workflows/release.yml`, release.replace(right, wrong))).length > 0,
      );
  });

  it('actions of others are named by their commit, with the version beside it', () => {
    const files = ['action.yml', ...readdirSync('.github/workflows').map((file) => `.github/workflows/${file}`)];
    const used = files.flatMap((file) => readFileSync(file, 'utf8').match(/\buses:.*/g) ?? []);
    assert.ok(used.length > 10);
    for (const each of used) assert.match(each, /^uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('workflows are readable, and grant nothing at the top', () => {
    for (const file of readdirSync('.github/workflows')) {
      const workflow = parse(readFileSync(`.github/workflows/${file}`, 'utf8')) as {
        readonly permissions: object;
        readonly jobs: Readonly<Record<string, { readonly permissions: object; readonly needs?: string | string[] }>>;
      };
      assert.deepEqual(workflow.permissions, {}, file);
      for (const [name, job] of Object.entries(workflow.jobs)) {
        assert.ok(typeof job.permissions === 'object', `${file} ${name}`);
        for (const needed of [job.needs ?? []].flat()) assert.ok(needed in workflow.jobs, needed);
      }
    }
  });

  it('the hook calls a command that there is', async () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [{ readonly entry: string }];
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const { code, output } = await specwrightIn(folder, [...hook.entry.split(' ').slice(1), 'prd.md']);
      assert.equal(code, 1);
      assert.match(output, /^prd\.md:/);
    });
  });

  it('the problem matcher of VS Code reads every finding', async () => {
    const pattern = manifest.contributes.problemMatchers[0]?.pattern ?? {};
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const { output } = await specwrightIn(folder, ['check']);
      const matched = output.split('\n').flatMap((line) => {
        const match = new RegExp(String(pattern['regexp'])).exec(line);
        return match === null ? [] : [['file', 'line', 'column', 'code'].map((key) => match[Number(pattern[key])])];
      });
      assert.deepEqual(matched.at(-1), ['prd.md', '5', '11', 'unset-date']);
      assert.equal(matched.length, 2);
    });
  });

  it('the guide names commands, options and values that there are', async () => {
    const guide = ['docs/ci.md', 'packaging/npm/README.md'].map((file) => readFileSync(file, 'utf8')).join('\n');
    const { output: help } = await specwrightIn('.', ['help', 'check']);
    for (const [, option = ''] of guide.matchAll(/`(--[\w-]+)/g)) assert.ok(help.includes(`${option} `), option);
    for (const [, format = ''] of guide.matchAll(/--format (\w+)/g))
      assert.ok(/\b(?:csv|markdown)\b/.test(format) || help.includes(format), format);
  });
});

describe('a release', () => {
  const files = [
    'package.json',
    'package-lock.json',
    'CHANGELOG.md',
    'action.yml',
    '.pre-commit-hooks.yaml',
    'docs/ci.md',
  ];

  it('writes its version wherever it stands, and closes the list of changes', async () => {
    await withFolder({ 'docs/x': '' }, (folder) => {
      for (const file of files) cpSync(file, path.join(folder, file));
      const release = (...args: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
        spawnSync(process.execPath, [path.resolve('build/release.mjs'), ...args], { cwd: folder, encoding: 'utf8' });
      assert.equal(release('0.0.9').stderr, `0.0.9 does not come after ${manifest.version}.\n`);
      assert.equal(release('v1').status, 1);
      assert.equal(release('9.8.7', '--date', '2026-11-29').status, 0);
      const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
      for (const text of texts) assert.ok(text.includes('9.8.7'));
      assert.match(texts[2] ?? '', /## \[Unreleased\]\n\n## \[9\.8\.7\] - 2026-11-29\n/);
      assert.match(texts[2] ?? '', /^\[9\.8\.7\]: \S+\/compare\/v[\d.]+\.\.\.v9\.8\.7$/m);
      const lock = JSON.parse(texts[1] ?? '') as {
        readonly version: string;
        readonly packages: Readonly<Record<string, { readonly version: string }>>;
      };
      assert.deepEqual([lock.version, lock.packages['']?.version], ['9.8.7', '9.8.7']);
      assert.equal(release('--verify', 'v9.8.7').status, 0);
      assert.equal(release('--verify', 'v9.8.8').status, 1);
      return Promise.resolve();
    });
  });
});

/** What GitHub's language service finds; it remembers a file by its name. */
async function complaintsOf(name: string, text: string): Promise<readonly string[]> {
  const found = await validate(TextDocument.create(`file:///${name}`, 'yaml', 1, text), {});
  return found.map(({ range, message }) => `${String(range.start.line + 1)}: ${JSON.stringify(message)}`);
}
