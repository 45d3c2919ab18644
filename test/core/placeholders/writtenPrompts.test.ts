import assert from 'node:assert/strict';
import { checkPlaceholders, documentOf } from '../../harness/check.ts';

/** Six certain ones, so that weak prompts count as well. */
const unfilled = `# PRD: x\n\n${'[TBD]\n\n'.repeat(6)}`;

function foundIn(text: string): readonly string[] {
  return documentOf(`${unfilled}${text}\n`)
    .placeholders.slice(6)
    .map((placeholder) => placeholder.text);
}

function textsOf(text: string): readonly string[] {
  return documentOf(text).placeholders.map((placeholder) => placeholder.text);
}

describe('placeholders as people write them', () => {
  it('are escaped brackets where every bracket is escaped', () => {
    const text = `# PRD: \\[Product name\\]

When \\[situation\\], I want \\[motivation\\], so I can \\[expected outcome\\].

- \\[Goal 1\\]
- \\[Goal 2, e\\.g\\. fewer calls\\]
- Owner: \\[name\\]
`;
    assert.deepEqual(textsOf(text), [
      '\\[Product name\\]',
      '\\[situation\\]',
      '\\[motivation\\]',
      '\\[expected outcome\\]',
      '\\[Goal 1\\]',
      '\\[Goal 2, e\\.g\\. fewer calls\\]',
      '\\[name\\]',
    ]);
    assert.deepEqual(textsOf(`${text}\n[a note] is not escaped.\n`), []);
  });

  it('go over lists and paragraphs', () => {
    const prompt = '[Describe the problem\nin your own words:\n\n- who has it\n- how often\n]';
    assert.deepEqual(textsOf(`# PRD: x\n\n${prompt}\n\nText [and more\n- of it] here.\n`), [prompt]);
  });

  it('are the open part of identifiers that lead their line', () => {
    const rows =
      '- FR-XXX: [Requirement]\n- **FR-ZZZ-002**\n- Numbers look like FR-XXX.\n\n| ID | Text |\n|---|---|\n| NFR-NN | |';
    assert.deepEqual(foundIn(rows), ['XXX', '[Requirement]', 'ZZZ', 'NN']);
    assert.deepEqual(textsOf('# PRD: x\n\n- UTF-XX: a\n'), []);
  });

  it('are identifiers in brackets before a prompt', () => {
    assert.deepEqual(foundIn('- [AB-001]: [Describe it]\n- [AB-002]: signed in'), ['[AB-001]', '[Describe it]']);
  });

  it('are definitions that say nothing', () => {
    checkPlaceholders(`
# PRD: x

- \`FR-1\`:
  ^^^^^^^ label
- **FR-2**：
  ^^^^^^^^^ label
`);
  });

  it('are labels in bold alone on their lines', () => {
    checkPlaceholders(`
# PRD: x

**Aim**:
^^^^^^^^ label
**Owner:**
^^^^^^^^^^ label
**Status**: Draft

**Criteria:**

**Speed:** one second.

**Limits:**
- 5 MB
`);
    assert.deepEqual(foundIn('**Aim**:\n\n## Next\n\nText.'), ['**Aim**:']);
  });

  it('are values of the front matter', () => {
    checkPlaceholders(`
---
title: "[Short name]"
        ^^^^^^^^^^^^ bracket
owner: <name>
       ^^^^^^ angle
team: "{{team}}"
       ^^^^^^^^ handlebars
tags: [open source]
version: "[1.2]"
---
# PRD: x
`);
  });

  it('are amounts for a time, and abbreviations in the cells of an unfilled document', () => {
    assert.deepEqual(textsOf('# PRD: x\n\n- Budget: $[X]/month\n'), ['[X]']);
    assert.deepEqual(foundIn('| Service | RTO |\n|---|---|\n| Sign in | [RTO] |\n| Tasks | [P] |'), ['[RTO]']);
  });

  it('are neither quoted, nor spoken of, nor marks of a review', () => {
    checkPlaceholders(`
# PRD: [Name]
       ^^^^^^ bracket

- The bot says "You have [X] points until [date]."
- "Rephrase [todo text]" is a button.
- Swap "[Region 1]" for the region.
- Status: **[ASSUMED — agreed with the client]**
- Depends on [core-types, error-codes]
- The case <<include>> List<Name>

[x] done

[Who pays?] \`List<T>\`
^^^^^^^^^^^ bracket
`);
    assert.deepEqual(
      foundIn('- <name>/\n  - <file>.md\n- Depends on [core-types, error-codes]\n- Reads `x`, <source>'),
      ['<source>'],
    );
  });

  it('ask in the words of any language', () => {
    checkPlaceholders(`
# Lastenheft

- Das System muss [konkrete Funktion] bereitstellen.
                  ^^^^^^^^^^^^^^^^^^^ bracket
- Le délai est de [durée] pour [nombre de clients].
                  ^^^^^^^ bracket
                               ^^^^^^^^^^^^^^^^^^^ bracket
- [Opisz problem]
  ^^^^^^^^^^^^^^^ bracket
- Ответ за [конкретное время] после запроса
           ^^^^^^^^^^^^^^^^^^ bracket
- Límite [p. ej. 5 s]
         ^^^^^^^^^^^^ example
- Grenze [z. B. 5 s]
         ^^^^^^^^^^^ example
- Reads \`[np.array]\` and [np.array]
`);
    assert.deepEqual(textsOf('# PRD\n\n作为[角色]，我希望[功能]，以便[好处]。\n\n点击[保存]按钮。\n'), [
      '[角色]',
      '[功能]',
      '[好处]',
    ]);
    assert.deepEqual(textsOf('# 要件定義書\n\n[役割]として、[機能]が欲しい。\n\nWHEN [イベント] THEN [応答]\n'), [
      '[役割]',
      '[機能]',
      '[イベント]',
      '[応答]',
    ]);
  });

  it('are choices without space behind a label that asks for one', () => {
    checkPlaceholders(`
# PRD

**Prioridad**: Alta/Media/Baja
               ^^^^^^^^^^^^^^^ options

**Name**: Alta/Media/Baja

**Type:** CPU/GPU
`);
  });

  it('are variables in braces that stand for a value', () => {
    checkPlaceholders(`
# {feature_name} PRD
  ^^^^^^^^^^^^^^ bracket

{background}
^^^^^^^^^^^^ bracket

**Name:** {PROJECT_NAME}
          ^^^^^^^^^^^^^^ bracket

//- wallet-prd.md
# PRD: Wallet

- {id}
- The reply holds {id}, and /orders/{id} answers it.
`);
  });

  it('are names of other scripts in angle brackets, and code that is all of a value', () => {
    checkPlaceholders(
      `
# RFC: <Название>
       ^^^^^^^^^^

Автор: <Имя>
`
        .replace('^^^^^^^^^^', '^^^^^^^^^^ angle')
        .replace('Автор: <Имя>', 'Автор: <Имя>\n       ^^^^^ angle'),
    );
    assert.deepEqual(foundIn('- **Branch**: `[###-feature-name]`\n- Run `[name]` at `<path>`'), ['[###-feature-name]']);
  });

  it('are parts of the values of the front matter', () => {
    checkPlaceholders(`
---
title: "<Название> — design"
        ^^^^^^^^^^ angle
subject: List<T> of items
---
# PRD: x
`);
    assert.deepEqual(textsOf('---\nid: PRD-XXXX\n---\n' + unfilled)[0], 'XXXX');
  });

  it('are ellipses behind an identifier or a label in italics', () => {
    checkPlaceholders(`
# PRD

- RF-M1: ...
         ^^^ ellipsis
- *Goal 2: …*
           ^ ellipsis
- Wait: ... and then go on
`);
  });

  it('are choices among lines that are labels', () => {
    checkPlaceholders(`
# RFC: Queues

Status: Draft/Accepted
        ^^^^^^^^^^^^^^ options
Date: 2026-01-02

Status: Draft/Accepted is what we say.
`);
  });

  it('are prompts in code that are all of a value', () => {
    checkPlaceholders(
      `
# PRD

- \`[用一句話描述這個專案]\`
   ^^^^^^^^^^^^^^^^^^^^^^ bracket
- \`[Goal, e.g. fewer calls]\`
   ^^^^^^^^^^^^^^^^^^^^^^^^ example
- \`[x for x in list]\`
- \`["a", "b"]\`
- Run \`[用一句話描述]\` here
`.replace('   ^^^^^^^^^^^^^^^^^^^^^^ bracket', '   ^^^^^^^^^^^^ bracket'),
    );
    assert.deepEqual(foundIn('- **Date**: `YYYY-MM-DD`\n- Dates are `YYYY-MM-DD`.'), ['YYYY-MM-DD']);
  });

  it('are constants in double braces wherever they stand', () => {
    assert.deepEqual(textsOf('# PRD\n\n- [ ] {{NUMBER}}. {{TASK_DESCRIPTION}} (P)\n'), ['{{TASK_DESCRIPTION}}']);
  });

  it('are the names that a template leaves open at their beginning', () => {
    assert.deepEqual(foundIn('| {MODULE}-F001 | a |\n| --- | --- |\n| {MODULE}-F002 | b |'), ['{MODULE}', '{MODULE}']);
    assert.deepEqual(foundIn('#### {MODULE}-F001: Sign in\n\nSee {MODULE}-F001.'), ['{MODULE}']);
  });

  it('are two blanks on one line', () => {
    const text = '# PRD\n\n**Signed by:** ________  **Date:** ________\n';
    assert.deepEqual(textsOf(text), ['________', '________']);
    assert.deepEqual(textsOf(text.replaceAll('\n', '\r\n')), ['________', '________']);
  });

  it('are angle brackets with a comparison or a choice inside, or a sentence that begins like an element', () => {
    assert.deepEqual(foundIn('- MUST <one sentence (<= 20 words)>.'), ['<one sentence (<= 20 words)>']);
    assert.deepEqual(foundIn('- Approval: <needed before any code | not needed>'), [
      '<needed before any code | not needed>',
    ]);
    assert.deepEqual(foundIn('<Summary of what the tests have shown.>'), ['<Summary of what the tests have shown.>']);
    assert.deepEqual(foundIn('<details open>\n\nA <= 3, b >= 4.\n\n</details>'), []);
  });

  it('are names in the titles of Japanese and Chinese templates', () => {
    assert.deepEqual(foundIn('## [機能ID] [機能名] テスト'), ['[機能ID]', '[機能名]']);
    assert.deepEqual(foundIn('### 5.x [页面名称]'), ['[页面名称]']);
    assert.deepEqual(foundIn('### 设计 [草案]'), []);
  });

  it('are no labels above others that are set in', () => {
    assert.deepEqual(textsOf('# PRD\n\n**Screens:**\n   **Start:**  \n    ![Start](a.png)\n'), []);
    assert.deepEqual(textsOf('# PRD\n\n**Owner:**\n**Date:** 2031-01-02\n'), ['**Owner:**']);
  });

  it('are braces and angle brackets in italics', () => {
    assert.deepEqual(textsOf('# PRD\n\n| F-1 | _{Feature name}_ |\n| --- | --- |\n'), ['{Feature name}']);
    assert.deepEqual(textsOf('# PRD\n\n**Source:** _{Link to it (a_b.md)}_\n'), ['{Link to it (a_b.md)}']);
    assert.deepEqual(textsOf('# PRD\n\n- _<Owner Name>_\n- __{role or persona}__\n'), [
      '<Owner Name>',
      '{role or persona}',
    ]);
    assert.deepEqual(foundIn('- Call `a_{b}` and a_{two words} and x_<T>.'), []);
  });

  it('are words with a number in Chinese, Japanese and Korean', () => {
    assert.deepEqual(foundIn('| 前置 | 1. [条件1]<br>2. [条件2] |\n| --- | --- |\n'), ['[条件1]', '[条件2]']);
    assert.deepEqual(foundIn('- [情况1]：处理'), ['[情况1]']);
  });

  it('are days of which only the year is known, and amounts', () => {
    assert.deepEqual(textsOf('# PRD\n\n| 1.0 | 2031-XX-XX | First |\n| --- | --- | --- |\n'), ['2031-XX-XX']);
    assert.deepEqual(foundIn('- **Value:** _$[Total amount] over 3 years_'), ['[Total amount]']);
  });

  it('are no boxes, formats, data, texts of the product and names of states', () => {
    const text = `# PRD

Mark [x] when it is done.

- 格式：YYYY-MM-DD
- Return: {work_start, work_end}
- 状态：PENDING（待确认）、DONE（已完成）

| Code | Text |
| --- | --- |
| E-10 | Error: {details} |
`;
    assert.deepEqual(textsOf(text), []);
    assert.deepEqual(textsOf('# PRD\n\nServe [x] users.\n'), ['[x]']);
  });
});
