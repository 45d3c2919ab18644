import assert from 'node:assert/strict';
import type { Asked } from '../../../server/src/core/features/whyNot.ts';
import { whyNotAtCursor } from '../../harness/check.ts';

describe('why not', () => {
  for (const [asked, text, expected] of [
    ['insert', '# Notes\n\n- FR-$01: a\n', 'This file is read as plain Markdown, not as a PRD or spec. → treatAs'],
    ['insert', '# PRD\n\n- FR-1: a\n\nText$0\n', 'There is no identifier at the cursor. → goToSymbol'],
    [
      'retire',
      '# PRD\n\n- FR-1: a\n\nSee FR-$01.\n',
      'FR-1 is only mentioned here. Put the cursor on it where it is defined. → goToDefinition',
    ],
    [
      'retire',
      '# PRD\n\n- **FR-$01**: a\n  - **FR-1.1**: b\n',
      'FR-1 contains FR-1.1. Move or retire that one first. → nothing',
    ],
    ['retire', '# PRD\n\n## FR-$01: a\n\n### Why\n\nText\n', 'FR-1 has sections below it. Move them first. → nothing'],
    [
      'retire',
      '# PRD\n\n| ID | Text |\n| --- | --- |\n| FR-$01 | a |\n',
      'FR-1 is a row of a table, which has no place for the reason. → nothing',
    ],
    ['retire', '# PRD\n\n- FR-$01 ...\n- FR-2 ...\n', 'FR-1 has no title to keep. → nothing'],
    [
      'insert',
      '# Requirements Document\n\n1.$01 WHEN a THEN the system SHALL b\n1.2 The system SHALL c\n',
      '1.1 is a numbered clause. Write or change it by hand. → nothing',
    ],
    ['compact', '# PRD\n\n- FR-$01: a\n- FR-2: b\n', 'The numbers of FR have no gaps, and are in order. → nothing'],
    ['renumber', '# PRD$0\n\n## Goals\n', 'The headings of this document have no numbers. → nothing'],
    ['renumber', '# PRD$0\n\n## 1. Goals\n\n## 2. Scope\n', 'The headings are numbered in order already. → nothing'],
    [
      'section',
      '# PRD$0\n\n## Whatever\n',
      'It is not known which template this document was made from. → chooseTemplate',
    ],
    [
      'template',
      '---\na: [\n---\n# PRD$0\n',
      'The front matter of this document cannot be read. Fix it first. → showProblems',
    ],
    ['insert', '# PRD\n\n- FR-$01: a\n', undefined],
  ] as const satisfies readonly (readonly [Asked, string, string | undefined])[])
    it(`${asked} is ${expected === undefined ? 'possible' : `not possible: ${expected}`}`, () => {
      assert.equal(whyNotAtCursor(asked, text), expected);
    });
});
