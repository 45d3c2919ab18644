import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { SymbolKind } from 'vscode-languageserver/node';
import type { RenderedTemplate, TemplateInfo } from '../../server/src/protocol.ts';
import { renderTemplateRequest, templateIds, templatesRequest } from '../../server/src/protocol.ts';
import type { Questions, ReplyEdit } from '../../server/src/fillProtocol.ts';
import { withFolder } from '../harness/folder.ts';
import type { ClientOptions } from '../harness/stdioClient.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const uri = 'file:///project/login-prd.md';

/** What VS Code can do, as far as the server asks. */
const rich: ClientCapabilities = {
  textDocument: { diagnostic: {}, definition: { linkSupport: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };
const versioned: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

const unfilled = '# PRD: Login\n\n**Date:** [YYYY-MM-DD]\n**Owner:** [Describe who decides]\n';

describe('the answer to initialize', () => {
  it('promises what the server does', async () => {
    await withServer({ capabilities: rich }, ({ initialized }) => {
      assert.equal(initialized.serverInfo?.name, 'specwright');
      const promised = Object.keys(initialized.capabilities);
      const expected = [
        'codeActionProvider',
        'completionProvider',
        'definitionProvider',
        'diagnosticProvider',
        'documentSymbolProvider',
        'hoverProvider',
        'referencesProvider',
        'textDocumentSync',
        'workspace',
      ];
      for (const capability of expected) assert.ok(promised.includes(capability), capability);
    });
  });

  it('promises no answer to pulls that cannot come', async () => {
    await withServer({}, ({ initialized }) => {
      assert.equal(initialized.capabilities.diagnosticProvider, undefined);
    });
  });
});

describe('the server', () => {
  it('asks to be told of files and settings, where it may', async () => {
    await withServer({ capabilities: rich }, async (client) => {
      await eventually('registrations', () => client.registrations.length >= 2);
      const methods = new Set(client.registrations.map(({ method }) => method));
      assert.ok(methods.has('workspace/didChangeWatchedFiles'));
      assert.ok(methods.has('workspace/didChangeConfiguration'));
    });
  });

  it('registers nothing with a client that cannot take it', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, unfilled);
      await client.pushed(uri, 1);
      assert.deepEqual(client.registrations, []);
    });
  });

  it('ends with an error when the client leaves without a shutdown', async () => {
    const client = await StdioClient.start();
    assert.equal(await client.exit(), 1);
  });

  it('answers for a document that nobody opened', async () => {
    await withServer({ capabilities: rich }, async (client) => {
      const at = { textDocument: { uri: 'file:///project/other.md' }, position: { line: 9, character: 9 } };
      assert.deepEqual(await client.request('textDocument/documentSymbol', at), []);
      assert.equal(await client.request('textDocument/hover', at), null);
      assert.equal(await client.request('textDocument/definition', at), null);
      assert.deepEqual(await client.request('textDocument/references', { ...at, context: {} }), []);
      assert.deepEqual(await client.request('textDocument/completion', at), []);
      assert.deepEqual(items(await pull(client, at.textDocument.uri)), []);
    });
  });

  it('answers the next request after one that makes no sense', async () => {
    await withServer({ logs: true }, async (client) => {
      await client.open(uri, unfilled);
      await assert.rejects(client.request('textDocument/prepareTypeHierarchy', { textDocument: { uri } }));
      await client.request('textDocument/hover', { textDocument: 7 }).catch(() => undefined);
      await client.request('textDocument/completion', null).catch(() => undefined);
      assert.equal((await symbols(client)).length, 1);
    });
  });
});

describe('the outline', () => {
  it('is a tree of sections, requirements and targets', async () => {
    await withServer({}, async (client) => {
      await client.open(
        uri,
        '# PRD: Login\n\n## Requirements\n\n**FR-1: Sign in**\n- Priority: Must\n\n## Gate-O Targets\n- P95 latency: ≤200ms\n',
      );
      assert.deepEqual((await symbols(client)).map(shape), [
        [
          'PRD: Login',
          SymbolKind.Module,
          [
            ['Requirements', SymbolKind.Module, [['FR-1 Sign in', SymbolKind.Interface, []]]],
            ['Gate-O Targets', SymbolKind.Module, [['P95 latency', SymbolKind.Number, []]]],
          ],
        ],
      ]);
    });
  });

  it('follows each keystroke', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, '# PRD: Login\n');
      await client.change(
        uri,
        2,
        { range: range(0, 12, 0, 12), text: ' 🔑' },
        { range: range(0, 15, 0, 15), text: '!' },
      );
      assert.deepEqual(
        (await symbols(client)).map(({ name }) => name),
        ['PRD: Login 🔑!'],
      );
    });
  });
});

