import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

/** Clears the screen, sets the title of the window, and turns the direction of writing round. */
const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b2J\u202e';
const obeyed = /(?![\r\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const text = `# PRD: a${hostile}\n\n**Date:** YYYY-MM-DD\n\n**FR-1: ${hostile}** [Describe ${hostile}]\n`;
const name = `a${hostile.replaceAll('/', '')}prd.md`;
/** What reads a document and speaks of it. */
const calls: readonly (readonly string[])[] = [
  ['check', name],
  ['check', '.'],
  ['check', name, '--fix-dry-run'],
  ...['json', 'junit', 'sarif', 'github', 'gitlab', 'markdown'].map((format) => ['check', name, '--format', format]),
  ['status', name],
  ['status', name, '--format', 'json'],
  ['trace', name],
  ['trace', name, '--format', 'csv'],
  ['inspect', name],
  ['fill', name, '--set', `nothing${hostile}=x`, '--dry-run'],
  ['new'],
];
/** What fails, with a word about what the user or the folder named. */
const failing: readonly (readonly string[])[] = [
  ['check', `${hostile}.md`],
  ['check', name, '--rule', `${hostile}=off`],
  ['check', name, '-o', `${hostile}/out.json`],
  ['inspect', `${hostile}.md`],
  ['fill', name, '--set', `nothing${hostile}=x`],
  ['fill', 'plain.md', '--set', 'a=b'],
  ['new', hostile],
  ['new', 'prd', `${hostile}.md`],
  ['explain', hostile],
  [hostile],
];
const files = {
  [name]: text,
  'plain.md': 'Nothing here.\n',
  '.specwright/templates/own.md': `---\nid: own${hostile}\ntitle: Own${hostile}\n---\n# PRD: a\n`,
};

describe('what the command line says', () => {
  for (const call of failing)
    it(`on standard error is shown and not obeyed: ${JSON.stringify(call.join(' '))}`, async () => {
      await withFolder(files, async (folder) => {
        const { errors } = await specwrightIn(folder, call);
        assert.doesNotMatch(errors, obeyed);
      });
    });

  for (const call of calls)
    it(`in a terminal is shown and not obeyed: ${JSON.stringify(call.join(' '))}`, async function () {
      if (!existsSync('/usr/bin/script')) {
        console.log('NOT TESTED: there is no `script` here to run a command in a terminal.');
        this.skip();
      }
      await withFolder(files, async (folder) => {
        const said = await inTerminal(folder, call);
        assert.ok(said.length > 0);
        assert.doesNotMatch(said, obeyed);
      });
    });

  it('is given to programs as it is', async () => {
    await withFolder(files, async (folder) => {
      const { output } = await specwrightIn(folder, ['fill', name, '--set', 'nothing=x', '--dry-run']);
      assert.equal(output, text);
    });
  });

  it('goes through one place', () => {
    const folder = 'server/src/cli';
    const writers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && /\bstd(?:out|err)\.write\b/.test(readFileSync(path.join(folder, file), 'utf8')),
    );
    // The others write what is our own: help, completions, the version, and findings that paint themselves.
    assert.deepEqual(writers.sort(), ['check.ts', 'commandLine.ts', 'completion.ts', 'main.ts', 'output.ts']);
  });
});

/** Both outputs of a run that takes itself for one in a terminal, without colours. */
function inTerminal(folder: string, call: readonly string[]): Promise<string> {
  const quoted = [process.execPath, path.resolve('dist/cli.js'), ...call].map((each) => `'${each}'`).join(' ');
  const env = { ...process.env, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile('script', ['-qec', quoted, '/dev/null'], { cwd: folder, env }, (_, output) => {
      resolve(output);
    });
  });
}
