import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const asking = { textDocument: { diagnostic: { dynamicRegistration: true } }, workspace: { configuration: true } };
const good = '# PRD: Sign in\n\n**FR-1: Sign in** with a passkey.\n';
const bad = '# PRD: Sign out\n\n**FR-2: Sign out** of [NAME OF THE SERVICE].\n';

describe('the findings of files that are not open', () => {
  it('are there when the user wants them, and follow the files', async () => {
    await withCheck({ 'good-prd.md': good, 'bad-prd.md': bad }, { validate: { scope: 'workspace' } }, async (check) => {
      await check.registered();
      assert.deepEqual(await check.next(), { 'bad-prd.md': ['unfilled-placeholder'] });

      const waiting = check.next();
      await check.write('good-prd.md', bad.replaceAll('FR-2', 'FR-3'));
      assert.deepEqual(await waiting, { 'good-prd.md': ['unfilled-placeholder'] }, 'an agent writes');
      await check.write('bad-prd.md', bad.replace('[NAME OF THE SERVICE]', 'Acme'));
      assert.deepEqual(await check.next(), { 'bad-prd.md': [] }, 'only the changed file is sent');

      await check.client.open(check.uri('good-prd.md'), bad);
      assert.deepEqual(await check.next(), { 'good-prd.md': [] }, 'an open file answers for itself');
      await check.client.close(check.uri('good-prd.md'));
      assert.deepEqual(await check.next(), { 'good-prd.md': ['unfilled-placeholder'] });

      await rm(path.join(check.folder, 'good-prd.md'));
      await check.tell('good-prd.md', 3);
      assert.deepEqual(await check.next(), { 'good-prd.md': [] }, 'a file that is gone has none');
    });
  });

  it('leave hints and other Markdown out', async () => {
    const texts = {
      'notes.md': '# Notes\n\n[NAME OF THE SERVICE]\n',
      'a-prd.md': '# PRD: x\n\nIt is fast: [optional]\n',
    };
    await withCheck({ ...texts, 'bad-prd.md': bad }, { validate: { scope: 'workspace' } }, async (check) => {
      await check.registered();
      assert.deepEqual(await check.next(), { 'bad-prd.md': ['unfilled-placeholder'] });
    });
  });

  it('are not asked for by default, and asked for once the command is used', async () => {
    await withCheck({ 'bad-prd.md': bad }, undefined, async (check) => {
      await check.client.open(check.uri('x-prd.md'), good);
      await check.client.request('textDocument/documentSymbol', { textDocument: { uri: check.uri('x-prd.md') } });
      assert.ok(!check.isRegistered());
      await check.client.request('specwright/checkWorkspace', undefined);
      await check.registered();
      assert.deepEqual(await check.next(), { 'bad-prd.md': ['unfilled-placeholder'] });
    });
  });

  it('follow what other files say, when none is read again', async () => {
    const filler = 'The service answers within 200 ms, and says so in its log.\n\n'.repeat(1_500);
    const others = Array.from({ length: 30 }, (_, index) => [`other/${String(index)}.md`, `# Notes\n\n${filler}`]);
    const files = {
      'a/prd.md': '# PRD: Sign in\n\n**FR-1: Sign in**\n',
      'b/plan.md': `# Technical Specification: x\n\n## Requirements\n\nFR-1 comes first.\n\n${filler}`,
      ...(Object.fromEntries(others) as Readonly<Record<string, string>>),
    };
    await withCheck(files, { validate: { scope: 'workspace' } }, async (check) => {
      await check.registered();
      const first = check.next();
      await check.write('a/prd.md', '# PRD: Sign in\n\n**FR-1: Retired: replaced by FR-2**\n\n**FR-2: Sign in**\n');
      assert.deepEqual(await first, { 'b/plan.md': ['retired-identifier'] });
      await check.write('a/prd.md', '# PRD: Sign in\n\n**FR-1: Sign in**\n');
      assert.deepEqual(await check.next(), { 'b/plan.md': [] });
      await check.write('b/plan.md', files['b/plan.md'].replace('comes first', 'of [NAME OF THE SERVICE]'));
      assert.deepEqual(await check.next(), { 'b/plan.md': ['unfilled-placeholder'] });
      await check.write('a/prd.md', '# PRD: Sign in\n\n**FR-1: Retired: replaced by FR-2**\n\n**FR-2: Sign in**\n');
      assert.deepEqual(await check.next(), { 'b/plan.md': ['retired-identifier', 'unfilled-placeholder'] });
    });
  });

  it('are complete in a thousand files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `f${String(index)}/prd.md`,
        `# PRD: ${String(index)}\n\n**FR-1: A** [NAME OF THE SERVICE]\n`,
      ]),
    );
    await withCheck(files, { validate: { scope: 'workspace' } }, async (check) => {
      await check.registered();
      assert.equal(Object.keys(await check.next()).length, 1000);
    });
  });
});

class Check {
  private readonly known = new Map<string, string>();

  constructor(
    readonly client: StdioClient,
    readonly folder: string,
  ) {}

  uri(name: string): string {
    return uriOf(path.join(this.folder, name));
  }

  isRegistered(): boolean {
    return this.client.registrations.some(({ method }) => method === 'textDocument/diagnostic');
  }

  registered(): Promise<void> {
    return eventually('the registration', () => this.isRegistered());
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(path.join(this.folder, name), text);
    await this.tell(name, 2);
  }

  tell(name: string, type: number): Promise<void> {
    return this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(name), type }] });
  }

  /** The rules of the findings of each file that has others than before, once there is one. */
  async next(): Promise<Readonly<Record<string, readonly unknown[]>>> {
    for (;;) {
      const previousResultIds = [...this.known].map(([uri, value]) => ({ uri, value }));
      const report = await this.client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds,
      });
      for (const { uri, resultId } of report.items) this.known.set(uri, resultId ?? '');
      const items = report.items.flatMap((item) => (item.kind === 'full' ? [item] : []));
      if (items.length > 0)
        return Object.fromEntries(
          items.map((item) => [item.uri.slice(uriOf(this.folder).length + 1), item.items.map(({ code }) => code)]),
        );
    }
  }
}

async function withCheck(
  files: Readonly<Record<string, string>>,
  settings: unknown,
  deed: (check: Check) => Promise<void>,
): Promise<void> {
  await withFolder(files, async (folder) => {
    const client = await StdioClient.start({ capabilities: asking, folders: [folder], settings });
    try {
      await deed(new Check(client, folder));
    } finally {
      client.kill();
    }
  });
}