describe('pulled diagnostics', () => {
  it('come once for each version', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      await client.open(uri, unfilled);
      const first = await pull(client, uri);
      assert.deepEqual(codes(first), ['unset-date', 'unfilled-placeholder']);
      assert.deepEqual(await pull(client, uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });

      await client.change(uri, 2, { range: range(2, 10, 2, 22), text: '2026-11-21' });
      const second = await pull(client, uri, first.resultId);
      assert.deepEqual(codes(second), ['unfilled-placeholder']);
      assert.deepEqual(await pull(client, uri, second.resultId), { kind: 'unchanged', resultId: second.resultId });
    });
  });

  it('are not sent again while what is typed changes none of them', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      await client.open(uri, `${unfilled}\nText\n`);
      const first = await pull(client, uri);
      const lines = unfilled.split('\n').length;
      await client.change(uri, 2, { range: range(lines, 4, lines, 4), text: ' more' });
      const second = await pull(client, uri, first.resultId);
      assert.equal(second.kind, 'unchanged');
      assert.notEqual(second.resultId, first.resultId);
      // Who does not know what was said before is told everything.
      assert.equal((await pull(client, uri, first.resultId)).kind, 'full');
      assert.equal((await pull(client, uri)).kind, 'full');
      await client.change(uri, 3, { range: range(0, 0, 0, 0), text: '\n' });
      assert.equal((await pull(client, uri, second.resultId)).kind, 'full');
    });
  });

  it('say what, where, how bad, and where to read more', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      await client.open(uri, unfilled);
      const [first] = items(await pull(client, uri));
      assert.deepEqual(first?.range, range(2, 10, 2, 22));
      assert.equal(first.source, 'specwright');
      assert.equal(first.severity, 2);
      assert.match(first.codeDescription?.href ?? '', /^https:\/\/.*\/unset-date\.md$/);
    });
  });

  it('are not pushed as well', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      await client.open(uri, unfilled);
      await pull(client, uri);
      await client.change(uri, 2, { text: '# PRD: Login\n' });
      await pull(client, uri);
      assert.equal(client.published.size, 0);
    });
  });

  it('leave README.md alone', async () => {
    await withServer({ capabilities: pulling }, async (client) => {
      const readme = 'file:///project/README.md';
      await client.open(readme, unfilled);
      assert.deepEqual(items(await pull(client, readme)), []);
    });
  });
});

describe('pushed diagnostics', () => {
  it('follow the text, and go away with it', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, unfilled);
      assert.equal((await client.pushed(uri, 1)).length, 2);
      await client.change(uri, 2, { text: '# PRD: Login\n\n**Date:** 2026-11-21\n' });
      assert.deepEqual(await client.pushed(uri, 2), []);
      await client.change(uri, 3, { text: unfilled });
      assert.equal((await client.pushed(uri, 3)).length, 2);
      await client.close(uri);
      await eventually('an empty publication', () => client.published.get(uri)?.diagnostics.length === 0);
    });
  });

  it('leave README.md alone', async () => {
    await withServer({}, async (client) => {
      const readme = 'file:///project/README.md';
      await client.open(readme, unfilled);
      assert.deepEqual(await client.pushed(readme, 1), []);
    });
  });
});

