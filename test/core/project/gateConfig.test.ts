import assert from 'node:assert/strict';
import { configKeys } from '../../../server/src/core/dialects/iosmConfig.ts';
import { readGateConfig } from '../../../server/src/core/project/gateConfig.ts';
import { configLines } from '../../../server/src/core/project/configTemplate.ts';
import { checkConfig, fixedConfig } from '../../harness/check.ts';

const template = `${configLines('', '').join('\n')}\n`;

/** The template with one line changed; the value is marked, and the message expected there. */
function withValue(path: string, value: string, message: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const lines = template.split('\n');
  const at = lineOf(lines, path);
  const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
  const before = `${indent}${name}: `;
  const marked = [`${before}${value}`, `${' '.repeat(before.length)}${'^'.repeat(value.length)} ${message}`];
  return [...lines.slice(0, at), ...marked, ...lines.slice(at + 1)].join('\n');
}

function withoutKey(path: string, message: string): string {
  const lines = template.split('\n');
  const at = lineOf(lines, path);
  const parentPath = path.slice(0, path.lastIndexOf('.'));
  const parent = parentPath === '' ? 0 : lineOf(lines, parentPath);
  const indent = /^ */.exec(lines[parent] ?? '')?.[0] ?? '';
  const name = parentPath.slice(parentPath.lastIndexOf('.') + 1);
  const mark = `${indent}${'^'.repeat(name.length)} ${message}`;
  return [...lines.slice(0, parent + 1), mark, ...lines.slice(parent + 1, at), ...lines.slice(at + 1)].join('\n');
}

/** Zero-based, by walking down the names of a path. */
function lineOf(lines: readonly string[], path: string): number {
  let at = 0;
  let indent = 2;
  for (const name of path.split('.')) {
    at = lines.findIndex((line, index) => index > at && line.startsWith(`${' '.repeat(indent)}${name}:`));
    indent += 2;
  }
  return at;
}

/** For each type a value it does not take, and what it has to be. */
const wrong: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  text: [['7', 'text']],
  name: [
    ['""', 'text that is not empty'],
    ['true', 'text that is not empty'],
  ],
  flag: [
    ['1', 'true or false'],
    ['"true"', 'true or false'],
  ],
  true: [['false', 'true']],
  ratio: [
    ['1.01', 'a number from 0 to 1'],
    ['-0.1', 'a number from 0 to 1'],
    ['high', 'a number from 0 to 1'],
  ],
  number: [
    ['fast', 'a number'],
    ['.inf', 'a number'],
  ],
  amount: [
    ['-1', 'a number that is not negative'],
    ['~', 'a number that is not negative'],
  ],
  count: [
    ['0', 'a whole number of 1 or more'],
    ['2.5', 'a whole number of 1 or more'],
  ],
  whole: [
    ['-1', 'a whole number of 0 or more'],
    ['"2"', 'a whole number of 0 or more'],
  ],
  texts: [
    ['waivers', 'a list of texts'],
    ['[1, 2]', 'a list of texts'],
  ],
  profile: [['strict', 'one of standard, critical, exploratory']],
};

describe('iosm.yaml', () => {
  it('is in order as the template has it', () => {
    checkConfig(template);
    const { values } = readGateConfig(template, 'file:///iosm.yaml');
    assert.equal(values.size, configKeys.filter(({ isRequired }) => isRequired).length);
    for (const { key, value } of values.values()) assert.deepEqual(value, key.usual, key.path);
  });

  for (const { path, type, isRequired } of configKeys.filter((key) => key.isRequired)) {
    for (const [value, title] of wrong[type] ?? [])
      it(`has no ${path}: ${value}`, () => {
        checkConfig(withValue(path, value, `iosm.${path} must be ${title}.`));
      });
    it(`has ${path}`, () => {
      assert.ok(isRequired);
      const section = path.slice(0, path.lastIndexOf('.'));
      const isAlone = configKeys.filter((other) => other.path.startsWith(`${section}.`)).length === 1;
      const message = isAlone ? `iosm.${section} must contain further keys.` : `iosm.${path} is missing.`;
      checkConfig(withoutKey(path, message));
    });
  }

  it('may set any of the floors, from 0 to 1', () => {
    const policy = '      target_index: 0.98\n';
    assert.ok(template.includes(policy));
    checkConfig(template.replace(policy, `${policy}      metric_floors:\n        flow: 0.5\n`));
    checkConfig(
      template.replace(
        policy,
        `${policy}      metric_floors:\n        flow: 5\n              ^ iosm.cycle_policy.stabilization.metric_floors.flow must be a number from 0 to 1.\n`,
      ),
    );
  });

  it('has weights that add up to 1, give or take 0.001', () => {
    const weights = (flow: string): string => template.replace(/^ {6}flow: 0\.1$/m, `      flow: ${flow}`);
    checkConfig(weights('0.101'));
    checkConfig(weights('0.099'));
    checkConfig(
      weights('0.102').replace(
        /^ {4}weights:$/m,
        '    weights:\n    ^^^^^^^ The weights must add up to 1.0, and add up to 1.002.',
      ),
    );
  });

  it('says once that a section is missing, or is none', () => {
    checkConfig(
      template.replace(/^ {2}learning:\n(?: {4}.*\n)*/m, '').replace('iosm:', 'iosm:\n^^^^ iosm.learning is missing.'),
    );
    checkConfig(
      template.replace(
        /^ {2}learning:\n(?: {4}.*\n)*/m,
        '  learning: yes\n            ^^^ iosm.learning must contain further keys.\n',
      ),
    );
    checkConfig('other: 1\n^^^^^^^^ iosm is missing: every setting belongs below it.\n');
  });

  it('leaves alone what its loader ignores', () => {
    checkConfig(`${template}  further: [1]\nelse: true\n`);
  });

  it('is data: an alias is not followed, a key counts once, what is no YAML is said', () => {
    checkConfig(template.replace('iosm:', 'base: &a 0.5\niosm:').replace('min_confidence: 0.7', 'min_confidence: *a'));
    checkConfig('iosm: {}\niosm: {}\n^^^^ iosm is set twice.\n');
    const { problems, values } = readGateConfig(`a: ${'['.repeat(5_000)}`, 'file:///iosm.yaml');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['This file is nested too deeply to be read.'],
    );
    assert.equal(values.size, 0);
    assert.equal(readGateConfig('iosm: [1', 'file:///iosm.yaml').problems.length, 1);
    assert.equal(readGateConfig('', 'file:///iosm.yaml').problems.length, 1);
  });

  it('is completed and mended by its fixes', () => {
    const mended = fixedConfig('iosm:\n  metadata:\n    system_name: shop\n  index:\n    weights:\n      flow: 10\n');
    assert.deepEqual(readGateConfig(mended, 'file:///iosm.yaml').problems, []);
    assert.match(mended, /system_name: shop/);
    assert.match(mended, /flow: 0\.1\n/);
  });
});
