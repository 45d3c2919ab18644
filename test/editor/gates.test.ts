import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, CompletionList, Hover, TextDocument } from 'vscode';
import { commands, languages, MarkdownString, Position, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { shot } from './shot.ts';
import { mostResolved } from './mostResolved.ts';
import { until } from './until.ts';

describe('Gates in the editor', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert').then(undefined, () => undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('checks a target, and turns its sign round', async () => {
    const document = await show('gates/docs/prd.md');
    const wrong = await until('the finding', () =>
      ours(document).find(({ code }) => codeOf(code) === 'gate-direction'),
    );
    assert.equal(document.getText(wrong.range), '≥');
    await applyFix(document, wrong.range, 'Change to ≤');
    assert.equal(document.lineAt(6).text, '- P95 latency: ≤300ms');
    await until('the hint about iosm.yaml', () => ours(document).some(({ code }) => codeOf(code) === 'gate-looser'));
    await shot('gates');
    const looser = ours(document).find(({ code }) => codeOf(code) === 'gate-looser');
    await applyFix(document, looser!.range, 'Use the project’s 150ms');
    assert.equal(document.lineAt(6).text, '- P95 latency: ≤150ms');
    await until('no finding', () => ours(document).every(({ range }) => range.start.line !== 6));
  });

  it('explains a metric with the value of the project, and completes with it', async () => {
    const document = await show('gates/docs/prd.md');
    const text = await until('the hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(6, 5),
      );
      const parts = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part instanceof MarkdownString ? part.value : '')),
      );
      return parts.find((part) => part.includes('P95 latency'))?.replaceAll('\\', '');
    });
    assert.match(text, /iosm\.yaml, line 5: .*p95_max is 150 \(≤150ms in a PRD\)/);
    const labels = await completions(document, new Position(7, 2), 'P99 latency');
    const metrics = labels.filter((label) => label.endsWith(' latency'));
    assert.deepEqual(metrics, ['P99 latency'], 'what is set on other lines is not offered again');
  });

  it('summarises the gates above their headings', async () => {
    const document = await show('gates/docs/prd.md');
    const titles = await until('the lenses', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      const found = lenses.map(({ command, range }) => `${String(range.start.line + 1)} ${command?.title ?? ''}`);
      return found.some((title) => title.includes('targets')) && found;
    });
    assert.ok(titles.includes('3 3 targets'), titles.join('\n'));
    assert.ok(titles.includes('10 1 target'), titles.join('\n'));
  });

  it('checks, explains and completes iosm.yaml, and takes it before it is saved', async () => {
    const prd = await show('gates/docs/prd.md');
    const config = await show('gates/iosm.yaml');
    const wrong = await until('the error', () => ours(config).find(({ message }) => message.includes('p99_max')));
    assert.equal(wrong.message, 'iosm.quality_gates.gate_O.latency_ms.p99_max must be a number.');
    assert.equal(config.getText(wrong.range), 'fast');
    await shot('iosm-yaml');
    const labels = await completions(config, new Position(3, 6), 'error_budget_respected');
    assert.ok(!labels.includes('p95_max'));

    const edit = new WorkspaceEdit();
    edit.replace(config.uri, new Range(4, 17, 4, 20), '500');
    assert.ok(await workspace.applyEdit(edit));
    await window.showTextDocument(prd);
    const sign = await until('the sign', () => ours(prd).find(({ code }) => codeOf(code) === 'gate-direction'));
    await applyFix(prd, sign.range, 'Change to ≤');
    await until('the answer to the new sign', () => !ours(prd).some(({ code }) => codeOf(code) === 'gate-direction'));
    assert.ok(!ours(prd).some(({ code }) => codeOf(code) === 'gate-looser'));
    await commands.executeCommand('workbench.action.files.revert');
    await window.showTextDocument(config);
  });
});

async function show(path: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const document = await workspace.openTextDocument(Uri.joinPath(folder!.uri, path));
  await window.showTextDocument(document);
  return document;
}

function ours(document: TextDocument) {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'specwright');
}

function codeOf(code: ReturnType<typeof ours>[number]['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function completions(document: TextDocument, position: Position, expected: string): Promise<readonly string[]> {
  return until('the completions', async () => {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return labels.includes(expected) && labels;
  });
}

async function applyFix(document: TextDocument, range: Range, title: string): Promise<void> {
  const action = await until(`the fix “${title}”`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      'quickfix',
      mostResolved,
    );
    return actions.find((candidate) => candidate.title === title);
  });
  assert.ok(await workspace.applyEdit(action.edit!));
}
