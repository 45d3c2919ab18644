import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { until } from './until.ts';

// Not in the browser: after the page of its tests, VS Code's Markdown extension runs on a server, away from ours.

const [folder] = workspace.workspaceFolders ?? [];

async function open(name: string): Promise<Uri> {
  const file = Uri.joinPath(folder!.uri, name);
  await window.showTextDocument(await workspace.openTextDocument(file));
  return file;
}

/** As the preview has it. */
async function page(file: Uri): Promise<string> {
  return commands.executeCommand<string>('markdown.api.render', await workspace.openTextDocument(file));
}

describe('The Markdown preview', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('marks definitions, mentions and prompts as soon as the server has said where they are', async () => {
    const file = await open('login/prd.md');
    const marked = await until('the marks', async () => {
      const made = await page(file);
      return made.includes('specwright-definition') ? made : undefined;
    });
    assert.match(
      marked,
      /<span id="specwright-FR-1" class="specwright-definition" title="Functional requirement FR-1: /,
    );
    assert.ok(!marked.includes('<script'));
  });

  it('leaves other Markdown alone, and every page when it is switched off', async () => {
    const prd = await open('login/prd.md');
    await until('the marks', async () => (await page(prd)).includes('specwright-'));
    const notes = await open('notes.md');
    await page(notes);
    assert.ok(!(await page(notes)).includes('specwright-'));
    const settings = workspace.getConfiguration('specwright');
    await settings.update('preview.enabled', false, ConfigurationTarget.Global);
    assert.ok(!(await page(prd)).includes('specwright-'));
    await settings.update('preview.enabled', undefined, ConfigurationTarget.Global);
  });
});
