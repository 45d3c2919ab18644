import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import type { ClientOptions } from '../harness/stdioClient.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const prd = '# PRD: Sign in\n\n**FR-1: Sign in**\n';
const plan = '# Technical Specification: plan\n\n## Requirements\n\nFR-1 comes first.\n';
const files = { 'docs/prd.md': prd, 'specs/plan.md': plan };

/** Where a copy of the documents lies, and what says that it is left out. */
const copies: Readonly<Record<string, readonly [folder: string, Readonly<Record<string, string>>]>> = {
  'git ignores': ['dist/a', { '.gitignore': 'dist/\n' }],
  'git ignores, with Windows line ends': ['build', { '.gitignore': '# made\r\n/build\r\n' }],
  'git ignores in a folder within': ['specs/out', { 'specs/.gitignore': 'out\n' }],
  'git ignores, under a name with spaces': ['my out', { '.gitignore': 'my out/\n' }],
  'is another work tree': ['.worktrees/feat', { '.worktrees/feat/.git': 'gitdir: /x/.git/worktrees/feat\n' }],
  'is a work tree that is nested deeper': ['.claude/worktrees/a/b', { '.claude/worktrees/a/.git': 'gitdir: /x\n' }],
  'the team leaves out': ['backup', { '.specwright.json': '{"exclude": ["/backup/"]}' }],
  'lies in node_modules': ['node_modules/x', {}],
};

describe('a copy of documents', () => {
  for (const [how, [folder, says]] of Object.entries(copies))
    it(`is not read where it ${how}`, async () => {
      const copy = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
      await withWorkspace({ ...files, ...copy, ...says }, {}, async ({ client, uri }) => {
        await client.open(uri('specs/plan.md'), plan);
        assert.deepEqual(await definitions(client, uri('specs/plan.md')), [uri('docs/prd.md')]);
        assert.deepEqual(await renamed(client, uri('specs/plan.md')), [uri('docs/prd.md'), uri('specs/plan.md')]);
        await client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: uri(`${folder}/docs/prd.md`), type: 2 }],
        });
        assert.deepEqual(await definitions(client, uri('specs/plan.md')), [uri('docs/prd.md')]);
      });
    });

  it('is not read where the user hides it', async () => {
    const options = { initializationOptions: { exclude: ['old', '**/*.{bak,tmp}'] } };
    const hidden = { 'old/prd.md': prd, 'a.bak/prd.md': prd, 'b.tmp/x.md': prd };
    await withWorkspace({ ...files, ...hidden }, options, async ({ client, uri }) => {
      await client.open(uri('specs/plan.md'), plan);
      assert.deepEqual(await definitions(client, uri('specs/plan.md')), [uri('docs/prd.md')]);
      await client.notify('specwright/excluded', { exclude: [] });
      await eventually('the others', async () => (await definitions(client, uri('specs/plan.md'))).length === 4);
    });
  });

  it('is not read where the user hides it in one folder of several', async () => {
    const both = { 'a/plan.md': plan, 'a/old/prd.md': prd, 'b/old/prd.md': prd, 'b/new/prd.md': prd };
    await withFolder(both, async (folder) => {
      const at = (name: string): string => uriOf(path.join(folder, name));
      const folders = [path.join(folder, 'a'), path.join(folder, 'b')];
      const initializationOptions = { exclude: ['new'], excludeIn: { [at('a')]: ['**/old'], [`${at('b')}/`]: [] } };
      await withServer({ ...pulling, folders, initializationOptions }, async (client) => {
        await client.open(at('a/plan.md'), plan);
        assert.deepEqual(await definitions(client, at('a/plan.md')), [at('b/new/prd.md'), at('b/old/prd.md')]);
        await client.notify('specwright/excluded', { exclude: [], excludeIn: { [at('b')]: ['old', 'new'] } });
        await eventually('the other one', async () => {
          const found = await definitions(client, at('a/plan.md'));
          return found.join() === at('a/old/prd.md');
        });
      });
    });
  });

  it('is read when its folder is opened by itself', async () => {
    await withFolder({ '.gitignore': 'feat/\n', 'feat/.git': 'gitdir: /x\n', 'feat/prd.md': prd }, async (folder) => {
      await withServer({ ...pulling, folders: [path.join(folder, 'feat')] }, async (client) => {
        const plans = uriOf(path.join(folder, 'feat/plan.md'));
        await client.open(plans, plan);
        assert.deepEqual(await definitions(client, plans), [uriOf(path.join(folder, 'feat/prd.md'))]);
      });
    });
  });

  it('comes and goes with .gitignore', async () => {
    const ignored = { '.gitignore': 'old/\n', 'old/prd.md': prd };
    await withWorkspace({ ...files, ...ignored }, {}, async ({ client, uri, folder }) => {
      await client.open(uri('specs/plan.md'), plan);
      assert.equal((await definitions(client, uri('specs/plan.md'))).length, 1);
      await writeFile(path.join(folder, '.gitignore'), 'old/*\n!old/prd.md\n');
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.gitignore'), type: 2 }] });
      await eventually('the copy', async () => (await definitions(client, uri('specs/plan.md'))).length === 2);
    });
  });
});

