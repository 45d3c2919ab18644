import type { WriterName } from './writers.ts';

/** Another test that holds what a file writes. */
interface HeldBy {
  readonly heldBy: string;
}

/** Every file of the product that builds or makes edits, and the writers of this test that go through it. */
export const builders: Readonly<Record<string, readonly WriterName[] | HeldBy>> = {
  'server/src/core/text/edit.ts': ['rename'],
  'server/src/core/document/listNumbers.ts': ['fill', 'insert'],
  'server/src/core/workspace/definitionForm.ts': ['insert', 'insert block', 'fix undefined-identifier'],
  'server/src/core/templates/nextRequirement.ts': ['insert', 'insert block', 'fix undefined-identifier'],
  'server/src/core/templates/freeNames.ts': ['insert section', 'fix missing-section'],
  'server/src/core/templates/sectionEdits.ts': ['insert section', 'fix missing-section', 'fix misplaced-section'],
  'server/src/core/filling/answers.ts': ['fill', 'fill without asking'],
  'server/src/core/features/blockCompletion.ts': ['complete block'],
  'server/src/core/features/certainty.ts': ['rename', 'compact'],
  'server/src/core/features/completion.ts': ['complete block'],
  'server/src/core/features/configHelp.ts': { heldBy: 'test/core/project/gateConfig.test.ts' },
  'server/src/core/features/fragments.ts': ['rename', 'renumber'],
  'server/src/core/features/frontMatterCompletion.ts': ['complete front matter'],
  'server/src/core/features/gateCells.ts': ['complete gate'],
  'server/src/core/features/gateCompletion.ts': ['complete gate'],
  'server/src/core/features/gateTargetChoices.ts': ['complete gate'],
  'server/src/core/features/identifierCompletion.ts': ['complete identifier'],
  'server/src/core/features/insertBlock.ts': ['insert block'],
  'server/src/core/features/numbersInContents.ts': ['renumber'],
  'server/src/core/features/renaming.ts': ['rename', 'compact'],
  'server/src/core/features/renumber.ts': ['retire', 'compact'],
  'server/src/core/features/renumberHeadings.ts': ['renumber'],
  'server/src/core/features/saveAsTemplate.ts': { heldBy: 'test/core/features/templates.test.ts' },
  'server/src/core/features/stampDate.ts': ['stamp'],
  'server/src/core/features/suppress.ts': { heldBy: 'test/core/rules/suppressions.test.ts' },
  'server/src/core/rules/unusedSuppression.ts': { heldBy: 'test/core/rules/suppressions.test.ts' },
  'server/src/core/rules/invalidTeamSettings.ts': { heldBy: 'test/cli/team.test.ts' },
  'server/src/core/templates/setFrontMatter.ts': ['choose template', 'choose dialect'],
  'server/src/lsp/takenEdits.ts': { heldBy: 'test/lsp/commands.test.ts' },
  'server/src/lsp/commands/command.ts': { heldBy: 'test/lsp/commands.test.ts' },
  'server/src/lsp/commands/insertions.ts': { heldBy: 'test/lsp/commands.test.ts' },
  'server/src/cli/fixFiles.ts': { heldBy: 'test/cli/base.test.ts' },
  'client/src/sayWhyNot.ts': { heldBy: 'test/editor/reach.test.ts' },
  'server/src/core/features/upgradeTemplate.ts': ['upgrade'],
  'server/src/core/features/writeOutRange.ts': ['write out'],
  'server/src/core/project/gateConfig.ts': { heldBy: 'test/core/project/gateConfig.test.ts' },
  'server/src/core/rules/invalidGateConfig.ts': { heldBy: 'test/core/project/gateConfig.test.ts' },
  'server/src/core/rules/fillFixes.ts': ['fix unfilled-placeholder', 'fix unpicked-option'],
  'server/src/core/rules/gateFindings.ts': ['fix gate-score'],
  'server/src/lsp/convert.ts': { heldBy: 'test/lsp/stdio.test.ts' },
  'server/src/lsp/features/codeActions.ts': ['fix all', 'insert', 'retire', 'renumber', 'stamp', 'write out'],
  'server/src/lsp/features/completion.ts': [
    'complete block',
    'complete gate',
    'complete identifier',
    'complete front matter',
  ],
  'server/src/lsp/features/filling.ts': ['fill'],
  'server/src/lsp/features/proposals.ts': [
    'insert block',
    'insert section',
    'choose template',
    'choose dialect',
    'upgrade',
  ],
  'server/src/lsp/features/rename.ts': ['rename'],
  'server/src/cli/fill.ts': ['fill without asking'],
  'server/src/cli/new.ts': { heldBy: 'test/property/templates.test.ts' },
  'client/src/commands/compactNumbering.ts': ['compact'],
  'client/src/commands/insertTemplate.ts': { heldBy: 'test/editor/templates.test.ts' },
  'client/src/commands/newDocument.ts': { heldBy: 'test/editor/templates.test.ts' },
  'client/src/commands/propose.ts': ['insert block', 'insert section', 'choose template', 'choose dialect', 'upgrade'],
  'client/src/fill/answered.ts': { heldBy: 'test/editor/filling.test.ts' },
  'client/src/fill/fillSession.ts': ['fill'],
  'client/src/renameRefusal.ts': ['rename'],
};

/** How a file looks that writes into documents, by its folder. */
export const signs: Readonly<Record<string, RegExp>> = {
  'server/src/core': /\bnewText\b/,
  'server/src/lsp': /\b(?:toWorkspaceEdit|toCompletions|newText|insertText)\b/,
  'server/src/cli': /\b(?:replaceFile|createFile)\b/,
  'client/src': /\b(?:WorkspaceEdit|insertSnippet|applyEdit|TextEdit|fs\.writeFile)\b/,
};
