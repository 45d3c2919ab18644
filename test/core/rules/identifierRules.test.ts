import assert from 'node:assert/strict';
import {
  checkFix,
  checkRule,
  definitionsAfterFix,
  fixTitles,
  messagesBeforeComplete,
  messagesOf,
  relatedPlaces,
  severities,
} from '../../harness/check.ts';

describe('duplicate-identifier', () => {
  it('leaves criteria alone that are counted anew in each section', () => {
    checkRule(
      'duplicate-identifier',
      `
# Spec

## Sign in

- [ ] AC-1: A name is asked for.
- [ ] AC-2: A password is asked for.

## Sign out

- [ ] AC-1: The session ends.
- [ ] AC-2: The page is left.

## Sign up

- [ ] AC-2: A name is kept.
      ^^^^ AC-2 is already defined on line 6.

## Requirements

- FR-1: One

## More requirements

- FR-1: Two
  ^^^^ FR-1 is already defined on line 19.
`,
    );
  });

  it('marks the second definition', () => {
    checkRule(
      'duplicate-identifier',
      `
# PRD

**FR-1: Sign in**

**FR-1: Sign out**
  ^^^^ FR-1 is already defined on line 3.

**FR-1: Stay**
  ^^^^ FR-1 is already defined on line 3.
`,
    );
  });

  it('finds it in every form', () => {
    for (const form of [
      '### FR-1: %',
      '- FR-1: %',
      '- **FR-1**: %',
      '- [ ] FR-1: %',
      '1. **FR-1**: %',
      '- [FR-1] %',
      'FR-1: %',
    ]) {
      const text = `# PRD\n\n${form.replace('%', 'One')}\n\n${form.replace('%', 'Two')}\n`;
      assert.deepEqual(severities('duplicate-identifier', text), ['warning'], form);
    }
    assert.deepEqual(
      severities('duplicate-identifier', '# PRD\n\n| ID | Text |\n|---|---|\n| FR-1 | One |\n| FR-1 | Two |\n'),
      ['warning'],
    );
  });

  it('says where the first one is', () => {
    assert.deepEqual(relatedPlaces('duplicate-identifier', '# PRD\n\n- FR-1: One\n- FR-1: Two\n'), [
      'prd.md:3:3-7 “FR-1” FR-1 is defined here.',
    ]);
  });

  it('lets other forms, equal titles and no titles pass', () => {
    checkRule(
      'duplicate-identifier',
      `
# PRD

- **FR-1**: Sign in
- FR-1: Epic 2
- **FR-1**: Sign in
- **FR-1**
- **FR-2**
- **FR-2**: Sign out

| ID | Description |
|----|-------------|
| FR-1 | Another |

| ID | Description |
|----|-------------|
| FR-1 | And another |
`,
    );
  });

  it('lets sections pass that trace, map or sum up', () => {
    for (const title of [
      'Traceability',
      'Coverage',
      'Trace Matrix',
      'Mapping',
      'Dependencies',
      'Summary',
      'Overview',
      'Index',
    ])
      checkRule('duplicate-identifier', `# PRD\n\n- [ ] FR-1: One\n\n## ${title}\n\n- [ ] FR-1: Two\n`);
    assert.deepEqual(severities('duplicate-identifier', '# PRD\n\n## IOSM-Index\n\n- FR-1: One\n- FR-1: Two\n'), [
      'warning',
    ]);
  });

  it('lets two documents pass, and plain Markdown', () => {
    checkRule('duplicate-identifier', '//- a/prd.md\n# PRD\n\n- FR-1: One\n//- a/b.md\n# PRD\n\n- FR-1: Two\n');
    checkRule('duplicate-identifier', '//- README.md\n# Notes\n\n- FR-1: One\n- FR-1: Two\n');
  });

  it('renumbers the second one with the links to its heading', () => {
    checkFix(
      'Renumber this one to FR-2',
      '# PRD\n\n[a](#fr-1-one) [b](#fr-1-two)\n\n### FR-1: One\n\n### $0FR-1: Two\n',
      '# PRD\n\n[a](#fr-1-one) [b](#fr-2-two)\n\n### FR-1: One\n\n### FR-2: Two\n',
    );
  });

  it('renumbers the second one with the references that stand near it', () => {
    checkFix(
      'Renumber this one to FR-004',
      `
# PRD

## One

- FR-001: One, unlike FR-001
- FR-003: Three

## Two

- FR-001$0: Two, unlike FR-001
- AC-1: FR-001

### Later

FR-001
`,
      `
# PRD

## One

- FR-001: One, unlike FR-001
- FR-003: Three

## Two

- FR-004: Two, unlike FR-004
- AC-1: FR-004

### Later

FR-001
`,
    );
  });

  it('renumbers a heading', () => {
    const text = '# PRD\n\n### FR-1: One\n\nFR-1\n\n### FR-1$0: Two\n\nFR-1\n\n### FR-2: Next\n\nFR-1\n';
    checkFix(
      'Renumber this one to FR-3',
      text,
      '# PRD\n\n### FR-1: One\n\nFR-1\n\n### FR-3: Two\n\nFR-3\n\n### FR-2: Next\n\nFR-1\n',
    );
    assert.deepEqual(definitionsAfterFix('Renumber this one to FR-3', text), [
      'FR-1 heading: One',
      'FR-3 heading: Two',
      'FR-2 heading: Next',
    ]);
  });

  it('does not take a number that a reference of the document means', () => {
    assert.deepEqual(fixTitles('# PRD\n\n- FR-1: One\n- FR-1$0: Two\n- AC-1: the FR-9 of others\n'), [
      'Renumber this one to FR-2',
    ]);
  });

  it('leaves the references of a third one alone', () => {
    checkFix(
      'Renumber this one to FR-2',
      '# PRD\n\n- FR-1: One\n- FR-1$0: Two, FR-1\n- FR-1: Three, FR-1\n',
      '# PRD\n\n- FR-1: One\n- FR-2: Two, FR-2\n- FR-1: Three, FR-1\n',
    );
  });
});

