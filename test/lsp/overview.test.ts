import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import type { WorkspaceSymbol } from 'vscode-languageserver/node';
import type { Overview, OverviewDocument, OverviewNews } from '../../server/src/viewProtocol.ts';
import { overviewNotification, overviewRequest, traceTableRequest } from '../../server/src/viewProtocol.ts';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const prd = `# PRD: Sign-in

**Status:** Draft

## Requirements

### FR-1: Log in

- Priority: Must
- See US-1.

### FR-2: Log out

- Priority: Must / Should
- [NEEDS CLARIFICATION: for how long?]

## Acceptance

- **AC-1**: FR-1 works
- **US-1**: As a member, I log in
`;

describe('the overview', () => {
  it('lists documents with status and what is left, and says what stands in them', async () => {
    await withFolder({ 'prd.md': prd, 'README.md': '# Read me\n' }, async (folder) => {
      const { client, known } = await start(folder);
      const uri = uriOf(`${folder}/prd.md`);
      const { documents } = await client.request<Overview>(overviewRequest, {});
      assert.deepEqual(
        documents.map((each) => each.uri),
        [uri],
      );
      await eventually('the count', () => known.get(uri)?.left !== undefined);
      assert.deepEqual(known.get(uri), {
        uri,
        title: 'PRD: Sign-in',
        status: 'Draft',
        left: 3,
        summary: '1 choice, 1 requirement without an acceptance criterion, 1 open question',
      });
      const { details } = await client.request<Overview>(overviewRequest, { uris: [uri] });
      assert.deepEqual(
        details[0]?.requirements.map(({ name, section, priority, coverage }) => [name, section, priority, coverage]),
        [
          ['FR-1', 'FR-1: Log in', 'Must', '1 criterion · 1 story · 1 mention'],
          ['FR-2', 'FR-2: Log out', '', 'no criterion'],
        ],
      );
      assert.deepEqual(
        details[0].obstacles.map(({ kind, place }) => `${kind} ${place}`),
        ['criterion FR-2', 'choice FR-2', 'question FR-2'],
      );
      await client.shutdown();
    });
  });

  it('writes a trace table as Markdown and as CSV', async () => {
    await withFolder({ 'docs/prd.md': prd }, async (folder) => {
      const { client } = await start(folder);
      const table = (format: string): Promise<string> =>
        client.request<string>(traceTableRequest, { folders: [uriOf(folder)], format });
      const [, , first, second] = (await table('markdown')).split('\n');
      assert.equal(first, '| FR-1 | Log in | docs/prd.md:7 | FR-1: Log in | AC-1 | US-1 | docs/prd.md:19 |');
      assert.equal(second, '| FR-2 | Log out | docs/prd.md:12 | FR-2: Log out |  |  |  |');
      assert.match(await table('csv'), /^Requirement,Title,File,Section,Criteria,Stories,Mentions\r\nFR-1,Log in,docs/);
      await client.shutdown();
    });
  });

  it('follows what is typed, created and deleted', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      const { client, known } = await start(folder);
      const uri = uriOf(`${folder}/prd.md`);
      await client.request<Overview>(overviewRequest, {});
      await eventually('the count', () => known.get(uri)?.left === 3);
      await client.open(uri, prd.replace('Must / Should', 'Must'));
      await eventually('one less', () => known.get(uri)?.left === 2);
      const other = `${folder}/export.md`;
      await client.open(uriOf(other), '# Export\n');
      await client.change(uriOf(other), 2, { text: '# PRD: Export\n\n[TBD]\n' });
      await eventually('another document', () => known.get(uriOf(other))?.left === 1);
      await client.shutdown();
    });
  });

  it('says once that there is a spec, without a list', async () => {
    await withFolder({ 'a.md': '# A\n', 'b.md': prd }, async (folder) => {
      const { client, news } = await start(folder);
      assert.deepEqual((await client.request<Overview>(overviewRequest, { isWatching: false })).documents, []);
      await eventually('the word', () => news.some(({ hasSpecs }) => hasSpecs === true));
      await client.shutdown();
    });
    await withFolder({ 'a.md': '# A\n' }, async (folder) => {
      const { client, news } = await start(folder);
      await client.request<Overview>(overviewRequest, { isWatching: false });
      await client.request<Overview>(overviewRequest, { uris: [uriOf(`${folder}/a.md`)] });
      assert.ok(news.every(({ hasSpecs }) => hasSpecs !== true));
      await client.shutdown();
    });
  });

  it('lists a thousand documents as soon as they are known', async () => {
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`part${String(index)}/prd.md`, prd]));
    await withFolder(files, async (folder) => {
      const { client } = await start(folder);
      // Answered when the index is complete.
      await client.request<readonly WorkspaceSymbol[]>('workspace/symbol', { query: 'ZZ-9' });
      const before = performance.now();
      const { documents } = await client.request<Overview>(overviewRequest, {});
      const took = performance.now() - before;
      console.log(`      ${took.toFixed(0)} ms for ${String(documents.length)} documents`);
      assert.equal(documents.length, 1000);
      await client.shutdown();
    });
  });
});

async function start(folder: string): Promise<{
  readonly client: StdioClient;
  readonly news: OverviewNews[];
  readonly known: ReadonlyMap<string, OverviewDocument>;
}> {
  const client = await StdioClient.start({ folders: [folder] });
  const news: OverviewNews[] = [];
  const known = new Map<string, OverviewDocument>();
  client.onNotification(overviewNotification, (params) => {
    const each = params as OverviewNews;
    news.push(each);
    for (const document of each.documents) known.set(document.uri, document);
    for (const uri of each.gone) known.delete(uri);
  });
  return { client, news, known };
}
