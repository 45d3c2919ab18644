import assert from 'node:assert/strict';
import { checkRefactoring, checkRename, refactoringTitles, renameRefusal, renameTarget } from '../../harness/check.ts';

describe('F2', () => {
  it('selects the whole identifier, wherever the cursor is in it', () => {
    const expected = { name: 'FR-AUTH-01', text: 'FR-AUTH-01' };
    for (const written of ['$0FR-AUTH-01', 'FR-$0AUTH-01', 'FR-AUTH-01$0'])
      assert.deepEqual(renameTarget(`# PRD\n\n- FR-AUTH-01: One\n\nSee ${written}.\n`), expected);
  });

  it('selects the text that stands there, and names what it means', () => {
    assert.deepEqual(renameTarget('# PRD\n\n- FR-002: a\n\nSee FR-002/00$03.\n'), { name: 'FR-003', text: '003' });
    assert.deepEqual(renameTarget('# PRD\n\n- FR-2: a\n\nSee FR‑$02.\n'), { name: 'FR-2', text: 'FR‑2' });
  });

  it('says why nothing can be renamed', () => {
    assert.equal(renameTarget('# PRD\n\nplain $0words\n'), 'There is no identifier here.');
    assert.equal(renameTarget('# PRD\n\n- FR-1: a\n\n```\nFR-1$0\n```\n'), 'There is no identifier here.');
    assert.equal(renameTarget('# PRD\n\n[TBD]$0\n'), 'There is no identifier here.');
  });

  it('does not rename what is named by its heading or its number', () => {
    const reason = (name: string): string =>
      `${name} has no name of its own: it is named by its heading or its number.`;
    assert.equal(renameTarget('# PRD\n\n### Requirement$0 1: Sign in\n'), reason('Requirement 1'));
    assert.equal(renameTarget('# PRD\n\n### Requirement: Sign$0 in\n'), reason('Requirement: Sign in'));
    assert.equal(renameTarget('# PRD\n\n### Requirement 1\n\n#### Acceptance Criteria\n\n1$0. one\n'), reason('1.1'));
  });

  it('does not rename what a heading names', () => {
    assert.equal(
      renameTarget('# PRD\n\n### User Story$0 1 - Sign in\n\n- FR-1: [US1]\n'),
      'US1 has no name of its own: it is named by its heading or its number.',
    );
    assert.match(renameRefusal('US2', '# PRD\n\n### User Story 1 - Sign in\n\n- FR-1: [US$01]\n'), /^US1 .*\.$/);
  });
});