describe('undefined-identifier', () => {
  it('marks references that lead nowhere', () => {
    checkRule(
      'undefined-identifier',
      `
//- a/prd.md
# PRD

- FR-1: One, see FR-7 and FR-001
                 ^^^^ FR-7 is not defined in this workspace.
                          ^^^^^^ FR-001 is not defined in this workspace.
- AC-1: FR-1, NFR-1, FR-2
//- a/spec.md
# Technical Specification

- NFR-1: Fast
//- b/prd.md
# PRD

- FR-2: Elsewhere, \`FR-8\`
                    ^^^^ FR-8 is not defined in this workspace.
`,
    );
  });

  it('is a hint, and an error only where the file defines the numbers before and behind', () => {
    assert.deepEqual(
      severities(
        'undefined-identifier',
        '# PRD\n\n- FR-2: Two\n- FR-4: Four\n- FR-9: Nine\n\nFR-1, FR-3, FR-5, FR-7, NFR-3, FR-A-3\n',
      ),
      ['hint', 'error', 'hint', 'hint', 'hint', 'hint'],
    );
    assert.deepEqual(
      severities(
        'undefined-identifier',
        '//- a/prd.md\n# PRD\n\n- FR-2: Two\n//- a/spec.md\n# Technical Specification\n\n- FR-5: Five\n\nFR-3\n',
      ),
      ['hint'],
    );
  });

  it('marks both ends of a range, and numbers behind slashes', () => {
    checkRule(
      'undefined-identifier',
      `
# PRD

- FR-1: One

FR-1 to FR-3, FR-1/2
        ^^^^ FR-3 is not defined in this workspace.
                   ^ FR-2 is not defined in this workspace.
`,
    );
  });

  it('lets tasks and bare numbers pass', () => {
    checkRule(
      'undefined-identifier',
      `
# PRD

- FR-1: One
- T001, TK-01, _Requirements: 1.2, 3_
`,
    );
  });

  it('is silent in plain Markdown', () => {
    checkRule('undefined-identifier', '//- README.md\n# Notes\n\nFR-7\n//- prd.md\n# PRD\n\n- FR-1: One\n');
  });

  it('waits for the whole workspace', () => {
    const text = '# PRD\n\n- FR-1: One\n\nFR-7\n';
    assert.deepEqual(messagesBeforeComplete('undefined-identifier', text), []);
    assert.deepEqual(severities('undefined-identifier', text), ['hint']);
  });

  it('believes a link that leads out of the workspace, and knows one that leads to a document', () => {
    checkRule(
      'undefined-identifier',
      `
//- a/prd.md
# PRD

- FR-1: One, unlike [FR-2](../b/prd.md)
//- b/prd.md
# PRD

- FR-2: Two, [FR-1](../a/prd.md) and [FR-3](../a/prd.md)
                                      ^^^^ FR-3 is not defined in this workspace.
`,
    );
  });

  it('offers the same number in another spelling first', () => {
    assert.deepEqual(fixTitles('# PRD\n\n- FR-001: One\n- NFR-1: x\n\nSee FR-1$0.\n').slice(0, 2), [
      'Change to FR-001',
      'Change to NFR-1',
    ]);
    checkFix('Change to FR-001', '# PRD\n\n- FR-001: One\n\nSee FR-1$0.\n', '# PRD\n\n- FR-001: One\n\nSee FR-001.\n');
    assert.equal(fixTitles('# PRD\n\n- FR-AUTH-1: One\n\nSee FR-AUHT-1$0.\n')[0], 'Change to FR-AUTH-1');
    assert.equal(fixTitles('# PRD\n\n- FR1: One\n\nSee FR-1$0.\n')[0], 'Change to FR1');
  });

  it('offers no other number', () => {
    assert.deepEqual(fixTitles('# PRD\n\n- UC-12: One\n\nSee AC-1$0.\n'), []);
  });

  it('offers three at most', () => {
    const titles = fixTitles('# PRD\n\n- FR-1: a\n- NR-1: b\n- AR-1: c\n- FB-1: d\n- BR-1: e\n\nSee RR-1$0.\n');
    assert.ok(titles.filter((title) => title.startsWith('Change')).length <= 3, titles.join());
  });

  it('does not change the number behind a slash into a whole name', () => {
    assert.ok(
      !fixTitles('# PRD\n\n- FR-1: a\n- NFR-2: b\n\nSee FR-1/2$0.\n').some((title) => title.startsWith('Change')),
    );
  });
});

