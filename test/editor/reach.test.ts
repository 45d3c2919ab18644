import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, TextDocument } from 'vscode';
import { commands, env, extensions, Selection, Uri, window, workspace } from 'vscode';
import { shot } from './shot.ts';
import { showUntitled } from './showUntitled.ts';
import { until } from './until.ts';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac: string;
}

/** Two calls with these are as good as a look at the key: the command runs only where it is enabled by its key. */
describe('Reach by hand', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert').then(undefined, () => undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('has keys that shadow none of the editor’s own', async () => {
    const own = (
      extensions.getExtension('specwright.specwright')!.packageJSON as {
        readonly contributes: { readonly keybindings: readonly Keybinding[] };
      }
    ).contributes.keybindings;
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const taken = JSON.parse(withoutComments(defaults.getText())) as readonly Omit<Keybinding, 'mac'>[];
    assert.ok(taken.length > 500, 'no default keys were found');
    for (const { key, command } of own) {
      const others = taken.filter((each) => each.command !== command);
      const shadowed = others.filter((each) => each.key === key || each.key.startsWith(`${key} `));
      assert.deepEqual(
        shadowed.map((each) => `${each.key} ${each.command}`),
        [],
      );
    }
  });

  it('goes from prompt to prompt, round the end', async () => {
    const document = await show('# PRD\n\n[TBD]\n\nText\n\n[Who pays?]\n');
    const lines: number[] = [];
    for (const command of ['nextPrompt', 'nextPrompt', 'nextPrompt', 'previousPrompt']) {
      await commands.executeCommand(`specwright.${command}`);
      lines.push(window.activeTextEditor!.selection.active.line);
    }
    assert.deepEqual(lines, [2, 6, 2, 6], document.getText());
  });

  it('folds requirements that have no heading', async () => {
    const document = await show(
      '# PRD\n\n**FR-1: Log in**\n\n- Priority: Must\n- Acceptance: it works\n\n**FR-2: Log out**\n\n- Priority: Must\n',
    );
    let seen: unknown;
    const said = (): string =>
      `folds, but saw ${JSON.stringify(seen)} in ${document.languageId} of ${document.uri.path}, closed: ${document.isClosed}`;
    const folds = await until(said, async () => {
      const all = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      const outline = await commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
      seen = { all, outline };
      return all.some(({ start }) => start === 2) && all;
    });
    assert.deepEqual(
      folds.filter(({ start }) => start > 0 && start !== 4 && start !== 9).map(({ start, end }) => [start, end]),
      [
        [2, 5],
        [7, 9],
      ],
    );
  });

  it('lists headings once where the setting says so', async () => {
    const document = await show('# PRD: Login\n\n## Goals\n\n**FR-1: Log in**\n\n[TBD]\n');
    const names = (found: readonly DocumentSymbol[]): readonly string[] =>
      found.flatMap(({ name, children }) => [name, ...names(children)]);
    let seen: readonly string[] = [];
    const listed = async (): Promise<readonly string[]> => {
      // VS Code asks again when the text has changed.
      await window.activeTextEditor!.edit((builder) => {
        builder.insert(document.lineAt(document.lineCount - 1).range.end, '.');
      });
      const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      seen = names(found ?? []);
      return seen;
    };
    const but = (what: string) => () => `${what}, but saw: ${seen.join(' | ')}\nof: ${document.getText()}`;
    await until(
      but('both outlines'),
      async () => (await listed()).filter((name) => name.endsWith('Goals')).length === 2,
    );
    const settings = workspace.getConfiguration('specwright');
    await settings.update('outline.sections', false, true);
    try {
      const once = await until(but('headings once'), async () => {
        const all = await listed();
        return all.filter((name) => name.endsWith('Goals')).length === 1 && all;
      });
      assert.ok(once.includes('FR-1 Log in'), once.join('\n'));
    } finally {
      await settings.update('outline.sections', undefined, true);
    }
  });
});

function withoutComments(text: string): string {
  const lines = text.split('\n');
  return lines.filter((line) => !line.trimStart().startsWith('//')).join('\n');
}

async function show(content: string): Promise<TextDocument> {
  const document = await showUntitled(content);
  window.activeTextEditor!.selection = new Selection(0, 0, 0, 0);
  return document;
}

describe('The Specwright view', () => {
  afterEach(async () => {
    await commands.executeCommand('specwright.clearFilter');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('goes to a requirement where it stands now, and copies links', async () => {
    await commands.executeCommand('specwright.documents.focus');
    const uri = uriOf('login/prd.md');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const requirement = { name: 'FR-2', title: 'Sign out', fragment: 'functional-requirements', range };
    const row = { kind: 'requirement', id: `${uri}#FR-2`, uri, requirement };
    await commands.executeCommand('_specwright.showRow', row);
    const editor = await until('the document', () =>
      window.activeTextEditor?.document.uri.toString() === uri ? window.activeTextEditor : undefined,
    );
    assert.equal(editor.document.lineAt(editor.selection.active).text, '**FR-2: Sign out**');
    await commands.executeCommand('specwright.copyLink', row);
    assert.equal(await env.clipboard.readText(), '[FR-2 Sign out](login/prd.md#functional-requirements)');
  });

  it('copies a trace table of all documents', async () => {
    const table = await until('the table', async () => {
      const csv = await commands.executeCommand<string>('specwright.copyTraceTable', undefined, 'csv');
      return csv.includes('login/prd.md') && csv;
    });
    assert.match(table, /^Requirement,Title,File,Section,Criteria,Stories,Mentions\r\n/);
    assert.match(table, /FR-1,Sign in,login\/prd\.md:\d+,Functional Requirements,AC-PRD-01,/);
    assert.equal(await env.clipboard.readText(), table);
    await shot('view');
  });
});

function uriOf(path: string): string {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, path).toString();
}
