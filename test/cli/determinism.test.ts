import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { withFolder } from '../harness/folder.ts';

/** Where letters, numbers or days are other ones. */
const places: readonly Readonly<Record<string, string>>[] = [
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'UTC' },
  { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'America/Adak' },
];
const spec = (name: string): string =>
  `# PRD: ${name}\n\n**Status:** Draft | Review\n\n**Due:** 2026-02-30\n\n**FR-1: INSTANT SIGN-IN** İ ı ß [Describe it]\n\n` +
  '- P95 latency < 1.500,5ms\n- Must be FAST and Intuitive, see FR-10, FR-9 and FR-2\n';
const files = {
  '.git/HEAD': '',
  'b/I-prd.md': spec('I'),
  'b/i-spec.md': spec('i'),
  'a/ä-prd.md': spec('ä'),
  'a/Z-prd.md': spec('Z'),
  'a/10-prd.md': spec('10'),
  'a/9-prd.md': spec('9'),
};
const calls: readonly (readonly string[])[] = [
  ['check', '.', '--format', 'json'],
  ['check', '.', '--format', 'sarif'],
  ['status', '.', '--format', 'json'],
  ['trace', '.', '--format', 'csv'],
  ['inspect', 'a/10-prd.md'],
];

describe('the command line', () => {
  for (const call of calls)
    it(`says the same in every language and time zone: ${call.join(' ')}`, async () => {
      await withFolder(files, async (folder) => {
        const said = await Promise.all(places.map((place) => outputOf(folder, call, place)));
        assert.ok((said[0] ?? '').length > 100);
        for (const each of said) assert.equal(each, said[0]);
      });
    });
});

function outputOf(folder: string, call: readonly string[], place: Readonly<Record<string, string>>): Promise<string> {
  const env = { ...process.env, ...place };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.resolve('dist/cli.js'), ...call], { cwd: folder, env }, (_, output) => {
      resolve(output);
    });
  });
}
