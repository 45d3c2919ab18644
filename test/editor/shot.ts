import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, UIKind } from 'vscode';
import { until } from './until.ts';

/**
 * Saves a picture of the whole workbench as `<SPECWRIGHT_SHOTS>/<name>.png`. Does nothing unless that variable is set, and
 * nothing in the desktop application: only the npm host answers the request (test/host/workbench.mjs). `wait` is in
 * milliseconds.
 */
export async function shot(name: string, wait = 0): Promise<void> {
  const directory = process.env['SPECWRIGHT_SHOTS'];
  if (!directory || env.uiKind === UIKind.Desktop) return;
  await new Promise((resolve) => setTimeout(resolve, wait));
  const file = join(directory, `${name}.png`);
  rmSync(file, { force: true });
  console.log(`@@shot ${file}`);
  await until(`the screenshot ${file}`, () => existsSync(file));
}
