import assert from 'node:assert/strict';
import { describeCount, describeNotRead } from '../../client/src/filesSentence.ts';
import type { Translate } from '../../client/src/filesSentence.ts';
import type { FilesRead } from '../../server/src/filesProtocol.ts';

const t: Translate = (message, values) => message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
const none: FilesRead = { count: 1200, state: 'done', notRead: {}, places: [] };

describe('the status of the files', () => {
  it('says how many are read', () => {
    assert.equal(describeCount(none, t), '1200 files read');
    assert.equal(describeCount({ ...none, count: 1 }, t), '1 file read');
    assert.equal(describeCount({ ...none, state: 'reading' }, t), 'Reading files…');
    assert.equal(describeCount({ ...none, state: 'cancelled' }, t), 'Not all files are read');
  });

  it('says why others are not', () => {
    assert.equal(describeNotRead(none, t), 'No file is left out.');
    const notRead = {
      workTree: { folders: 1, files: 0 },
      large: { folders: 0, files: 1 },
      git: { folders: 2, files: 3 },
    };
    assert.equal(
      describeNotRead({ ...none, notRead }, t),
      'Not read: ignored by Git (2 folders, 3 files); other work trees (1 folder); larger than 16 MB (1 file).',
    );
    assert.match(describeNotRead({ ...none, state: 'cancelled' }, t), /^Reading was cancelled\. /);
  });
});
