import type { Command } from './command.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { compactNumbering } from './compactNumbering.ts';
import { fillPlaceholders } from './fillPlaceholders.ts';
import { insertTemplate, insertTemplateCommands } from './insertTemplate.ts';
import { newDocument } from './newDocument.ts';
import { chooseTemplate, insertBlock, insertSection, treatAs, upgradeDocument } from './propose.ts';
import { insertRequirement, renumberHeadings, retireRequirement } from './refactor.ts';
import { restartServer } from './restartServer.ts';
import { saveAsTemplate } from './saveAsTemplate.ts';
import { showLog } from './showLog.ts';
import { showReferences } from './showReferences.ts';

/** Every command of the extension. */
export const allCommands: readonly Command[] = [
  insertTemplate,
  ...insertTemplateCommands,
  newDocument,
  insertSection,
  insertBlock,
  chooseTemplate,
  treatAs,
  upgradeDocument,
  saveAsTemplate,
  renumberHeadings,
  fillPlaceholders,
  insertRequirement,
  retireRequirement,
  compactNumbering,
  checkWorkspace,
  restartServer,
  showLog,
  showReferences,
];
