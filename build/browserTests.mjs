import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('test/editor');
/** What the tests import that only Node has, and what they get in the browser. */
const standIns = new Map([
  ['node:assert/strict', 'assert.ts'],
  ['node:timers/promises', 'sleep.ts'],
  ['./shot.ts', 'shot.ts'],
]);

/** The editor tests as one script for the web worker that extensions run in: `editor-tests` loads them all when it is told to. */
export const browserTests = {
  name: 'browser-tests',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path: name }) => {
      const standIn = standIns.get(name);
      return standIn === undefined ? undefined : { path: path.resolve('test/browser', standIn) };
    });
    build.onResolve({ filter: /^editor-tests$/ }, ({ path: name }) => ({ path: name, namespace: 'editor-tests' }));
    build.onLoad({ filter: /./, namespace: 'editor-tests' }, () => {
      const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts') && !needsNode(file));
      const all = files.sort().map((file) => `require(${JSON.stringify(`./${file}`)});`);
      return { contents: `export function loadTests() { ${all.join(' ')} }`, resolveDir: folder };
    });
  },
};

/** A test that starts processes or changes the disk by itself has nothing to do in a browser. */
function needsNode(file) {
  const imports = readFileSync(path.join(folder, file), 'utf8').matchAll(/^import [^;]* from '(node:[^']+)';$/gm);
  return [...imports].some(([, name]) => !standIns.has(name));
}
