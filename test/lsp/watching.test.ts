import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import type { ClientOptions } from '../harness/stdioClient.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

/** For an editor that tells nothing of files, such as Neovim on Linux. */
describe('a folder that no editor watches', () => {
  it('is watched by the server, with the folders that come into it', async () => {
    await withServer({ 'prd.md': spec('FR-1') }, async ({ at, seen, unseen }) => {
      await seen('FR-1', 'prd.md');
      await writeFile(at('prd.md'), spec('FR-2'));
      await seen('FR-2', 'prd.md');
      await unseen('FR-1');
      await mkdir(at('a/b/c'), { recursive: true });
      await writeFile(at('a/b/c/prd.md'), spec('FR-3'));
      await seen('FR-3', 'a/b/c/prd.md');
      await rename(at('a/b'), at('a/x'));
      await seen('FR-3', 'a/x/c/prd.md');
      await writeFile(at('a/x/c/more.md'), spec('FR-4'));
      await seen('FR-4', 'a/x/c/more.md');
      await rm(at('a'), { recursive: true });
      await unseen('FR-3');
      await unseen('FR-4');
    });
  });

  it('is known again after it went and came back at once', async () => {
    await withServer({ 'a/prd.md': spec('FR-1') }, async ({ at, seen, unseen }) => {
      await seen('FR-1', 'a/prd.md');
      await rm(at('a'), { recursive: true });
      await mkdir(at('a'));
      await writeFile(at('a/prd.md'), spec('FR-2'));
      await seen('FR-2', 'a/prd.md');
      await unseen('FR-1');
      await writeFile(at('a/later.md'), spec('FR-3'));
      await seen('FR-3', 'a/later.md');
    });
  });

  it('is known by its new name where only capitals change', async () => {
    await withServer({ 'a/prd.md': spec('FR-1') }, async ({ at, seen }) => {
      await seen('FR-1', 'a/prd.md');
      await rename(at('a/prd.md'), at('a/PRD.md'));
      await seen('FR-1', 'a/PRD.md');
      await rename(at('a'), at('A'));
      await seen('FR-1', 'A/PRD.md');
      await writeFile(at('A/PRD.md'), spec('FR-2'));
      await seen('FR-2', 'A/PRD.md');
    });
  });

  it('is known where a file takes the place of a folder, and the other way round', async () => {
    await withServer({ 'a/b/prd.md': spec('FR-1'), 'c.md': spec('FR-2') }, async ({ at, seen, unseen }) => {
      await seen('FR-1', 'a/b/prd.md');
      for (let round = 0; round < 5; round++) {
        await writeFile(at('a/b/prd.md'), spec('FR-1'));
        await rm(at('a'), { recursive: true });
        await writeFile(at('a'), 'no folder');
        await unseen('FR-1');
        await rm(at('a'));
        await mkdir(at('a/b'), { recursive: true });
        await writeFile(at('a/b/prd.md'), spec('FR-1'));
        await seen('FR-1', 'a/b/prd.md');
      }
      await seen('FR-2', 'c.md');
    });
  });

  it('is not watched where git ignores it', async () => {
    const files = { '.gitignore': 'out/\n', 'prd.md': spec('FR-1'), 'out/a.md': spec('FR-2') };
    await withServer(files, async ({ at, seen, unseen }) => {
      await seen('FR-1', 'prd.md');
      await writeFile(at('out/b.md'), spec('FR-3'));
      await writeFile(at('b.md'), spec('FR-4'));
      await seen('FR-4', 'b.md');
      await unseen('FR-2');
      await unseen('FR-3');
      await writeFile(at('.gitignore'), '');
      await seen('FR-3', 'out/b.md');
      await writeFile(at('out/c.md'), spec('FR-5'));
      await seen('FR-5', 'out/c.md');
    });
  });

  it('tells clients that cannot ask what has become of their findings', async () => {
    const files = { 'prd.md': spec('FR-1') };
    const text = '# Technical Specification: x\n\n## Requirements\n\nFR-2 comes after FR-1.\n';
    await withServer(files, async ({ at, client }) => {
      const uri = uriOf(at('spec.md'));
      await client.open(uri, text);
      const codes = (): unknown[] => (client.published.get(uri)?.diagnostics ?? []).map(({ code }) => code);
      await eventually('the finding', () => codes().includes('undefined-identifier'));
      await writeFile(at('more.md'), spec('FR-2'));
      await eventually('no finding', () => !codes().includes('undefined-identifier'));
    });
  });
});

