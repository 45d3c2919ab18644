import type { Command } from './command.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { compactNumbering } from './compactNumbering.ts';
import { explainRule } from './explainRule.ts';
import { fillPlaceholders } from './fillPlaceholders.ts';
import { nextPrompt, previousPrompt } from './goToPrompt.ts';
import { insertTemplate, insertTemplateCommands } from './insertTemplate.ts';
import { newDocument } from './newDocument.ts';
import { chooseTemplate, insertBlock, insertSection, treatAs, upgradeDocument } from './propose.ts';
import {
  clearFilter,
  copyLink,
  copyTraceTable,
  fillRow,
  filterDocuments,
  groupDocuments,
  insertAfterRow,
  showRow,
  sortDocuments,
} from './overview.ts';
import { insertRequirement, renumberHeadings, retireRequirement } from './refactor.ts';
import { reportIssue } from './reportIssue.ts';
import { restartServer } from './restartServer.ts';
import { saveAsTemplate } from './saveAsTemplate.ts';
import { showFilesRead } from './showFilesRead.ts';
import { showLog } from './showLog.ts';
import { showReferences } from './showReferences.ts';
import { needsWriting } from './needsWriting.ts';

/** Those that change the document in front. */
const writers: readonly Command[] = [
  insertTemplate,
  ...insertTemplateCommands,
  insertSection,
  insertBlock,
  chooseTemplate,
  treatAs,
  upgradeDocument,
  renumberHeadings,
  fillPlaceholders,
  insertRequirement,
  retireRequirement,
  compactNumbering,
];

/** Every command of the extension. */
export const allCommands: readonly Command[] = [
  ...writers.map(needsWriting),
  newDocument,
  saveAsTemplate,
  explainRule,
  checkWorkspace,
  restartServer,
  showFilesRead,
  showLog,
  reportIssue,
  showReferences,
  showRow,
  fillRow,
  insertAfterRow,
  copyLink,
  copyTraceTable,
  filterDocuments,
  nextPrompt,
  previousPrompt,
  clearFilter,
  groupDocuments,
  sortDocuments,
];