describe('a file with two names', () => {
  it('defines under one of them, whichever is open', async () => {
    await withFolder({ 'docs/prd.md': prd, 'plan.md': plan }, async (folder) => {
      const at = (name: string): string => uriOf(path.join(folder, name));
      await symlink(path.join('docs', 'prd.md'), path.join(folder, 'linked.md'));
      await symlink('docs', path.join(folder, 'more'));
      await withServer({ ...pulling, folders: [folder] }, async (client) => {
        await client.open(at('plan.md'), plan);
        assert.deepEqual(await definitions(client, at('plan.md')), [at('docs/prd.md')]);
        for (const name of ['linked.md', 'more/prd.md']) {
          await client.open(at(name), prd);
          assert.deepEqual(await definitions(client, at('plan.md')), [at('docs/prd.md')], name);
        }
      });
    });
  });
});

describe('folders of a workspace that lie in one another', () => {
  it('hold each file once, and the inner one is read where the outer one leaves it out', async () => {
    const nested = { '.gitignore': 'out/\n', 'plan.md': plan, 'in/prd.md': prd, 'out/prd.md': prd };
    await withFolder(nested, async (folder) => {
      const at = (name: string): string => uriOf(path.join(folder, name));
      const folders = [folder, path.join(folder, 'in'), path.join(folder, 'out')];
      const capabilities = { ...pulling.capabilities, workspace: { workspaceFolders: true } };
      await withServer({ capabilities, folders }, async (client) => {
        await client.open(at('plan.md'), plan);
        assert.deepEqual(await definitions(client, at('plan.md')), [at('in/prd.md'), at('out/prd.md')]);
        const removed = [{ uri: at('out'), name: 'out' }];
        await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
        await eventually('one less', async () => (await definitions(client, at('plan.md'))).length === 1);
      });
    });
  });
});

describe('what only this clone of a repository ignores', () => {
  it('comes and goes with .git/info/exclude', async () => {
    await withWorkspace({ ...files, '.git/info/exclude': 'docs/\n' }, {}, async ({ client, uri, folder }) => {
      await client.open(uri('specs/plan.md'), plan);
      assert.deepEqual(await definitions(client, uri('specs/plan.md')), []);
      await writeFile(path.join(folder, '.git/info/exclude'), '');
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.git/info/exclude'), type: 2 }] });
      await eventually('its definition', async () => (await definitions(client, uri('specs/plan.md'))).length === 1);
    });
  });
});

