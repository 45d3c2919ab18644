// `npm run package`: packs `specwright.vsix`, or the file that is named. Two builds of one commit are the same bytes.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const out = process.argv[2] ?? 'specwright.vsix';
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
/** What the files in the package bear, instead of the time at which they were written: in seconds, 2 January 1980. */
const time = '315619200';

const { status } = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', out], {
  stdio: 'inherit',
  env: { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? time, TZ: 'UTC' },
});
process.exitCode = status ?? 1;
