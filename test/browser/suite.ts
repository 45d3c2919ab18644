// The entry point VS Code calls inside its web worker (`extensionTestsPath`): runs the editor tests without Node.
import 'mocha/mocha.js';
import { Uri, workspace } from 'vscode';
import { loadTests } from 'editor-tests';

/** What happens is printed below. */
function silent(): void {
  return undefined;
}

/** Rejects when a test fails. What happened is printed, since there is no disk: see test/browser/run.mjs. */
export async function run(): Promise<void> {
  const grep = await readGrep();
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: silent as never, ...(grep === undefined ? {} : { grep }) });
  loadTests();
  const results = await execute();
  const { passed, failed } = results;
  console.log(`@@results ${JSON.stringify(results)}`);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}

/** Only tests whose title holds this text, see test/host/browserHost.mjs. */
async function readGrep(): Promise<string | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) return undefined;
  return workspace.fs.readFile(Uri.joinPath(folder.uri, '.grep')).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined, // All of them.
  );
}

function execute(): Promise<{ passed: number; failed: number; failures: string[] }> {
  return new Promise((resolve) => {
    let passed = 0;
    const failures: string[] = [];
    const runner = mocha.run((failed) => {
      resolve({ passed, failed, failures });
    });
    runner.on('suite', ({ title }) => {
      console.log(`  ${title}`);
    });
    runner.on('pass', ({ title, duration = 0 }) => {
      passed++;
      console.log(`    ✔ ${title} (${duration}ms)`);
    });
    runner.on('fail', (test, { stack, message }: Error) => {
      failures.push(`${test.fullTitle()}: ${message}`);
      console.log(`    ✖ ${test.fullTitle()}\n${stack ?? message}`);
    });
  });
}
