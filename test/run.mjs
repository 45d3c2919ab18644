// `npm test`: checks, tests without an editor, tests in a real VS Code; the last line counts them all.
import { spawnSync } from 'node:child_process';
import { runBrowserTests } from './browser/run.mjs';
import { runClients } from './clients/run.mjs';
import { runChecks } from './check.mjs';
import { runAllEditorTests } from './editor/run.mjs';
import { runUnitTests } from './unit.mjs';

const stages = [
  ['build', build],
  ['checks', runChecks],
  ['unit, protocol and property tests', runUnitTests],
  ['tests in a real VS Code', runAllEditorTests],
  ['tests in VS Code in the browser', runBrowserTests],
  ['other editors', runClients],
];

let passed = 0;
let failed = 0;
for (const [name, run] of stages) {
  console.log(`\n── ${name}`);
  try {
    const counts = await run();
    passed += counts.passed;
    failed += counts.failed;
  } catch (error) {
    // A stage that cannot run has failed: nothing is skipped.
    console.error(error);
    failed++;
    if (run === build) break;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
  return { passed: 1, failed: 0 };
}
