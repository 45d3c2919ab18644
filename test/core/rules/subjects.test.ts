import { checkRule } from '../../harness/check.ts';

describe('what is still to be filled', () => {
  it('says of which requirement, and of what in it', () => {
    checkRule(
      'unpicked-option',
      `
# PRD: Login

**Status:** Draft | Approved
            ^^^^^^^^^^^^^^^^ Status: pick one of Draft, Approved.

**FR-4: Log out**

- Priority: Must / Should / Could
            ^^^^^^^^^^^^^^^^^^^^^ FR-4 › Priority: pick one of Must, Should, Could.
`,
    );
    checkRule(
      'unfilled-placeholder',
      `
# PRD: [Feature Name]
       ^^^^^^^^^^^^^^ Still to be filled: Feature Name.

**FR-4: Log out**

- Acceptance: [how to verify it works]
              ^^^^^^^^^^^^^^^^^^^^^^^^ FR-4 › Acceptance: still to be filled (how to verify it works).
- [Who is affected?]
  ^^^^^^^^^^^^^^^^^^ FR-4: still to be filled (Who is affected?).

## Gate-O

- P95 latency: ≤[X]ms
                ^^^ P95 latency: still to be filled.
`,
    );
    checkRule(
      'unset-date',
      '# PRD: Login\n\n**Created:** YYYY-MM-DD\n             ^^^^^^^^^^ Created: set the date.\n',
    );
  });
});