describe('a new name', () => {
  it('leaves a family defined whose numbers alone say so', () => {
    const lines = 'FR-002 Sign out\nFR-003 Stay\nFR-004 Leave\n';
    checkRename('FR-009', `# PRD\n\nFR-0$001 Sign in\n${lines}`, `# PRD\n\nFR-009 Sign in\n${lines}`);
    assert.equal(
      renameRefusal('FR-009', `# PRD\n\nFR-001 Sign in\n${lines.replace('002', '0$002')}`),
      'FR-002 cannot become FR-009 here without changing what other identifiers mean.',
    );
  });

  it('is refused when it is no identifier', () => {
    const fixture = '# PRD\n\n- FR-1$0: One\n';
    for (const name of [
      '',
      ' ',
      'login',
      'FR',
      'FR-',
      '1',
      'FR-1 FR-2',
      'FR-1: x',
      'fr-2',
      'FR-N',
      'P1',
      'FR-2/3',
      'x FR-2',
      'FR 2',
      'FR-1 to FR-2',
      '**FR-2**',
      'FR-2\n',
      '[FR-2]',
      '`FR-3`',
      'FR-2-',
      'S3',
    ])
      if (name.trim() !== 'FR-2')
        assert.equal(
          renameRefusal(name, fixture),
          `“${name.trim()}” is not an identifier: letters, a separator and a number, as in FR-1.`,
        );
  });

  it('is refused when it is taken in the same feature', () => {
    assert.equal(
      renameRefusal('FR-2', '//- a/prd.md\n# PRD\n\n- FR-1$0: One\n- FR-2: Two\n'),
      'FR-2 is already defined in a/prd.md.',
    );
    assert.equal(
      renameRefusal(
        'FR-2',
        '//- a/prd.md\n# PRD\n\n- FR-1$0: One\n//- a/spec.md\n# Technical Specification\n\n- FR-2: Two, after FR-1\n',
      ),
      'FR-2 is already defined in a/spec.md.',
    );
    assert.equal(
      renameRefusal('FR-2', '//- a/prd.md\n# PRD\n\n- FR-1$0: One\n\nSee FR-2.\n'),
      'FR-2 is already taken in a/prd.md.',
    );
  });

  it('is refused when two names that nothing defines would become one', () => {
    assert.equal(renameRefusal('FR-9', '//- a/notes.md\nFR-8$0 and FR-9\n'), 'FR-9 is already taken in a/notes.md.');
  });

  it('is refused when a mention can mean others too', () => {
    assert.equal(
      renameRefusal(
        'FR-9',
        '//- notes.md\nFR-1\n//- a/prd.md\n# PRD\n\n- FR-1$0: One\n//- b/prd.md\n# PRD\n\n- FR-1: Other\n',
      ),
      'FR-1 in project/notes.md could also mean the one in b/prd.md. First link it to the file it means.',
    );
  });

  it('is refused from the mention too that can mean others', () => {
    assert.equal(
      renameRefusal(
        'FR-9',
        '//- notes.md\nFR-1$0\n//- a/prd.md\n# PRD\n\n- FR-1: One\n//- b/prd.md\n# PRD\n\n- FR-1: Other\n',
      ),
      'FR-1 in project/notes.md could also mean the one in b/prd.md. First link it to the file it means.',
    );
  });

  it('is refused when a link elsewhere would lead to it', () => {
    assert.equal(
      renameRefusal(
        'FR-9',
        '//- a/prd.md\n# PRD\n\n- FR-1$0: One\n//- b/prd.md\n# PRD\n\n- FR-9: Nine, ../a/prd.md#FR-9\n',
      ),
      'FR-9 is already taken in b/prd.md.',
    );
  });

  it('is refused when a range would come to be', () => {
    assert.match(
      renameRefusal('FR-7', '# PRD\n\n- AC-1: a\n- NFR-1$0: b\n\nFR-1 to NFR-1\n'),
      /^NFR-1 cannot become FR-7 here .*\.$/,
    );
  });

  it('does not mind the ranges of another feature', () => {
    checkRename(
      'FR-9',
      '//- a/prd.md\n# PRD\n\n- FR-1$0: One\n//- b/prd.md\n# PRD\n\n- FR-1: a\n- FR-2: b\n\nFR-1 to FR-2, [FR-1](../a/prd.md)\n',
      '//- a/prd.md\n# PRD\n\n- FR-9: One\n//- b/prd.md\n# PRD\n\n- FR-1: a\n- FR-2: b\n\nFR-1 to FR-2, [FR-9](../a/prd.md)\n',
    );
  });

  it('may be that of an identifier in which another one seems to stand', () => {
    for (const [from, to] of [
      ['SYS-REQ001', 'SYS-REQ009'],
      ['REQ-REQ001', 'REQ-REQ009'],
      ['SYS.REQ.1', 'SYS.REQ.9'],
      ['PRJ-FR001', 'PRJ-FR009'],
      ['APP-US1', 'APP-US9'],
    ] as const) {
      const second = from.replace(/1$/, '2');
      const text = (name: string): string => `# PRD\n\n- **${name}**: one\n- **${second}**: two\n\nSee ${name}.\n`;
      checkRename(to, text(from).replace(from, `${from}$0`), text(to));
    }
  });

  it('may be that of another feature', () => {
    checkRename(
      'FR-2',
      '//- a/prd.md\n# PRD\n\n- FR-1$0: One\n//- b/prd.md\n# PRD\n\n- FR-2: Two\n',
      '//- a/prd.md\n# PRD\n\n- FR-2: One\n//- b/prd.md\n# PRD\n\n- FR-2: Two\n',
    );
  });

  it('leaves a wiki link alone that leads to a file of that name', () => {
    checkRename(
      'FR-44',
      '//- prd.md\n# PRD\n\n### FR-4$0: Log\n\n[[FR-4]], [[FR-4|FR-4]] and [[FR-5]], FR-4.\n//- notes/FR-4.md\n# Notes\n\nText.\n',
      '//- prd.md\n# PRD\n\n### FR-44: Log\n\n[[FR-4]], [[FR-4|FR-44]] and [[FR-5]], FR-44.\n//- notes/FR-4.md\n# Notes\n\nText.\n',
    );
    checkRename('FR-44', '# PRD\n\n### FR-4$0: Log\n\n[[FR-4]]\n', '# PRD\n\n### FR-44: Log\n\n[[FR-44]]\n');
  });

  it('takes wiki links along that name a file of any folder', () => {
    const wiki = (number: string): string =>
      `- [[login#FR-${number}: Log]], [[Login#FR-${number}: Log|l]], [[shop/login#FR-${number}: Log]], [[login.md#FR-${number}: Log]]\n`;
    const other = '//- b/pay.md\n# PRD\n\n### FR-4: Pay\n\n[[pay#FR-4: Pay]]\n';
    checkRename(
      'FR-44',
      `//- shop/login.md\n# PRD\n\n### FR-4$0: Log\n//- notes/deep/a.md\n${wiki('4')}[[pay#FR-4: Pay]]\n${other}`,
      `//- shop/login.md\n# PRD\n\n### FR-44: Log\n//- notes/deep/a.md\n${wiki('44')}[[pay#FR-4: Pay]]\n${other}`,
    );
  });

  it('is refused inside a range', () => {
    assert.equal(
      renameRefusal('FR-7', '//- a/prd.md\n# PRD\n\n- FR-1: a\n- FR-2$0: b\n- FR-3: c\n\nFR-1 to FR-3\n'),
      'FR-2 is part of the range “FR-1 to FR-3” (prd.md, line 7). Write the range out to rename it.',
    );
  });

  it('is possible once the range is written out', () => {
    const items = '- FR-1: a\n- FR-2: b\n- FR-4: d\n';
    for (const [range, written] of [
      ['FR-1$0 through FR-4', 'FR-1, FR-2, FR-4'],
      ['**FR-1$0** to **FR-4**', '**FR-1, FR-2, FR-4**'],
      ['`FR-1$0` to `FR-4`', '`FR-1`, `FR-2`, `FR-4`'],
      ['## FR-1$0 to FR-4\n\n[x](#fr-1-to-fr-4)', '## FR-1, FR-2, FR-4\n\n[x](#fr-1-fr-2-fr-4)'],
      ['| x |\n|---|\n| FR-1–$04 |', '| x |\n|---|\n| FR-1, FR-2, FR-4 |'],
    ] as const)
      checkRefactoring('Write the range out', `# PRD\n\n${items}\n${range}\n`, `# PRD\n\n${items}\n${written}\n`);
    assert.ok(!refactoringTitles(`# PRD\n\n${items}\n**FR-1$0** to FR-4\n`).includes('Write the range out'));
    checkRename(
      'FR-9',
      '# PRD\n\n- FR-1: a\n- FR-2$0: b\n\nFR-1, FR-2\n',
      '# PRD\n\n- FR-1: a\n- FR-9: b\n\nFR-1, FR-9\n',
    );
  });

  it('is written out as its language joins names', () => {
    const prd = '# PRD\n\n- FR-1: a\n- FR-2: b\n- FR-3: c\n\n';
    for (const [written, out] of [
      ['见F$0R-1～FR-3。', '见FR-1、FR-2、FR-3。'],
      ['F$0R-1からFR-3までを含む', 'FR-1、FR-2、FR-3を含む'],
      ['F$0R-1부터 FR-3까지의 일', 'FR-1, FR-2, FR-3의 일'],
      ['Covers F$0R-1 to FR-3.', 'Covers FR-1, FR-2, FR-3.'],
    ] as const)
      checkRefactoring('Write the range out', `${prd}${written}\n`, `${prd}${out}\n`);
  });

  it('is refused when the end of a range would mean others', () => {
    assert.match(
      renameRefusal('FR-9', '# PRD\n\n- FR-1: a\n- FR-2: b\n- FR-3$0: c\n- FR-5: d\n\nFR-1 to FR-3\n'),
      /^FR-3 is part of the range “FR-1 to FR-3” \(.*, line 8\)\. Write the range out to rename it\.$/,
    );
    assert.match(
      renameRefusal('NFR-9', '# PRD\n\n- FR-1: a\n- FR-2: b\n- FR-3$0: c\n\nFR-1 to FR-3\n'),
      /^FR-3 is part of the range “FR-1 to FR-3” \(.*, line 7\)\. Write the range out to rename it\.$/,
    );
  });

  it('is refused when a range would reach what a file farther away defines', () => {
    const near = '# PRD\n\nFR-1 to FR-4\n\n- **FR-1**: a\n\n- **FR-4$0**: b\n';
    const far = '# PRD\n\n- **FR-4**: c\n\n- **FR-1**: d\n';
    assert.match(
      renameRefusal('FR-7', `//- b/prd.md\n${near}//- a/prd.md\n${far}`),
      /^FR-4 is part of the range “FR-1 to FR-4” \(prd\.md, line 3\)/,
    );
  });

  it('is refused when it would be read as something else in its place', () => {
    // `/4` would go on after FR-12, but not after FR-1: the lengths differ.
    assert.equal(
      renameRefusal('FR-12', '# PRD\n\n- FR-1$0: a\n- FR-4: b\n\nFR-1/4\n'),
      'FR-1 is part of “FR-1/4” (prd.md, line 6). Write the range out to rename it.',
    );
    for (const text of [
      '- [ ] T001$0 a\n- [ ] T002 b\n',
      'See T001$0.\n',
      '**T001$0: a**\n\nAfter T001.\n',
      '| T001$0 | a |\n|---|---|\n',
    ])
      for (const wish of ['QQ001', 'QQ-001', 'ZX7', 'Qq-1'])
        assert.doesNotThrow(() => renameRefusal(wish, `# Tasks: x\n\n${text}`), `${text} ${wish}`);
    // Nobody knows QQ, and one member is no family.
    assert.match(renameRefusal('QQ-1', '# PRD\n\n- FR-1$0: a\n'), /^FR-1 cannot become QQ-1 .*\.$/);
  });

  it('changes nothing when it is the old one', () => {
    const text = '# PRD\n\n- FR-1: a\n\nFR-1\n';
    checkRename('FR-1', text.replace('FR-1:', 'FR-1$0:'), text);
    checkRename(' FR-1 ', text.replace('FR-1:', 'FR-1$0:'), text);
  });
});

