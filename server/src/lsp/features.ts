import type { LspFeature } from './feature.ts';
import { codeActions } from './features/codeActions.ts';
import { codeLens } from './features/codeLens.ts';
import { commands } from './features/commands.ts';
import { completion } from './features/completion.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentLinks } from './features/documentLinks.ts';
import { files } from './features/files.ts';
import { filesRead } from './features/filesRead.ts';
import { filling } from './features/filling.ts';
import { folding } from './features/folding.ts';
import { highlights } from './features/highlights.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import { definition, references } from './features/navigation.ts';
import { outline } from './features/outline.ts';
import { overview } from './features/overview.ts';
import { preview } from './features/preview.ts';
import { proposals } from './features/proposals.ts';
import { rename } from './features/rename.ts';
import { semanticTokens } from './features/semanticTokens.ts';
import { settings } from './features/settings.ts';
import { templates } from './features/templates.ts';
import { trace } from './features/trace.ts';
import { reasons } from './features/whyNot.ts';
import { workspaceCheck } from './features/workspaceCheck.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';

/** Every feature of the server. */
export const lspFeatures: readonly LspFeature[] = [
  outline,
  folding,
  diagnostics,
  workspaceCheck,
  codeActions,
  commands,
  definition,
  references,
  hover,
  highlights,
  rename,
  workspaceSymbols,
  documentLinks,
  trace,
  semanticTokens,
  codeLens,
  inlayHints,
  completion,
  templates,
  proposals,
  reasons,
  preview,
  filling,
  overview,
  settings,
  files,
  filesRead,
];
