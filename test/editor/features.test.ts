import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, DocumentSymbol, Hover, Location, LocationLink, TextDocument } from 'vscode';
import { commands, languages, MarkdownString, Position, Range, Selection, Uri, window, workspace } from 'vscode';
import { shot } from './shot.ts';
import { showUntitled } from './showUntitled.ts';
import { mostResolved } from './mostResolved.ts';
import { until } from './until.ts';

/** Everything here goes through the `vscode` API: what holds for these tests holds for a person at the keyboard. */
describe('Specwright in the editor', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert').then(undefined, () => undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows requirements under their sections in the outline', async () => {
    const document = await show('login/prd.md');
    const symbols = await until('the outline', async () => {
      const found = await symbolsOf(document);
      return found.length > 0 && found;
    });
    const lines = outlineLines(symbols);
    for (const line of [
      'PRD: [Feature Name] (13 to fill)',
      '  Setext section',
      '      FR-1 Sign in (Must · 1 to fill)',
      '      FR-2 Sign out (2 to fill)',
      '    AC-PRD-01 FR-1 works with two passkey vendors',
      '      UC-1 Returning member',
      '      P50 latency (to fill)',
    ])
      assert.ok(lines.includes(line), `“${line}” in\n${lines.join('\n')}`);
    assert.ok(!lines.some((line) => line.includes('Not a heading')));
    await commands.executeCommand('outline.focus');
    await shot('outline');
  });

  it('marks what is left to fill, and nothing else', async () => {
    const document = await show('login/prd.md');
    assert.deepEqual(await marked(document), [
      '1 [Feature Name]',
      '3 [YYYY-MM-DD]',
      '4 Draft | Review | Approved | Implemented',
      '8 [Describe who cannot sign in today, and why]',
      '19 [how to verify it works]',
      '24 [how to verify it works]',
      '25 Must / Should / Could',
      '28 [limit, e.g., "P95 < 200ms", "P95 < 300ms"]',
      '33 [TO BE REPLACED BY: Environment]',
      '41 -',
      '51 [X]',
      '52 - ',
      '56 [link to research]',
    ]);
    await commands.executeCommand('workbench.panel.markers.view.focus');
    await shot('problems');
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('marks dates in front matter', async () => {
    assert.deepEqual(await marked(await show('login/spec.md')), ['3 YYYY-MM-DD']);
  });

  it('reports nothing in other Markdown', async () => {
    const spec = await show('login/spec.md');
    await marked(spec);
    const notes = await show('notes.md');
    await until('the answer for notes.md', async () => (await definitions(notes, 'FR-1')).length > 0);
    assert.deepEqual(ours(notes), []);
  });

  it('reports what is typed', async () => {
    const document = await show('login/spec.md');
    await marked(document);
    await edit(document, new Range(8, 0, 8, 0), '[Describe the flow] ');
    await until('the new placeholder', () => ours(document).length === 2);
  });

  it('fills a choice with one fix each', async () => {
    const document = await show('login/prd.md');
    assert.deepEqual(await fixTitles(document, 'Must / Should'), [
      'Use “Must”',
      'Use “Should”',
      'Use “Could”',
      'Fill “Priority”…',
      'Ignore unpicked-option in this line…',
    ]);
    await applyFix(document, 'Must / Should', 'Use “Should”');
    assert.equal(document.lineAt(24).text, '- Priority: Should');
    await until('the finding to go', () => !ours(document).some(({ range }) => range.start.line === 24));
    await commands.executeCommand('undo');
    assert.equal(document.lineAt(24).text, '- Priority: Must / Should / Could');
  });

  it('fills an example value and the date of today', async () => {
    const document = await show('login/prd.md');
    await applyFix(document, '[limit', 'Use “P95 < 300ms”');
    assert.equal(document.lineAt(27).text, '- Limit: P95 < 300ms');
    const titles = await fixTitles(document, '[YYYY-MM-DD]');
    const today = /^Use today, (\d{4}-\d\d-\d\d)$/.exec(titles[0] ?? '')?.[1];
    await applyFix(document, '[YYYY-MM-DD]', titles[0] ?? '');
    assert.equal(document.lineAt(2).text, `**Date:** ${today ?? 'no date'}`);
  });

  it('selects the hint of a free text', async () => {
    const document = await show('login/prd.md');
    await applyFix(document, '[Describe who', 'Fill “Describe who cannot sign in today, and w…”…');
    const editor = window.activeTextEditor!;
    await until(
      'the hint to be selected',
      () => document.getText(editor.selection) === '[Describe who cannot sign in today, and why]',
    );
    await commands.executeCommand('type', { text: 'Half of the members.' });
    assert.equal(document.lineAt(7).text, 'Half of the members.');
  });

  it('fills the name of a thing everywhere in one go', async () => {
    const content = '# PRD: [Feature Name]\n\n**Feature:** [Feature Name]\n';
    const document = await showUntitled(content);
    await applyFix(document, '[Feature Name]', 'Fill “Feature Name” in both places…');
    await until('both to be selected', () => window.activeTextEditor!.selections.length === 2);
    await commands.executeCommand('type', { text: 'Sign-in' });
    assert.equal(document.getText(), content.replaceAll('[Feature Name]', 'Sign-in'));
  });

  it('goes from a mention to its definition, in the same file and across files', async () => {
    const spec = await show('login/spec.md');
    for (const [name, line] of [
      ['FR-1', 16],
      ['NFR-1', 26],
      ['FR-2', 21],
      ['AC-PRD-01', 38],
    ] as const) {
      const [target] = await until(`the definition of ${name}`, async () => {
        const found = await definitions(spec, name);
        return found.length > 0 && found;
      });
      assert.ok(uriOf(target!).path.endsWith('login/prd.md'));
      assert.equal(lineOf(target!), line, name);
    }
    const prd = await show('login/prd.md');
    const [useCase] = await until('the definition of UC-1', async () => definitions(prd, 'UC-1'));
    assert.equal(lineOf(useCase!), 44);
  });

  it('takes F12 there', async () => {
    const document = await show('login/spec.md');
    window.activeTextEditor!.selection = new Selection(...startOf(document, 'NFR-1'));
    await until('the jump', async () => {
      await commands.executeCommand('editor.action.revealDefinition');
      return window.activeTextEditor?.document.uri.path.endsWith('prd.md');
    });
    assert.equal(window.activeTextEditor!.selection.start.line, 26);
  });

  it('finds references in all files', async () => {
    const prd = await show('login/prd.md');
    const found = await until('the references', async () => {
      const locations = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        prd.uri,
        positionOf(prd, 'FR-1'),
      );
      return locations.length >= 4 && locations;
    });
    const places = found.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''}:${String(range.start.line + 1)}`);
    assert.deepEqual(places.sort(), ['notes.md:3', 'prd.md:17', 'prd.md:39', 'spec.md:8']);
  });

  it('shows the text of a requirement on hover', async () => {
    const spec = await show('login/spec.md');
    const text = await until('the hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        spec.uri,
        positionOf(spec, 'FR-1'),
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part instanceof MarkdownString ? part.value : '')),
      );
      return texts.find((part) => part.includes('Sign in'));
    });
    assert.ok(text.includes('functional requirement'));
    assert.ok(text.includes('A member signs in with a passkey'));
  });

  it('completes the metrics that a gate still misses', async () => {
    const document = await show('login/prd.md');
    const position = new Position(51, 2);
    const labels = await until('the completions', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('P95 latency') && found;
    });
    assert.ok(!labels.includes('P50 latency'), 'what is set on another line is not offered again');
    assert.ok(labels.includes('Error budget') && labels.includes('Chaos tests'));

    window.activeTextEditor!.selection = new Selection(position, position);
    await until('the accepted completion', async () => {
      await commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await shot('completion');
      await commands.executeCommand('acceptSelectedSuggestion');
      const isDone = (): boolean => document.lineAt(51).text === '- P95 latency: ≤200ms';
      return until('what it causes', isDone, 4_000).catch(() => false);
    });
    assert.equal(document.getText(window.activeTextEditor!.selection), '200');
  });

  it('offers a snippet for the recurring blocks', async () => {
    const document = await showUntitled();
    await commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: 'Functional requirement',
    });
    await until('the snippet', () => document.getText().startsWith('**FR-1: [Capability name]**'));
  });
});

async function show(path: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const document = await workspace.openTextDocument(Uri.joinPath(folder!.uri, path));
  await window.showTextDocument(document);
  return document;
}

async function edit(document: TextDocument, range: Range, text: string): Promise<void> {
  assert.ok(
    await window.activeTextEditor!.edit((builder) => {
      builder.replace(range, text);
    }),
  );
  assert.equal(window.activeTextEditor!.document, document);
}

function ours(document: TextDocument) {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'specwright');
}

/** Line and text of every finding, once there are any. */
async function marked(document: TextDocument): Promise<readonly string[]> {
  const found = await until('findings', () => {
    const findings = ours(document);
    return findings.length > 0 && findings;
  });
  return found
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range }) => `${String(range.start.line + 1)} ${document.getText(range)}`);
}

async function symbolsOf(document: TextDocument): Promise<DocumentSymbol[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  // VS Code's own outline of Markdown answers too; ours knows what is left to fill.
  return (symbols ?? []).filter(({ detail, name }) => detail !== '' && !name.startsWith('#'));
}

function outlineLines(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === '' ? '' : ` (${detail})`}`,
    ...outlineLines(children, `${indent}  `),
  ]);
}

