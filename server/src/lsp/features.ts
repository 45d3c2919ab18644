import type { LspFeature } from './feature.ts';
import { completion } from './features/completion.ts';
import { diagnostics } from './features/diagnostics.ts';
import { files } from './features/files.ts';
import { hover } from './features/hover.ts';
import { definition, references } from './features/navigation.ts';
import { outline } from './features/outline.ts';
import { quickFixes } from './features/quickFixes.ts';
import { settings } from './features/settings.ts';
import { templates } from './features/templates.ts';

/** Every feature of the server. */
export const lspFeatures: readonly LspFeature[] = [
  outline,
  diagnostics,
  quickFixes,
  definition,
  references,
  hover,
  completion,
  templates,
  settings,
  files,
];
