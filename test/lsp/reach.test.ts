import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { FileChangeType } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import { readSpied } from '../harness/spied.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';
import { clients, positionIn, requestsAt } from '../torture/requests.ts';

/** Ways out of a folder, as somebody might write them in a link, a setting or a name. */
const ways: readonly string[] = [
  '../outside/x-prd.md',
  './../outside/x-prd.md',
  'deep/../../outside/x-prd.md',
  'deep/../../../../../../../../etc/passwd',
  '%2e%2e/outside/x-prd.md',
  '%2E%2E%2Foutside%2Fx-prd.md',
  '..%2foutside/x-prd.md',
  '..%5coutside%5cx-prd.md',
  '..\\outside\\x-prd.md',
  'linked/x-prd.md',
  'linked.md',
  'deep/up/x-prd.md',
  '/etc/passwd',
  '//server/share/x-prd.md',
  '\\\\server\\share\\x-prd.md',
  '\\\\?\\C:\\x-prd.md',
  'C:\\x-prd.md',
  'file:///etc/passwd',
  'file://server/share/x-prd.md',
  'file:////server/share/x-prd.md',
  'smb://server/share/x-prd.md',
  'http://127.0.0.1:9/x-prd.md',
  'https://evil.example/x-prd.md',
  'data:text/markdown,x',
  'x-prd.md%00',
  '%00',
  '~/x-prd.md',
  '$HOME/x-prd.md',
];
const outside = '# PRD: Outside\n\n**FR-77: Secret**\n';
const links = ways
  .map((way) => `See [FR-77](${way}#fr-77), [b](<${way}>), [[${way}#FR-77]], ![c](${way}), <a href="${way}">d</a>.\n\n`)
  .join('');
const prd = `---\ntemplate: ../outside/x-prd.md\nextends: ../outside/x-prd.md\n---\n# PRD: A\n\n**FR-1: Sign in** [Describe it]\n\n${links}`;
const settings = {
  extends: '../outside/settings.json',
  exclude: ways,
  templates: Object.fromEntries(ways.map((way) => [way, way])),
  dialects: Object.fromEntries(ways.map((way) => [way, 'prd'])),
};

describe('what the server touches', () => {
  it('lies in the folders of the workspace, and is neither a network nor a program', async function () {
    if (process.platform === 'win32') this.skip(); // Links need rights there.
    await withHostileFolder(async (folder, ws) => {
      const spy = path.join(folder, 'spied');
      await writeFile(spy, '');
      const client = await StdioClient.start({ folders: [ws], spy, capabilities: clients['full'] ?? {} });
      const uri = uriOf(path.join(ws, 'a-prd.md'));
      await client.open(uri, prd);
      const named = ways.flatMap((way) => [`${uriOf(ws)}/${way}`, ...(/^[a-z]+:/.test(way) ? [way] : [])]);
      const changes = named.flatMap((each) => Object.values(FileChangeType).map((type) => ({ uri: each, type })));
      await client.notify('workspace/didChangeWatchedFiles', { changes });
      await ask(client, uri, prd);
      for (const each of named) await ask(client, each, outside, quick);
      for (const each of named) {
        await client.notify('textDocument/didOpen', {
          textDocument: { uri: each, languageId: 'markdown', version: 1, text: outside },
        });
        await client.notify('textDocument/didClose', { textDocument: { uri: each } });
      }
      await client.request('specwright/traceTable', { folders: ['file:///etc', uriOf(folder)], format: 'csv' });
      await ask(client, uri, prd);
      await client.shutdown();
      const { files, reached } = readSpied(spy);
      assert.deepEqual(reached, []);
      assert.ok(files.includes(path.join(ws, 'a-prd.md')), 'nothing was spied on');
      assert.deepEqual(
        files.filter((file) => file !== ws && !file.startsWith(ws + path.sep)),
        [],
      );
      // A link is looked at, and not followed.
      const after = ['linked', 'deep/up'].map((each) => path.join(ws, each) + path.sep);
      assert.deepEqual(
        files.filter((file) => after.some((each) => file.startsWith(each))),
        [],
      );
    });
  }).timeout(120_000);
});

