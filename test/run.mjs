// `npm test`: checks, tests without an editor, tests in a real VS Code; the last line counts them all.
import { spawnSync } from 'node:child_process';
import { runBrowserTests } from './browser/run.mjs';
import { runClients } from './clients/run.mjs';
import { runChecks } from './check.mjs';
import { runAllEditorTests } from './editor/run.mjs';
import { total } from './results.mjs';
import { runBuildTests, runUnitTests } from './unit.mjs';

/** Editors wait more than they work, so they run beside the rest. */
const beside = [
  [
    ['tests in a real VS Code', runAllEditorTests],
    ['tests in VS Code in the browser', runBrowserTests],
    ['other editors', runClients],
  ],
  [
    ['unit, protocol and property tests', runUnitTests],
    ['checks', runChecks],
  ],
];

const results = [];
if (await run('build', build)) {
  await Promise.all(beside.map(runAll));
  // They build what all others start.
  await run('tests of what is packed', runBuildTests);
}
const { passed, failed, failures } = total(results);
// Once more, as a log of everything is long.
for (const failure of failures) console.log(`\n✖ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runAll(stages) {
  for (const [name, stage] of stages) await run(name, stage);
}

/** Whether it could run. A stage that cannot has failed: nothing is skipped. */
async function run(name, stage) {
  console.log(`\n── ${name}`);
  try {
    const result = await stage();
    console.log(`\n── ${name}: ${result.passed} passed, ${result.failed} failed`);
    results.push(result);
    return true;
  } catch (error) {
    console.error(error);
    results.push({ passed: 0, failed: 1, failures: [`${name}: ${error.message}`] });
    return false;
  }
}

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
  return { passed: 1, failed: 0 };
}