describe('the definition that undefined-identifier offers', () => {
  const cases: Readonly<Record<string, readonly [document: string, expected: readonly string[]]>> = {
    'a bold item': [
      '- **FR-1**: One\n- **FR-3**: Three',
      ['FR-1 list-bold: One', 'FR-2 list-bold: [Title]', 'FR-3 list-bold: Three'],
    ],
    'a bold item with its colon in the bold': [
      '- **FR-1:** One\n- **FR-3:** Three',
      ['FR-1 list-bold: One', 'FR-2 list-bold: [Title]', 'FR-3 list-bold: Three'],
    ],
    'a bold item with items below': [
      '- **FR-1**: One\n  - a\n  - b\n- **FR-3**: Three',
      ['FR-1 list-bold: One', 'FR-2 list-bold: [Title]', 'FR-3 list-bold: Three'],
    ],
    'a nested item': [
      '- a\n  - **FR-1**: One\n  - **FR-3**: Three\n- b',
      ['FR-1 list-bold: One', 'FR-2 list-bold: [Title]', 'FR-3 list-bold: Three'],
    ],
    'a plain item': ['* FR-1: One\n* FR-3: Three', ['FR-1 list: One', 'FR-2 list: [Title]', 'FR-3 list: Three']],
    'an item of two lines': [
      '- FR-1: One\n  goes on\n- FR-3: Three',
      ['FR-1 list: One', 'FR-2 list: [Title]', 'FR-3 list: Three'],
    ],
    'an item with a bar in its title': [
      '- FR-1: One | two\n- FR-3: Three',
      ['FR-1 list: One | two', 'FR-2 list: [Title]', 'FR-3 list: Three'],
    ],
    'an item in brackets': [
      '- [FR-1] One\n- [FR-3] Three',
      ['FR-1 list-brack: One', 'FR-2 list-brack: [Title]', 'FR-3 list-brack: Three'],
    ],
    'a bold paragraph': [
      '**FR-1: One**\n- a\n\n**FR-3: Three**\n- b',
      ['FR-1 para-bold: One', 'FR-2 para-bold: [Title]', 'FR-3 para-bold: Three'],
    ],
    'a bold paragraph titled behind the bold': [
      '**FR-1**: One\n\n**FR-3**: Three',
      ['FR-1 para-bold: One', 'FR-2 para-bold: [Title]', 'FR-3 para-bold: Three'],
    ],
    'bold lines of one paragraph': [
      '**FR-1**: One\n**FR-3**: Three',
      ['FR-1 para-bold: One', 'FR-2 para-bold: [Title]', 'FR-3 para-bold: Three'],
    ],
    'a heading': [
      '### FR-1: One\n\nText\n\n### FR-3: Three\n\nText',
      ['FR-1 heading: One', 'FR-2 heading: [Title]', 'FR-3 heading: Three'],
    ],
    'a heading with a dash': [
      '### FR-1 — One\n\nText\n\n### FR-3 — Three',
      ['FR-1 heading: One', 'FR-2 heading: [Title]', 'FR-3 heading: Three'],
    ],
    'a heading without a title': ['### FR-1\n\n### FR-3', ['FR-1 heading:', 'FR-2 heading: [Title]', 'FR-3 heading:']],
    'a row': [
      '| ID | Text |\n|---|---|\n| FR-1 | One |\n| FR-3 | Three |',
      ['FR-1 table: One', 'FR-2 table: [Title]', 'FR-3 table: Three'],
    ],
    'a row without outer bars': [
      'ID | Text\n---|---\nFR-1 | One\nFR-3 | Three',
      ['FR-1 table: One', 'FR-2 table: [Title]', 'FR-3 table: Three'],
    ],
    'a bold row of many cells': [
      '| ID | Text | P | Q |\n|---|---|---|---|\n| **FR-1** | One | x | y |\n| **FR-3** | Three | | |',
      ['FR-1 table: One', 'FR-2 table: [Title]', 'FR-3 table: Three'],
    ],
    'a linked row': [
      '| ID | Text |\n|---|---|\n| [FR-1](#a) | One |\n| [FR-3](#b) | Three |',
      ['FR-1 table: One', 'FR-2 table: [Title]', 'FR-3 table: Three'],
    ],
    'a box': [
      '- [ ] FR-1: One\n- [x] FR-3: Three',
      ['FR-1 checkbox: One', 'FR-2 checkbox: [Title]', 'FR-3 checkbox: Three'],
    ],
    'a numbered item': [
      '1. **FR-1**: One\n2. **FR-3**: Three',
      ['FR-1 numbered-bold: One', 'FR-2 numbered-bold: [Title]', 'FR-3 numbered-bold: Three'],
    ],
    'a bare paragraph': ['FR-1: One\n\nFR-3: Three', ['FR-1 para: One', 'FR-2 para: [Title]', 'FR-3 para: Three']],
    'bare lines': ['FR-1: One\nFR-3: Three', ['FR-1 para: One', 'FR-2 para: [Title]', 'FR-3 para: Three']],
  };
  for (const [form, [body, expected]] of Object.entries(cases))
    it(`is read as one, after ${form}`, () => {
      const fixture = `# PRD\n\nSee FR-2$0.\n\n${body}\n`;
      const wanted = expected.map((line) => (line.endsWith(':') ? `${line} ` : line));
      assert.deepEqual(definitionsAfterFix('Define FR-2 after FR-1', fixture), wanted);
      const inWindows = fixture.replaceAll('\n', '\r\n');
      assert.deepEqual(definitionsAfterFix('Define FR-2 after FR-1', inWindows), wanted);
      const withoutEnd = fixture.slice(0, -1);
      assert.deepEqual(definitionsAfterFix('Define FR-2 after FR-1', withoutEnd), wanted);
    });

  it('keeps the marks of a row, but neither its link nor its anchor', () => {
    for (const [row, expected] of [
      ['| **FR-1** | One | x |', '| **FR-2** | ${1:[Title]} |   |'],
      ['| `FR-1` | One \\| two | x |', '| `FR-2` | ${1:[Title]} |   |'],
      ['| [FR-1](#a) | One | x |', '| FR-2 | ${1:[Title]} |   |'],
      ['| <a id="a"></a>[FR-1](#a) | One | x |', '| FR-2 | ${1:[Title]} |   |'],
      ['| <a id="a">**FR-1**</a> | One | x |', '| **FR-2** | ${1:[Title]} |   |'],
      ['FR-1 | One | x', 'FR-2 | ${1:[Title]} |  '],
    ] as const)
      checkFix(
        'Define FR-2 after FR-1',
        `# PRD\n\nSee FR-2$0.\n\n| ID | Text | P |\n|---|---|---|\n${row}\n`,
        `# PRD\n\nSee FR-2.\n\n| ID | Text | P |\n|---|---|---|\n${row}\n${expected}\n`,
      );
  });

  it('stands behind the last lower one, or the last one of all', () => {
    assert.deepEqual(fixTitles('# PRD\n\n- FR-1: a\n- FR-2: b\n- FR-9: c\n\nFR-5$0\n'), ['Define FR-5 after FR-2']);
    assert.deepEqual(fixTitles('# PRD\n\n- FR-5: a\n- FR-6: b\n\nFR-1$0\n'), ['Define FR-1 after FR-6']);
    assert.deepEqual(fixTitles('# PRD\n\n- NFR-5: a\n\nFR-1$0\n'), []);
  });

  it('leaves a line of a paragraph what it is: apart from it, a label would say where a link leads', () => {
    for (const line of ['[FR-2]: https://a.example', '[g]: #a'])
      checkFix(
        'Define FR-2 after FR-1',
        `# PRD\n\n**FR-1: Sign in**\n${line}\n\nSee FR-2$0.\n`,
        `# PRD\n\n**FR-1: Sign in**\n\n**FR-2: \${1:[Title]}**\n${line}\n\nSee FR-2.\n`,
      );
  });

  it('takes signs of snippets as they are', () => {
    assert.deepEqual(
      definitionsAfterFix('Define FR-2 after FR-1', '# PRD\n\nSee FR-2$0.\n\n- FR-1: pays ${x} \\ } $5\n'),
      ['FR-1 list: pays ${x} \\ } $5', 'FR-2 list: [Title]'],
    );
  });
});

