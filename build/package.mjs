// `npm run package`: packs `specwright.vsix`, or the file that is named. Two builds of one commit are the same bytes.
import zlib from 'node:zlib';
import { createVSIX } from '@vscode/vsce';

// What the files in the package bear, instead of the time at which they were written: in seconds, 2 January 1980.
process.env.SOURCE_DATE_EPOCH ??= '315619200';
process.env.TZ = 'UTC';

// As small as it gets: vsce has no option for it.
const { DeflateRaw } = zlib;
zlib.DeflateRaw = class extends DeflateRaw {
  constructor() {
    super({ level: 9 });
  }
};

await createVSIX({ packagePath: process.argv[2] ?? 'specwright.vsix', dependencies: false });
