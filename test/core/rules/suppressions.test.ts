import { checkRule, checkSettingsFile, checkSuppression } from '../../harness/check.ts';

describe('comments that turn rules off', () => {
  it('speak of a line, the next one, a block or a file', () => {
    checkRule(
      'unset-date',
      `
# PRD: Sign in

<!-- specwright-disable-next-line unset-date: Set at release. -->
**Date:** YYYY-MM-DD

**Date:** YYYY-MM-DD <!-- specwright-disable-line unset-date: Set at release. -->

<!-- specwright-disable-next-line unset-date: A formatter puts a blank line here. -->

**Date:** YYYY-MM-DD

**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
<!-- specwright-disable unset-date, unfilled-placeholder: An example. -->

**Date:** YYYY-MM-DD

**Date:** YYYY-MM-DD

<!-- specwright-enable unset-date -->

**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
//- b-prd.md
# PRD: Sign out

**Date:** YYYY-MM-DD

<!-- specwright-disable-file unset-date: A template. -->
//- c-prd.md
# PRD: Stay

**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
\`<!-- specwright-disable-file unset-date: In code. -->\`

<!-- specwright-disable-next-line open-range: Another rule. -->
**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
`,
    );
  });

  it('may stand one above the other, and in one line', () => {
    checkRule(
      'unset-date',
      `
# PRD: Sign in

<!-- specwright-disable-next-line unset-date: Set at release. -->
<!-- specwright-disable-next-line open-range: Another rule. -->

**Date:** YYYY-MM-DD

<!-- specwright-disable-next-line open-range: Another rule. --> <!-- specwright-disable-next-line unset-date: Set. -->
**Date:** YYYY-MM-DD

> <!-- specwright-disable-next-line unset-date: Set at release. -->
> <!-- specwright-disable-next-line open-range: Another rule. -->
> **Date:** YYYY-MM-DD

- One
  <!-- specwright-disable-next-line unset-date: Set at release. -->
  <!-- A note. -->
  - **Date:** YYYY-MM-DD
              ^^^^^^^^^^ Date: set the date.
<!-- specwright-disable unset-date: An example. -->
<!-- specwright-enable unset-date -->
**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
`,
    );
  });

  it('speak of a whole block of code below them, in which nothing can be written', () => {
    checkRule(
      'unfilled-placeholder',
      `
# PRD: Sign in

<!-- specwright-disable-next-line unfilled-placeholder: An example. -->
\`\`\`
[TO BE REPLACED BY: the name]

[TO BE REPLACED BY: the name]
\`\`\`

\`\`\`
[TO BE REPLACED BY: the name]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Still to be filled: the name.
\`\`\`
`,
    );
    checkSuppression(
      '# PRD: A\n\n```\nOne\n[TO BE $0REPLACED BY: x]\n```\n',
      'unfilled-placeholder',
      '# PRD: A\n\n<!-- specwright-disable-next-line unfilled-placeholder: ${1:reason} -->\n```\nOne\n[TO BE REPLACED BY: x]\n```\n',
    );
    checkSuppression(
      '# PRD: A\n\n- One\n  ```\n  [TO BE $0REPLACED BY: x]\n  ```\n',
      'unfilled-placeholder',
      '# PRD: A\n\n- One\n  <!-- specwright-disable-next-line unfilled-placeholder: ${1:reason} -->\n  ```\n  [TO BE REPLACED BY: x]\n  ```\n',
    );
  });

  it('are reported without a reason', () => {
    checkRule(
      'unexplained-suppression',
      `
# PRD: Sign in

<!-- specwright-disable-next-line unset-date -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment gives no reason: write it after a colon.
**Date:** YYYY-MM-DD

<!-- specwright-disable-next-line unset-date: reason -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment gives no reason: write it after a colon.
**Date:** YYYY-MM-DD

<!-- specwright-disable-next-line -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment names no rule to turn off.
**Date:** YYYY-MM-DD
`,
    );
  });

  it('are reported where they turn nothing off', () => {
    checkRule(
      'unused-suppression',
      `
# PRD: Sign in

<!-- specwright-disable-next-line unset-date: Set at release. -->
                                  ^^^^^^^^^^ unset-date finds nothing here, so there is nothing to turn off.
**Date:** 2026-11-21

<!-- specwright-disable-next-line unset-dat: Set at release. -->
                                  ^^^^^^^^^ There is no rule “unset-dat”.
**Date:** YYYY-MM-DD

<!-- specwright-disable-next-line unset-date: Set at release. -->
**Date:** YYYY-MM-DD
`,
    );
  });

  it('count for settings that have not run as little as for those that have', () => {
    checkRule(
      'unused-suppression',
      `
//- .specwright.json
{"rules": {"unset-date": "off"}}
//- prd.md
# PRD: Sign in

<!-- specwright-disable-next-line unset-date: Set at release. -->
**Date:** YYYY-MM-DD
`,
    );
  });

  it('are written by a quick fix where they change nothing else', () => {
    checkSuppression(
      '# PRD: A\n\n**Date:** YYYY$0-MM-DD\n',
      'unset-date',
      '# PRD: A\n\n<!-- specwright-disable-next-line unset-date: ${1:reason} -->\n**Date:** YYYY-MM-DD\n',
    );
    checkSuppression(
      '# PRD: A\n\n1. One\n2. **Date:** YYYY$0-MM-DD\n',
      'unset-date',
      '# PRD: A\n\n1. One\n2. **Date:** YYYY-MM-DD <!-- specwright-disable-line unset-date: ${1:reason} -->\n',
    );
    checkSuppression(
      '# PRD: A\n\n| A | Date |\n| --- | --- |\n| 1 | YYYY$0-MM-DD |\n',
      'unset-date',
      '# PRD: A\n\n| A | Date |\n| --- | --- |\n| 1 | YYYY-MM-DD <!-- specwright-disable-line unset-date: ${1:reason} --> |\n',
    );
    checkSuppression(
      '# PRD: A\r\n\r\nOne\r\n**Date:** YYYY$0-MM-DD  \r\ntwo\r\n',
      'unset-date',
      '# PRD: A\r\n\r\nOne\r\n**Date:** YYYY-MM-DD <!-- specwright-disable-line unset-date: ${1:reason} -->  \r\ntwo\r\n',
    );
  });
});