describe('filling', () => {
  const fillable = '# PRD: [PROJECT_NAME]\n\n**Date:** YYYY-MM-DD\n\n[PROJECT_NAME] stores files.\n';

  it('asks, and turns a reply into an edit of that version', async () => {
    await withServer({ capabilities: versioned }, async (client) => {
      await client.open(uri, fillable, 5);
      const asked = await client.request<Questions>('specwright/questions', { uri });
      assert.equal(asked.version, 5);
      assert.deepEqual(await client.request('specwright/left', { uri }), {
        count: 3,
        summary: '2 prompts, 1 date',
      });
      assert.deepEqual(
        asked.questions.map(({ asks, type, places }) => [asks, type, places]),
        [
          ['PROJECT_NAME', 'text', 2],
          ['Date', 'date', 1],
          ['PROJECT_NAME', 'text', 2],
        ],
      );
      const start = { line: 0, character: 7 };
      const reply = { kind: 'value', value: 'Uploads', scope: 'document' };
      const answer = await client.request<ReplyEdit>('specwright/reply', { uri, version: 5, start, reply });
      assert.ok('edit' in answer);
      assert.deepEqual(answer.edit.documentChanges, [
        {
          textDocument: { uri, version: 5 },
          edits: [
            { range: range(0, 7, 0, 21), newText: 'Uploads' },
            { range: range(4, 0, 4, 14), newText: 'Uploads' },
          ],
        },
      ]);
    });
  });

  it('refuses a reply to another version, and one that makes no sense', async () => {
    await withServer({ capabilities: versioned }, async (client) => {
      await client.open(uri, fillable, 5);
      const reply = (version: number, line: number, value: string): Promise<ReplyEdit> => {
        const params = { uri, version, start: { line, character: 10 }, reply: { kind: 'value', value } };
        return client.request('specwright/reply', params);
      };
      assert.deepEqual(await reply(4, 2, 'today'), { refusal: 'The document has changed in the meantime. Try again.' });
      assert.deepEqual(await reply(5, 1, 'today'), { refusal: 'There is nothing left to fill at this place.' });
      assert.deepEqual(await reply(5, 2, 'soon'), {
        refusal: '“soon” is not a date; write it as YYYY-MM-DD, or “today”.',
      });
    });
  });

  it('offers what the client was answered before, and fixes all that is certain when asked for it', async () => {
    await withServer({ capabilities: versioned }, async (client) => {
      await client.open(uri, fillable, 5);
      const answers = [{ folder: uri.slice(0, uri.lastIndexOf('/')), prompt: '[PROJECT_NAME]', value: 'Uploads' }];
      await client.notify('specwright/told', { answers });
      const { questions } = await client.request<Questions>('specwright/questions', { uri });
      assert.deepEqual(questions[0]?.values, ['Uploads']);
      const whole = { textDocument: { uri }, range: range(0, 0, 5, 0) };
      const only = (kind: string) => ({ ...whole, context: { diagnostics: [], only: [kind] } });
      const [action, ...others] = await client.request<CodeAction[]>('textDocument/codeAction', only('source.fixAll'));
      assert.deepEqual(others, []);
      assert.equal(action?.kind, 'source.fixAll.specwright');
      assert.deepEqual(
        editsOf([action]).map((edit) => ('newText' in edit ? edit.newText : '')),
        ['Uploads', today(), 'Uploads'],
      );
      const fixes = await client.request<CodeAction[]>('textDocument/codeAction', {
        ...whole,
        context: { diagnostics: [] },
      });
      assert.ok(!fixes.some(({ kind }) => kind === 'source.fixAll.specwright'));
    });
  });

  it('asks nothing of other Markdown', async () => {
    await withServer({}, async (client) => {
      const notes = 'file:///project/notes.md';
      await client.open(notes, 'Here, [brackets] mean nothing.\n');
      assert.equal(await client.request('specwright/questions', { uri: notes }), null);
      assert.deepEqual(await client.request('specwright/left', { uri: notes }), { count: 0, summary: '' });
    });
  });
});

