import type { QuickPickItem } from 'vscode';
import { commands, l10n, languages, window } from 'vscode';
import { activeDocument } from '../activeDocument.ts';
import { knownRules, pageOf } from '../rulePages.ts';
import type { Command } from './command.ts';

/** Opens the page of a rule, which is part of the extension. Argument: the id of the rule. */
export const explainRule: Command = {
  id: 'specwright.explainRule',
  needsNoServer: true,
  async run(_, asked?: unknown) {
    const rule = knownRules().find(({ id }) => id === asked)?.id ?? (await pickRule());
    if (rule === undefined) return undefined;
    const page = pageOf(rule);
    await commands.executeCommand('markdown.showPreview', page);
    return page;
  },
};

/** Those with a finding where the cursor is come first. */
async function pickRule(): Promise<string | undefined> {
  const here = await rulesAtCursor();
  const items = knownRules()
    .map(({ id, summary }): QuickPickItem => ({
      label: id,
      detail: summary,
      ...(here.has(id) ? { description: l10n.t('at the cursor') } : {}),
    }))
    .sort((a, b) => Number(here.has(b.label)) - Number(here.has(a.label)));
  const picked = await window.showQuickPick(items, { title: l10n.t('Explain Rule'), matchOnDetail: true });
  return picked?.label;
}

async function rulesAtCursor(): Promise<ReadonlySet<string>> {
  const document = await activeDocument();
  const line = window.activeTextEditor?.selection.active.line;
  if (document === undefined || line === undefined) return new Set();
  const codes = languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'specwright' && range.start.line <= line && line <= range.end.line)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
  return new Set(codes);
}