describe('a rename', () => {
  it('keeps the padding of the family', () => {
    checkRename('FR-7', '# PRD\n\n- FR-001$0: One\n\nFR-001\n', '# PRD\n\n- FR-007: One\n\nFR-007\n');
    checkRename('FR-07', '# PRD\n\n- FR-001$0: One\n', '# PRD\n\n- FR-007: One\n');
    checkRename('FR-007', '# PRD\n\n- FR-1$0: One\n', '# PRD\n\n- FR-007: One\n');
    checkRename('T7', '# PRD\n\n- [ ] T010: One\n- [ ] T001$0: One\n', '# PRD\n\n- [ ] T010: One\n- [ ] T007: One\n');
  });

  it('may lose its zeros when nothing else changes', () => {
    checkRename('FR-1', '# PRD\n\n- FR-001$0: One\n- FR-002: Two\n', '# PRD\n\n- FR-1: One\n- FR-002: Two\n');
  });

  it('keeps the padding of a family whose number fills it', () => {
    checkRename('FR-7', '# PRD\n\n- FR-01: a\n- FR-1$0: One\n', '# PRD\n\n- FR-01: a\n- FR-7: One\n');
    checkRename('NFR-7', '# PRD\n\n- NFR-01: a\n- FR-1$0: One\n', '# PRD\n\n- NFR-01: a\n- NFR-07: One\n');
    checkRename('FR-7', '# PRD\n\n- FR-001: a\n- FR-120$0: One\n', '# PRD\n\n- FR-001: a\n- FR-007: One\n');
  });

  it('leaves mentions that are only a number a number', () => {
    checkRename(
      'FR-009',
      '# PRD\n\n- FR-003$0: One\n\nFR-002/003, FR-003/004, FR-001/003/005\n',
      '# PRD\n\n- FR-009: One\n\nFR-002/009, FR-009/004, FR-001/009/005\n',
    );
  });

  it('writes the whole name where a number would no longer do', () => {
    checkRename(
      'NFR-003',
      '# PRD\n\n- FR-003$0: One\n- FR-002: b\n\nFR-002/003\n',
      '# PRD\n\n- NFR-003: One\n- FR-002: b\n\nFR-002/NFR-003\n',
    );
  });

  it('goes through all files of the feature, and no others', () => {
    checkRename(
      'FR-9',
      `
//- a/prd.md
# PRD

- FR-1$0: One
//- a/notes/plain.md
FR-1, not FR-11 and not FR-1.2
//- b/prd.md
# PRD

- FR-1: Other, unlike [FR-1](../a/prd.md) and ../a/prd.md#FR-1
- AC-1: FR-1
`,
      `
//- a/prd.md
# PRD

- FR-9: One
//- a/notes/plain.md
FR-9, not FR-11 and not FR-1.2
//- b/prd.md
# PRD

- FR-1: Other, unlike [FR-9](../a/prd.md) and ../a/prd.md#FR-9
- AC-1: FR-1
`,
    );
  });

  it('begins at any mention', () => {
    checkRename(
      'FR-9',
      '//- a/prd.md\n# PRD\n\n- FR-1: One\n//- a/b/x.md\nSee FR-1$0.\n',
      '//- a/prd.md\n# PRD\n\n- FR-9: One\n//- a/b/x.md\nSee FR-9.\n',
    );
  });

  it('renames what nothing defines', () => {
    checkRename('FR-9', '# PRD\n\n- FR-1: FR-2$0\n\nFR-2\n', '# PRD\n\n- FR-1: FR-9\n\nFR-9\n');
  });

  it('changes all of bold, code, links, comments, tables and front matter', () => {
    checkRename(
      'FR-9',
      '---\nid: FR-1\nneeds: FR-1\n---\n# PRD\n\n**FR-1$0: One** `FR-1` [FR-1](#x) <!-- FR-1 --> _FR-1_ ~~FR-1~~\n\n| A | B |\n|---|---|\n| b | FR-1 |\n\n> FR-1\n',
      '---\nid: FR-9\nneeds: FR-9\n---\n# PRD\n\n**FR-9: One** `FR-9` [FR-9](#x) <!-- FR-9 --> _FR-9_ ~~FR-9~~\n\n| A | B |\n|---|---|\n| b | FR-9 |\n\n> FR-9\n',
    );
  });

  it('leaves fences, addresses and file names as they are', () => {
    const rest = (name: string): string =>
      `# PRD\n\n- ${name}: One\n\n\`\`\`\nFR-1\n\`\`\`\n\n    FR-1\n\nhttps://a.b/FR-1 FR-1.md [x](FR-1.md) ${name}\n`;
    checkRename('FR-9', rest('FR-1').replace('FR-1:', 'FR-1$0:'), rest('FR-9'));
  });

  it('moves both ends of ranges that still mean the same', () => {
    checkRename(
      'FR-3',
      '# PRD\n\n- FR-1: a\n- FR-2$0: b\n\nFR-1, FR-2 and FR-2/FR-1\n',
      '# PRD\n\n- FR-1: a\n- FR-3: b\n\nFR-1, FR-3 and FR-3/FR-1\n',
    );
  });
});

