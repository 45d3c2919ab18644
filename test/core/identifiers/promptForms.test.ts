import { checkPlaceholders } from '../../harness/check.ts';

describe('placeholders', () => {
  it('are words in single braces', () => {
    checkPlaceholders(`
# PRD: {Feature name}
       ^^^^^^^^^^^^^^ bracket

- {Aim 2 - testable}
  ^^^^^^^^^^^^^^^^^^ bracket
- **As a** {role or persona}, I sign in
           ^^^^^^^^^^^^^^^^^ bracket
- \`{Owner name}\` and \${Owner name} and /users/{id} stay.
`);
  });

  it('are Chinese and Japanese words in angle brackets', () => {
    checkPlaceholders(`
# PRD: <功能名称>
       ^^^^^^ angle

作为<角色>
  ^^^^ angle
`);
  });

  it('are values put off with a hyphen or after a question', () => {
    checkPlaceholders(`
# PRD: Billing

TBD - created by archiving a change.
^^^ tbd
Who owns it? TBD
             ^^^ tbd
`);
  });

  it('are comments that begin with what is to be done', () => {
    checkPlaceholders(`
# PRD: Billing

<!-- TODO: describe further -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tbd
<!-- A TODO list is no prompt -->
`);
  });

  it('are choices with the brackets around them', () => {
    checkPlaceholders(`
# PRD: Billing

- **Priority:** (Must / Should / Could)
                ^^^^^^^^^^^^^^^^^^^^^^^ options
`);
  });

  it('are not brackets of a formula', () => {
    checkPlaceholders(`
# PRD: Latency

where $t \\le [N] days$.

$$
T \\le [X] ms
$$
`);
  });
});