describe('quick fixes', () => {
  it('put the date of today', async () => {
    await withServer({ capabilities: versioned }, async (client) => {
      await client.open(uri, unfilled, 7);
      const [first] = await actions(client, 2);
      assert.equal(first?.title, `Use today, ${today()}`);
      assert.equal(first.kind, 'quickfix');
      assert.equal(first.isPreferred, true);
      assert.deepEqual(first.edit?.documentChanges, [
        { textDocument: { uri, version: 7 }, edits: [{ range: range(2, 10, 2, 22), newText: today() }] },
      ]);
      assert.equal(first.diagnostics?.[0]?.code, 'unset-date');
    });
  });

  it('are made for the version that is open', async () => {
    await withServer({ capabilities: rich }, async (client) => {
      await client.open(uri, unfilled, 3);
      await client.change(uri, 4, { range: range(0, 0, 0, 0), text: 'Foreword\n\n' });
      const found = await actions(client, 4);
      assert.notEqual(found.length, 0);
      for (const { textDocument } of changesOf(found)) assert.equal(textDocument.version, 4);
    });
  });

  it('hold snippets for a client that takes them', async () => {
    await withServer({ capabilities: rich }, async (client) => {
      await client.open(uri, unfilled);
      assert.ok(editsOf(await actions(client, 3)).some(isSnippet));
    });
  });

  it('hold no snippet for a client that does not', async () => {
    await withServer({ capabilities: versioned }, async (client) => {
      await client.open(uri, unfilled);
      const found = [...(await actions(client, 2)), ...(await actions(client, 3))];
      assert.ok(!editsOf(found).some(isSnippet));
    });
  });

  it('are plain changes for a client that knows no versions', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, unfilled);
      const [first] = await actions(client, 2);
      const edits = [{ range: range(2, 10, 2, 22), newText: today() }];
      assert.deepEqual(first?.edit, { changes: { [uri]: edits } });
    });
  });

  it('are not offered where something else is asked for', async () => {
    await withServer({ capabilities: rich }, async (client) => {
      await client.open(uri, unfilled);
      assert.deepEqual(await actions(client, 2, ['refactor']), []);
      assert.deepEqual(await actions(client, 0), []);
      assert.notEqual((await actions(client, 2, ['quickfix'])).length, 0);
    });
  });
});

const feature = {
  'login/prd.md': '# PRD: Login\n\n**FR-1: Sign in**\n- Priority: Must\n',
  'login/spec.md': '# Technical Specification\n\nImplements FR-1.\n',
  'payment/prd.md': '# PRD: Payment\n\n**FR-1: Pay**\n',
  'node_modules/a/prd.md': '# PRD\n\n**FR-1: Not ours**\n',
};

