// The entry point VS Code calls inside its extension host (`extensionTestsPath`): runs every compiled test beside it.
import Mocha from 'mocha';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rejects when a test fails; VS Code turns that into its exit code. */
export async function run(): Promise<void> {
  const grep = process.env['SPECWRIGHT_GREP'];
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, ...(grep ? { grep } : {}) });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  const results = await execute(mocha);
  const { passed, failed } = results;
  if (passed + failed === 0 && !grep) throw new Error(`no editor test ran in ${__dirname}`);
  writeResults(results);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} editor tests failed`);
}

interface Results {
  passed: number;
  failed: number;
  /** The title and the error of each test that failed. */
  failures: string[];
}

function execute(mocha: Mocha): Promise<Results> {
  return new Promise((resolve) => {
    const failures: string[] = [];
    const end = (failed: number): void => {
      resolve({ passed: runner.stats?.passes ?? 0, failed, failures });
    };
    // Mocha calls back before it returns when there is nothing to run.
    const runner = mocha.run((failed) => setImmediate(end, failed));
    runner.on('fail', (test, { message }: Error) => failures.push(`${test.fullTitle()}: ${message}`));
  });
}

/** They go through a file, because not every host hands the tests' output to who started it. */
function writeResults(results: Results): void {
  const file = process.env['SPECWRIGHT_TEST_RESULTS'];
  if (file) writeFileSync(file, JSON.stringify(results));
}
