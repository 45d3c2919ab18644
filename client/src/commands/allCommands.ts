import type { Command } from './command.ts';
import { compactNumbering } from './compactNumbering.ts';
import { fillPlaceholders } from './fillPlaceholders.ts';
import { insertTemplate, insertTemplateCommands } from './insertTemplate.ts';
import { newDocument } from './newDocument.ts';
import { insertRequirement, retireRequirement } from './refactor.ts';
import { restartServer } from './restartServer.ts';
import { showLog } from './showLog.ts';
import { showReferences } from './showReferences.ts';

/** Every command of the extension. */
export const allCommands: readonly Command[] = [
  insertTemplate,
  ...insertTemplateCommands,
  newDocument,
  fillPlaceholders,
  insertRequirement,
  retireRequirement,
  compactNumbering,
  restartServer,
  showLog,
  showReferences,
];