describe('in a folder on disk', () => {
  it('a definition is found in another file', async () => {
    await withWorkspace(feature, {}, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      const prd = uriOf(path.join(folder, 'login/prd.md'));
      assert.deepEqual(await definition(client, spec, 2, 12), [{ uri: prd, range: range(2, 2, 2, 6) }]);
      assert.deepEqual(await definition(client, spec, 0, 3), []);
    });
  });

  it('a definition is a link for a client that takes links', async () => {
    await withWorkspace(feature, rich, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      const [link, ...others] = await definition<LocationLink>(client, spec, 2, 15);
      assert.deepEqual(others, []);
      assert.equal(link?.targetUri, uriOf(path.join(folder, 'login/prd.md')));
      assert.deepEqual(link.originSelectionRange, range(2, 11, 2, 15));
      assert.deepEqual(link.targetSelectionRange, range(2, 2, 2, 6));
    });
  });

  it('references are those of the same feature', async () => {
    await withWorkspace(feature, {}, async (client, folder) => {
      const prd = await openFile(client, folder, 'login/prd.md');
      const spec = uriOf(path.join(folder, 'login/spec.md'));
      const mention = { uri: spec, range: range(2, 11, 2, 15) };
      assert.deepEqual(await references(client, prd, 2, 3, false), [mention]);
      assert.deepEqual(await references(client, prd, 2, 3, true), [{ uri: prd, range: range(2, 2, 2, 6) }, mention]);
    });
  });

  it('hovering shows the requirement', async () => {
    await withWorkspace(feature, {}, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      await definition(client, spec, 2, 12); // Waits for the index.
      const found = await client.request<Hover>('textDocument/hover', at(spec, 2, 12));
      assert.match(JSON.stringify(found.contents), /Sign in.*functional requirement/);
      assert.deepEqual(found.range, range(2, 11, 2, 15));
    });
  });

  it('the open text wins over the file, until it is closed', async () => {
    await withWorkspace(feature, {}, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      const prd = uriOf(path.join(folder, 'login/prd.md'));
      await definition(client, spec, 2, 12);
      await client.open(prd, '# PRD: Login\n\nNot saved yet\n\n**FR-1: Sign in**\n');
      assert.deepEqual(await lines(client, spec), [4]);
      await notice(client, prd, 2);
      assert.deepEqual(await lines(client, spec), [4]);
      await client.close(prd);
      await eventually('the text on disk', async () => (await lines(client, spec))[0] === 2);
    });
  });

  it('a new file is known, and a deleted one forgotten', async () => {
    const { 'login/spec.md': spec } = feature;
    await withWorkspace({ 'login/spec.md': spec }, {}, async (client, folder) => {
      const from = await openFile(client, folder, 'login/spec.md');
      const file = path.join(folder, 'login/prd.md');
      assert.deepEqual(await definition(client, from, 2, 12), []);
      await writeFile(file, feature['login/prd.md']);
      await notice(client, uriOf(file), 1);
      await eventually('the new file', async () => (await definition(client, from, 2, 12)).length === 1);
      await writeFile(file, `\n${feature['login/prd.md']}`);
      await notice(client, uriOf(file), 2);
      await eventually('the changed file', async () => (await lines(client, from))[0] === 3);
      await rm(file);
      await notice(client, uriOf(file), 3);
      assert.deepEqual(await definition(client, from, 2, 12), []);
    });
  });

  it('a rename edits files as they are, told of the change or not', async () => {
    await withWorkspace(feature, versioned, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      const file = path.join(folder, 'login/prd.md');
      const places = async (): Promise<readonly number[]> => {
        const params = { ...at(spec, 2, 12), newName: 'FR-42' };
        const edit = await client.request<WorkspaceEdit>('textDocument/rename', params);
        const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
        const found = changes.find(({ textDocument }) => textDocument.uri === uriOf(file));
        return (found?.edits ?? []).map(({ range: { start } }) => start.line);
      };
      assert.deepEqual(await places(), [2]);
      await writeFile(file, `\nWe promise nothing.\n\n${feature['login/prd.md']}`);
      assert.deepEqual(await places(), [5]);
      await writeFile(file, feature['login/prd.md'].replace('PRD', 'prd'));
      assert.deepEqual(await places(), [2]);
    });
  });

  it('a deleted file makes the client pull anew what referred to it', async () => {
    await withWorkspace(feature, rich, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      await eventually('the index', async () => (await definition(client, spec, 2, 12)).length === 1);
      const file = path.join(folder, 'login/prd.md');
      await rm(file);
      const { refreshes } = client;
      await notice(client, uriOf(file), 3);
      await eventually('a request to pull', () => client.refreshes > refreshes);
    });
  });

  it('a folder may come and go', async () => {
    await withFolder(feature, async (folder) => {
      await withServer({ capabilities: rich }, async (client) => {
        const spec = await openFile(client, folder, 'login/spec.md');
        const login = { uri: uriOf(path.join(folder, 'login')), name: 'login' };
        assert.deepEqual(await definition(client, spec, 2, 12), []);
        await changeFolders(client, [login], []);
        assert.equal((await definition(client, spec, 2, 12)).length, 1);
        await changeFolders(client, [], [login]);
        await eventually('an empty workspace', async () => (await definition(client, spec, 2, 12)).length === 0);
      });
    });
  });

  it('a file that is no text is left out', async () => {
    const files = { ...feature, 'login/binary.md': Uint8Array.of(0xff, 0xfe, 0, 1), 'login/a%20b.md': '**FR-1: x**\n' };
    await withWorkspace(files, {}, async (client, folder) => {
      const spec = await openFile(client, folder, 'login/spec.md');
      assert.deepEqual(await lines(client, spec), [2]);
    });
  });
});

describe('the outline', () => {
  it('of a long text lets others go first', async () => {
    await withServer({}, async (client) => {
      const long = 'file:///specs/long/prd.md';
      await client.open(uri, '# PRD\n');
      await client.open(long, `# PRD\n\n${'### FR-1: Sign in\n\nText of it.\n\n'.repeat(10_000)}`);
      const order: string[] = [];
      const ask = async (asked: string): Promise<void> => {
        await client.request('textDocument/documentSymbol', { textDocument: { uri: asked } });
        order.push(asked);
      };
      await Promise.all([ask(long), ask(uri)]);
      assert.deepEqual(order, [uri, long]);
    });
  });
});

