import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('test/editor');
/** What the tests import that only Node has, and what they get in the browser. */
const standIns = new Map([
  ['node:assert/strict', 'assert.ts'],
  ['node:timers/promises', 'sleep.ts'],
  ['./shot.ts', 'shot.ts'],
]);

/**
 * The editor tests as one script for the web worker that extensions run in: `editor-tests` loads them all when it is told
 * to, but for `*.node.test.ts`, which start processes, or read the disk or the themes of VS Code.
 */
export const browserTests = {
  name: 'browser-tests',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path: name }) => {
      const standIn = standIns.get(name);
      return standIn === undefined ? undefined : { path: path.resolve('test/browser', standIn) };
    });
    build.onResolve({ filter: /^editor-tests$/ }, ({ path: name }) => ({ path: name, namespace: 'editor-tests' }));
    build.onLoad({ filter: /./, namespace: 'editor-tests' }, () => {
      const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts') && !file.endsWith('.node.test.ts'));
      const all = files.sort().map((file) => `require(${JSON.stringify(`./${file}`)});`);
      return { contents: `export function loadTests() { ${all.join(' ')} }`, resolveDir: folder };
    });
  },
};
