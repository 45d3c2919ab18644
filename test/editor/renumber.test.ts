import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TextDocument } from 'vscode';
import { commands, languages, Selection, Uri, window, workspace } from 'vscode';
import { putBack } from './putBack.ts';
import { shot } from './shot.ts';
import { takeOffered } from './takeOffered.ts';
import { until } from './until.ts';

describe('Numbers in the editor', () => {
  afterEach(async () => {
    await putBack(await open('prd.md'), await open('spec.md'));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('gives a new requirement the next free number', async () => {
    const document = await putCursorOn('FR-2');
    await runUntil('specwright.insertRequirement', () => document.getText().includes('**FR-6: [Title]**'));
    assert.match(
      document.getText(),
      /- Priority: Must\n\n\*\*FR-6: \[Title\]\*\*\n- Priority: .*\n\n\*\*FR-5: Upload\*\*/,
    );
    assert.equal(document.getText(window.activeTextEditor!.selection), '[Title]');
  });

  it('keeps the number of a requirement that is retired', async () => {
    const document = await putCursorOn('FR-5');
    await runUntil('specwright.retireRequirement', () => document.getText().includes('Retired ([reason]): Upload'));
    assert.ok(document.getText().includes('**FR-5: Retired ([reason]): Upload**\n\n## Queue\n\nFR-2 and FR-5'));
  });

  it('retires also when the cursor moves meanwhile, and the light bulb asks again', async () => {
    const document = await putCursorOn('FR-5');
    const slow = languages.registerCodeActionsProvider('markdown', {
      provideCodeActions: () => sleep(1_000).then(() => []),
    });
    const moving = setInterval(() => void commands.executeCommand('cursorRight'), 300);
    try {
      await runUntil('specwright.retireRequirement', () => document.getText().includes('Retired ([reason]): Upload'));
    } finally {
      clearInterval(moving);
      slow.dispose();
    }
  });

  it('says why nothing can be retired where the cursor is', async () => {
    const document = await putCursorOn('Queue');
    const before = document.getText();
    await commands.executeCommand('specwright.retireRequirement');
    assert.equal(document.getText(), before);
    await commands.executeCommand('notifications.clearAll');
  });

  it('closes the gaps in all files, once the preview is accepted', async () => {
    const document = await putCursorOn('FR-2');
    const spec = await open('spec.md');
    const before = document.getText();
    const done = commands.executeCommand('specwright.compactNumbering');
    await takeOffered(
      'the compacted numbers',
      () => document.getText() !== before,
      async () => {
        assert.equal(document.getText(), before, 'nothing happens before somebody says yes');
        await shot('compact-preview');
      },
    );
    await done;
    assert.match(document.getText(), /FR-1 and FR-2 share a queue\./);
    assert.match(spec.getText(), /\[FR-2\]\(prd\.md\) and FR-1\./);
  });
});

async function open(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  return workspace.openTextDocument(Uri.joinPath(folder!.uri, 'renumber', name));
}

async function putCursorOn(text: string): Promise<TextDocument> {
  const document = await open('prd.md');
  const editor = await window.showTextDocument(document);
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  editor.selection = new Selection(position, position);
  await until('the index', () =>
    commands
      .executeCommand<readonly unknown[]>('vscode.executeWorkspaceSymbolProvider', 'FR-2')
      .then(({ length }) => length > 0),
  );
  return document;
}

async function runUntil(command: string, isDone: () => boolean): Promise<void> {
  await commands.executeCommand(command);
  await until(command, isDone);
}
