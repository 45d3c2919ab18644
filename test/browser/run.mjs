// Runs the editor tests in a web worker, on files in memory: `node test/browser/run.mjs`, after `node esbuild.mjs --tests`.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../editor/desktop.mjs';
import { launchInBrowser } from '../host/browserHost.mjs';
import { prepare } from '../host/host.mjs';

const compiled = path.join(projectRoot, 'out', 'test', 'browser');
/** In milliseconds, for all tests. */
const patience = 420_000;

/**
 * Resolves with the counts also when tests fail; rejects when there are none.
 * @returns {Promise<import('../results.mjs').Results>}
 */
export async function runBrowserTests() {
  await prepare();
  let counts;
  const host = await launchInBrowser({
    extension: projectRoot,
    memoryFiles: path.join(compiled, 'memoryFiles.js'),
    workspace: path.join(projectRoot, 'test', 'editor', 'workspace'),
    tests: 'out/test/browser/suite',
    onResults: (results) => (counts = results),
  });
  const code = await Promise.race([host.exit, sleep(patience, 'none: they took too long', { ref: false })]);
  await host.close();
  if (counts === undefined) throw new Error(`the browser ended before the tests did, with code ${code}`);
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runBrowserTests();
  console.log(`[browser tests] ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
