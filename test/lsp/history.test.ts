import assert from 'node:assert/strict';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

/** What else happens to files, as an editor tells of it. */
describe('what is known of the workspace', () => {
  it('follows a folder that becomes a file, and a file that becomes a folder', async () => {
    await withServer({ 'docs/prd.md': spec('FR-1'), 'notes.md': spec('FR-2') }, async (world) => {
      const { at, tell, knows } = world;
      await knows({ 'FR-1': ['docs/prd.md'], 'FR-2': ['notes.md'] });
      await rm(at('docs'), { recursive: true });
      await writeFile(at('docs'), 'no folder');
      await tell(['docs', 3], ['docs', 1]);
      await knows({ 'FR-1': [] });
      await rm(at('notes.md'));
      await mkdir(at('notes.md'));
      await writeFile(at('notes.md/prd.md'), spec('FR-3'));
      await tell(['notes.md', 2]);
      await knows({ 'FR-2': [], 'FR-3': ['notes.md/prd.md'] });
      await rm(at('notes.md'), { recursive: true });
      await writeFile(at('notes.md'), spec('FR-2'));
      await tell(['notes.md', 2]);
      await knows({ 'FR-2': ['notes.md'], 'FR-3': [] });
    });
  });

  it('follows a new text that is saved, and a file that is renamed by its case alone', async () => {
    await withServer({ 'a.md': spec('FR-1') }, async ({ client, at, tell, knows }) => {
      await client.open('untitled:Untitled-1', spec('FR-2'));
      await knows({ 'FR-1': ['a.md'], 'FR-2': [] });
      await writeFile(at('new.md'), spec('FR-2'));
      await client.close('untitled:Untitled-1');
      await client.open(uriOf(at('new.md')), spec('FR-2'));
      await tell(['new.md', 1]);
      await knows({ 'FR-2': ['new.md'] });
      await client.close(uriOf(at('new.md')));
      await rename(at('new.md'), at('New.md'));
      await tell(['New.md', 1], ['new.md', 3]);
      await knows({ 'FR-2': ['New.md'] });
    });
  });

  it('follows what is ignored, with what is taken out of that again', async () => {
    const files = { '.gitignore': 'docs/*\n!docs/prd.md\n', 'docs/prd.md': spec('FR-1'), 'docs/old.md': spec('FR-2') };
    await withServer(files, async ({ client, at, tell, knows }) => {
      await knows({ 'FR-1': ['docs/prd.md'], 'FR-2': [] });
      await client.open(uriOf(at('docs/old.md')), spec('FR-2'));
      await knows({ 'FR-2': [] });
      await writeFile(at('docs/.gitignore'), '!old.md\nprd.md\n');
      await tell(['docs/.gitignore', 1]);
      await knows({ 'FR-1': [], 'FR-2': ['docs/old.md'] });
      await rm(at('docs/.gitignore'));
      await tell(['docs/.gitignore', 3]);
      await knows({ 'FR-1': ['docs/prd.md'], 'FR-2': [] });
    });
  });

  it('follows what is ignored when only another file of the folder is told of', async () => {
    await withServer({ 'a/old.md': spec('FR-1'), 'a/b/prd.md': spec('FR-2') }, async ({ at, tell, knows }) => {
      await knows({ 'FR-1': ['a/old.md'], 'FR-2': ['a/b/prd.md'] });
      await writeFile(at('a/.gitignore'), 'old.md\n');
      await writeFile(at('a/b/new.md'), spec('FR-3'));
      await tell(['a/b/new.md', 1]);
      await knows({ 'FR-1': [], 'FR-2': ['a/b/prd.md'], 'FR-3': ['a/b/new.md'] });
      await rm(at('a/.gitignore'));
      await rm(at('a/b/new.md'));
      await tell(['a/b/new.md', 3]);
      await knows({ 'FR-1': ['a/old.md'], 'FR-3': [] });
    });
  });

  it('follows a folder that becomes another work tree, with a text of it open', async () => {
    await withServer({ 'a/prd.md': spec('FR-1'), 'b.md': spec('FR-2') }, async ({ client, at, tell, knows }) => {
      await client.open(uriOf(at('a/prd.md')), spec('FR-1'));
      await knows({ 'FR-1': ['a/prd.md'] });
      await writeFile(at('a/.git'), 'gitdir: /x/.git/worktrees/a\n');
      await tell(['a/.git', 1]);
      await knows({ 'FR-1': [], 'FR-2': ['b.md'] });
      await rm(at('a/.git'));
      await tell(['a/.git', 3]);
      await knows({ 'FR-1': ['a/prd.md'] });
    });
  });

  it('follows a file that can be read no more, and one that becomes a link', async () => {
    await withServer({ 'a.md': spec('FR-1'), 'b.md': spec('FR-2') }, async ({ at, tell, knows }) => {
      await knows({ 'FR-1': ['a.md'], 'FR-2': ['b.md'] });
      await writeFile(at('a.md'), Buffer.from([0x23, 0xff, 0xfe]));
      await tell(['a.md', 2]);
      await knows({ 'FR-1': [] });
      await rm(at('a.md'));
      await symlink('b.md', at('a.md'));
      await tell(['a.md', 2]);
      await knows({ 'FR-2': ['b.md'] });
      await rm(at('a.md'));
      await writeFile(at('a.md'), spec('FR-1'));
      await tell(['a.md', 1]);
      await knows({ 'FR-1': ['a.md'] });
    });
  });

  it('is no other side of a diff, no cell, no code block and no comment that changes while it is open', async () => {
    await withServer({ 'a.md': spec('FR-1') }, async ({ client, at, knows }) => {
      const others = [
        'git',
        'gitfs',
        'vscode-notebook-cell',
        'vscode-chat-code-block',
        'comment',
        'vscode-local-history',
      ];
      for (const scheme of others) {
        const uri = uriOf(at('a.md')).replace('file:', `${scheme}:`);
        await client.open(uri, spec('FR-2'));
        await client.change(uri, 2, { text: spec('FR-3') });
        await knows({ 'FR-1': ['a.md'], 'FR-2': [], 'FR-3': [] });
        await client.close(uri);
      }
      await knows({ 'FR-1': ['a.md'], 'FR-3': [] });
    });
  });
});

