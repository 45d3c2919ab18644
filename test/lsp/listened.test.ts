import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { forms } from '../../server/src/lsp/wellFormed.ts';
import { requestsAt } from '../torture/requests.ts';

/** What the connection calls the methods that features listen to. */
const methods: Readonly<Record<string, string>> = {
  onDidChangeConfiguration: 'workspace/didChangeConfiguration',
  onDidChangeWatchedFiles: 'workspace/didChangeWatchedFiles',
  onCodeAction: 'textDocument/codeAction',
  onCodeActionResolve: 'codeAction/resolve',
  onCodeLens: 'textDocument/codeLens',
  onCodeLensResolve: 'codeLens/resolve',
  onCompletion: 'textDocument/completion',
  onDefinition: 'textDocument/definition',
  onDocumentHighlight: 'textDocument/documentHighlight',
  onDocumentLinks: 'textDocument/documentLink',
  onDocumentSymbol: 'textDocument/documentSymbol',
  onExecuteCommand: 'workspace/executeCommand',
  onFoldingRanges: 'textDocument/foldingRange',
  onHover: 'textDocument/hover',
  onPrepareRename: 'textDocument/prepareRename',
  onReferences: 'textDocument/references',
  onRenameRequest: 'textDocument/rename',
  onWorkspaceSymbol: 'workspace/symbol',
};
/** They are no questions about a place in a document, so no attack asks them there. */
const elsewhere = [
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/executeCommand',
  'codeAction/resolve',
  'codeLens/resolve',
  'specwright/checkWorkspace',
  'specwright/excluded',
  'specwright/filesRead',
  'specwright/told',
];

describe('a message that a feature listens to', () => {
  const folder = 'server/src/lsp/features';
  const code = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  const protocols = readdirSync('server/src')
    .filter((file) => /protocol\.ts$/i.test(file))
    .map((file) => readFileSync(`server/src/${file}`, 'utf8'))
    .join('\n');
  const constants = new Map(
    [...protocols.matchAll(/export const (\w+) = '(specwright\/[^']+)'/g)].map(([, name, method]) => [name, method]),
  );
  const own = [...code.matchAll(/\.on(?:Request|Notification)\(\s*(\w+)/g)].map(([, name]) => constants.get(name));
  const known = [...code.matchAll(/connection\.(on[A-Z]\w+)\(/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'onRequest' && name !== 'onNotification');

  it('is known by its method', () => {
    assert.ok(own.length > 15 && known.length > 15);
    assert.ok(!own.includes(undefined));
    assert.deepEqual(
      known.filter((name) => methods[name] === undefined),
      [],
    );
  });

  it('has a form, so that nothing else reaches its handler', () => {
    const all = [...own, ...known.map((name) => methods[name])];
    assert.deepEqual(
      all.filter((method) => method === undefined || !Object.hasOwn(forms, method)),
      [],
    );
  });

  it('is asked in every attack', () => {
    const start = { line: 0, character: 0 };
    const asked = new Set([...requestsAt('file:///a.md', start, start).map(([method]) => method), ...elsewhere]);
    const all = [...own, ...known.map((name) => methods[name])];
    assert.deepEqual(
      all.filter((method) => method === undefined || !asked.has(method)),
      [],
    );
  });
});