/** As VS Code does on Linux: of folders that are made one in another at once, it watches and names the outer one alone. */
describe('a folder that comes while an editor watches', () => {
  const options = { initializationOptions: { files: 'client' } };
  /** In milliseconds: a new folder has been looked at twice by then. */
  const settled = 1_500;

  it('is watched by the server, with the folders in it', async () => {
    await withServer(
      { 'prd.md': spec('FR-1') },
      async ({ at, tell, seen, unseen }) => {
        await seen('FR-1', 'prd.md');
        await mkdir(at('a/b/c'), { recursive: true });
        await tell('a', 1);
        await sleep(settled);
        await writeFile(at('a/b/c/prd.md'), spec('FR-2'));
        await seen('FR-2', 'a/b/c/prd.md');
        await mkdir(at('a/b/d/e'), { recursive: true });
        await sleep(settled);
        await writeFile(at('a/b/d/e/prd.md'), spec('FR-3'));
        await seen('FR-3', 'a/b/d/e/prd.md');
        await writeFile(at('a/b/c/prd.md'), spec('FR-4'));
        await seen('FR-4', 'a/b/c/prd.md');
        await unseen('FR-2');
      },
      options,
    );
  });

  it('is watched anew when it has moved, or another one has taken its place', async () => {
    await withServer(
      { 'old/x/prd.md': spec('FR-1') },
      async ({ at, tell, seen, unseen }) => {
        await seen('FR-1', 'old/x/prd.md');
        await rename(at('old'), at('new'));
        await tell('old', 3);
        await tell('new', 1);
        await seen('FR-1', 'new/x/prd.md');
        await sleep(settled);
        await writeFile(at('new/x/prd.md'), spec('FR-2'));
        await seen('FR-2', 'new/x/prd.md');
        await unseen('FR-1');
        await rm(at('new'), { recursive: true });
        await mkdir(at('new/x'), { recursive: true });
        await tell('new', 1);
        await unseen('FR-2');
        await sleep(settled);
        await writeFile(at('new/x/prd.md'), spec('FR-3'));
        await seen('FR-3', 'new/x/prd.md');
      },
      options,
    );
  });

  it('is known where another one takes its place, which is told as a change', async () => {
    await withServer(
      { 'prd.md': spec('FR-1'), 'a/prd.md': spec('FR-2') },
      async ({ at, tell, seen, unseen }) => {
        await seen('FR-2', 'a/prd.md');
        await rm(at('a'), { recursive: true });
        await tell('a/prd.md', 3);
        await unseen('FR-2');
        await mkdir(at('a'));
        await writeFile(at('a/prd.md'), spec('FR-3'));
        await tell('a', 2);
        await seen('FR-3', 'a/prd.md');
        await sleep(settled);
        await writeFile(at('a/more.md'), spec('FR-4'));
        await seen('FR-4', 'a/more.md');
      },
      options,
    );
  });

  it('is known where another one takes its place without a word', async () => {
    await withServer(
      { 'prd.md': spec('FR-1') },
      async ({ at, tell, seen, unseen }) => {
        await mkdir(at('a/b'), { recursive: true });
        await tell('a', 1);
        await writeFile(at('a/b/prd.md'), spec('FR-2'));
        await seen('FR-2', 'a/b/prd.md');
        await sleep(settled);
        await rm(at('a'), { recursive: true });
        await mkdir(at('a/b'), { recursive: true });
        await unseen('FR-2');
        await sleep(settled);
        await writeFile(at('a/b/prd.md'), spec('FR-3'));
        await seen('FR-3', 'a/b/prd.md');
      },
      options,
    );
  });

  it('is left alone where git ignores it', async () => {
    await withServer(
      { 'prd.md': spec('FR-1'), '.gitignore': 'out/\n' },
      async ({ at, tell, seen, unseen }) => {
        await seen('FR-1', 'prd.md');
        await mkdir(at('out/b/c'), { recursive: true });
        await tell('out', 1);
        await sleep(settled);
        await writeFile(at('out/b/c/prd.md'), spec('FR-2'));
        await mkdir(at('in'));
        await tell('in', 1);
        await sleep(settled);
        await writeFile(at('in/prd.md'), spec('FR-3'));
        await seen('FR-3', 'in/prd.md');
        await unseen('FR-2');
      },
      options,
    );
  });
});

interface World {
  readonly client: StdioClient;
  readonly at: (name: string) => string;
  /** Sends the event for a path: 1 where it has come, 3 where it has gone. */
  readonly tell: (name: string, type: 1 | 2 | 3) => Promise<void>;
  readonly seen: (identifier: string, name: string) => Promise<void>;
  readonly unseen: (identifier: string) => Promise<void>;
}

async function withServer(
  files: Readonly<Record<string, string>>,
  deed: (world: World) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  await withFolder(files, async (folder) => {
    const client = await StdioClient.start({ folders: [folder], ...options });
    const at = (name: string): string => path.join(folder, name);
    const places = async (identifier: string): Promise<readonly string[]> => {
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: identifier });
      const own = symbols.filter(({ name }) => name.split(/[ :]/)[0] === identifier);
      return own.map(({ location }) => location.uri);
    };
    const until = (what: string, probe: () => Promise<boolean>): Promise<void> =>
      eventually(what, async () => {
        await sleep(20);
        return probe();
      });
    try {
      await deed({
        client,
        at,
        tell: (name, type) =>
          client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(at(name)), type }] }),
        seen: (identifier, name) =>
          until(`${identifier} in ${name}`, async () => (await places(identifier)).join() === uriOf(at(name))),
        unseen: (identifier) => until(`${identifier} to go`, async () => (await places(identifier)).length === 0),
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