describe('the settings of a team', () => {
  it('turn a rule off, in some files, and for some texts', () => {
    checkRule(
      'unset-date',
      `
//- .specwright.json
{"rules": {"unset-date": {"exclude": ["/drafts/"], "ignore": ["DD.MM.YYYY"]}}}
//- prd.md
# PRD: A

**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
**Date:** DD.MM.YYYY
//- drafts/prd.md
# PRD: A

**Date:** YYYY-MM-DD
`,
    );
  });

  it('say what documents are, by glob, and go on from another file', () => {
    checkRule(
      'unset-date',
      `
//- .specwright.json
{"dialects": {"meetings/**": "prd", "meetings/old/**": "plain"}, "rules": {"unset-date": "error"}}
//- docs/.specwright.json
{"extends": "../.specwright.json"}
//- meetings/monday.md
# Notes

**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
//- meetings/old/monday.md
# PRD: A

**Date:** YYYY-MM-DD
//- docs/meetings/tuesday.md
# Notes

**Date:** YYYY-MM-DD
          ^^^^^^^^^^ Date: set the date.
`,
    );
  });

  it('are checked against the rules, templates and files that there are', () => {
    checkSettingsFile(`
//- .specwright.json
{
  "rules": { "unset-dat": "error" },
             ^^^^^^^^^^^ There is no rule “unset-dat”.
  "templates": { "**": "servce-prd" },
                       ^^^^^^^^^^^^ There is no template “servce-prd”.
  "extends": "../.specwright.json"
             ^^^^^^^^^^^^^^^^^^^^^ No such file exists in this repository.
}
`);
  });

  it('may not go on from themselves', () => {
    checkSettingsFile(`
//- .specwright.json
{"extends": "a/.specwright.json"}
            ^^^^^^^^^^^^^^^^^^^^ This leads back to this file; nothing is taken over twice.
//- a/.specwright.json
{"extends": "../b/.specwright.json"}
//- b/.specwright.json
{"extends": "../.specwright.json"}
`);
    checkSettingsFile(`
//- .specwright.json
{"extends": "./.specwright.json"}
            ^^^^^^^^^^^^^^^^^^^^ This leads back to this file; nothing is taken over twice.
`);
    const chain = Array.from(
      { length: 9 },
      (_, n) => `//- ${'a/'.repeat(n + 1)}.specwright.json
{"extends": "a/.specwright.json"}
`,
    );
    checkSettingsFile(`
//- .specwright.json
{"extends": "a/.specwright.json"}
            ^^^^^^^^^^^^^^^^^^^^ This goes on over more than 8 files; the others are left out.
${chain.join('')}`);
  });

  it('may go on from others that go on from themselves', () => {
    checkRule(
      'unset-date',
      `
//- .specwright.json
{"extends": "a/.specwright.json"}
//- a/.specwright.json
{"extends": "b/.specwright.json", "rules": {"unset-date": {"ignore": ["YYYY-MM-DD"]}}}
//- a/b/.specwright.json
{"extends": "../.specwright.json"}
//- prd.md
# PRD: A

**Date:** YYYY-MM-DD
`,
    );
  });
});
