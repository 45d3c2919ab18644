import type { Extension } from 'vscode';
import { extensions } from 'vscode';

/** The extension as VS Code knows it. */
export const own = (): Extension<unknown> | undefined => extensions.getExtension('specwright.specwright');
