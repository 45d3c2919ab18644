// Runs the compiled editor tests inside a real VS Code: `node test/editor/run.mjs`, after `node esbuild.mjs --tests`.
// `--repeat 10` runs them ten times, `--load 2` keeps two processors busy meanwhile.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { temporaryDirectory } from '../host/cleanup.mjs';
import { writeSettings } from '../host/settings.mjs';
import { total } from '../results.mjs';
import { projectRoot } from './desktop.mjs';
import { pickHost } from './pickHost.mjs';

const defaultSuite = path.join(projectRoot, 'out', 'test', 'editor', 'suite.cjs');
const defaultWorkspace = path.join(projectRoot, 'test', 'editor', 'workspace');
/** A window without Markdown has a suite of its own. */
const bare = {
  suite: path.join(projectRoot, 'out', 'test', 'editor', 'bare', 'suite.cjs'),
  workspace: path.join(projectRoot, 'test', 'editor', 'bareWorkspace'),
};

/** As one that is set to German has it; where there are no translations of VS Code itself, only ours are there. */
const german = {
  suite: path.join(projectRoot, 'out', 'test', 'editor', 'german', 'suite.cjs'),
  workspace: path.join(projectRoot, 'test', 'editor', 'germanWorkspace'),
  language: 'de',
};

/** Runs all editor tests: those in a workspace of documents, in a window without any, and in German. */
export async function runAllEditorTests() {
  return total([await runEditorTests(), await runEditorTests(bare), await runEditorTests(german)]);
}

/**
 * Resolves with the counts also when tests fail; rejects when the editor died before there were any.
 * @param {object} [options]
 * @param {string} [options.suite] a module with `run()` that writes the file named by SPECWRIGHT_TEST_RESULTS
 * @param {string} [options.workspace] the folder to open; the tests get a copy and may write to it
 * @param {string} [options.language] of the editor
 * @returns {Promise<import('../results.mjs').Results>}
 */
export async function runEditorTests({ suite = defaultSuite, workspace = defaultWorkspace, language } = {}) {
  demand(suite, 'the editor tests are not compiled (node esbuild.mjs --tests)');
  demand(workspace, 'there is no workspace for the editor tests');
  const host = await pickHost();
  console.log(`[editor tests] host: ${host.name}`);
  const directory = temporaryDirectory('specwright-editor-');
  try {
    const run = prepareRun(directory.path, path.resolve(suite), path.resolve(workspace), language);
    const failure = await host.runTests(run.options).then(
      () => undefined,
      (error) => error,
    );
    return readResults(run.results, failure);
  } finally {
    directory.remove();
  }
}

function demand(file, complaint) {
  if (!fs.existsSync(file)) throw new Error(`${complaint}: ${file}`);
}

/** A copy of the workspace and a profile of its own: neither the sources nor the user's VS Code are touched. */
function prepareRun(directory, suite, workspace, language) {
  const copy = path.join(directory, 'workspace');
  const userDataDir = path.join(directory, 'user');
  const results = path.join(directory, 'results.json');
  fs.cpSync(workspace, copy, { recursive: true });
  writeSettings(userDataDir);
  const profile = [`--user-data-dir=${userDataDir}`, `--extensions-dir=${path.join(directory, 'extensions')}`];
  const options = {
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: suite,
    extensionTestsEnv: { SPECWRIGHT_TEST_RESULTS: results, ...screenshotVariable(), ...grepVariable() },
    launchArgs: [copy, ...profile, ...(language ? [`--locale=${language}`] : [])],
  };
  return { options, results };
}

/** Absolute, because the extension host has another working directory. */
function screenshotVariable() {
  const directory = process.env.SPECWRIGHT_SHOTS;
  return directory ? { SPECWRIGHT_SHOTS: path.resolve(directory) } : {};
}

function grepVariable() {
  const grep = process.env.SPECWRIGHT_GREP;
  return grep ? { SPECWRIGHT_GREP: grep } : {};
}

function readResults(file, failure) {
  if (!fs.existsSync(file)) throw new Error('the editor ended before the tests did', { cause: failure });
  const results = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (failure && results.failed === 0) throw new Error('the tests passed, but the editor failed', { cause: failure });
  return results;
}

async function main() {
  const { repeat, load } = readCounts();
  const busy = Array.from({ length: load }, () => new Worker('for (;;);', { eval: true }));
  try {
    for (let run = 1; run <= repeat; run++) {
      const { passed, failed, failures } = await runAllEditorTests();
      const which = repeat === 1 ? '' : `run ${run} of ${repeat}: `;
      for (const failure of failures) console.log(`[editor tests] ${which}✖ ${failure}`);
      console.log(`[editor tests] ${which}${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    }
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
}

function readCounts() {
  const text = { type: 'string' };
  const { repeat = '1', load = '0' } = parseArgs({ options: { repeat: text, load: text } }).values;
  for (const count of [repeat, load]) if (!/^\d+$/.test(count)) throw new Error(`not a count: ${count}`);
  return { repeat: Number(repeat), load: Number(load) };
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error([error.message, error.cause?.message].filter(Boolean).join(': '));
    process.exit(1);
  }
}
