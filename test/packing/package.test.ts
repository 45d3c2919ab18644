import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ruleInfos } from '../../server/src/core/rules/allRules.ts';

const pieces = ['reading', 'answers', 'markdown', 'late'];

describe('the package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-package-'));
  const vsix = path.join(folder, 'specwright.vsix');
  let files: readonly string[] = [];

  before(function () {
    // Everything is built for production first.
    this.timeout(240_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['build/package.mjs', vsix], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    files = entriesOfZip(readFileSync(vsix)).map(({ name }) => name);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds what the extension needs and nothing else', () => {
    const ours = files.filter((file) => file.startsWith('extension/')).map((file) => file.slice('extension/'.length));
    assert.deepEqual(
      [...ours].sort(),
      [
        'LICENSE.txt',
        'THIRD_PARTY_NOTICES.md',
        'changelog.md',
        'dist/answers.js',
        'dist/browser/client.js',
        'dist/browser/server.js',
        'dist/check.js',
        'dist/client.js',
        'dist/late.js',
        'dist/markdown.js',
        'dist/pages.json',
        'dist/reading.js',
        'dist/server.js',
        'images/icon.png',
        'images/view.svg',
        ...['ci', 'fill', 'follow', 'gate', 'make'].map((name) => `images/walkthrough/${name}.svg`),
        ...readdirSync('l10n').map((name) => `l10n/${name}`),
        'package.json',
        ...readdirSync('.').filter((name) => /^package\.nls\..*json$/.test(name)),
        'readme.md',
        'schemas/iosm.schema.json',
        'schemas/suggestions.schema.json',
        'snippets/specwright.code-snippets',
        'styles/preview.css',
      ].sort(),
    );
  });

  it('is small, and few files', () => {
    assert.ok(statSync(vsix).size < 600_000, `${statSync(vsix).size} bytes`);
    assert.ok(files.length <= 40, `${files.length} files`);
  });

  it('bears the same time whenever it is packed', () => {
    // 2 January 1980, in the numbers of DOS.
    for (const { name, at } of entriesOfZip(readFileSync(vsix))) assert.deepEqual([name, ...at], [name, 0, 0x22]);
  });

  it('holds the page of each rule', () => {
    const pages = JSON.parse(readFileSync('dist/pages.json', 'utf8')) as Readonly<Record<string, string>>;
    for (const { id } of ruleInfos) assert.ok(pages[`docs/rules/${id}.md`]?.startsWith(`# ${id}\n`), id);
  });

  it('needs nothing of Node in the browser', () => {
    const own = /^(?:vscode|\.\/\w+\.js)$/;
    for (const name of ['browser/client', 'browser/server', ...pieces]) {
      const code = readFileSync(`dist/${name}.js`, 'utf8');
      const required = [...code.matchAll(/\brequire\(["'`]([^"'`]+)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        required.filter((module) => !own.test(module)),
        [],
        name,
      );
      // The protocol has a method of this name, which asks the browser.
      const calls = code.replace(/\.setImmediate\(|\bsetImmediate\([^()]*\)\s*\{/g, '');
      assert.doesNotMatch(calls, /\bBuffer\.|\bsetImmediate\(|\b__dirname\b/, name);
    }
  });

  it('cannot evaluate text', () => {
    const server = ['server', 'browser/server', ...pieces]
      .map((name) => readFileSync(`dist/${name}.js`, 'utf8'))
      .join('\n');
    assert.doesNotMatch(server, /\beval\s*\(|\bnew Function\b|\bFunction\s*\(["'`]/);
  });
});

interface ZipEntry {
  readonly name: string;
  /** Time and date, in the numbers of DOS. */
  readonly at: readonly [time: number, date: number];
}

/** The central directory of a zip file names its files. */
function entriesOfZip(zip: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = zip.indexOf(mark); at !== -1; at = zip.indexOf(mark, at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    entries.push({ name, at: [zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)] });
  }
  return entries;
}
