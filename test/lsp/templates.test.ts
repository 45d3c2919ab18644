import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CodeLens, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type {
  DocumentDialect,
  DocumentTemplate,
  Proposals,
  ProposedChange,
  RenderedTemplate,
  SavedTemplate,
  TemplateInfo,
} from '../../server/src/protocol.ts';
import {
  documentDialectRequest,
  documentTemplateRequest,
  fileNameRequest,
  insertTemplateCommand,
  proposalsRequest,
  renderTemplateRequest,
  saveAsTemplateRequest,
  templatesRequest,
} from '../../server/src/protocol.ts';
import { withFolder } from '../harness/folder.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const memo =
  '---\nid: memo\ntitle: Memo\nversion: 2\nsince:\n  Costs: 2\n---\n# Memo: {title}\n\n## Aim\n\n[What for?]\n\n## Costs\n\n[How much?]\n';
const made = '---\ntemplate: memo@1\n---\n# Memo: X\n\n## Aim\n\n**FR-1: A**\n- Priority: Must\n';

async function withTeam(test: (client: StdioClient, uri: (name: string) => string) => Promise<void>): Promise<void> {
  await withFolder({}, async (folder) => {
    await mkdir(path.join(folder, '.specwright', 'templates'), { recursive: true });
    await writeFile(path.join(folder, '.specwright', 'templates', 'memo.md'), memo);
    const client = await StdioClient.start({ folders: [folder], capabilities: { textDocument: { diagnostic: {} } } });
    try {
      await test(client, (name) => uriOf(path.join(folder, name)));
      assert.equal(await client.shutdown(), 0);
    } finally {
      client.kill();
    }
  });
}

