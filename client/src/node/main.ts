import type { ExtensionContext } from 'vscode';
import { tasks } from 'vscode';
import type { MarkdownPlugin } from '../preview/markPages.ts';
import { activateWith } from '../startup/activateWith.ts';
import { CheckTasks, taskType } from './checkTasks.ts';
import { ProcessHost } from './processHost.ts';

export { deactivate } from '../startup/activateWith.ts';

/**
 * Called when the first Markdown document is opened, when a command is used or tasks are listed, or in a workspace with a PRD
 * or `iosm.yaml`.
 */
export function activate(context: ExtensionContext): MarkdownPlugin {
  context.subscriptions.push(
    tasks.registerTaskProvider(taskType, new CheckTasks(context.asAbsolutePath('dist/check.js'))),
  );
  return activateWith(context, (log) => new ProcessHost(context.asAbsolutePath('dist/server.js'), log));
}