describe('completion', () => {
  it('offers the metrics that a gate still lacks', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, '# PRD\n\n## IOSM Targets\n\n### Gate-I Targets\n- Semantic clarity: ≥0.95\n- \n');
      const found = await client.request<CompletionItem[]>('textDocument/completion', at(uri, 6, 2));
      assert.deepEqual(
        found.map(({ label }) => label),
        ['Code duplication', 'Invariants documented', 'TODOs tracked'],
      );
    });
  });

  it('says once what all items have in common, to a client that takes it', async () => {
    const completion = {
      completionItem: { snippetSupport: true },
      completionList: { itemDefaults: ['editRange', 'insertTextFormat'] },
    };
    await withServer({ capabilities: { textDocument: { completion } } }, async (client) => {
      await client.open(uri, '# PRD\n\n- **FR-1**: a\n- **FR-2**: b\n\nSee FR-\n');
      const list = await client.request<CompletionList>('textDocument/completion', at(uri, 5, 7));
      const editRange = { start: { line: 5, character: 4 }, end: { line: 5, character: 7 } };
      assert.deepEqual(list.itemDefaults, { editRange, insertTextFormat: 2 });
      assert.deepEqual(
        list.items.map(({ label, textEdit, filterText }) => [label, textEdit, filterText]),
        ['FR-1', 'FR-2', 'FR-3'].map((label) => [label, undefined, undefined]),
      );
    });
  });

  it('is silent elsewhere', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, unfilled);
      assert.deepEqual(await client.request('textDocument/completion', at(uri, 2, 3)), []);
    });
  });
});

describe('templates', () => {
  it('are listed', async () => {
    await withServer({}, async (client) => {
      const found = await client.request<TemplateInfo[]>(templatesRequest, undefined);
      assert.deepEqual(found.map(({ id }) => id).sort(), [...templateIds].sort());
      for (const { title, description, isTeam } of found) assert.ok(title && description && !isTeam);
    });
  });

  it('are rendered as text and as a snippet', async () => {
    await withServer({}, async (client) => {
      const found = await client.request<RenderedTemplate>(renderTemplateRequest, { id: 'iosm-feature-prd' });
      assert.equal(found.fileName, 'feature-prd.md');
      assert.match(found.text, /^# PRD: \[Feature Name\]\n/);
      assert.match(found.text, /\*\*Date:\*\* \d{4}-\d\d-\d\d\n/);
      assert.match(found.snippet, /^# PRD: \$\{1:\[Feature Name\]\}\n/);
      assert.ok(found.snippet.endsWith('$0'));
    });
  });

  it('are nothing when nobody knows them', async () => {
    await withServer({}, async (client) => {
      for (const id of ['', 'none', '__proto__'])
        assert.equal(await client.request(renderTemplateRequest, { id }), null);
    });
  });
});

describe('settings', () => {
  it('turn a rule off', async () => {
    const settings = { rules: { 'unset-date': 'off' } };
    await withServer({ capabilities: rich, settings }, async (client) => {
      await client.open(uri, unfilled);
      await eventually('the settings', async () => codes(await pull(client, uri)).length === 1);
      assert.deepEqual(codes(await pull(client, uri)), ['unfilled-placeholder']);
    });
  });

  it('change how bad a finding is', async () => {
    const settings = { rules: { 'unset-date': 'error' } };
    await withServer({ capabilities: rich, settings }, async (client) => {
      await client.open(uri, unfilled);
      await eventually('the settings', async () => items(await pull(client, uri))[0]?.severity === 1);
    });
  });

  it('turn everything off and on again, and what was pulled before is pulled anew', async () => {
    await withServer({ capabilities: rich, settings: {} }, async (client) => {
      await client.open(uri, unfilled);
      const before = await pull(client, uri);
      assert.equal(items(before).length, 2);
      await configure(client, { validate: { enabled: false } });
      await eventually('silence', async () => codes(await pull(client, uri)).length === 0);
      assert.deepEqual(items(await pull(client, uri, before.resultId)), []);
      assert.deepEqual(await actions(client, 2), []);
      const { refreshes } = client;
      await configure(client, {});
      await eventually('a request to pull', () => client.refreshes > refreshes);
      assert.equal(items(await pull(client, uri)).length, 2);
    });
  });

  it('come with the notification for a client that cannot be asked', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, unfilled);
      await client.pushed(uri, 1);
      const settings = { specwright: { validate: { enabled: false } } };
      await client.notify('workspace/didChangeConfiguration', { settings });
      await eventually('no diagnostics', () => client.published.get(uri)?.diagnostics.length === 0);
    });
  });

  it('that nobody understands change nothing', async () => {
    const nonsense = [
      null,
      7,
      [],
      'off',
      { rules: 'off', validate: 'no' },
      { rules: { 'unset-date': 'loud', x: 'off' } },
    ];
    await withServer({ capabilities: rich, settings: null }, async (client) => {
      await client.open(uri, unfilled);
      for (const settings of nonsense) {
        const { refreshes } = client;
        await configure(client, settings);
        await eventually('a request to pull', () => client.refreshes > refreshes);
        assert.equal(items(await pull(client, uri)).length, 2);
      }
    });
  });
});

