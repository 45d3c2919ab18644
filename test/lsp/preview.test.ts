import assert from 'node:assert/strict';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Options as MarkdownItOptions } from 'markdown-it';
import type { MarkedLines } from '../../client/src/preview/markPages.ts';
import { markPages } from '../../client/src/preview/markPages.ts';
import type { PreviewInfo } from '../../server/src/previewProtocol.ts';
import { previewRequest } from '../../server/src/previewProtocol.ts';
import { withFolder } from '../harness/folder.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';

const prd = `# PRD: Sign in

## Requirements

**FR-1: Sign in by mail**
- Acceptance: [How is it checked?]
- Owner: TBD

**FR-2: Sign out**, needs FR-1 and [FR-1](#top), \`FR-1\`, FR-10, NFR-7.

| ID | Text |
| --- | --- |
| FR-3 | Like FR-2, <b>or</b> FR-1 |

### Gate-O (Optimize) Targets

- P95 latency: ≤[X]ms
- P50 latency: ≤50ms
`;
const other = '# Non-functional requirements\n\n- NFR-7: Fast "enough" <i>\n- NFR-8: Small\n';

/** The pages of a folder of documents, as VS Code makes them. */
async function withPages(
  files: Readonly<Record<string, string>>,
  test: (pageOf: (name: string, text?: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  await withFolder(files, async (folder) => {
    const client = await StdioClient.start({ folders: [folder] });
    try {
      await test(async (name, text = files[name] ?? '') => {
        const uri = uriOf(path.join(folder, name));
        const { lines } = await client.request<PreviewInfo>(previewRequest, { uri });
        return pageWith(new Map(lines.map((line) => [line.text, line.marks])), text, uri);
      });
      assert.equal(await client.shutdown(), 0);
    } finally {
      client.kill();
    }
  });
}

/** As VS Code does it: it says of which document the tokens are when it renders them, and keeps them. */
function pageWith(
  lines: MarkedLines | undefined,
  text: string,
  currentDocument = 'file:///a/prd.md',
  options: MarkdownItOptions = {},
): string {
  const all = { html: true, linkify: true, ...options };
  const md = markPages(new MarkdownIt(all), (document) => (document === currentDocument ? lines : undefined));
  const tokens = md.parse(text, {});
  const page = md.renderer.render(tokens, md.options, { currentDocument });
  assert.equal(md.renderer.render(tokens, md.options, {}), new MarkdownIt(all).render(text), 'tokens are kept');
  return page;
}

const plain = (text: string): string => new MarkdownIt({ html: true, linkify: true }).render(text);
const withoutMarks = (page: string): string =>
  page
    .replace(/<span [^>]*class="specwright[^>]*>([^<]*)<\/span>|<a [^>]*class="specwright[^>]*>([^<]*)<\/a>/g, '$1$2')
    .replace(/ class="specwright-gate[^>]*/g, '');

describe('the preview', () => {
  it('makes mentions links to where they are defined, in the page or in another document', async () => {
    await withPages({ 'prd.md': prd, 'more/nfr-requirements.md': other }, async (pageOf) => {
      const page = await pageOf('prd.md');
      assert.ok(
        page.includes(
          '<span id="specwright-FR-1" class="specwright-definition" title="Functional requirement FR-1: Sign in by mail">FR-1</span>: Sign in by mail',
        ),
        page,
      );
      const link =
        '<a href="#specwright-FR-1" class="specwright-reference" title="Functional requirement FR-1: Sign in by mail">FR-1</a>';
      assert.ok(page.includes(`needs ${link} and <a href="#top">`), page);
      assert.ok(page.includes(`<b>or</b> ${link}</td>`), page);
      assert.ok(page.includes('<code>FR-1</code>, FR-10, '), page);
      assert.match(
        page,
        /<a href="more\/nfr-requirements\.md#non-functional-requirements" [^>]*title="Non-functional requirement NFR-7: Fast &quot;enough&quot;">NFR-7<\/a>/,
      );
    });
  });

  it('tells prompts from to-dos, and says how the gates stand', async () => {
    await withPages({ 'prd.md': prd }, async (pageOf) => {
      const page = await pageOf('prd.md');
      assert.ok(
        page.includes(
          '<span class="specwright-prompt" title="To fill: How is it checked?">[How is it checked?]</span>',
        ),
        page,
      );
      assert.match(page, /Owner: <span class="specwright-todo" title="[^"]+">TBD<\/span>/);
      assert.ok(
        page.includes('<h3 class="specwright-gate specwright-open" data-specwright="2 targets · 1 open">Gate-O'),
        page,
      );
    });
  });

  it('changes nothing else, and nothing in other Markdown', async () => {
    const notes = '# Notes\n\nWe spoke of FR-1 and [brackets].\n';
    await withPages({ 'prd.md': prd, 'notes.md': notes }, async (pageOf) => {
      assert.equal(withoutMarks(await pageOf('prd.md')), plain(prd));
      assert.equal(await pageOf('notes.md'), plain(notes));
    });
  });

  it('still finds the lines of an earlier text after others were added', async () => {
    await withPages({ 'prd.md': prd }, async (pageOf) => {
      const page = await pageOf('prd.md', `# New\n\nText FR-1\n\n${prd}`);
      assert.ok(page.includes('<p>Text FR-1</p>') && page.includes('id="specwright-FR-2"'), page);
    });
  });
});

describe('marks in pages', () => {
  const mark = (text: string, more = {}) => ({ kind: 'prompt', text, title: text, ...more }) as const;
  const page = (text: string, ...marks: readonly ReturnType<typeof mark>[]): string =>
    pageWith(new Map(text.split('\n').map((line) => [line, marks])), text)
      .replace(/<span class="specwright-prompt" title="[^"]*">/g, '{')
      .replace(/<\/span>/g, '}')
      .trim();

  it('are whole words, each found once, in their order', () => {
    assert.equal(page('TBD, TBDs and TBD', mark('TBD'), mark('TBD')), '<p>{TBD}, TBDs and {TBD}</p>');
    assert.equal(page('| TBD | no TBD |\n|---|---|', mark('TBD')).match(/\{/g)?.length, 1);
    assert.equal(
      page('`a` **[a]** *b*', mark('a'), mark('[a]'), mark('b')),
      '<p><code>a</code> <strong>{[a]}</strong> <em>{b}</em></p>',
    );
  });

  it('are found with other quotes, too', () => {
    const prompt = '[Say "how"]';
    const made = pageWith(new Map([[prompt, [mark(prompt)]]]), prompt, undefined, { typographer: true });
    assert.match(made, />\[Say “how”\]<\/span>/);
  });

  it('are never read as HTML, and lead nowhere but to documents', () => {
    const hostile = { kind: 'reference', text: 'FR-1', title: '"><script>', name: '"><script>' } as const;
    const lines = new Map([['See FR-1', [{ ...hostile, uri: 'file:///a/"><script>/b c.md', fragment: 'L1' }]]]);
    const made = pageWith(lines, 'See FR-1');
    assert.ok(!made.includes('<script>') && made.includes('%3Cscript%3E/b%20c.md#L1'), made);
    assert.ok(!pageWith(new Map([['See FR-1', [hostile]]]), 'See FR-1').includes('<script>'));
  });

  it('take time that grows with the text', () => {
    const line = Array.from({ length: 20_000 }, (_, index) => `FR-${String(index)} \`x\``).join(' ');
    const marks = Array.from({ length: 20_000 }, (_, index) => mark(`FR-${String(index)}`));
    const start = performance.now();
    assert.equal(page(line, ...marks).match(/\{/g)?.length, 20_000);
    assert.ok(performance.now() - start < 5000);
  });
});
