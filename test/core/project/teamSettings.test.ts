import assert from 'node:assert/strict';
import { readTeamSettings } from '../../../server/src/core/project/teamSettings.ts';

describe('team settings', () => {
  it('are prefixes of identifiers, words and marks', () => {
    const text = `{
      "identifiers": { "prefixes": ["CR"] },
      "placeholders": { "prefixes": ["TKTK"], "delimiters": [["<<", ">>"]] }
    }`;
    assert.deepEqual(readTeamSettings(text), {
      exclude: [],
      reading: { prefixes: ['CR'], promptStyles: { sentinels: ['TKTK'], delimiters: [['<<', '>>']] } },
      problems: [],
    });
  });

  it('are none where nothing is said, and where nothing can be read', () => {
    const none = { prefixes: [], promptStyles: { sentinels: [], delimiters: [] } };
    assert.deepEqual(readTeamSettings('{}'), { exclude: [], reading: none, problems: [] });
    for (const text of ['', '[', '7', 'null', '[]', '{"identifiers": 7}', `"${'x'.repeat(70_000)}"`])
      assert.deepEqual(readTeamSettings(text).reading, none, text.slice(0, 20));
    assert.match(readTeamSettings('{').problems[0] ?? '', /^\.specwright\.json is not JSON: /);
  });

  it('leave out what cannot be used, and say so', () => {
    const text = '{"placeholders": {"prefixes": ["", " ", "x", "a\\nb", 7, "OK"], "delimiters": [["<", ">"], ["<<"]]}}';
    const { reading, problems } = readTeamSettings(text);
    assert.deepEqual(reading.promptStyles, { sentinels: ['OK'], delimiters: [] });
    assert.deepEqual(problems, [
      'Some of “placeholders.prefixes” in .specwright.json cannot be used.',
      'Some of “placeholders.delimiters” in .specwright.json cannot be used.',
    ]);
  });

  it('leave out files as .gitignore does', () => {
    const { exclude, problems } = readTeamSettings('{"exclude": ["/old/", "*.draft.md", "", 7, "a\\nb"]}');
    assert.deepEqual(exclude, ['/old/', '*.draft.md']);
    assert.deepEqual(problems, ['Some of “exclude” in .specwright.json cannot be used.']);
  });

  it('never reach a prototype', () => {
    const { reading } = readTeamSettings('{"__proto__": {"identifiers": {"prefixes": ["CR"]}}}');
    assert.deepEqual(reading.prefixes, []);
  });
});
