import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What a value of `iosm.yaml` has to be. */
export type ConfigType =
  'text' | 'name' | 'flag' | 'true' | 'ratio' | 'number' | 'amount' | 'count' | 'whole' | 'texts' | 'profile';

interface TypeCheck {
  /** After “must be”. */
  readonly title: () => Said;
  readonly accepts: (value: unknown) => boolean;
  /** The same for editors that know JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export const profiles = ['standard', 'critical', 'exploratory'] as const;

/** The checks of the loader, which refuses the file when one of them fails. */
export const configTypes: Readonly<Record<ConfigType, TypeCheck>> = {
  text: { title: () => say('text'), accepts: isText, schema: { type: 'string' } },
  name: {
    title: () => say('text that is not empty'),
    accepts: (value) => isText(value) && value.trim() !== '',
    schema: { type: 'string', minLength: 1 },
  },
  flag: {
    title: () => say('true or false'),
    accepts: (value) => typeof value === 'boolean',
    schema: { type: 'boolean' },
  },
  true: { title: () => say('true'), accepts: (value) => value === true, schema: { const: true } },
  ratio: {
    title: () => say('a number from 0 to 1'),
    accepts: (value) => isNumber(value) && value >= 0 && value <= 1,
    schema: { type: 'number', minimum: 0, maximum: 1 },
  },
  number: { title: () => say('a number'), accepts: isNumber, schema: { type: 'number' } },
  amount: {
    title: () => say('a number that is not negative'),
    accepts: (value) => isNumber(value) && value >= 0,
    schema: { type: 'number', minimum: 0 },
  },
  count: {
    title: () => say('a whole number of 1 or more'),
    accepts: (value) => Number.isInteger(value) && Number(value) >= 1,
    schema: { type: 'integer', minimum: 1 },
  },
  whole: {
    title: () => say('a whole number of 0 or more'),
    accepts: (value) => Number.isInteger(value) && Number(value) >= 0,
    schema: { type: 'integer', minimum: 0 },
  },
  texts: {
    title: () => say('a list of texts'),
    accepts: (value) => Array.isArray(value) && value.every(isText),
    schema: { type: 'array', items: { type: 'string' } },
  },
  profile: {
    title: () => say('one of {options}', { options: profiles.join(', ') }),
    accepts: (value) => profiles.some((profile) => profile === value),
    schema: { enum: profiles },
  },
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
