import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.ts';

describe('settings', () => {
  it('keep their defaults where a client sends nothing, or nonsense', () => {
    for (const value of [undefined, null, 7, 'off', [], { rules: 7, validate: 'no', identifiers: { prefixes: 'CR' } }])
      assert.deepEqual(readSettings(value), defaultSettings);
  });

  it('take only prefixes that can be prefixes', () => {
    const prefixes = ['CR', 'cr', '(a+)+', '', 7, 'TOOLONGPREFIX', 'X1'];
    assert.deepEqual(readSettings({ identifiers: { prefixes } }).prefixes, ['CR']);
  });

  it('take only rules and severities that there are', () => {
    const rules = { 'empty-list-item': 'off', 'unset-date': 'fatal', constructor: 'off' };
    assert.deepEqual(readSettings({ rules }).rules, { 'empty-list-item': 'off' });
  });
});
