import type { TaskDefinition, TaskProvider, WorkspaceFolder } from 'vscode';
import { l10n, ProcessExecution, Task, workspace } from 'vscode';
import { nodeOptions } from './nodeOptions.ts';

/** As `taskDefinitions` of the manifest names it. */
export const taskType = 'specwright';
const check = 'check';

/** What `tasks.json` may say. */
interface CheckDefinition extends TaskDefinition {
  /** Operands and options of `specwright check`. */
  readonly args?: readonly unknown[];
}

/**
 * `specwright: check`, for each folder. It runs the command line that comes with the extension, in the program that the
 * editor runs in: nothing is looked for in the workspace or on the path.
 */
export class CheckTasks implements TaskProvider {
  /** @param cli the file of the command line */
  constructor(private readonly cli: string) {}

  provideTasks(): Task[] {
    const folders = workspace.workspaceFolders ?? [];
    return folders.filter(isOnDisk).map((folder) => this.taskFor({ type: taskType, task: check }, folder));
  }

  resolveTask({ definition, scope }: Task): Task | undefined {
    const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.find(isOnDisk);
    if (definition['task'] !== check || folder === undefined || !isOnDisk(folder)) return undefined;
    return this.taskFor(definition, folder);
  }

  private taskFor(definition: CheckDefinition, folder: WorkspaceFolder): Task {
    const args = (definition.args ?? []).filter((arg) => typeof arg === 'string');
    const execution = new ProcessExecution(process.execPath, [...nodeOptions, this.cli, check, ...args], {
      cwd: folder.uri.fsPath,
      // In the desktop edition the program is Electron.
      env: { ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    });
    const task = new Task(definition, folder, check, taskType, execution, '$specwright');
    task.detail = l10n.t('What the rules find in all documents of the folder, in “Problems”');
    task.presentationOptions = { clear: true };
    return task;
  }
}

function isOnDisk({ uri }: WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}
