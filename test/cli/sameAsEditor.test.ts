import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';

const templates = Object.fromEntries(
  builtinTemplates().map(({ id, body, fileName }) => [`templates/${id}/${fileName}`, body]),
);
const files = {
  ...templates,
  '.git/HEAD': '',
  '.specwright.json': '{"placeholders": {"prefixes": ["TKTK"]}, "identifiers": {"prefixes": ["CR"]}}',
  'iosm.yaml': 'iosm:\n  waivers:\n    max_duration_days: 0\n',
  'a/prd.md': '# PRD: A\n\n**FR-1: One**\n\n**FR-2: Two** must be fast. TKTK\n\n**FR-1: Other**\n\n**CR-1: Mine**\n',
  'a/spec.md': '# Technical Specification: A\n\n## Requirements\n\nFR-1, FR-9, CR-1, CR-2 and [Describe it].\n',
  'b/prd.md': '# PRD: B\n\n**FR-7: Seven**\n\nSee [FR-1](../a/prd.md#FR-1), FR-1, FR-2 and FR-3.\n',
  'notes.md': '# Notes\n\nFR-99 [Describe it]\n',
};
const severities = ['', 'error', 'warning', 'information', 'hint'];

describe('specwright check', () => {
  it('finds what an editor finds that has all files open', async () => {
    await withFolder(files, async (folder) => {
      assert.deepEqual(await inCommandLine(folder), await inEditor(folder));
    });
  });

  it('finds the same in the examples', async () => {
    const folder = path.resolve('examples');
    assert.deepEqual(await inCommandLine(folder), await inEditor(folder));
  });
});

async function inCommandLine(folder: string): Promise<readonly string[]> {
  const { output } = await specwrightIn(folder, ['check', '.', '--format', 'json']);
  const found = JSON.parse(output) as readonly Readonly<Record<string, string | number>>[];
  return found
    .map(({ file, line, column, endLine, endColumn, severity, rule, message }) =>
      [file, line, column, endLine, endColumn, severity, rule, message].join(' '),
    )
    .sort();
}

async function inEditor(folder: string): Promise<readonly string[]> {
  const client = await StdioClient.start({
    folders: [folder],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
  });
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:md|yaml)$/.test(name));
    for (const name of names)
      await client.open(uriOf(path.join(folder, name)), await readFile(path.join(folder, name), 'utf8'));
    // The rules that need the workspace wait for it; this waits as well.
    await client.request('workspace/symbol', { query: 'FR' });
    const found: string[] = [];
    for (const name of names) {
      const textDocument = { uri: uriOf(path.join(folder, name)) };
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      if (report.kind === 'full') found.push(...report.items.map((item) => asLine(name, item)));
    }
    return found.sort();
  } finally {
    client.kill();
  }
}

function asLine(file: string, { range: { start, end }, severity, code, message }: Diagnostic): string {
  const said = typeof message === 'string' ? message : message.value;
  const place = [start.line + 1, start.character + 1, end.line + 1, end.character + 1];
  return [file, ...place, severities[severity ?? 0], String(code), said].join(' ');
}
