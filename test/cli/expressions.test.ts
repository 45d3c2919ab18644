import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { analyse } from 'scslre';
import { withFolder } from '../harness/folder.ts';
import { readSpied } from '../harness/spied.ts';
import { samples } from '../property/writing/texts.ts';

/** The words of a language are joined to expressions when the code is loaded, or when a text asks for them. */
const languages: Readonly<Record<string, string>> = {
  'de/prd.md':
    '# Pflichtenheft\n\n## Anforderungen\n\n**FR-1: Anmelden** [Beschreiben]\n\n- Status: Entwurf / Freigegeben\n',
  'fr/prd.md':
    '# Cahier des charges\n\n## Exigences\n\n**FR-1 : Connexion** [À compléter]\n\n- Statut : Brouillon / Validé\n',
  'ru/prd.md':
    '# Техническое задание\n\n## Требования\n\n**FR-1: Вход** [Описать]\n\n- Дата: ДД.ММ.ГГГГ\n\n### История 1.2: Вход\n',
  'zh/prd.md': '# 产品需求文档\n\n## 功能需求\n\n**FR-1：登录** 【填写】\n\n- 状态：草稿 / 已批准\n',
};
const calls = [
  ['check', '.'],
  ['check', '.', '--fix-dry-run'],
  ['status', '.'],
  ['trace', '.'],
  ['fill', 'de/prd.md', '--date', 'today'],
] as const;

/** Linting looks at those that are written in the code; these are put together while it runs. */
describe('expressions that are put together', () => {
  it('take linear time for any text', async () => {
    const texts = Object.fromEntries([...samples()].slice(0, 60).map((text, index) => [`${index}/prd.md`, text]));
    await withFolder({ '.git/HEAD': '', ...texts, ...languages }, async (folder) => {
      const spy = path.join(folder, 'spied');
      await writeFile(spy, '');
      for (const call of calls) await spiedRun(folder, spy, call);
      const { expressions } = readSpied(spy);
      assert.ok(expressions.length > 80, `only ${expressions.length} were made`);
      assert.deepEqual(expressions.filter(isSlow), []);
    });
  }).timeout(120_000);

  it('are told when they do not', () => {
    assert.ok(isSlow(String.raw`/^a\s*:?\s*(?:b)\s*$/u`));
    assert.ok(!isSlow(String.raw`/^a\s*(?::\s*)?b/u`));
  });
});

async function spiedRun(cwd: string, spy: string, call: readonly string[]): Promise<void> {
  const cli = ['--require', path.resolve('test/harness/spy.cjs'), path.resolve('dist/cli.js'), ...call];
  const run = promisify(execFile)(process.execPath, cli, { cwd, env: { ...process.env, SPECWRIGHT_SPY: spy } });
  await run.catch((error: unknown) => {
    assert.equal((error as { readonly code?: unknown }).code, 1, String(error));
  });
}

function isSlow(expression: string): boolean {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(expression) ?? [];
  return analyse({ source, flags }, { maxReports: 1 }).reports.length > 0;
}
