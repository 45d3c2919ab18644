import assert from 'node:assert/strict';
import { documentOf } from '../../harness/check.ts';

/** Six certain ones, so that weak prompts count as well. */
const unfilled = `# PRD: x\n\n${'[TBD]\n\n'.repeat(6)}`;

/** What is found after the six. */
function foundIn(text: string): readonly string[] {
  return documentOf(`${unfilled}${text}\n`)
    .placeholders.slice(6)
    .map((placeholder) => placeholder.text);
}

function textsOf(text: string, file?: string): readonly string[] {
  return documentOf(text, file).placeholders.map((placeholder) => placeholder.text);
}

describe('prompts that templates leave open', () => {
  it('are whole lines in braces, with code, braces and semicolons in them', () => {
    const prompts = [
      '{Goals of the product; one short paragraph}',
      '{Entities of this feature, see `model.md`}',
      '{Number every criterion `AC-{spec}.{n}`,\nwhich tests refer to.}',
    ];
    assert.deepEqual(textsOf(`# PRD: x\n\n${prompts.join('\n\n')}\n`), prompts);
    assert.deepEqual(textsOf('# PRD: x\n\n{ key one, key two }\n\n{first: 1; second: 2}\n\n{name}.com is ours\n'), []);
  });

  it('are numbers and code in braces', () => {
    assert.deepEqual(
      foundIn(
        '| a | b |\n| - | - |\n| Unit | {%} |\n| {Title or `first`} | {X} |\n\n- Coverage >= {X}%\n\n**Method:** `{method_name}`',
      ),
      ['{%}', '{Title or `first`}', '{X}', '{X}', '{method_name}'],
    );
    assert.deepEqual(textsOf('# PRD: x\n\n- Coverage {0} of {1}\n- {x}\n\n**Method:** `{method_name}`\n'), []);
  });

  it('are parts of names', () => {
    assert.deepEqual(
      foundIn(
        '- [ ] **AC-{spec}.1** — signed in\n- REQ-NF-[CAT]-XXX\n\n## RDD-[YYYY]-[NNN]: a\n\nSee RFC-[one](a.md).',
      ),
      ['{spec}', '[CAT]', 'XXX', '[YYYY]', '[NNN]'],
    );
    assert.deepEqual(textsOf('# PRD: x\n\n- A-[b]\n- REQ-NF-[CAT]-1\n'), []);
  });

  it('are words for what belongs there, with a number', () => {
    assert.deepEqual(
      foundIn(
        '- [ ] Criterion 1\n- Objectif principal 2\n1. **Goal 3**\n- Phase 1\n- Objective 1 is met.\n- Version 2',
      ),
      ['Criterion 1', 'Objectif principal 2', 'Goal 3'],
    );
    assert.deepEqual(textsOf('# PRD: x\n\n- Criterion 1\n'), []);
  });

  it('are numbers beside a unit of any language, and versions', () => {
    assert.deepEqual(
      foundIn(
        '- Tests: X jours\n- Zeit: N Wochen\n- Sprint: [#X]\n- Time: [X]h\n- **Version**: [1.0]\n\n## Fase [N+1] — [Nome]',
      ),
      ['X', 'N', '[#X]', '[X]', '[1.0]', '[N+1]', '[Nome]'],
    );
  });

  it('are scales behind a label, and numbers of what is to come, but no marks of progress', () => {
    const text = '- **Impact:** [1-5]\n- Done: [3/6]\n- Closes #{issue}\n- In `a#{b}`, x#{c}\n- Pages [1-5] are kept';
    assert.deepEqual(foundIn(text), ['[1-5]', '{issue}']);
    assert.deepEqual(textsOf(`# PRD: x\n\n${text}\n`), []);
  });

  it('are no parts of a window that is drawn', () => {
    assert.deepEqual(
      foundIn(
        '\\+--------+\n|  Hello, [Name]!  [My Profile] |\n|  From: [DD.MM.YYYY]  |\n\\+--------+\n\n- Owner: [Your name]',
      ),
      ['[Your name]'],
    );
  });

  it('are answers to pick from, and two kinds with a bar between', () => {
    assert.deepEqual(foundIn('- Démo : Oui/Non\n- **Type:** Functional | Technical\n- Path: low/lower'), [
      'Oui/Non',
      'Functional | Technical',
    ]);
    assert.deepEqual(textsOf('# PRD: x\n\n- Demo: Yes/No\n- **Type:** Functional | Technical\n'), []);
  });

  it('are sentences and choices in double braces', () => {
    assert.deepEqual(
      textsOf('# PRD: x\n\n{{Unit / End to end — why}}\n\n- **Type:** {{Feature | Bug}}\n- Filter: {{ a | b }}\n'),
      ['{{Unit / End to end — why}}', '{{Feature | Bug}}'],
    );
  });

  it('are titles and days in the last words of a line in italics', () => {
    assert.deepEqual(
      foundIn('# [功能名称] 设计\n\n# [草案] 设计\n\n*Written on YYYY-MM-DD.*\n\nDays are written as YYYY-MM-DD.'),
      ['[功能名称]', 'YYYY-MM-DD'],
    );
  });

  it('are double braces over several lines', () => {
    const prompt = '{{What exists today, and why "it" is not enough.\nName the symbols — no lines.}}';
    assert.deepEqual(textsOf(`# PRD: x\n\n${prompt}\n\n{{#if goal is known}}\nx\n{{/if}}\n`), [prompt]);
  });

  it('are constants that put off, and amounts of money', () => {
    assert.deepEqual(
      textsOf('# PRD: x\n\n- TO_CONFIRM\n- **Owner:** TO_BE_DEFINED\n- The state TO_CONFIRM is set.\n'),
      ['TO_CONFIRM', 'TO_BE_DEFINED'],
    );
    assert.deepEqual(foundIn('| a | b |\n| - | - |\n| R$ XX | XX-XX |\n\n> Versão: 1 | Data: YYYY-MM-DD | Ann'), [
      'XX',
      'XX-XX',
      'YYYY-MM-DD',
    ]);
  });

  it('are what stands for a number in a title', () => {
    const titles = ['RFC NNNN — Título', 'Story: [STORY-###] [Title]', '[テーブル名]'];
    assert.deepEqual(foundIn(titles.map((title) => `## ${title}`).join('\n\n')), [
      'NNNN',
      'Título',
      '[STORY-###]',
      '[Title]',
      '[テーブル名]',
    ]);
  });

  it('are none where the fields and texts of the product are told', () => {
    const fields = [
      '- 期日: 日付, [YYYY/MM/DD], 任意',
      '- Severity: list, [High/Low], required',
      '- "Invalid data: {validation errors}"',
      '| a | b |\n| - | - |\n| contacts | Array of {name, phone?} |',
      '- **[NEEDS CLARIFICATION]** markers must go.',
      '- Ban `[NEEDS CLARIFICATION: …]` markers.',
      '- Everything excluding [NEEDS CLARIFICATION]',
      '- Alles außer [TBD], mehr nicht',
      '- Each row is one of {label, value(s)}, in order.',
    ];
    for (const text of fields) assert.deepEqual(textsOf(`# PRD: x\n\n${text}\n`), [], text);
  });

  it('are elements of a page in a sentence, and versions and numbers as values', () => {
    assert.deepEqual(
      foundIn('- Links: PRD <link>, Figma <link>\n- Line<br>break\n- Target: v0.x.0\n- Issue: #N (if any)'),
      ['<link>', '<link>', 'v0.x.0', '#N'],
    );
    assert.deepEqual(foundIn('**Breaking:** YES/NO — <details>\n\n> By: ann\n> Status: Draft | Approved'), [
      'YES/NO',
      '<details>',
      'Draft | Approved',
    ]);
  });

  it('are names behind a dollar, signs before TODO, angle brackets over lines, and words for an identifier', () => {
    assert.deepEqual(textsOf('# PRD: x\n\n## Date: ${date}\n\n${objective}\n\nRun `${x}` and cd ${HOME}/src.\n'), [
      '${date}',
      '${objective}',
    ]);
    assert.deepEqual(textsOf('# PRD: x\n\n- 🔴 TODO: ask Ann\n- ⚠️ **TODO:** ask Bob\n- All 🔴 TODO: items\n'), [
      'TODO: ask Ann',
      'TODO:** ask Bob',
    ]);
    const block = '<how will this be built? what does it\ndepend on?>';
    assert.deepEqual(textsOf(`# RFC 1 - x\n\n${block}\n\n<video controls\nsrc="a.mp4">\n`, 'rfc.md'), [block]);
    assert.deepEqual(
      foundIn('# RFC - <title>\n\n- <link to the issue, if any>\n\nThe <title> of a page\n\n- REQ-PLACEHOLDER'),
      ['<title>', '<link to the issue, if any>', 'PLACEHOLDER'],
    );
  });

  it('count in a file that is named a template, or lies among templates', () => {
    const text = '# Design RFC: <Title>\n\nDate: <YYYY-MM-DD> Owners: <names>\n';
    assert.deepEqual(textsOf(text, 'rfc-template.md'), ['<Title>', '<YYYY-MM-DD>', '<names>']);
    assert.deepEqual(textsOf(text, 'docs/templates/rfc.md'), ['<Title>', '<YYYY-MM-DD>', '<names>']);
    assert.deepEqual(textsOf(text, 'docs/rfc.md'), ['<Title>']);
  });

  it('are values of the front matter, in lists and maps too', () => {
    const lines = [
      'slug: {slug}',
      'kind: {functional | refactor}',
      'id: F{nnn}',
      'tags: [{tag1}, "[Tag 2]", done]',
      'project:',
      '  name: "[Project Name]"',
      '  created: YYYY-MM-DD # the day',
      'authors:',
      '  - name: <name>',
      '    note: |',
      '      [anything goes]',
      '',
      '      [and more of it]',
      '  - "[Author 2]"',
      'map: {a: 1}',
    ];
    const expected = [
      '{slug}',
      '{functional | refactor}',
      '{nnn}',
      '{tag1}',
      '[Tag 2]',
      '[Project Name]',
      'YYYY-MM-DD',
      '<name>',
      '[Author 2]',
    ];
    for (const end of ['\n', '\r\n'])
      assert.deepEqual(textsOf(['---', ...lines, '---', '', unfilled].join(end)).slice(0, -6), expected);
  });

  it('are whole quotations, values that are only left out, and numbers with examples', () => {
    assert.deepEqual(
      foundIn(
        [
          '> "[What a user said]"',
          '| a | b |\n| - | - |\n| [...] | […] |\n| x | [Some Server 2019] |',
          '- **Points:** [Scale: 1, 2, 3]\n- **Hours:** [Optional]\n- **Version:** [vX.X]\n- **Cost:** $[X.XX]',
        ].join('\n\n'),
      ),
      [
        '[What a user said]',
        '[...]',
        '[…]',
        '[Some Server 2019]',
        '[Scale: 1, 2, 3]',
        '[Optional]',
        '[vX.X]',
        '[X.XX]',
      ],
    );
    assert.deepEqual(
      textsOf('# PRD: x\n\n> "[Save all]"\n\nIt goes on […] here, on [Some Server 2019].\n\n- **Hours:** [Optional]\n'),
      [],
    );
  });

  it('are numbers in brackets that lead a prompt or fill a cell', () => {
    assert.deepEqual(
      foundIn(
        '- [ ] **[Q-01]** [Question] — *asked by: somebody*\n\n| a | b |\n| - | - |\n| [D-01] | [The decision] |\n| [D-02] | |',
      ),
      ['[Q-01]', '[Question]', '[D-01]', '[The decision]', '[D-02]'],
    );
    assert.deepEqual(foundIn('- [T-01] [US1] Write the file\n- [T-02] [Save](a.md)'), []);
  });

  it('are conditions of numbered steps, and labels that ask', () => {
    assert.deepEqual(textsOf('# UC-1: x\n\n**2a. {Condition of the step}**\n\n- **Why is it built?**:\n'), [
      '{Condition of the step}',
      '**Why is it built?**:',
    ]);
  });

  it('are what is to be cleared up in brackets that a word processor has escaped, and no program in them', () => {
    assert.deepEqual(textsOf('# Lastenheft\n\nErgebnis: \\[In Klärung\\]\n\nListe: \\[Name\\]\n'), [
      '\\[In Klärung\\]',
    ]);
    assert.deepEqual(
      textsOf(
        `# SDD\n\n${['row for row in rows', 'str(row), row', 'first_name, last_name'].map((code) => `keep \\[${code}\\]\n\n`.repeat(3)).join('')}`,
      ),
      [],
    );
  });

  it('are none in masked values, in what a product knows and beside further words', () => {
    assert.deepEqual(
      textsOf(
        '# PRD: x\n\nA log has [CLIENT_IP_001].\n\n| Column | Description |\n| - | - |\n| Status | Open/Closed |\n| 优先级 | P0 / P1 / P2，P0 排在最前 |\n',
      ),
      [],
    );
  });

  it('are labels in bold or italics above what says how to answer, or above another label', () => {
    assert.deepEqual(
      foundIn(
        '**Why it is left out:**\n\n*Instruction: one sentence is enough.*\n\n---\n\n**Way 1:**\n\n*Why it was left:*\n\n**Way 2:**\n\nText.',
      ),
      ['**Why it is left out:**', '**Way 1:**', '*Why it was left:*'],
    );
    assert.deepEqual(textsOf('# PRD: x\n\n**Why:**\n\n*Because it is late.*\n\nText.\n\n*Note:*\n\nText.\n'), []);
  });

  it('are words, questions and requests in italics', () => {
    const asked = [
      '- **Author:** _Name_',
      '- **Title:** _Feature / release_',
      '- _Goal of the project_',
      '## Why\n\n*Which problem does it solve?*',
      '## Who\n\n*Who is it for?*\n\nEverybody.',
      '- **Note:** _Done yesterday_',
      '- _What is left?_\n  - Nothing',
    ].join('\n\n');
    assert.deepEqual(foundIn(asked), [
      '_Name_',
      '_Feature / release_',
      '_Goal of the project_',
      '*Which problem does it solve?*',
    ]);
    assert.deepEqual(textsOf(`# PRD: x\n\n${asked}\n`), []);
  });

  it('are requests in round brackets, over several lines too', () => {
    assert.deepEqual(textsOf('# RFC: x\n\n- Discussion: (fill me in with a link to where\n  it is discussed)\n'), [
      '(fill me in with a link to where\n  it is discussed)',
    ]);
    assert.deepEqual(textsOf('# RFC: x\n\n- Discussion: (held in the open,\n  on paper)\n'), []);
  });

  it('are question marks that stand alone', () => {
    assert.deepEqual(textsOf('# PRD: x\n\n## Goals\n\n?\n\nWhy?\n'), ['?']);
    assert.deepEqual(foundIn('### Option 1: ?\n\n1. ?\n\n### Why: who asks?'), ['?', '?']);
  });

  it('are words for a name where the name is to come', () => {
    assert.deepEqual(
      foundIn(
        '**Project:** Project name\n\n**Cliente:** Nombre del cliente\n\n**Owner:** Platform team\n\n**Kind:** name',
      ),
      ['Project name', 'Nombre del cliente'],
    );
    assert.deepEqual(textsOf('# PRD: x\n\n**Key:** User name\n'), []);
  });

  it('are numbers that begin with a zero', () => {
    assert.deepEqual(foundIn('| a | b |\n| - | - |\n| Code | RF 0X |\n\n- FR-00X: sign in'), ['0X', '00X']);
  });

  it('are choices in words', () => {
    assert.deepEqual(
      foundIn('- **Priority:** High, Medium or Low\n- **Prioridad:** Alta, Media o Baja\n- **Priority:** a, b or c'),
      ['High, Medium or Low', 'Alta, Media o Baja'],
    );
  });

  it('are boxes in a row that nobody has ticked', () => {
    assert.deepEqual(textsOf('# PRD: x\n\n**Status:** [ ] Draft [ ] Approved\n\n**Status:** ☐ Draft ☑ Approved\n'), [
      '[ ] Draft [ ] Approved',
    ]);
    assert.deepEqual(foundIn('- **Signed:** ☐ Yes ☐ No\n- **Signed:** [ ] by all'), ['☐ Yes ☐ No']);
  });

  it('are counts and titles in angle brackets', () => {
    assert.deepEqual(
      foundIn('- **Goal:** <1-2 sentences>\n- [ ] <title> - <short description>\n- A <title> and <5 ms'),
      ['<1-2 sentences>', '<title>', '<short description>'],
    );
  });

  it('are what a measure is, and what it is to become', () => {
    assert.deepEqual(foundIn('- Churn: [Current] → [Target] by [Date]\n- Home → [Profile]'), [
      '[Current]',
      '[Target]',
      '[Date]',
    ]);
  });

  it('are choices in the front matter', () => {
    assert.deepEqual(textsOf('---\nstatus: Backlog | In-Progress | Done\nnote: Done | dusted\n---\n\n# PRD: x\n'), [
      'Backlog | In-Progress | Done',
    ]);
  });

  it('are no markers that are spoken of, in other languages too', () => {
    assert.deepEqual(foundIn('- [ ] Pas de marqueur [CLARIFICATION NÉCESSAIRE] restant'), []);
    assert.deepEqual(foundIn('- [ ] Kein Marker [KLÄRUNG NÖTIG] mehr'), []);
  });
});