describe('what the command line touches', () => {
  const calls: readonly (readonly string[])[] = [
    ['check', '.'],
    ['check', '.', '--fix'],
    ['status', '.'],
    ['trace', '.'],
    ['inspect', 'a-prd.md'],
    ['fill', 'a-prd.md', '--date', 'today'],
    ['new'],
    ['new', 'python-prd', '.', '--title', '../../outside/owned'],
  ];
  for (const call of calls)
    it(`lies in the repository: specwright ${call.join(' ')}`, async function () {
      if (process.platform === 'win32') this.skip(); // Links need rights there.
      await withHostileFolder(async (folder, ws) => {
        await mkdir(path.join(ws, '.git'));
        const spy = path.join(folder, 'spied');
        await writeFile(spy, '');
        const cli = ['--require', path.resolve('test/harness/spy.cjs'), path.resolve('dist/cli.js'), ...call];
        const run = promisify(execFile)(process.execPath, cli, {
          cwd: ws,
          env: { ...process.env, SPECWRIGHT_SPY: spy },
        });
        await run.catch((error: unknown) => {
          assert.notEqual((error as { readonly code?: unknown }).code, 3, String(error));
        });
        const { files, reached } = readSpied(spy);
        assert.deepEqual(reached, []);
        assert.ok(files.length > 0, 'nothing was spied on');
        assert.deepEqual(
          files.filter((file) => file !== ws && !file.startsWith(ws + path.sep)),
          [],
        );
        assert.equal(await readFile(path.join(folder, 'outside/x-prd.md'), 'utf8'), outside);
      });
    });
});

/** What reads a file that is not open, or could. */
const quick = /documentSymbol|diagnostic|hover|definition|rename|incomingCalls|questions|overview|traceTable|saveAs/;

/** Everything that there is to ask about a document, or some of it; refusals are answers. */
async function ask(client: StdioClient, uri: string, text: string, some = /./): Promise<void> {
  const place = positionIn(text, text.indexOf('FR-'));
  const asked = requestsAt(uri, place, positionIn(text, text.length)).filter(([method]) => some.test(method));
  await Promise.all(asked.map(([method, params]) => client.request(method, params).catch(() => undefined)));
}

/** A workspace whose files name what lies outside of it, in every way. */
async function withHostileFolder(deed: (folder: string, ws: string) => Promise<void>): Promise<void> {
  const files = {
    'ws/a-prd.md': prd,
    'ws/b-spec.md': prd.replace('FR-1', 'FR-2'),
    'ws/deep/c-prd.md': prd.replace('FR-1', 'FR-3'),
    'ws/.specwright.json': JSON.stringify(settings),
    'ws/deep/.specwright.json': JSON.stringify({ ...settings, extends: '../../outside/settings.json' }),
    'ws/.specwright/templates/own.md': `---\nid: own\ntitle: Own\nextends: ../../../outside/x-prd.md\n---\n# PRD: a\n`,
    'ws/iosm.yaml': 'iosm:\n  extends: ../outside/iosm.yaml\n  config: !!python/object ../outside\n',
    'outside/x-prd.md': outside,
    'outside/settings.json': '{"identifiers": {"prefixes": ["OUT"]}}',
  };
  await withFolder(files, async (folder) => {
    const ws = path.join(folder, 'ws');
    await symlink(path.join(folder, 'outside'), path.join(ws, 'linked'));
    await symlink(path.join(folder, 'outside'), path.join(ws, 'deep/up'));
    await symlink(path.join(folder, 'outside/x-prd.md'), path.join(ws, 'linked.md'));
    await deed(folder, ws);
  });
}
