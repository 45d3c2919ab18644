import assert from 'node:assert/strict';
import { checkPlaceholders, documentOf } from '../../harness/check.ts';

/** Six certain ones, so that weak prompts count as well. */
const unfilled = `# PRD: x\n\n${'[TBD]\n\n'.repeat(6)}`;

/** What is found after the six. */
function foundIn(text: string): readonly string[] {
  return documentOf(`${unfilled}${text}\n`)
    .placeholders.slice(6)
    .map((placeholder) => placeholder.text);
}

describe('prompts that speak', () => {
  it('are sentences in angle brackets, with examples and comparisons', () => {
    checkPlaceholders(`
# PRD: <title>
       ^^^^^^^ angle

- **Goal:** <one sentence — what it is for>
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ angle
- Leistung: <z. B. Antwort < 2 s>
            ^^^^^^^^^^^^^^^^^^^^^ angle
- 목적: <한 문장 — \`/init\` 입력값>
      ^^^^^^^^^^^^^^^^^^^^ angle
- Created: <yyyy-mm-dd hh:mm>
           ^^^^^^^^^^^^^^^^^^ angle
- Out: <...>
       ^^^^^ angle

Map<String, List of Names> and <a@example.org>, <https://example.org/a b>, a <5 and b >3 stay.
So do <img src="a b.png">, <b> and <section>.
`);
  });

  it('are angle brackets of all kinds in an unfilled document', () => {
    assert.deepEqual(
      foundIn('- **Parent:** #<prd-number>\n- Done: 0 / <N>\n- <v0.1 / v1.0>\n- `<заполнить>`\n- <Git, CI, etc.>'),
      ['<prd-number>', '<N>', '<v0.1 / v1.0>', '<заполнить>', '<Git, CI, etc.>'],
    );
    assert.deepEqual(foundIn('- `List<T>`, Map<K, V> and `add <item>`\n- x<y and z>w'), []);
  });

  it('are dates in the letters of any language', () => {
    checkPlaceholders(`
# PRD: x

- **Date:** JJ/MM/AAAA
            ^^^^^^^^^^ date
- **Stand:** TT.MM.JJJJ
             ^^^^^^^^^^ date
- **Дата:** ДД.ММ.ГГГГ
            ^^^^^^^^^^ date
- **日付：** YYYY年MM月DD日
          ^^^^^^^^^^^ date
- **Updated:** YYYY-MM-DDTHH:MM:SSZ
               ^^^^^^^^^^^^^^^^^^^^ date
- **Date:** yyyy-mm-dd
            ^^^^^^^^^^ date
- Pattern of the field: dd/mm/yyyy
- Format: JJ/MM/AAAA
`);
  });

  it('are short choices without a word that is known, in small letters', () => {
    assert.deepEqual(
      foundIn(
        '- **Change:** additive / breaking / destructive\n- **Live:** да / нет — если нет, объясни\n- **Stack:** Vue / React',
      ),
      ['additive / breaking / destructive', 'да / нет'],
    );
    assert.deepEqual(
      foundIn(
        '| Item | Touched | State |\n|--|--|--|\n| UI / pages | 是 / 否 | planned / passed / blocked |\n| a | P0/P1/P2 | H/M/L |',
      ),
      ['是 / 否', 'planned / passed / blocked', 'P0/P1/P2', 'H/M/L'],
    );
  });

  it('are words for a title behind an identifier', () => {
    assert.deepEqual(foundIn('- RF-001: Descrizione\n\n### FR-2 — Title\n\n- AC-1: Scope creep\n- Owner: Title'), [
      'Descrizione',
      'Title',
    ]);
  });

  it('are handles of nobody, and question marks', () => {
    assert.deepEqual(foundIn('- **Author:** @username\n- **Deciders:** @name, @name\n1. ?\n2. ???'), [
      '@username',
      '@name',
      '@name',
      '?',
      '???',
    ]);
    assert.deepEqual(foundIn('- Ask @name about it\n- ann@name.org\n- Why?'), []);
  });

  it('are labels of owners and days with nothing behind, wherever they stand', () => {
    checkPlaceholders(`
# PRD: x

**Owner:**
^^^^^^^^^^ label

## Goals

**Notes:**

- one
`);
  });

  it('stand behind full-width colons', () => {
    checkPlaceholders(`
# PRD: x

- **状态**：草稿 | 评审中 | 已批准
         ^^^^^^^^^^^^^^ options
- **目标：** …
          ^ ellipsis
`);
  });

  it('are counted where the title is one of them', () => {
    const texts = (title: string): readonly string[] =>
      documentOf(`# PRD: ${title}\n\n- **Owner:** [Name]\n- **Day:** [Date]\n- [Blueprint]\n`).placeholders.map(
        ({ text }) => text,
      );
    assert.deepEqual(texts('[Feature name]'), ['[Feature name]', '[Name]', '[Date]', '[Blueprint]']);
    assert.deepEqual(texts('Wallet'), ['[Name]', '[Date]']);
  });

  it('are short words of any kind beside another prompt, and lists between bars', () => {
    assert.deepEqual(
      foundIn('| Item | Now | Kind |\n|--|--|--|\n| a | [today] | env / config |\n| b | yes | env / config |'),
      ['[today]', 'env / config'],
    );
    assert.deepEqual(foundIn('**Kind:** Web | Mobile | Embedded\n\nKind: Web | Mobile | Embedded'), [
      'Web | Mobile | Embedded',
    ]);
  });

  it('are steps alone, numbers to come, and what a term means', () => {
    assert.deepEqual(
      foundIn('- Given …\n- When …\n- Wait …\n\n# RFC-[NNN] and REQ-NF-SEC-XXX\n\n- **User** – [definicja]'),
      ['…', '…', '[NNN]', '[definicja]'],
    );
    assert.deepEqual(
      foundIn('- **ID:** REQ-NF-SEC-XXX\n- [requests.mdで定義した内容]\n- [why it matters] → [who decides]'),
      ['XXX', '[requests.mdで定義した内容]', '[why it matters]', '[who decides]'],
    );
  });

  it('are neither boxes of a drawing nor marks that are missing', () => {
    assert.deepEqual(foundIn('[ログイン画面]\n│\n└─[追加]\n↓\n[メイン画面]'), []);
    assert.deepEqual(
      foundIn('- Specyfikacja nie zawiera żadnych [NEEDS CLARIFICATION] — wszystko jasne.\n- Es gibt keine [TBD].'),
      [],
    );
  });

  it('are asides in italics, and lists of dots within a line', () => {
    assert.deepEqual(
      foundIn(
        '- *(nome)*\n- **Decisão:** _(ex: REST)_\n\n（从用户视角描述要解决的问题。）\n\n- Sign in *(optional)*\n- *(optional)*\n- （见下）',
      ),
      ['*(nome)*', '_(ex: REST)_', '（从用户视角描述要解决的问题。）'],
    );
    assert.deepEqual(foundIn('- Goals: • … • …\n- Risk: … — next: …\n- It goes on: … and on'), ['…', '…', '…', '…']);
  });

  it('are two brackets that look like the definition of a link', () => {
    assert.deepEqual(foundIn('As a [role], I want [feature].\n\n- [Feature]: [Why]\n'), [
      '[role]',
      '[feature]',
      '[Feature]',
      '[Why]',
    ]);
    assert.deepEqual(foundIn('See [feature].\n\n[feature]: https://example.org\n'), []);
  });

  it('are versions to come, names in headings and what else stands in double braces', () => {
    assert.deepEqual(
      foundIn('- Version vX.Y\n\n## [ServiceName]\n\n- {{@name}}\n- {{Scene: what happens (when)}}\n- {{@index}}'),
      ['vX.Y', '[ServiceName]', '{{@name}}', '{{Scene: what happens (when)}}'],
    );
  });

  it('are brackets in italics, numbers of titles, and what is compared', () => {
    assert.deepEqual(
      foundIn(
        '# RFC-[Number]: Sign in\n\n| a | b |\n| - | - |\n| x | _[Open question]_ |\n\n- If [incidents] > [N] in [period], stop',
      ),
      ['[Number]', '[Open question]', '[incidents]', '[N]', '[period]'],
    );
    assert.deepEqual(
      foundIn('- order: [`a -> b`]\n- rule_[name]_id and list[str]\n- sub-[part]\n- [Home] > [Orders]'),
      [],
    );
  });

  it('are dates of entries, with a year or without, and one alone in small letters', () => {
    assert.deepEqual(foundIn('- **2026-MM-DD:** First draft\n- YYYY-MM-DD - Accepted\n\n## Data\n\ndd/mm/yyyy\n'), [
      '2026-MM-DD',
      'YYYY-MM-DD',
      'dd/mm/yyyy',
    ]);
    assert.deepEqual(foundIn('- The date is shown as dd/mm/yyyy.\n- Format: 2026-MM-DD'), []);
  });

  it('are numbers that are still letters', () => {
    assert.deepEqual(
      foundIn(
        '# RFC – XXX: Sign in\n\n- **Issue:** #XXX\n- X% of them within Y months\n- P95 < Z ms, < N reported errors\n- Im Mittel N Sekunden',
      ),
      ['XXX', '#XXX', 'X%', 'Y', 'Z', 'N', 'N'].map((found) => found.replace('%', '')),
    );
    assert.deepEqual(foundIn("- The X axis, a Y button, plan N and iPhone X\n- `X%` and Generation Z's day"), []);
  });

  it('are labels of which nothing is said below them either', () => {
    assert.deepEqual(
      foundIn(
        '- Field:\n  - Type:\n  - Required:\n\n- Option:\n  Reason:\n\n- Event (`EVENTS.*`):\n- Allowed: \n  - `a`',
      ),
      ['Field:', 'Type:', 'Required:', 'Option:', 'Reason:', 'Event (`EVENTS.*`):'],
    );
  });

  it('are examples in italics, choices that go on, and comparisons in braces', () => {
    assert.deepEqual(
      foundIn(
        '- _Ex.: Less than 5 % leave._\n- *z. B. SAP*\n- _Exactly this._\n- Status: go | needs decision | stop\n- {Example: list < 2 s}\n\n| a | b | c |\n| - | - | - |\n| [System] | API/Event/etc | v2 / Q3 |',
      ),
      [
        '_Ex.: Less than 5 % leave._',
        '*z. B. SAP*',
        'go | needs decision | stop',
        '{Example: list < 2 s}',
        '[System]',
        'API/Event/etc',
      ],
    );
  });

  it('are names in front matter, without quotes too', () => {
    const { placeholders } = documentOf(
      `---\nid: prd_<id>\nkey: {{ticket_key}}\nowner: {{owner}} # whose\nmap: {a: {b: c}}\n---\n\n${unfilled}`,
    );
    assert.deepEqual(
      placeholders.slice(0, -6).map(({ text }) => text),
      ['<id>', '{{ticket_key}}', '{{owner}}'],
    );
  });

  it('are criteria without words, names in titles, sizes and choices in code', () => {
    assert.deepEqual(
      foundIn(
        '- [ ] AC-1:\n- [ ] AC-2:\n- [ ] Later:\n\n- safe_zones:\n- parallel_mode: `none | limited | enabled`\n\n**Effort**: S/M/L/XL\n\n# {{.Name}}\n\n| a | b |\n| - | - |\n| 总数 | [K] |\n| Cost | $X |\n\n**周期**：[N] 天',
      ),
      ['AC-1:', 'AC-2:', 'safe_zones:', '`none | limited | enabled`', 'S/M/L/XL', '{{.Name}}', '[K]', 'X', '[N]'],
    );
    assert.deepEqual(
      documentOf('# Tasks: <feature-name>\n\n- a\n', 'tasks.md').placeholders.map(({ certainty }) => certainty),
      ['likely'],
    );
  });

  it('are weak ones too below a title that says it is of a template', () => {
    for (const title of [
      'API Specification Template',
      'Plantilla de requisitos',
      'PRD 模板',
      'Шаблон ТЗ',
      'PRD-Vorlage (v2)',
    ])
      assert.equal(
        documentOf(`# ${title}\n\n# <API Name>\n\n| a | <Team> |\n|-|-|\n| a | <Team Name> |\n`, 'prd.md').isUnfilled,
        true,
        title,
      );
    assert.equal(documentOf('# PRD: Template engine\n\n- TODO: a\n- TODO: b\n').isUnfilled, false);
  });
});
