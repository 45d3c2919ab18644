import assert from 'node:assert/strict';
import type { Task } from 'vscode';
import { languages, ProcessExecution, tasks, Uri, workspace } from 'vscode';
import { until } from './until.ts';

const slow = 60_000;

describe('The task “specwright: check”', () => {
  const [root] = workspace.workspaceFolders ?? [];
  assert.ok(root);
  const file = Uri.joinPath(root.uri, 'tasks', 'check-prd.md');

  before(async () => {
    await workspace.fs.writeFile(file, Buffer.from('# PRD: A\n\n**Date:** YYYY-MM-DD\n'));
  });
  after(async () => {
    await workspace.fs.delete(Uri.joinPath(root.uri, 'tasks'), { recursive: true });
  });

  it('runs the command line that comes with the extension, and nothing of the workspace', async () => {
    const { execution, definition, scope } = await theTask();
    assert.ok(execution instanceof ProcessExecution);
    assert.deepEqual({ ...definition }, { type: 'specwright', task: 'check' });
    assert.equal(scope, root);
    assert.equal(execution.process, process.execPath);
    assert.match(execution.args.join(' '), /^\S+ \S+[\\/]dist[\\/]check\.js check$/);
    assert.ok(!execution.args.some((arg) => arg.includes(root.uri.fsPath)));
  }).timeout(slow);

  it('puts what it finds in files that are not open into “Problems”', async () => {
    const task = await theTask();
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.source !== 'specwright') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await tasks.executeTask(task);
    const code = await ended;
    assert.ok(code === 0 || code === 1, String(code));
    const found = await until(
      'the findings',
      () => {
        const all = languages.getDiagnostics(file);
        return all.length > 0 && all;
      },
      slow,
    );
    const places = found.map(({ range: { start }, code }) => [start.line + 1, start.character + 1, code]);
    assert.deepEqual(places, [[3, 11, 'unset-date']]);
  }).timeout(2 * slow);
});

function theTask(): Promise<Task> {
  return until('the task', async () => (await tasks.fetchTasks({ type: 'specwright' })).at(0), slow);
}
