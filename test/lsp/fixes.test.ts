import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { StdioClient } from '../harness/stdioClient.ts';

const uri = 'file:///project/login-prd.md';
const workspace = { workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
const resolving: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace,
};
const plain: ClientCapabilities = { textDocument: { diagnostic: {} }, workspace };
/** Documents in which every finding can be mended together with all the others. */
const documents: Readonly<Record<string, (index: number) => string>> = {
  'numbers that differ': (index) => `- P95 latency < ${String(index)}ms\n`,
  dates: () => '- **Date:** YYYY-MM-DD\n',
  'one name': () => 'Call [PROJECT_NAME] soon.\n\n',
  choices: () => '- **Priority:** Must | Should | Could\n',
  'empty items': () => '- \n',
};

describe('a fix', () => {
  for (const [what, line] of Object.entries(documents)) {
    const text = lines(1_000, line);

    it(`is worked out when it is picked, among ${what}`, async () => {
      const [listed, resolved] = await withClient(resolving, async (client) => {
        await client.open(uri, text);
        const actions = await actionsIn(client);
        return [actions, await Promise.all(actions.map((action) => resolve(client, action)))] as const;
      });
      const whole = await withClient(plain, async (client) => {
        await client.open(uri, text);
        return actionsIn(client);
      });
      assert.ok(listed.length > 0);
      assert.ok(listed.every(({ edit }) => edit === undefined));
      for (const action of whole) {
        const same = resolved.find((each) => isSame(each, action));
        assert.deepEqual(same?.edit, action.edit, action.title);
      }
    });

    it(`takes as much to list in a document of twice as many ${what}`, async () => {
      const sizes = await withClient(resolving, async (client) => {
        const found: number[] = [];
        for (const [index, each] of [text, lines(2_000, line)].entries()) {
          await client.open(uri, each, index);
          found.push(JSON.stringify(await actionsIn(client)).length);
        }
        return found;
      });
      const [once = 0, twice = 0] = sizes;
      assert.ok(twice < 1.1 * once, sizes.join(', '));
    });
  }

  it('is refused when the text has changed since it was offered', async () => {
    await withClient(resolving, async (client) => {
      await client.open(uri, '# PRD: Login\n\nCall [PROJECT_NAME] soon.\n');
      const [action] = await actionsIn(client);
      assert.ok(action !== undefined);
      await client.change(uri, 2, { range: { start: place(0), end: place(0) }, text: '\n' });
      await assert.rejects(resolve(client, action), { code: LSPErrorCodes.ContentModified });
    });
  });

  it('that nobody offered is refused', async () => {
    await withClient(resolving, async (client) => {
      await client.open(uri, '# PRD: Login\n\nCall [PROJECT_NAME] soon.\n');
      const [action] = await actionsIn(client);
      const others = [{ title: 'Other' }, { rule: 'other' }, { start: 0 }, { start: 1e9 }, { uri: 'file:///gone.md' }];
      for (const other of others) {
        const changed = { ...action, data: { ...(action?.data as object), ...other } };
        await assert.rejects(client.request('codeAction/resolve', changed), { code: LSPErrorCodes.ContentModified });
      }
    });
  });
});

function lines(count: number, line: (index: number) => string): string {
  return `# PRD: Login\n\n${Array.from({ length: count }, (_, index) => line(index + 1)).join('')}`;
}

function isSame(a: CodeAction, b: CodeAction): boolean {
  return a.title === b.title && JSON.stringify(a.diagnostics) === JSON.stringify(b.diagnostics);
}

function place(line: number): { readonly line: number; readonly character: number } {
  return { line, character: 0 };
}

function actionsIn(client: StdioClient): Promise<readonly CodeAction[]> {
  const range = { start: place(0), end: place(50_000) };
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
}

function resolve(client: StdioClient, action: CodeAction): Promise<CodeAction> {
  return client.request('codeAction/resolve', action);
}

async function withClient<R>(capabilities: ClientCapabilities, deed: (client: StdioClient) => Promise<R>): Promise<R> {
  const client = await StdioClient.start({ capabilities });
  try {
    return await deed(client);
  } finally {
    await client.shutdown();
  }
}