describe('a file outside the workspace', () => {
  it('is not read, whatever way leads to it', async () => {
    await withFolder({ 'ws/plan.md': plan, 'outside/x-prd.md': prd }, async (folder) => {
      await symlink(path.join(folder, 'outside'), path.join(folder, 'ws/linked'));
      await withServer({ ...pulling, folders: [path.join(folder, 'ws')] }, async (client) => {
        const ws = uriOf(path.join(folder, 'ws'));
        await client.open(`${ws}/plan.md`, plan);
        for (const way of ['../outside', '%2e%2e/outside', 'linked', './../outside'])
          await client.notify('workspace/didChangeWatchedFiles', {
            changes: [{ uri: `${ws}/${way}/x-prd.md`, type: 1 }],
          });
        await client.request('workspace/symbol', { query: 'FR' });
        assert.deepEqual(await definitions(client, `${ws}/plan.md`), []);
      });
    });
  });
});

describe('an open text that is no file of the workspace', () => {
  const uris = (uri: (name: string) => string): readonly string[] => [
    uri('docs/old.md').replace('file:', 'git:'),
    'vscode-notebook-cell:/ws/a.ipynb#W0sZmlsZQ',
    'vscode-chat-code-block:/x/prd.md',
    'comment://x/prd.md',
    'untitled:Untitled-1',
    'file:///elsewhere/prd.md',
  ];

  it('defines nothing for others, and answers for itself', async () => {
    const mention = plan.replace('FR-1', 'FR-2');
    await withWorkspace({ 'docs/prd.md': prd, 'plan.md': mention }, {}, async ({ client, uri }) => {
      await client.open(uri('plan.md'), mention);
      for (const other of uris(uri)) await client.open(other, `${prd}\n**FR-2: Removed since** and FR-1\n`);
      assert.deepEqual(await definitions(client, uri('plan.md')), []);
      assert.ok((await findings(client, uri('plan.md'))).some(({ code }) => code === 'undefined-identifier'));
      assert.deepEqual(await definitions(client, 'untitled:Untitled-1'), ['untitled:Untitled-1']);
      const symbols = await client.request<{ location: Location }[]>('workspace/symbol', { query: 'FR-1' });
      assert.deepEqual(new Set(symbols.map(({ location }) => location.uri)), new Set([uri('docs/prd.md')]));
    });
  });

  it('has no findings where it is no draft', async () => {
    await withWorkspace(files, {}, async ({ client, uri }) => {
      for (const other of uris(uri).slice(0, 4)) {
        await client.open(other, '# PRD: x\n\n[Describe it]\n');
        assert.deepEqual(await findings(client, other), []);
      }
      await client.open('untitled:Untitled-1', '# PRD: x\n\n[Describe it]\n');
      assert.equal((await findings(client, 'untitled:Untitled-1')).length, 1);
    });
  });
});

describe('a sample', () => {
  const sample = '# Feature Specification: [NAME]\n\n## Requirements\n\n- **FR-1**: System MUST [capability]\n';
  const places = [
    '.specify/templates/spec-template.md',
    '.github/ISSUE_TEMPLATE/feature.md',
    '.bmad-core/templates/prd.md',
    '.specify/presets/templates/prd.md',
    'docs/prd-template.md',
    'templates/Spec Template.md',
  ];
  for (const place of places)
    it(`in ${place} defines nothing for others`, async () => {
      await withWorkspace({ [place]: sample, 'plan.md': plan }, {}, async ({ client, uri }) => {
        await client.open(uri('plan.md'), plan);
        await client.open(uri(place), sample);
        assert.deepEqual(await definitions(client, uri('plan.md')), []);
        assert.ok((await findings(client, uri('plan.md'))).some(({ code }) => code === 'undefined-identifier'));
      });
    });

  it('is told from specs in folders of tools', async () => {
    await withWorkspace({ '.kiro/specs/a/prd.md': prd, 'plan.md': plan }, {}, async ({ client, uri }) => {
      await client.open(uri('plan.md'), plan);
      assert.deepEqual(await definitions(client, uri('plan.md')), [uri('.kiro/specs/a/prd.md')]);
    });
  });
});

