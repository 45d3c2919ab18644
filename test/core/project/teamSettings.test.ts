import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { readTeamSettings } from '../../../server/src/core/project/teamSettings.ts';

const uri = 'file:///team/docs/.specwright.json';
const whole = `{
  // How we write.
  "rules": { "unset-date": "error", "vague-requirement": { "severity": "off", "ignore": ["fast"], "exclude": ["a/"] } },
  "identifiers": { "prefixes": ["CR"] },
  "placeholders": { "prefixes": ["TKTK"], "delimiters": [["<<", ">>"]] },
  "exclude": ["/old/", "*.draft.md"],
  "dialects": { "notes/**": "plain" },
  "templates": { "**": "service-prd" },
  "extends": "../.specwright.json",
  "enforce": true, /* and that is that */
}`;

describe('team settings', () => {
  it('are read with comments and trailing commas', () => {
    const { problems, reading, exclude, rules, dialects, templates, base, isEnforced } = readTeamSettings(whole, uri);
    assert.deepEqual(problems, []);
    assert.deepEqual(reading, {
      prefixes: ['CR'],
      promptStyles: { sentinels: ['TKTK'], delimiters: [['<<', '>>']] },
    });
    assert.deepEqual(exclude, ['/old/', '*.draft.md']);
    assert.equal(rules.get('unset-date')?.severity, 'error');
    const { severity, ignore, exclude: excluded } = rules.get('vague-requirement') ?? {};
    assert.deepEqual([severity, ignore, excluded], ['off', ['fast'], ['a/']]);
    assert.deepEqual(
      [dialects, templates].map(([first]) => [first?.glob, first?.value]),
      [
        ['notes/**', 'plain'],
        ['**', 'service-prd'],
      ],
    );
    assert.deepEqual([base?.uri, isEnforced], ['file:///team/.specwright.json', true]);
  });

  it('are none where nothing is said, and where nothing can be read', () => {
    const none = { prefixes: [], promptStyles: { sentinels: [], delimiters: [] } };
    assert.deepEqual(readTeamSettings('{}').problems, []);
    for (const text of [
      '{}',
      '',
      '[',
      '7',
      'null',
      '[]',
      '{"identifiers": 7}',
      `"${'x'.repeat(70_000)}"`,
      '['.repeat(9_000),
    ])
      assert.deepEqual(readTeamSettings(text).reading, none, text.slice(0, 20));
  });

  const mistakes: Readonly<Record<string, readonly [marked: string, message: string]>> = {
    '{"rules": {"unset-date": "fatal"}}': [
      '"fatal"',
      '“rules.unset-date” expects one of error, warning, information, hint, off.',
    ],
    '{"rules": {"unset-date": {"level": "off"}}}': [
      '"level"',
      'There is no setting “level” in “rules.unset-date”. Known settings: severity, exclude, ignore.',
    ],
    '{"exclude": ["", "ok"]}': ['""', '“exclude” expects a glob on one line here.'],
    '{"exclude": "old/"}': ['"old/"', '“exclude” expects a list in square brackets.'],
    '{"placeholders": {"prefixes": ["x"]}}': ['"x"', '“placeholders.prefixes” expects two to forty characters here.'],
    '{"placeholders": {"delimiters": [["<<"]]}}': [
      '["<<"]',
      '“placeholders.delimiters” expects an opening and a closing mark here, such as ["<<", ">>"].',
    ],
    '{"identifiers": {"prefixes": ["cr"]}}': [
      '"cr"',
      '“identifiers.prefixes” expects one to eight capital letters here.',
    ],
    '{"dialects": {"**": "prose"}}': ['"prose"', '“dialects.**” expects one of prd, iosm-prd, spec, plain.'],
    '{"enforce": "yes"}': ['"yes"', '“enforce” expects true or false.'],
    '{"extends": "/etc/.specwright.json"}': [
      '"/etc/.specwright.json"',
      '“extends” expects the path of another .specwright.json, such as "../.specwright.json".',
    ],
    '{"extends": "https://example.org/.specwright.json"}': [
      '"https://example.org/.specwright.json"',
      '“extends” expects the path of another .specwright.json, such as "../.specwright.json".',
    ],
    '{"exclude": [], "exclude": []}': ['"exclude"', '“exclude” is set twice; the last one counts.'],
    '{"__proto__": {"identifiers": 1}}': [
      '"__proto__"',
      'There is no setting “__proto__”. Known settings: $schema, extends, enforce, rules, exclude, identifiers, placeholders, templates, dialects.',
    ],
    '{"exclude": [}': ['}', 'This file cannot be read as JSON: value expected.'],
  };
  for (const [text, [marked, message]] of Object.entries(mistakes))
    it(`say what is wrong in ${text}`, () => {
      const [first] = readTeamSettings(text, uri).problems;
      assert.deepEqual([first && text.slice(first.span.start, first.span.end), first?.message], [marked, message]);
    });

  it('are what the schema says', () => {
    const schema = JSON.parse(readFileSync('schemas/specwright.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    const plain = whole.replace(/\/\*.*\*\/|\/\/.*/g, '').replace(/,\s*\}$/, '}');
    assert.ok(validate(JSON.parse(plain)), JSON.stringify(validate.errors));
    for (const text of Object.keys(mistakes).filter((each) => !/twice|\[\}|__proto__|"exclude": \[\]/.test(each)))
      assert.equal(validate(JSON.parse(text)), false, text);
  });

  it('are suggested by a schema that leaves their mistakes to the server', () => {
    const schema = JSON.parse(readFileSync('schemas/suggestions.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const text of Object.keys(mistakes).filter((each) => !each.includes('[}')))
      assert.ok(validate(JSON.parse(text)), `${text}: ${JSON.stringify(validate.errors)}`);
    for (const name of ['extends', 'rules', 'exclude', 'off', 'unfilled-placeholder'])
      assert.ok(JSON.stringify(schema).includes(`"${name}"`), name);
  });
});
