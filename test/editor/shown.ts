import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, UIKind } from 'vscode';
import { until } from './until.ts';

let asked = 0;

/**
 * The words of everything on the page that a CSS selector finds, which the API does not tell. Undefined in the desktop
 * application: only the npm host answers the request (test/host/workbench.mjs).
 */
export async function shown(selector: string): Promise<readonly string[] | undefined> {
  if (env.uiKind === UIKind.Desktop) return undefined;
  const file = join(tmpdir(), `specwright-shown-${String(process.pid)}-${String(asked++)}.json`);
  console.log(`@@words ${file} ${selector}`);
  await until(`what is shown at ${selector}`, () => existsSync(file));
  const words = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
  rmSync(file);
  return words;
}

/** Everything in the status bar. */
export function statusBar(): Promise<readonly string[] | undefined> {
  return shown('.statusbar-item:visible');
}