describe('a folder', () => {
  it('that goes takes its files along', async () => {
    await withWorkspace(files, {}, async ({ client, uri, folder }) => {
      await client.open(uri('specs/plan.md'), plan);
      assert.deepEqual(await definitions(client, uri('specs/plan.md')), [uri('docs/prd.md')]);
      await rm(path.join(folder, 'docs'), { recursive: true });
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('docs'), type: 3 }] });
      assert.deepEqual(await definitions(client, uri('specs/plan.md')), []);
      const found = await findings(client, uri('specs/plan.md'));
      assert.ok(found.some(({ code }) => code === 'undefined-identifier'));
    });
  });

  it('that comes brings its files along', async () => {
    await withWorkspace({ 'specs/plan.md': plan }, {}, async ({ client, uri, folder }) => {
      await client.open(uri('specs/plan.md'), plan);
      assert.deepEqual(await definitions(client, uri('specs/plan.md')), []);
      await mkdir(path.join(folder, 'a/b'), { recursive: true });
      await writeFile(path.join(folder, 'a/b/prd.md'), prd);
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('a'), type: 1 }] });
      await eventually('its definition', async () => (await definitions(client, uri('specs/plan.md'))).length === 1);
    });
  });

  it('whose event comes after those of its new place is not mistaken', async () => {
    await withWorkspace({ 'specs/prd.md': prd, 'spec.md': plan }, {}, async ({ client, uri }) => {
      await client.open(uri('spec.md'), plan);
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [
          { uri: uri('specs/prd.md'), type: 1 },
          { uri: uri('specs'), type: 3 },
        ],
      });
      await eventually('the file that is there', async () => (await definitions(client, uri('spec.md'))).length === 1);
    });
  });

  it('that went without a word is not edited by a rename', async () => {
    await withWorkspace(files, {}, async ({ client, uri, folder }) => {
      await client.open(uri('specs/plan.md'), plan);
      assert.equal((await definitions(client, uri('specs/plan.md'))).length, 1);
      await rm(path.join(folder, 'docs'), { recursive: true });
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('docs'), type: 3 }] });
      const edit = await renamed(client, uri('specs/plan.md')).catch((): string[] => []);
      assert.ok(!edit.includes(uri('docs/prd.md')));
    });
  });
});

interface World {
  readonly client: StdioClient;
  readonly folder: string;
  readonly uri: (name: string) => string;
}

const pulling: ClientOptions = { capabilities: { textDocument: { diagnostic: {} } } };

async function withWorkspace(
  content: Readonly<Record<string, string>>,
  options: ClientOptions,
  deed: (world: World) => Promise<void>,
): Promise<void> {
  await withFolder(content, (folder) =>
    withServer({ ...pulling, folders: [folder], ...options }, (client) =>
      deed({ client, folder, uri: (name) => uriOf(path.join(folder, name)) }),
    ),
  );
}

async function withServer(options: ClientOptions, deed: (client: StdioClient) => Promise<void>): Promise<void> {
  const client = await StdioClient.start(options);
  try {
    await deed(client);
  } finally {
    client.kill();
  }
}

async function findings(client: StdioClient, uri: string): Promise<readonly Diagnostic[]> {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

/** Of the identifier in the fifth line. */
async function definitions(client: StdioClient, uri: string): Promise<readonly string[]> {
  const position = uri.startsWith('untitled:') ? { line: 4, character: 31 } : { line: 4, character: 1 };
  const found = await client.request<Location[] | null>('textDocument/definition', { textDocument: { uri }, position });
  return (found ?? []).map((location) => location.uri);
}

async function renamed(client: StdioClient, uri: string): Promise<readonly string[]> {
  const params = { textDocument: { uri }, position: { line: 4, character: 1 }, newName: 'FR-77' };
  const edit = await client.request<WorkspaceEdit | null>('textDocument/rename', params);
  return Object.keys(edit?.changes ?? {}).sort();
}