describe('retired-identifier', () => {
  it('marks references to what has been retired', () => {
    checkRule(
      'retired-identifier',
      `
//- a/prd.md
# PRD

- **FR-5**: Retired: replaced by FR-9
- FR-6: [Withdrawn] no longer
- FR-7: ~~obsolete~~
- FR-9: Export, formerly FR-5
                         ^^^^ FR-5 has been retired.
//- a/spec.md
# Technical Specification

- AC-1: FR-5, FR-6, \`FR-7\` and FR-9
        ^^^^ FR-5 has been retired.
              ^^^^ FR-6 has been retired.
                     ^^^^ FR-7 has been retired.
//- b/prd.md
# PRD

- FR-5: Alive
- AC-1: FR-5 and [FR-5](../a/prd.md)
                  ^^^^ FR-5 has been retired.
`,
    );
  });

  it('tells where, and what replaces it', () => {
    assert.deepEqual(relatedPlaces('retired-identifier', '# PRD\n\n- FR-5: Retired: see FR-9\n- FR-9: FR-5\n'), [
      'prd.md:3:3-7 “FR-5” Retired: see FR-9',
    ]);
  });

  it('is information, and waits for the whole workspace', () => {
    const text = '# PRD\n\n- FR-5: Retired\n- FR-9: FR-5\n';
    assert.deepEqual(severities('retired-identifier', text), ['information']);
    assert.deepEqual(messagesBeforeComplete('retired-identifier', text), []);
  });

  it('lets titles pass that only speak of it', () => {
    checkRule('retired-identifier', '# PRD\n\n- FR-5: Show retired users\n- FR-6: Retiredness\n\nFR-5, FR-6\n');
  });

  it('is silent in plain Markdown', () => {
    checkRule('retired-identifier', '//- README.md\nFR-5\n//- prd.md\n# PRD\n\n- FR-5: Retired\n');
  });
});

