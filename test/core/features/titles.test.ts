import assert from 'node:assert/strict';
import { checkRename, documentOf, hoverText, outlineOf, workspaceSymbols } from '../../harness/check.ts';
import { readSlugs } from '../../../server/src/core/syntax/slugs.ts';

/** What is written in a heading, what a reader sees, and the fragment that GitHub gives it. */
const headings: readonly (readonly [string, string, string])[] = [
  ['FR-3: Call `__init__` first', 'FR-3 Call __init__ first', 'fr-3-call-__init__-first'],
  ['FR-4: The `_id` field', 'FR-4 The _id field', 'fr-4-the-_id-field'],
  ['FR-4: `**kwargs`', 'FR-4 **kwargs', 'fr-4-kwargs'],
  ['FR-4: *args and **kw', 'FR-4 *args and **kw', 'fr-4-args-and-kw'],
  ['FR-4: \\_id\\_ and \\*x\\*', 'FR-4 _id_ and *x*', 'fr-4-_id_-and-x'],
  ['FR-4: *args* and _kw_', 'FR-4 args and kw', 'fr-4-args-and-kw'],
  ['FR-4: `` a`b ``', 'FR-4 a`b', 'fr-4-ab'],
  ['FR-4: Call ` a ` now', 'FR-4 Call a now', 'fr-4-call-a-now'],
  ['FR-4: A &amp; B', 'FR-4 A & B', 'fr-4-a--b'],
  ['FR-4: At most &#60; 5 &#x2013; 6', 'FR-4 At most < 5 – 6', 'fr-4-at-most--5--6'],
  ['FR-4: One<br>two', 'FR-4 One two', 'fr-4-onetwo'],
  ['FR-4: One <BR/> two', 'FR-4 One two', 'fr-4-one--two'],
  ['FR-4: user<wbr>name', 'FR-4 username', 'fr-4-username'],
  ['FR-4: 登录 `用户_id`', 'FR-4 登录 用户_id', 'fr-4-登录-用户_id'],
  ['[FR-1: Sign in](https://jira.example/FR-1)', 'FR-1 Sign in', 'fr-1-sign-in'],
  ['[FR-1](https://jira.example/FR-1): Sign in', 'FR-1 Sign in', 'fr-1-sign-in'],
  ['[FR-1: Sign in](<https://jira.example/a(b)> "x")', 'FR-1 Sign in', 'fr-1-sign-in'],
  ['[FR-3 Reset][ref]', 'FR-3 Reset', 'fr-3-reset'],
  ['FR-3: See [the *spec*](x.md#a_b) first', 'FR-3 See the spec first', 'fr-3-see-the-spec-first'],
  ['![icon](i.png) FR-12: Icons', 'FR-12 Icons', '-fr-12-icons'],
  ['✅ FR-12: Icons', 'FR-12 Icons', '-fr-12-icons'],
  [':white_check_mark: FR-12: Icons', 'FR-12 Icons', 'white_check_mark-fr-12-icons'],
  ['[x] FR-12: Icons', 'FR-12 Icons', 'x-fr-12-icons'],
  ['**NEW** FR-12: Icons', 'FR-12 Icons', 'new-fr-12-icons'],
  ['FR-19: Sign in {#sign-in}', 'FR-19 Sign in', 'fr-19-sign-in-sign-in'],
  ['FR-19: Sign in<!-- draft -->', 'FR-19 Sign in', 'fr-19-sign-in'],
  ['FR-19: Sign in[^1]', 'FR-19 Sign in', 'fr-19-sign-in1'],
  ['FR-19: Sign in <span style="color:red">new</span>', 'FR-19 Sign in new', 'fr-19-sign-in-new'],
  ['FR-19: Sign in ![new](n.png) now', 'FR-19 Sign in now', 'fr-19-sign-in--now'],
  ['FR-19: ~~Sign~~ log in', 'FR-19 Sign log in', 'fr-19-sign-log-in'],
];

describe('a title', () => {
  for (const [written, shown, slug] of headings) {
    it(`of ${written} is what a reader sees`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const text = ['# PRD: x', '', `## ${written}`, '', 'Text.', '', '[ref]: https://x.example', ''].join(lineEnd);
        assert.deepEqual(outlineOf(text), ['section PRD: x', `  requirement ${shown}`]);
        assert.ok(workspaceSymbols('FR-', text)[0]?.includes(shown));
        assert.equal(readSlugs(documentOf(text).outline)[1], slug);
      }
    });
  }

  it('is read so in paragraphs, lists, quotes and tables', () => {
    assert.deepEqual(
      outlineOf(`
# PRD: x

**[FR-9: Copy](https://jira.example/FR-9)**

**FR-10: Call \`__init__\`** (P1)

- **FR-11: The \`_id\`[^1]**: text &amp; more

> **FR-12: *Really* \\*out***

| ID | Text |
|----|------|
| [FR-13: Cut](https://jira.example/FR-13) | Text |
| FR-14 | The \`_id\` &lt; 5 |

[^1]: A note.
`),
      [
        'section PRD: x',
        '  requirement FR-9 Copy',
        '  requirement FR-10 Call __init__ (P1)',
        '  requirement FR-11 The _id: text & more',
        '  requirement FR-12 Really *out*',
        '  requirement FR-13 Cut',
        '  requirement FR-14 The _id < 5',
      ],
    );
  });

  it('of a section is read so too, and prompts stay', () => {
    assert.deepEqual(outlineOf('# PRD: `_x_` {#top}\n\n## 2. A &amp; B <!-- c -->\n\n## Service: <Service Name>\n'), [
      'section PRD: _x_ (1 to fill)',
      '  section 2 A & B',
      '  section Service: <Service Name> (1 to fill)',
    ]);
  });

  it('is the same in a hover', () => {
    const hover = hoverText('# PRD: x\n\nSee FR-3$0.\n\n### [FR-3: Call `__init__`](https://x.example) {#a}\n');
    assert.match(hover ?? '', /^\*\*FR-3: Call \\_\\_init\\_\\_\*\*\n/);
  });

  it('takes the links to it along', () => {
    checkRename(
      'FR-7',
      '# PRD: x\n\n[go](#fr-3-call-__init__--x)\n\n### FR-3$0: Call `__init__` &amp; *x*\n',
      '# PRD: x\n\n[go](#fr-7-call-__init__--x)\n\n### FR-7: Call `__init__` &amp; *x*\n',
    );
  });
});

describe('a heading that says its identifier elsewhere', () => {
  it('is in the outline once', () => {
    assert.deepEqual(
      outlineOf(`
# PRD: x

### Requirement: Credit Notes ~ P1

**ID**: REQ-BILL-001

The text.

### Sign in (FR-1)

Text.

#### Details
`),
      [
        'section PRD: x',
        '  requirement REQ-BILL-001 Requirement: Credit Notes ~ P1',
        '  requirement FR-1 Sign in',
        '    section Details',
      ],
    );
  });

  it('stays a section where several have an ID line below it', () => {
    const [, section] = outlineOf('# PRD: x\n\n## Requirements\n\n**ID**: FR-1\n\nOne.\n\n**ID**: FR-2\n\nTwo.\n');
    assert.equal(section, '  section Requirements');
  });
});