describe('links to the heading of a renamed identifier', () => {
  it('follow it in the same and in other documents', () => {
    checkRename(
      'FR-9',
      `
//- a/prd.md
# PRD

### FR-1$0: Login

[it](#fr-1-login), [it](<#fr-1-login>), [that](#fr-1-logout) and [x](prd.md#fr-1-login)
//- a/b/notes.md
[it](../prd.md#fr-1-login "FR title") and [other](../c.md#fr-1-login), [FR-1](../prd.md#fr-1-login)
`,
      `
//- a/prd.md
# PRD

### FR-9: Login

[it](#fr-9-login), [it](<#fr-9-login>), [that](#fr-1-logout) and [x](prd.md#fr-9-login)
//- a/b/notes.md
[it](../prd.md#fr-9-login "FR title") and [other](../c.md#fr-1-login), [FR-9](../prd.md#fr-9-login)
`,
    );
  });

  it('follow it among headings of the same name', () => {
    checkRename(
      'FR-9',
      `
# PRD

### FR-1$0
### About FR-1
### About FR-1

[a](#fr-1), [b](#about-fr-1) and [c](#about-fr-1-1)
`,
      `
# PRD

### FR-9
### About FR-9
### About FR-9

[a](#fr-9), [b](#about-fr-9) and [c](#about-fr-9-1)
`,
    );
  });

  it('follow the others when a name becomes free', () => {
    checkRename(
      'FR-9',
      `
//- a/prd.md
# PRD

### FR-1$0
//- a/b.md
### FR-1

[a](#fr-1), [b](prd.md#fr-1)
`,
      `
//- a/prd.md
# PRD

### FR-9
//- a/b.md
### FR-9

[a](#fr-9), [b](prd.md#fr-9)
`,
    );
  });

  it('stay at an anchor that is written', () => {
    checkRename(
      'FR-9',
      '# PRD\n\n### <a id="fr-1-login"></a>FR-1$0: Login\n\n[it](#fr-1-login)\n',
      '# PRD\n\n### <a id="fr-1-login"></a>FR-9: Login\n\n[it](#fr-1-login)\n',
    );
    checkRename(
      'FR-9',
      "# PRD\n\n<a name='fr-1-login'></a>\n### FR-1$0: Login\n\n[it](#fr-1-login)\n",
      "# PRD\n\n<a name='fr-1-login'></a>\n### FR-9: Login\n\n[it](#fr-1-login)\n",
    );
  });

  it('stay in code', () => {
    checkRename(
      'FR-9',
      '# PRD\n\n### FR-1$0: Login\n\n`[it](#fr-1-login)`\n',
      '# PRD\n\n### FR-9: Login\n\n`[it](#fr-1-login)`\n',
    );
  });

  it('follow in definitions of references', () => {
    checkRename(
      'FR-9',
      '# PRD\n\n### FR-1$0: Login\n\n[it][x]\n\n[x]: #fr-1-login\n',
      '# PRD\n\n### FR-9: Login\n\n[it][x]\n\n[x]: #fr-9-login\n',
    );
  });
});