describe('duplicate-identifier, narrow on purpose', () => {
  const silent = (fixture: string): void => {
    checkRule('duplicate-identifier', fixture);
  };
  it('lets remarks on tasks, quotes, prompts and matrices pass', () => {
    silent('# PRD: Plan\n\n- **T03**: Build\n- **T03**: safe only\n');
    silent('# PRD: Forms\n\n- FR-1: One\n\n> - FR-1: Another\n');
    silent('# PRD: Template\n\n- FR-1: [Criterion]\n- FR-1: [Another criterion]\n');
    silent('# Traceability matrix PRD\n\n- FR-1: One\n- FR-1: Another\n');
    silent('# PRD: Plan\n\n- FR-1: One\n\n## Coverage map\n\n### Part\n\n- FR-1: Another\n');
  });
  it('sees a task that can be ticked off twice', () => {
    silent(
      '# PRD: Tasks\n\n- [ ] T037 Build the list\n- [ ] T037 Delete the list\n      ^^^^ T037 is already defined on line 3.\n',
    );
  });
});

describe('ambiguous-family', () => {
  const prd = `//- prd.md
# PRD

- **FR1**: Close the popup
    ^^^ 2 identifiers that begin with FR stand for other things in epics.md.
- **FR2**: Keep the draft
- **FR3**: Print the list
`;

  it('says once for each family that a file beside it means other things', () => {
    checkRule(
      'ambiguous-family',
      `${prd}//- epics.md
# Epics

## Functional Requirements

- **FR1**: Complete a task
    ^^^ 2 identifiers that begin with FR stand for other things in prd.md.
- **FR2**: Invite a colleague
- **FR3**: Printing of lists
`,
    );
  });

  it('lets tasks, the same words, other folders and plain Markdown pass', () => {
    const silent = prd.replace(/\n {4}\^[^\n]*/, '');
    for (const other of [
      '//- epics.md\n# PRD\n\n- **FR1**: Closing a popup\n- **FR2**: Drafts are kept\n',
      '//- epics.md\n# PRD\n\n- **FR1**: Complete a task\n',
      '//- other/prd.md\n# PRD\n\n- **FR1**: Complete a task\n- **FR2**: Invite a colleague\n',
      '//- notes.md\n# Notes\n\n- **FR1**: Complete a task\n- **FR2**: Invite a colleague\n',
    ])
      assert.deepEqual(messagesOf('ambiguous-family', silent + other), [], other);
    const tasks = '# Tasks\n\n- [ ] T001 Close the popup\n- [ ] T002 Keep the draft\n';
    const others = '# Tasks\n\n- [ ] T001 Invite a colleague\n- [ ] T002 Complete a list\n';
    assert.deepEqual(messagesOf('ambiguous-family', `//- a-tasks.md\n${tasks}//- b-tasks.md\n${others}`), []);
  });

  it('compares titles without spaces by pairs of signs', () => {
    const of = (a: string, b: string): readonly string[] =>
      messagesOf(
        'ambiguous-family',
        `//- prd.md\n# PRD\n\n- FR-1：${a}\n- FR-2：${a}二\n//- spec.md\n# 规格\n\n- FR-1：${b}\n- FR-2：${b}二\n`,
      );
    assert.equal(of('登录系统', '登录页面').length, 0);
    assert.equal(of('登录系统', '导出报表').length, 2);
  });
});
