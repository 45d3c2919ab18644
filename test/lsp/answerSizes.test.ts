import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, DocumentSymbol } from 'vscode-languageserver/node';
import type { Questions } from '../../server/src/fillProtocol.ts';
import { questionsRequest } from '../../server/src/fillProtocol.ts';
import type { Overview } from '../../server/src/viewProtocol.ts';
import { overviewRequest } from '../../server/src/viewProtocol.ts';
import { StdioClient } from '../harness/stdioClient.ts';

const uri = 'file:///project/login-prd.md';
const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
/** In UTF-16 units, as JSON. */
const mostText = 1_000_000;

const lines = (count: number, line: (index: number) => string): string =>
  `# PRD: Login\n\n${Array.from({ length: count }, (_, index) => line(index + 1)).join('')}`;

/** Documents in which every finding can be mended together with all the others. */
const documents: Readonly<Record<string, string>> = {
  'numbers that differ': lines(4_000, (index) => `- P95 latency < ${String(index)}ms\n`),
  dates: lines(20_000, () => '- **Date:** YYYY-MM-DD\n'),
  'dates in a table': `${lines(1, () => '| Date | What |\n|--|--|\n')}${'| YYYY-MM-DD | a |\n'.repeat(20_000)}`,
  'one name': lines(8_000, () => 'Call [PROJECT_NAME] soon.\n\n'),
  'empty items': lines(8_000, () => '- \n'),
};

describe('the size of an answer', () => {
  for (const [what, text] of Object.entries(documents)) {
    it(`is bounded for actions over a whole text of ${what}`, async () => {
      const actions = await actionsIn(text, { start: 0, end: 50_000 });
      const forAll = actions.map(({ title }) => title).filter((title) => / all [\d,]+ /.test(title));
      assert.equal(new Set(forAll).size, forAll.length, 'what mends all of them is offered once');
    });

    it(`is bounded for actions on one line of ${what}`, async () => {
      await actionsIn(text, { start: 2, end: 2 });
    });

    it(`is bounded for mending all ${what}`, async () => {
      await actionsIn(text, { start: 0, end: 50_000 }, ['source.fixAll']);
    });
  }

  it('leaves few places as they are, and offers to ignore those of the first line', async () => {
    const actions = await actionsIn(
      lines(3, () => 'Call [PROJECT_NAME] soon.\n\n'),
      { start: 0, end: 9 },
    );
    const titles = actions.map(({ title }) => title);
    const one = ['Fill “PROJECT_NAME”…', 'Ignore unfilled-placeholder in this line…'];
    assert.deepEqual(titles, [one[0], 'Fill “PROJECT_NAME” in all 3 places…', one[1], one[0], one[0]]);
  });
});

describe('an answer about a document of very much', () => {
  const text = lines(20_000, (index) => `### FR-${String(index)}: a\n\n[TBD]\n\n`);
  const ask = <R>(method: string, params: unknown): Promise<R> => askAbout(text, method, params);
  const textDocument = { uri };

  it('says that only a thousand findings are shown', async () => {
    const { items } = await ask<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    assert.equal(items.length, 1_001);
    assert.equal(items[0]?.message, 'Only the 1,000 most severe findings of this document are shown.');
  });

  it('says that only the first five thousand entries are in the outline', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const count = (some: readonly DocumentSymbol[]): number =>
      some.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);
    assert.equal(count(symbols), 5_001);
    assert.equal(symbols.at(-1)?.name, 'Only the first 5,000 entries are shown');
  });

  it('asks five hundred questions, and counts all', async () => {
    const { questions, left } = await ask<Questions>(questionsRequest, { uri });
    assert.equal(questions.length, 500);
    assert.ok(left >= 1_000);
  });

  it('shows the first two thousand of what stands in the way', async () => {
    const { details } = await ask<Overview>(overviewRequest, { uris: [uri] });
    assert.equal(details[0]?.obstacles.length, 2_001);
    assert.equal(details[0].obstacles.at(-1)?.message, 'Only the first 2,000 are shown.');
  });
});

describe('an answer about many things below a long heading', () => {
  const heading = `${'some words\n'.repeat(2_000)}---`;
  const text = `# PRD: Login\n\n${heading}\n\n${'- **FR-1** [TBD]\n'.repeat(1_000)}\n${'- Owner: [Name]\n'.repeat(1_000)}`;

  for (const [method, params] of [
    [questionsRequest, { uri }],
    [overviewRequest, { uris: [uri] }],
  ] as const) {
    it(`says the beginning of it: ${method}`, async () => {
      const answer = JSON.stringify(await askAbout<Overview | Questions>(text, method, params));
      assert.ok(answer.length < mostText, String(answer.length));
    });
  }
});

async function askAbout<R>(text: string, method: string, params: unknown): Promise<R> {
  const client = await StdioClient.start({ capabilities });
  try {
    await client.open(uri, text);
    return await client.request<R>(method, params);
  } finally {
    await client.shutdown();
  }
}

/** Of the lines from `start` to `end`. */
async function actionsIn(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  const client = await StdioClient.start({ capabilities });
  try {
    await client.open(uri, text);
    const range = { start: { line: start, character: 4 }, end: { line: end, character: 4 } };
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context,
    });
    const size = JSON.stringify(actions).length;
    assert.ok(size < mostText, `${String(actions.length)} actions take ${String(size)} characters`);
    return actions;
  } finally {
    await client.shutdown();
  }
}
