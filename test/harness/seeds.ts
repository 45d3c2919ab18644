import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What must be read in a document; see the `_about` of a file of expectations. Lines and columns count from 1. */
export interface Expectation {
  readonly headings: readonly { readonly line: number; readonly level: number; readonly text: string }[];
  readonly frontMatter: {
    readonly keys: readonly { readonly line: number; readonly key: string; readonly value: string }[];
  } | null;
  readonly placeholders: readonly ExpectedPlaceholder[];
  readonly notPlaceholders: readonly { readonly line: number; readonly col: number; readonly text: string }[];
  readonly identifiers: {
    readonly defined: readonly {
      readonly id: string;
      readonly line: number;
      readonly col: number;
      readonly endCol: number;
      readonly form: string;
      readonly title: string;
    }[];
    readonly referenced: readonly {
      readonly id: string;
      readonly line: number;
      readonly col: number;
      readonly endCol: number;
    }[];
  };
  readonly gateTargets: readonly {
    readonly line: number;
    readonly gate: string;
    readonly metric: string;
    readonly operator: string | null;
    readonly value: string;
    readonly number: number | null;
    readonly unit: string | null;
    readonly qualifier: string | null;
    readonly note: string | null;
    readonly isPlaceholder: boolean;
  }[];
  /** Lines that only say what to write. */
  readonly guidanceProse?: readonly { readonly line: number; readonly text: string }[];
  readonly optionFields: readonly {
    readonly line: number;
    readonly field: string;
    readonly options: readonly string[];
  }[];
}

interface ExpectedPlaceholder {
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
  readonly kind: string;
  readonly text: string;
  readonly certain: boolean;
  readonly choices?: readonly string[];
  readonly examples?: readonly string[];
  readonly prompt?: string;
}

export interface Seed {
  readonly name: string;
  readonly text: string;
  readonly expected: Expectation;
}

const folder = path.resolve('..', 'shared', 'seeds');

/** The five documents this product is built around, where they lie beside the project; empty elsewhere. */
export function readSeeds(): readonly Seed[] {
  const file = path.join(folder, 'expected.json');
  if (!existsSync(file)) return [];
  const expectations = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Expectation>>;
  return Object.entries(expectations)
    .filter(([name]) => name.endsWith('.md'))
    .map(([name, expected]) => ({ name, expected, text: readFileSync(path.join(folder, name), 'utf8') }));
}
