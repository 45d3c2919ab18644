import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import type { MarkdownPlugin } from '../../client/src/preview/markPages.ts';
import { until } from './until.ts';

// VS Code's Markdown extension does not run beside ours in the browser of these tests; so pages are made here as it makes them.
describe('What the Markdown preview takes from the extension', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('marks pages of PRDs, and leaves others alone', async () => {
    const plugin = await extensions.getExtension<MarkdownPlugin>('specwright.specwright')!.activate();
    const markdown = plugin.extendMarkdownIt(new MarkdownIt({ html: true }));
    const page = async (name: string): Promise<string> => {
      const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
      const document = await workspace.openTextDocument(file);
      await window.showTextDocument(document);
      return markdown.render(document.getText(), { currentDocument: file });
    };
    const marked = await until('the marks', async () => {
      const made = await page('login/prd.md');
      return made.includes('specwright-definition') ? made : undefined;
    });
    assert.match(
      marked,
      /<span id="specwright-FR-1" class="specwright-definition" title="Functional requirement FR-1: /,
    );
    assert.match(marked, /class="specwright-prompt"/);
    assert.ok(!marked.includes('<script'));
    await page('notes.md');
    assert.ok(!(await page('notes.md')).includes('specwright-'));
  });
});
