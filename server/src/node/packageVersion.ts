import { readFileSync } from 'node:fs';
import path from 'node:path';

/** As `package.json` beside the bundles says. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}