describe('links to a heading that is renamed', () => {
  it('go along, however they lead there', () => {
    const links = (number: string): string => `# PRD

- [a](/docs/prd.md#fr-${number}-log) and [b](./prd#fr-${number}-log)
- [c](#fr-${number}-log) and [d](/prd.md#fr-${number}-log "t")
- <a href="#fr-${number}-log">e</a>, <a class='x' href='prd.md#fr-${number}-log'>f</a>
- <a class=x href=prd.md#fr-${number}-log>e</a>, <a href=prd.md#fr-${number}-log id=z>f</a>
- [[prd#FR-${number}: Log]], [[#FR-${number}: Log|g]] and ![[prd#FR-${number}: Log]]

<table><tr><td><a href="/docs/prd#fr-${number}-log">h</a></td></tr></table>

[i]: /docs/prd.md#fr-${number}-log
`;
    const heading = (number: string): string => `\n### FR-${number}: Log\n`;
    checkRename(
      'FR-44',
      `//- docs/prd.md\n${links('4')}${heading('4$0')}//- docs/more.md\n${links('4').replaceAll('(#', '(prd.md#').replaceAll('"#', '"prd.md#').replaceAll('[[#', '[[prd#')}`,
      `//- docs/prd.md\n${links('44')}${heading('44')}//- docs/more.md\n${links('44').replaceAll('(#', '(prd.md#').replaceAll('"#', '"prd.md#').replaceAll('[[#', '[[prd#')}`,
    );
  });

  it('go along in any case, and those to an anchor', () => {
    checkRename(
      'FR-44',
      '# PRD\n\n[c](#FR-4-Log)\n\n### FR-4$0: Log\n',
      '# PRD\n\n[c](#fr-44-log)\n\n### FR-44: Log\n',
    );
    checkRename(
      'FR8',
      '//- prd.md\n# PRD\n\nThe user signs in. ^FR7$0\n//- notes.md\n[x](prd.md#^FR7), [[prd#^FR7]]\n',
      '//- prd.md\n# PRD\n\nThe user signs in. ^FR8\n//- notes.md\n[x](prd.md#^FR8), [[prd#^FR8]]\n',
    );
  });

  it('go along with the labels of their addresses', () => {
    const text = (name: string, small: string): string =>
      `# PRD\n\n**${name}: a**\n\n> [${name}], [${name}][], [x][${name}], [y][${small}], ![z][see ${name}]\n\n[${name}]: https://example.org/FR-1\n[see ${name}]: <b.png> "x"\n[fr-10]: c.md\n`;
    checkRename('FR-7', text('FR-1', 'fr-1').replace('**FR-1', '**FR-1$0'), text('FR-7', 'fr-7'));
    checkRename(
      'FR-7',
      text('FR-1', 'fr-1').replace('**FR-1', '**FR-1$0').replaceAll('\n', '\r\n'),
      text('FR-7', 'fr-7').replaceAll('\n', '\r\n'),
    );
    checkRename(
      'FR-7',
      '//- a.md\n# PRD\n\n**FR-1$0: a**\n//- b.md\n# PRD\n\nSee [it][FR-1].\n\n[FR-1]: a.md\n',
      '//- a.md\n# PRD\n\n**FR-7: a**\n//- b.md\n# PRD\n\nSee [it][FR-7].\n\n[FR-7]: a.md\n',
    );
  });

  it('go along with what their addresses are titled by', () => {
    const text = (name: string): string =>
      `//- prd.md\n# PRD\n\n**${name}: a**\n\n[a]: #x "See ${name}"\n[b]: <x.md> (${name})\n[c]: b.md#x "FR-1"\n//- b.md\n# PRD\n\n**FR-1: b**\n\n[a]: prd.md\n  '${name}'\n`;
    checkRename('FR-7', text('FR-1').replace('**FR-1', '**FR-1$0'), text('FR-7'));
  });

  it('go along where a path is written in another case, or encoded', () => {
    const links = (number: string): string =>
      `//- sub/b.md\n[a](../PRD.md#fr-${number}-log) [b](%2E%2e/prd.md#fr-${number}-log)\n`;
    checkRename(
      'FR-44',
      `//- prd.md\n# PRD\n\n### FR-4$0: Log\n${links('4')}`,
      `//- prd.md\n# PRD\n\n### FR-44: Log\n${links('44')}`,
    );
    const other = '//- Prd.md\n# PRD\n\n[a](Prd.md#fr-4-log)\n';
    checkRename(
      'FR-44',
      `//- prd.md\n# PRD\n\n### FR-4$0: Log\n${other}`,
      `//- prd.md\n# PRD\n\n### FR-44: Log\n${other}`,
    );
  });

  it('stay where they lead elsewhere', () => {
    const other =
      '//- other.md\n# PRD\n\n[a](/x/prd.md#fr-4-log) [b](https://a.b/prd.md#fr-4-log) <a href="other#fr-4-log">c</a> [[other#FR-4-log]]\n';
    checkRename(
      'FR-44',
      `//- prd.md\n# PRD\n\n### FR-4$0: Log\n${other}`,
      `//- prd.md\n# PRD\n\n### FR-44: Log\n${other}`,
    );
  });
});