interface World {
  readonly client: StdioClient;
  readonly at: (name: string) => string;
  /** Sends events: 1 where something has come, 2 where it has changed, 3 where it has gone. */
  readonly tell: (...events: readonly (readonly [name: string, type: 1 | 2 | 3])[]) => Promise<void>;
  /** Waits until the files that define each identifier are these. */
  readonly knows: (places: Readonly<Record<string, readonly string[]>>) => Promise<void>;
}

async function withServer(
  files: Readonly<Record<string, string>>,
  deed: (world: World) => Promise<void>,
): Promise<void> {
  await withFolder(files, async (folder) => {
    const initializationOptions = { files: 'client' };
    const client = await StdioClient.start({ folders: [folder], initializationOptions });
    const at = (name: string): string => path.join(folder, name);
    const placesOf = async (identifier: string): Promise<string> => {
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: identifier });
      const own = symbols.filter(({ name }) => name.split(/[ :]/)[0] === identifier);
      return own
        .map(({ location }) => location.uri)
        .sort()
        .join();
    };
    try {
      await deed({
        client,
        at,
        tell: (...events) =>
          client.notify('workspace/didChangeWatchedFiles', {
            changes: events.map(([name, type]) => ({ uri: uriOf(at(name)), type })),
          }),
        knows: async (places) => {
          for (const [identifier, names] of Object.entries(places)) {
            const wanted = names.map((name) => uriOf(at(name))).join();
            await eventually(
              `${identifier} in ${names.join() || 'no file'}`,
              async () => (await placesOf(identifier)) === wanted,
            );
          }
        },
      });
      assert.equal(await client.shutdown(), 0);
    } finally {
      client.kill();
    }
  });
}

function spec(identifier: string): string {
  return `# PRD: x\n\n**${identifier}: Sign in**\n`;
}