async function fixes(document: TextDocument, at: string): Promise<readonly CodeAction[]> {
  return until(`fixes for ${at}`, async () => {
    const range = new Range(...startOf(document, at));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      'quickfix',
      mostResolved,
    );
    return actions.length > 0 && actions;
  });
}

async function fixTitles(document: TextDocument, at: string): Promise<readonly string[]> {
  return (await fixes(document, at)).map(({ title }) => title);
}

async function applyFix(document: TextDocument, at: string, title: string): Promise<void> {
  const all = await fixes(document, at);
  const fix = all.find((candidate) => candidate.title === title);
  assert.ok(fix?.edit, `“${title}” among ${all.map((candidate) => candidate.title).join(', ')}`);
  assert.ok(await workspace.applyEdit(fix.edit));
}

function positionOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, text);
  return document.positionAt(offset + 1);
}

function startOf(document: TextDocument, text: string): [Position, Position] {
  const position = positionOf(document, text);
  return [position, position];
}

async function definitions(document: TextDocument, name: string): Promise<(Location | LocationLink)[]> {
  return commands.executeCommand('vscode.executeDefinitionProvider', document.uri, positionOf(document, name));
}

function uriOf(target: Location | LocationLink): Uri {
  return 'targetUri' in target ? target.targetUri : target.uri;
}

function lineOf(target: Location | LocationLink): number {
  return 'targetUri' in target
    ? (target.targetSelectionRange ?? target.targetRange).start.line
    : target.range.start.line;
}
