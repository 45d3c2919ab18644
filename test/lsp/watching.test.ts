import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
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

interface World {
  readonly client: StdioClient;
  readonly at: (name: string) => string;
  readonly seen: (identifier: string, name: string) => Promise<void>;
  readonly unseen: (identifier: string) => Promise<void>;
}

async function withServer(
  files: Readonly<Record<string, string>>,
  deed: (world: World) => Promise<void>,
): Promise<void> {
  await withFolder(files, async (folder) => {
    const client = await StdioClient.start({ folders: [folder] });
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
