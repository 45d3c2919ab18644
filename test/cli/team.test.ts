import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';

const prd = '# PRD: Sign in\n\n**Date:** YYYY-MM-DD\n';

describe('the settings of a team', () => {
  it('count on the command line and in the editor alike', async () => {
    const team = '// Ours.\n{"rules": {"unset-date": "error"}, "exclude": ["old/"], }';
    await withFolder({ '.specwright.json': team, 'docs/prd.md': prd, 'old/prd.md': prd }, async (folder) => {
      const { code, output } = await specwrightIn(folder, ['check', '-q']);
      assert.deepEqual([code, output], [1, 'docs/prd.md:3:11 error unset-date Date: set the date.\n']);
      await withEditor(folder, {}, async (findings) => {
        assert.deepEqual(await findings('docs/prd.md', prd), ['1 unset-date']);
      });
    });
  });

  it('are reported where they cannot be used, wherever the checked file lies', async () => {
    const team = '{\n  "rules": { "unset-dat": "error" },\n  "exclude": "old/"\n}\n';
    await withFolder({ '.git/HEAD': '', '.specwright.json': team, 'docs/prd.md': '# PRD: A\n' }, async (folder) => {
      const expected = [
        '.specwright.json:2:14 error invalid-team-settings There is no rule “unset-dat”.',
        '.specwright.json:3:14 error invalid-team-settings “exclude” expects a list in square brackets.',
      ];
      for (const args of [[], ['docs/prd.md'], ['docs']]) {
        const { code, output } = await specwrightIn(folder, ['check', '-q', ...args]);
        assert.deepEqual([code, output.trimEnd().split('\n')], [1, expected]);
      }
      await withEditor(folder, {}, async (findings) => {
        const found = await findings('.specwright.json', team, 'jsonc');
        assert.deepEqual(found, ['1 invalid-team-settings', '1 invalid-team-settings']);
        assert.deepEqual(await findings('.specwright.json', '{}', 'jsonc', 2), []);
      });
    });
  });

  it('go on from another file of the repository', async () => {
    const files = {
      '.git/HEAD': '',
      '.specwright.json': '{"rules": {"unset-date": "error"}, "exclude": ["old/"]}',
      'docs/.specwright.json': '{"extends": "../.specwright.json", "rules": {"open-range": "warning"}}',
      'docs/prd.md': prd,
      'docs/old/prd.md': prd,
    };
    await withFolder(files, async (folder) => {
      const { output } = await specwrightIn(folder, ['check', '-q']);
      assert.equal(output, 'docs/prd.md:3:11 error unset-date Date: set the date.\n');
      await mkdir(path.join(folder, 'a'));
      await writeFile(path.join(folder, 'a', '.specwright.json'), '{"extends": "../../../.specwright.json"}');
      await writeFile(path.join(folder, 'a', 'prd.md'), '# PRD: A\n');
      const { code, output: outside } = await specwrightIn(folder, ['check', '-q', 'a']);
      assert.equal(code, 1);
      assert.match(outside, /^a\/\.specwright\.json:1:13 error invalid-team-settings No such file exists /);
    });
  });

  it('are a floor where the team says so', async () => {
    const rules = '"rules": {"unset-date": "warning"}';
    const cases: Readonly<Record<string, readonly [team: string, severities: readonly string[]]>> = {
      'not enforced': [`{${rules}}`, ['', '4', '1']],
      enforced: [`{${rules}, "enforce": true}`, ['2', '2', '1']],
    };
    for (const [name, [team, severities]] of Object.entries(cases))
      await withFolder({ '.specwright.json': team, 'prd.md': prd }, async (folder) => {
        const personal = ['off', 'hint', 'error'];
        for (const [index, wanted] of personal.entries()) {
          const { output } = await specwrightIn(folder, ['check', '-q', '--rule', `unset-date=${wanted}`]);
          const words = ['', 'error', 'warning', 'information', 'hint'];
          assert.equal(words.indexOf(/ (\w+) unset-date/.exec(output)?.[1] ?? ''), Number(severities[index]), name);
          await withEditor(folder, { rules: { 'unset-date': wanted } }, async (findings) => {
            const found = await findings('prd.md', prd);
            assert.equal(found.join(), severities[index] === '' ? '' : `${severities[index] ?? ''} unset-date`, name);
          });
        }
      });
  });
});

describe('a finding that is left with a reason', () => {
  it('is found nowhere, and a quick fix writes the comment', async () => {
    await withFolder({ 'prd.md': prd }, async (folder) => {
      await withEditor(folder, {}, async (findings, client) => {
        await findings('prd.md', prd);
        const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: uriOf(path.join(folder, 'prd.md')) },
          range: { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } },
          context: { diagnostics: [] },
        });
        const last = actions.at(-1);
        assert.equal(last?.title, 'Ignore unset-date in this line…');
        assert.match(JSON.stringify(last.edit), /<!-- specwright-disable-next-line unset-date: \$\{1:reason\} -->/);
      });
      const kept = prd.replace('**Date', '<!-- specwright-disable-next-line unset-date: Set at release. -->\n**Date');
      await writeFile(path.join(folder, 'prd.md'), kept);
      assert.equal((await specwrightIn(folder, ['check', '-q'])).output, '');
      assert.match((await specwrightIn(folder, ['status'])).output, /^prd\.md: nothing left\n/);
      await specwrightIn(folder, ['check', '--fix']);
      assert.equal(await readFile(path.join(folder, 'prd.md'), 'utf8'), kept);
    });
  });
});

type Findings = (name: string, text: string, language?: string, version?: number) => Promise<readonly string[]>;

/** Severities and rules of what an editor is told of a file that is open, with somebody's settings. */
async function withEditor(
  folder: string,
  settings: object,
  deed: (findings: Findings, client: StdioClient) => Promise<void>,
): Promise<void> {
  const client = await StdioClient.start({
    folders: [folder],
    settings,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    },
  });
  try {
    await deed(async (name, text, languageId = 'markdown', version = 1) => {
      const uri = uriOf(path.join(folder, name));
      if (version === 1)
        await client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
      else await client.change(uri, version, { text });
      await client.request('workspace/symbol', { query: 'FR' });
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full'
        ? report.items.map(({ severity, code }) => `${String(severity)} ${String(code)}`)
        : [];
    }, client);
  } finally {
    client.kill();
  }
}
