import assert from 'node:assert/strict';
import path from 'node:path';
import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  CompletionItem,
  Hover,
  MarkupContent,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';

const text = `# PRD: Sign in

**Author:** [Your name]

- **FR-1**: Members sign in.
  - **Priority:** Must / Should / Could
- **FR-2**: Members sign out.
`;

/** An editor that knows neither snippets nor versions of texts. */
const plainEditor: ClientCapabilities = {
  workspace: { applyEdit: true, executeCommand: {} },
  window: { showDocument: { support: true } },
  textDocument: {
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
    hover: { contentFormat: ['plaintext'] },
  },
};

describe('an editor without commands of its own', () => {
  it('is offered those that the server runs, and VS Code none', async () => {
    await withEditor(plainEditor, ({ client }) => {
      const { commands = [] } = client.initialized.capabilities.executeCommandProvider ?? {};
      for (const name of ['nextPrompt', 'fillPrompt', 'insertTemplate', 'insertSection', 'retireRequirement'])
        assert.ok(commands.includes(`specwright.${name}`), name);
      return Promise.resolve();
    });
    const ours = await StdioClient.start({ initializationOptions: { files: 'client', commands: 'client' } });
    assert.equal(ours.initialized.capabilities.executeCommandProvider, undefined);
    await ours.shutdown();
  });

  it('gets lenses that name only those', async () => {
    await withEditor(plainEditor, async ({ client, uri }) => {
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
      const resolved = await Promise.all(
        lenses.map(async (lens) => (lens.command ? lens : client.request<CodeLens>('codeLens/resolve', lens))),
      );
      const known = client.initialized.capabilities.executeCommandProvider?.commands ?? [];
      assert.ok(resolved.length >= 3);
      for (const { command } of resolved) assert.ok(known.includes(command?.command ?? ''), command?.command);
    });
    await withEditor({}, ({ client }) => {
      assert.equal(client.initialized.capabilities.codeLensProvider, undefined);
      return Promise.resolve();
    });
  });

  it('goes from prompt to prompt', async () => {
    await withEditor(plainEditor, async ({ client, uri, run }) => {
      await run('nextPrompt', uri, { line: 2, character: 20 });
      await run('nextPrompt', uri, { line: 5, character: 30 });
      await run('previousPrompt', uri, { line: 5, character: 10 });
      assert.deepEqual(
        client.shown.map(({ selection }) => selection?.start.line),
        [5, 2, 2],
      );
    });
  });

  it('fills a prompt with a value, and with one that is picked', async () => {
    await withEditor(plainEditor, async ({ client, uri, run }) => {
      await run('fillPrompt', uri, { line: 2, character: 14 }, 'Ann Lee');
      client.picks = 'Should';
      await run('fillPrompt', uri, { line: 5, character: 20 });
      assert.deepEqual(newTexts(client.applied), ['Ann Lee', 'Should']);
    });
  });

  it('acts where the user looked last when it sends no place', async () => {
    await withEditor(plainEditor, async ({ client, uri, run }) => {
      await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 5 } });
      await run('insertRequirement');
      assert.match(newTexts(client.applied).join(), /FR-3/);
    });
  });

  it('retires a requirement, and says why when it cannot', async () => {
    await withEditor(plainEditor, async ({ client, uri, run }) => {
      await run('retireRequirement', uri, { line: 4, character: 5 });
      assert.match(newTexts(client.applied).join(), /Retired/);
      await run('retireRequirement', uri, { line: 0, character: 0 });
      assert.match(client.said.join(), /Put the cursor on an identifier/);
    });
  });

  it('inserts a template by its title', async () => {
    await withEditor(
      plainEditor,
      async ({ client, uri, run }) => {
        client.picks = 'Python PRD';
        await run('insertTemplate', uri);
        const [inserted = ''] = newTexts(client.applied);
        assert.match(inserted, /^(?:---|# )/);
        assert.ok(!/\$\{\d/.test(inserted));
      },
      '',
    );
  });

  it('gets fixes without tab stops', async () => {
    await withEditor(plainEditor, async ({ client, uri }) => {
      const at = { line: 4, character: 5 };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], triggerKind: 1 },
      });
      const retire = actions.find(({ kind }) => kind?.endsWith('.retire'));
      assert.equal(newTexts([retire?.edit ?? {}])[0], 'Retired ([reason]): ');
    });
  });

  it('gets hovers in plain text when it asks for that', async () => {
    await withEditor(plainEditor, async ({ client, uri }) => {
      const position = { line: 6, character: 5 };
      const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
      const { kind, value } = hover.contents as MarkupContent;
      assert.equal(kind, 'plaintext');
      assert.match(value, /Members sign out/);
      assert.doesNotMatch(value, /\*\*|`|\]\(/);
    });
  });

  it('gets suggestions in plain text, with what stands beside the label as their detail', async () => {
    await withEditor(plainEditor, async ({ client, uri }) => {
      const items = await client.request<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 6, character: 8 },
      });
      const [first] = items;
      assert.ok(first !== undefined && first.labelDetails === undefined && first.detail !== undefined);
      assert.equal((first.documentation as { kind: string }).kind, 'plaintext');
    });
  });
});

interface World {
  readonly client: StdioClient;
  readonly uri: string;
  readonly run: (name: string, ...args: unknown[]) => Promise<unknown>;
}

async function withEditor(
  capabilities: ClientCapabilities,
  deed: (world: World) => Promise<void>,
  content = text,
): Promise<void> {
  await withFolder({ 'prd.md': content }, async (folder) => {
    const client = await StdioClient.start({ capabilities, folders: [folder] });
    try {
      const uri = uriOf(path.join(folder, 'prd.md'));
      await client.open(uri, content);
      const run = (name: string, ...args: unknown[]): Promise<unknown> =>
        client.request('workspace/executeCommand', { command: `specwright.${name}`, arguments: args });
      await deed({ client, uri, run });
    } finally {
      client.kill();
    }
  });
}

function newTexts(edits: readonly WorkspaceEdit[]): readonly string[] {
  return edits.flatMap(({ changes = {} }) =>
    Object.values(changes).flatMap((all) => all.map(({ newText }) => newText)),
  );
}