describe('templates of a team, over the protocol', () => {
  it('are listed first, and rendered with what is known', async () => {
    await withTeam(async (client, uri) => {
      const [first] = await client.request<TemplateInfo[]>(templatesRequest, {});
      assert.deepEqual([first?.id, first?.isTeam], ['memo', true]);
      const params = { id: 'memo', uri: uri('prd.md'), title: 'Sign in $1' };
      const { fileName, text, snippet } = await client.request<RenderedTemplate>(renderTemplateRequest, params);
      assert.equal(fileName, 'sign-in-1-memo.md');
      assert.match(text, /^# Memo: Sign in \$1\n/);
      assert.match(snippet, /^# Memo: Sign in \\\$1\n/);
    });
  });

  it('are offered in a folder, and in a document that lies nowhere yet', async () => {
    await withTeam(async (client, uri) => {
      for (const from of [undefined, uri('').replace(/\/$/, ''), uri('a/b/new.md'), 'untitled:Untitled-1']) {
        const [first] = await client.request<TemplateInfo[]>(templatesRequest, { uri: from });
        assert.equal(first?.id, 'memo', from);
        const rendered = await client.request<RenderedTemplate>(renderTemplateRequest, { id: 'memo', uri: from });
        assert.match(rendered.text, /^# Memo: /, from);
      }
      const [other] = await client.request<TemplateInfo[]>(templatesRequest, { uri: 'file:///elsewhere/new.md' });
      assert.notEqual(other?.id, 'memo');
    });
  });

  it('are never reported on, and count as they are being written', async () => {
    await withTeam(async (client, uri) => {
      const file = uri('.specwright/templates/memo.md');
      await client.open(file, memo.replace('title: Memo', 'title: Draft'));
      const [first] = await client.request<TemplateInfo[]>(templatesRequest, {});
      assert.equal(first?.title, 'Draft');
      const { items } = await diagnosticsOf(client, file);
      assert.deepEqual(items, []);
      await client.close(file);
      await eventually('the template as it is on disk', async () => {
        const [template] = await client.request<TemplateInfo[]>(templatesRequest, {});
        return template?.title === 'Memo';
      });
    });
  });

  it('are those of the documents that name them', async () => {
    await withTeam(async (client, uri) => {
      const file = uri('prd.md');
      await client.open(file, made);
      assert.deepEqual(await client.request<DocumentTemplate>(documentTemplateRequest, { uri: file }), {
        id: 'memo',
        title: 'Memo',
        version: '1',
        newest: '2',
        isDeclared: true,
        reason: 'Its front matter says so.',
        missing: 0,
      });
      const { items } = await diagnosticsOf(client, file);
      assert.deepEqual(
        items.map(({ code }) => code),
        [],
      );
    });
  });
});

describe('proposals', () => {
  it('are sections, blocks, templates and what a newer template has gained', async () => {
    await withTeam(async (client, uri) => {
      const file = uri('prd.md');
      await client.open(file, made, 7);
      const ask = async (kind: string): Promise<readonly ProposedChange[]> => {
        const found = await client.request<Proposals>(proposalsRequest, { uri: file, kind });
        assert.equal(found.version, 7);
        return found.proposals;
      };
      const [section] = await ask('section');
      assert.equal(section?.title, 'Costs');
      assert.equal(section.edits[0]?.newText, '\n\n## Costs\n\n[How much?]');
      const [block] = await ask('block');
      assert.equal(block?.title, 'Functional requirement FR-2');
      assert.equal(block.edits[0]?.newText, '\n**FR-2: ${1:[Title]}**\n- Priority: ${2:[Priority]}\n');
      const [template] = await ask('template');
      assert.equal(template?.edits[0]?.newText, 'memo@2');
      assert.deepEqual(
        (await ask('upgrade')).map(({ title }) => title),
        ['Note version 2', 'Costs'],
      );
    });
  });

  it('are none for what nobody knows', async () => {
    await withTeam(async (client, uri) => {
      const found = await client.request<Proposals>(proposalsRequest, { uri: uri('none.md'), kind: 'section' });
      assert.deepEqual(found, { version: null, proposals: [] });
      assert.equal(await client.request(documentTemplateRequest, { uri: uri('none.md') }), null);
      assert.equal(await client.request(saveAsTemplateRequest, { uri: uri('none.md'), title: 'x' }), null);
    });
  });
});

describe('what a document is taken for', () => {
  it('is told with its reason, and pinned by an edit of the text as it is', async () => {
    await withTeam(async (client, uri) => {
      const file = uri('thoughts.md');
      await client.open(file, '# Thoughts\n', 3);
      const found = await client.request<DocumentDialect>(documentDialectRequest, { uri: file });
      assert.deepEqual([found.id, found.isSpec], ['plain', false]);
      assert.match(found.reason, /^neither its name/);
      const { version, proposals } = await client.request<Proposals>(proposalsRequest, { uri: file, kind: 'dialect' });
      assert.equal(version, 3);
      const edits = new Map(proposals.map(({ title, edits: [edit] }) => [title, edit?.newText]));
      assert.equal(edits.get('Technical specification'), '---\ndialect: spec\n---\n\n');
      await client.open(uri('pinned.md'), '---\ndialect: spec\n---\n\n# Thoughts\n');
      assert.deepEqual(await client.request<DocumentDialect>(documentDialectRequest, { uri: uri('pinned.md') }), {
        id: 'spec',
        title: 'Technical specification',
        isSpec: true,
        reason: 'its front matter says so',
      });
      assert.equal(await client.request(documentDialectRequest, { uri: uri('none.md') }), null);
    });
  });
});

describe('other requests about templates', () => {
  it('make a template from a document', async () => {
    await withTeam(async (client, uri) => {
      await client.open(uri('prd.md'), `${made}\n**Date:** 2026-01-02\n`);
      const saved = await client.request<SavedTemplate>(saveAsTemplateRequest, {
        uri: uri('prd.md'),
        title: 'Über: /../uns',
      });
      assert.equal(saved.path, '.specwright/templates/uber-uns.md');
      assert.equal(
        saved.text,
        '---\nid: uber-uns\ntitle: "Über: /../uns"\ndescription: ""\nfile: uber-uns.md\nversion: 1\ndialect: prd\n---\n# Memo: {title}\n\n## Aim\n\n**FR-1: A**\n- Priority: Must\n\n**Date:** {date}\n',
      );
    });
  });

  it('say why a file cannot have a name', async () => {
    await withTeam(async (client) => {
      assert.equal(await client.request(fileNameRequest, { name: 'prd.md' }), null);
      assert.equal(
        await client.request(fileNameRequest, { name: 'con.md' }),
        '“con.md” is a name that some systems reserve.',
      );
    });
  });

  it('put a code lens above an empty text', async () => {
    await withTeam(async (client, uri) => {
      await client.open(uri('new.md'), '\n');
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: uri('new.md') },
      });
      assert.deepEqual(
        lenses.map(({ command }) => command?.command),
        [insertTemplateCommand],
      );
    });
  });
});

function diagnosticsOf(client: StdioClient, uri: string) {
  return client.request<Extract<DocumentDiagnosticReport, { kind: 'full' }>>('textDocument/diagnostic', {
    textDocument: { uri },
  });
}
