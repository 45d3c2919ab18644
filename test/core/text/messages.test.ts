import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ruleInfos } from '../../../server/src/core/rules/allRules.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';
import type { Strings } from '../../harness/manifest.ts';
import { literalsIn, messagesIn, placeholdersOf } from '../../harness/messages.ts';

const door = 'server/src/core/text/say.ts';
const messages = ['client/src', 'server/src'].flatMap(messagesIn);
const inCode = messages.flatMap(({ key }) => key ?? []);
const keys = [...new Set([...inCode, ...builtinTemplates().map(({ description }) => description)])].sort();
const bundles = readdirSync('l10n').flatMap((file) => {
  const language = /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1];
  return language === undefined
    ? []
    : { language, strings: JSON.parse(readFileSync(`l10n/${file}`, 'utf8')) as Strings };
});

/** Goes into documents, and keys of `iosm.yaml`: in English, as the templates are. */
const written = new Set([
  ...[' (waiver: ', ', until ', ' Targets', ') Targets', ' modules', ' min', 'quality_gates.'],
  ...[' Expected ', '**Current baseline:** ', '**Target post-implementation:** ≥'],
  ...['[NEEDS CLARIFICATION: ', 'reason -->', ': reason -->'],
  ...['Requirement', 'Title', 'File', 'Section', 'Criteria', 'Stories', 'Mentions'],
]);

describe('what people read', () => {
  it('is written where it is said, so that it can be translated', () => {
    const unknown = messages.filter(({ key, place }) => key === undefined && !place.startsWith(door));
    assert.deepEqual(unknown, []);
  });

  it('is not said before the language is known', () => {
    const early = messages.filter(({ isAtLoad }) => isAtLoad);
    assert.deepEqual(early, []);
  });

  it('is filled in with what it names', () => {
    for (const { place, key = '', values } of messages)
      if (values !== undefined) assert.deepEqual([...new Set(placeholdersOf(key))].sort(), [...values].sort(), place);
  });

  it('is nowhere a literal in the client', () => {
    const names = new Set(['Markdown', 'CSV', '1px dotted']);
    // The client of the protocol writes these into the log.
    const logged = new Set(['The language server died and is started again.', 'The language server keeps dying.']);
    const found = literalsIn('client/src').filter(({ text }) => !names.has(text) && !logged.has(text));
    assert.deepEqual(found, []);
  });

  it('is nowhere a literal in rules, features and the walk', () => {
    const summaries = new Set(ruleInfos.map(({ summary }) => summary));
    const rooms = ['rules', 'features', 'filling'].map((room) => `server/src/core/${room}`);
    const found = rooms
      .flatMap(literalsIn)
      .filter(({ place, text }) => !summaries.has(text) && !place.includes('/saveAsTemplate.ts'));
    assert.deepEqual(
      found.filter(({ text }) => !written.has(text)),
      [],
    );
    for (const text of written)
      assert.ok(
        found.some((literal) => literal.text === text),
        text,
      );
  });

  it('is there in German', () => {
    assert.ok(bundles.some(({ language }) => language === 'de'));
  });

  for (const { language, strings } of bundles)
    describe(`in ${language}`, () => {
      it('is all there, and nothing besides', () => {
        assert.deepEqual(Object.keys(strings).sort(), keys);
      });

      it('names the same placeholders and code, and ends as it does in English', () => {
        for (const [key, text] of Object.entries(strings)) {
          assert.deepEqual([...placeholdersOf(text)].sort(), [...placeholdersOf(key)].sort(), key);
          assert.deepEqual(text.match(/`[^`]+`/g), key.match(/`[^`]+`/g), key);
          assert.equal(/[.…?:]$/.exec(text)?.[0], /[.…?:]$/.exec(key)?.[0], key);
        }
      });
    });
});
