import type { ServerCommand } from './command.ts';
import { insertBlock, insertSection, insertTemplate } from './insertions.ts';
import { fillPrompt, firstPrompt, nextPrompt, previousPrompt } from './prompts.ts';
import { compactNumbering, insertRequirement, renumberHeadings, retireRequirement } from './refactorings.ts';
import { showReferences } from './showReferences.ts';

/** What the server does for editors that have no commands of their own. Arguments: URI, `Position`, value. */
export const allCommands: readonly ServerCommand[] = [
  firstPrompt,
  nextPrompt,
  previousPrompt,
  fillPrompt,
  insertTemplate,
  insertSection,
  insertBlock,
  insertRequirement,
  retireRequirement,
  compactNumbering,
  renumberHeadings,
  showReferences,
];