/** Starts a server, and sees it off: it ends well, and has logged nothing unless the test provokes it. */
async function withServer(
  { logs = false, ...options }: ClientOptions & { readonly logs?: boolean },
  deed: (client: StdioClient) => void | Promise<void>,
): Promise<void> {
  const client = await StdioClient.start(options);
  try {
    await deed(client);
    assert.equal(await client.shutdown(), 0);
    if (!logs) assert.deepEqual(client.log, []);
  } finally {
    client.kill();
  }
}

function withWorkspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  capabilities: ClientCapabilities,
  deed: (client: StdioClient, folder: string) => Promise<void>,
): Promise<void> {
  return withFolder(files, (folder) =>
    withServer({ capabilities, folders: [folder] }, (client) => deed(client, folder)),
  );
}

/** Opens a file of `feature` as it is on disk. */
async function openFile(client: StdioClient, folder: string, name: keyof typeof feature): Promise<string> {
  const opened = uriOf(path.join(folder, name));
  await client.open(opened, feature[name]);
  return opened;
}

function symbols(client: StdioClient): Promise<DocumentSymbol[]> {
  return client.request('textDocument/documentSymbol', { textDocument: { uri } });
}

type Shape = readonly [string, SymbolKind, readonly Shape[]];

function shape({ name, kind, children }: DocumentSymbol): Shape {
  return [name, kind, (children ?? []).map(shape)];
}

function pull(client: StdioClient, from: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const previous = previousResultId === undefined ? {} : { previousResultId };
  return client.request('textDocument/diagnostic', { textDocument: { uri: from }, ...previous });
}

function items(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  return report.kind === 'full' ? report.items : assert.fail('the report says that nothing has changed');
}

function codes(report: DocumentDiagnosticReport): readonly unknown[] {
  return items(report).map(({ code }) => code);
}

function actions(client: StdioClient, line: number, only?: readonly string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: range(line, 11, line, 11),
    context,
  });
}

function changesOf(found: readonly CodeAction[]): readonly TextDocumentEdit[] {
  return found.flatMap(({ edit }) => (edit?.documentChanges ?? []) as TextDocumentEdit[]);
}

function editsOf(found: readonly CodeAction[]): readonly TextDocumentEdit['edits'][number][] {
  return changesOf(found).flatMap(({ edits }) => edits);
}

function isSnippet(edit: TextDocumentEdit['edits'][number]): edit is SnippetTextEdit {
  return 'snippet' in edit;
}

async function definition<T = Location>(client: StdioClient, from: string, line: number, character: number) {
  return client.request<T[]>('textDocument/definition', at(from, line, character));
}

/** The lines that FR-1 of a spec leads to. */
async function lines(client: StdioClient, spec: string): Promise<readonly number[]> {
  return (await definition(client, spec, 2, 12)).map((found) => found.range.start.line);
}

function references(client: StdioClient, from: string, line: number, character: number, includeDeclaration: boolean) {
  const params = { ...at(from, line, character), context: { includeDeclaration } };
  return client.request<Location[]>('textDocument/references', params);
}

/** Tells of a file on disk that was created (1), changed (2) or deleted (3). */
function notice(client: StdioClient, file: string, type: 1 | 2 | 3): Promise<void> {
  return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type }] });
}

function changeFolders(client: StdioClient, added: readonly object[], removed: readonly object[]): Promise<void> {
  return client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
}

async function configure(client: StdioClient, settings: unknown): Promise<void> {
  client.settings = settings;
  await client.notify('workspace/didChangeConfiguration', { settings: null });
}

function at(from: string, line: number, character: number) {
  return { textDocument: { uri: from }, position: { line, character } };
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
}
