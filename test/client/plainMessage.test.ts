import assert from 'node:assert/strict';
import { plainMessage } from '../../client/src/plainMessage.ts';

describe('a message that quotes a document', () => {
  it('holds no link', () => {
    assert.equal(
      plainMessage('FR-1 [a](command:x) [b](https://example.com) lies in a range.'),
      'FR-1 [a] (command:x) [b] (https://example.com) lies in a range.',
    );
  });
});
