import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { findUncovered } from '../../../server/src/core/features/acceptance.ts';

const cases: Readonly<Record<string, readonly [text: string, uncovered: readonly string[]]>> = {
  'a criterion mentions its requirement': [
    '- **FR-1**: A\n- **FR-2**: B\n\n## Criteria\n\n- **AC-1**: FR-1.\n',
    ['FR-2'],
  ],
  'a criterion stands in the requirement': [
    '### FR-1: A\n\n- **AC-1**: Works.\n\n### FR-2: B\n\nText.\n\n### FR-3: C\n\n- **AC-2**: Works.\n',
    ['FR-2'],
  ],
  'a table pairs them': [
    '- **FR-1**: A\n- **FR-2**: B\n- **AC-1**: Works.\n\n| Requirement | Criterion |\n| --- | --- |\n| FR-1 | AC-1 |\n',
    ['FR-2'],
  ],
  'a criterion speaks of a range': [
    '- **FR-1**: A\n- **FR-2**: B\n- **FR-3**: C\n- **FR-4**: D\n\n## Criteria\n\n- **AC-1**: FR-1 to FR-3 hold.\n',
    ['FR-4'],
  ],
  'a requirement lists criteria without names': [
    '### FR-1: A\n\n- **AC-1**: Works.\n\n### FR-2: B\n\n**Acceptance criteria:**\n\n- Works.\n',
    [],
  ],
  'a requirement is retired': [
    '- **FR-1**: A\n- **FR-2**: Retired: see FR-1.\n\n## Criteria\n\n- **AC-1**: FR-1.\n',
    [],
  ],
  'no criterion names a requirement': ['- **FR-1**: A\n- **FR-2**: B\n\n## Criteria\n\n- **AC-1**: It works.\n', []],
  'no requirement of the kind has one': ['- **FR-1**: A\n- **NFR-1**: B\n\n## Criteria\n\n- **AC-1**: FR-1.\n', []],
  'there are no criteria': ['- **FR-1**: A\n- **FR-2**: B\n', []],
};

describe('requirements without an acceptance criterion', () => {
  for (const [what, [text, uncovered]] of Object.entries(cases))
    for (const [ends, written] of Object.entries({ LF: text, CRLF: text.replaceAll('\n', '\r\n') }))
      it(`are found where ${what} (${ends})`, () => {
        const document = readDocument('file:///ws/prd.md', `# PRD: x\n\n## Requirements\n\n${written}`);
        assert.deepEqual(
          findUncovered(document).map(({ name }) => name),
          uncovered,
        );
      });
});
