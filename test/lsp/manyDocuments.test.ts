import assert from 'node:assert/strict';
import type { TemplateInfo } from '../../server/src/protocol.ts';
import { templatesRequest } from '../../server/src/protocol.ts';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const count = 300;
const text = (index: number): string =>
  `# PRD: Part ${String(index)}\n\n- FR-${String(index)}: The system [Describe it]\n- After FR-${String(index + 1)}\n`;

describe('many open documents', () => {
  it('are told of once each, and the others only where their findings change', async () => {
    await withFolder({}, async (folder) => {
      const client = await StdioClient.start({ folders: [folder] });
      try {
        const uriAt = (index: number): string => uriOf(`${folder}/part${String(index)}-prd.md`);
        for (let index = 0; index < count; index++) await client.open(uriAt(index), text(index));
        await eventually('findings of all', () => client.published.size === count);
        const mentions = (index: number): boolean =>
          client.published
            .get(uriAt(index))
            ?.diagnostics.some(({ message }) => JSON.stringify(message).includes('is not defined')) ?? false;
        await eventually('the last reference to be the only one to nothing', () => mentions(count - 1) && !mentions(0));
        assert.ok(client.publishes <= 4 * count, `${String(client.publishes)} times for ${String(count)} documents`);
        await client.open(uriAt(count), text(count));
        await eventually('the reference to be defined', () => !mentions(count - 1) && mentions(count));
      } finally {
        await client.shutdown();
      }
    });
  });

  it('are not read to say which templates there are', async () => {
    const client = await StdioClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    try {
      for (let index = 0; index < count; index++)
        await client.open(`file:///project/part${String(index)}-prd.md`, text(index));
      const templates = await client.request<readonly TemplateInfo[]>(templatesRequest, {});
      assert.ok(templates.length > 0);
    } finally {
      await client.shutdown();
    }
  });
});
