import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction, CodeLens, TextDocument } from 'vscode';
import { commands, env, extensions, languages, Selection, Uri, window, workspace } from 'vscode';
import { shown, statusBar } from '../shown.ts';
import { until } from '../until.ts';

type Texts = Readonly<Record<string, string>>;
interface Titled {
  readonly command: string;
  /** The manifest of a running extension has both. */
  readonly title: string | { readonly value: string };
}

/** What is expected comes from the translations: here it is only whether they arrive. */
describe('An editor that speaks German', () => {
  const extension = extensions.all.find(({ id }) => id.endsWith('.specwright'))!;
  const read = (name: string): Texts =>
    JSON.parse(readFileSync(path.join(extension.extensionPath, name), 'utf8')) as Texts;
  const messages = read('l10n/bundle.l10n.de.json');
  const inGerman = (message: string): string => {
    const found = messages[message];
    assert.ok(found !== undefined && found !== message, message);
    return found;
  };
  let document: TextDocument;

  before(async function () {
    if (env.language !== 'de') {
      console.log(`[editor tests] this editor speaks ${env.language}: its German is not tried`);
      this.skip();
    }
    const [folder] = workspace.workspaceFolders ?? [];
    document = await workspace.openTextDocument(Uri.joinPath(folder!.uri, 'login-prd.md'));
    await window.showTextDocument(document);
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('calls every command as the German manifest does', () => {
    const [english, german] = [read('package.nls.json'), read('package.nls.de.json')];
    const source = JSON.parse(
      readFileSync(path.join(extension.extensionPath, 'package.json'), 'utf8'),
    ) as typeof manifest;
    const manifest = extension.packageJSON as { readonly contributes: { readonly commands: readonly Titled[] } };
    const shownAs = new Map(manifest.contributes.commands.map(({ command, title }) => [command, textOf(title)]));
    const keys = source.contributes.commands.map(
      ({ command, title }) => [command, textOf(title).slice(1, -1)] as const,
    );
    assert.ok(keys.length > 20);
    for (const [command, key] of keys) assert.equal(shownAs.get(command), german[key], command);
    assert.ok(keys.filter(([, key]) => german[key] === english[key]).length === 0);
  });

  it('counts what is left above the document and in the status bar', async () => {
    const count = inGerman('{count} to fill').replace('{count}', '2');
    await until('the lens', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9);
      return lenses.some(({ command }) => command?.title === count);
    });
    const isThere = async (): Promise<boolean> => (await statusBar())?.some((text) => text.includes(count)) !== false;
    await until('the count in the status bar', isThere);
  });

  it('says what it finds, and what can be done', async () => {
    const finding = await until('the finding', () =>
      languages.getDiagnostics(document.uri).find(({ code }) => codeOf(code) === 'unset-date'),
    );
    assert.equal(finding.message, inGerman('{subject}: set the date.').replace('{subject}', 'Date'));
    const [start] = inGerman('Use today, {date}').split('{date}');
    await until('the quick fix', async () => {
      const args = ['vscode.executeCodeActionProvider', document.uri, finding.range] as const;
      return (await commands.executeCommand<CodeAction[]>(...args)).some(({ title }) => title.startsWith(start!));
    });
  });

  it('asks what is to be filled', async () => {
    window.activeTextEditor!.selection = new Selection(0, 0, 0, 0);
    const walk = commands.executeCommand('specwright.fillPlaceholders');
    const skip = inGerman('leave it as it is, and go to the next one');
    const hint = inGerman('Write a date, or “today”; Enter alone skips');
    try {
      await until('the question', async () => {
        const box = await shown('.quick-input-widget');
        return box === undefined || box.some((text) => text.includes(skip));
      });
      const input = await shown(`.quick-input-widget input[placeholder="${hint}"]`);
      assert.notEqual(input?.length, 0);
    } finally {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await walk;
    }
  });
});

function textOf(title: Titled['title']): string {
  return typeof title === 'string' ? title : title.value;
}

function codeOf(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}
