import assert from 'node:assert/strict';
import { checkRefactoring, refactoringTitles, whyNotAtCursor } from '../../harness/check.ts';

/** Sections 1, 3, 4 and 10 become 1, 2, 3 and 4. */
function document(line: string, numbers: readonly string[]): string {
  const [one = '', three = '', four = '', ten = ''] = numbers;
  return `
# PRD: x$0

## ${one}. Goals

${line}

## ${three}. Scope

### ${three}.1 In scope

### Notes

## ${four}. Risks

## ${ten}. End
`;
}

/** What becomes of a paragraph or list in that document. */
function checkLine(line: string, expected = line): void {
  checkRefactoring(
    'Renumber headings',
    document(line, ['1', '3', '4', '10']),
    document(expected, ['1', '2', '3', '4']).replace('$0', ''),
  );
}

describe('renumbering headings', () => {
  it('leaves what names one of several headings that look alike', () => {
    checkRefactoring(
      'Renumber headings',
      '# PRD: x$0\n\nSee [[#1. Goals]].\n\n1. Goals ..... 4\n\n## 1. Goals\n\n## 1. Goals\n',
      '# PRD: x\n\nSee [[#1. Goals]].\n\n1. Goals ..... 4\n\n## 1. Goals\n\n## 2. Goals\n',
    );
  });

  it('keeps the digits of numbers that begin with zero', () => {
    checkRefactoring(
      'Renumber headings',
      '# PRD: x$0\n\n## 01. Goals\n\nSee section 3, section 04 and [Risks](#04-risks).\n\n## 03. Scope\n\n### 03.1 In\n\n## 04. Risks\n',
      '# PRD: x\n\n## 01. Goals\n\nSee section 2, section 03 and [Risks](#03-risks).\n\n## 02. Scope\n\n### 02.1 In\n\n## 03. Risks\n',
    );
  });

  it('changes lists and ranges in every language, whole', () => {
    for (const [line, expected] of [
      ['les sections 1 à 4', 'les sections 1 à 3'],
      ['secciones 3 a 10', 'secciones 2 a 4'],
      ['secties 3 t/m 4', 'secties 2 t/m 3'],
      ['Abschnitte 3 sowie 4', 'Abschnitte 2 sowie 3'],
      ['sections 3 as well as 4', 'sections 2 as well as 3'],
      ['разделы 3 и 4', 'разделы 2 и 3'],
      ['第3章から第4章まで、第3、4章', '第2章から第3章まで、第2、3章'],
      ['见第三、四章，第三至四章', '见第二、三章，第二至三章'],
      ['セクション3を参照、章节3.1', 'セクション2を参照、章节2.1'],
      ['섹션 3을 참조', '섹션 2을 참조'],
      ['Sections 3\nand 4', 'Sections 2\nand 3'],
      ['> Sections 3,\n> 4 and\n> 10', '> Sections 2,\n> 3 and\n> 4'],
      ['*Section* 3', '*Section* 2'],
      ['Abschnitte 3.1.–4.', 'Abschnitte 2.1.–3.'],
      ['Siehe 3.1, Abschn. 3.1, Abschnitt 4', 'Siehe 3.1, Abschn. 2.1, Abschnitt 3'],
      ['1. Goals\n3. Scope\n4. Risks ..... 7\n10. End', '1. Goals\n2. Scope\n3. Risks ..... 7\n4. End'],
    ] as const)
      checkLine(line, expected);
  });

  it('leaves a number after a single section that may count something', () => {
    checkLine('Section 3, 4 users a day. Abschnitt 3 und 4 Wochen.');
    checkLine('Section 3 and 4 of this document', 'Section 2 and 3 of this document');
  });

  it('changes the number at the end of a link, unless it counts something else', () => {
    checkLine('[see 3](#3-scope), [Scope (3)](#3-scope)', '[see 2](#2-scope), [Scope (2)](#2-scope)');
    checkLine('[3 of 4](#3-scope), [Step 3](#3-scope)', '[3 of 4](#2-scope), [Step 3](#2-scope)');
  });

  it('changes single mentions, however they are written', () => {
    const lines = [
      ['See section 3.', 'See section 2.'],
      ['as sec. 3 says', 'as sec. 2 says'],
      ['Section **3** and § 4', 'Section **2** and § 3'],
      ['see section [3](#3-scope)', 'see section [2](#2-scope)'],
      ['see [section 3](#3-scope).', 'see [section 2](#2-scope).'],
      ['see [section 3][s].\n\n[s]: #3-scope', 'see [section 2][s].\n\n[s]: #2-scope'],
      ['(section 3.1)', '(section 2.1)'],
      ['described in section\n3 and below', 'described in section\n2 and below'],
      ['siehe Abschnitt 3, Kapitel 4', 'siehe Abschnitt 2, Kapitel 3'],
      ['见第 3 节，参见第3节和第4节。', '见第 2 节，参见第2节和第3节。'],
      ['参阅 3.1 节', '参阅 2.1 节'],
      ['詳細は第3章、第4章を参照', '詳細は第2章、第3章を参照'],
      ['див. розділ 3, patrz rozdział 4, انظر القسم 3', 'див. розділ 2, patrz rozdział 3, انظر القسم 2'],
      ['| A | B |\n|---|---|\n| x | see section 4 |', '| A | B |\n|---|---|\n| x | see section 3 |'],
      ['> See section 10 of this document', '> See section 4 of this document'],
      ['**FR-1: Export**\n\nFR-1 (section 3)', '**FR-1: Export**\n\nFR-1 (section 2)'],
      ['Section 3 MUST be read first', 'Section 2 MUST be read first'],
      ['_Section 3_ and Section&nbsp;4', '_Section 2_ and Section&nbsp;3'],
      ['> as section\n> 3 says', '> as section\n> 2 says'],
      ['섹션 3 참고, 제4장 참고', '섹션 2 참고, 제3장 참고'],
      ['3장을 참조, 3.1절에서', '2장을 참조, 2.1절에서'],
      ['3章を参照。詳細は3.1節に', '2章を参照。詳細は2.1節に'],
      ['section no. 3, Section #4, section <b>3</b>', 'section no. 2, Section #3, section <b>2</b>'],
      ['sections <b>3</b> and <b>4</b>', 'sections <b>2</b> and <b>3</b>'],
    ] as const;
    for (const [line, expected] of lines) checkLine(line, expected);
  });

  it('changes lists and ranges as a whole', () => {
    const lines = [
      ['sections 3 and 4', 'sections 2 and 3'],
      ['sections 3–10', 'sections 2–4'],
      ['Sections 3, 10', 'Sections 2, 4'],
      ['Sections 3, 4, and 10 say', 'Sections 2, 3, and 4 say'],
      ['§§ 3 to 4', '§§ 2 to 3'],
      ['Abschnitte 3 bis 10', 'Abschnitte 2 bis 4'],
      ['section 3 and section 4', 'section 2 and section 3'],
      ['sections [3](#3-scope) & [4](#4-risks)', 'sections [2](#2-scope) & [3](#3-risks)'],
      ['sections **3** and **4**', 'sections **2** and **3**'],
    ] as const;
    for (const [line, expected] of lines) checkLine(line, expected);
  });

  it('changes nothing in a list with a number that no section has', () => {
    for (const line of ['sections 3 and 9', 'sections 3–12', 'sections 3, 4 and 7.2', 'section 3a', 'section 3(b)'])
      checkLine(line);
  });

  it('leaves alone what belongs to other documents', () => {
    for (const line of [
      'TLS as RFC 8446 section 3 says',
      'as RFC8446, section 3, says',
      'api.md section 3',
      'docs/api-v2.pdf, section 3',
      'ISO 27001 section 4',
      'ISO/IEC 27001:2022 (section 4)',
      'IEEE 830 § 3',
      'WCAG 2.1, sections 3 and 4',
      'NIST SP 800-63B section 4',
      'as **RFC 8446** section 3 says',
      'PRD Section 3 elaborates',
      'see the Architecture section 3',
      'the design document, section 3',
      'the handbook’s section 3',
      'section 3 of the design document',
      'sections 3 and 4 of RFC 8446',
      'section 3 and section 4 of the policy',
      '§ 3 of the GDPR',
      '§ 3 Abs. 1 BDSG',
      'section 4 (RFC 8446)',
      'section 3 in the design document',
      'Abschnitt 3 des Lastenhefts',
      '设计文档第3节',
      '設計書の第3章',
      'see Appendix A, section 3',
      '按 GDPR 第 3 节',
      '共3章',
      '사진 3장',
      '全3章',
      '設計書3章を参照',
      '사진 3장, 글 3장',
      '[design section 3](design.md#3-x)',
      'section [3](design.md#3-x) says',
      '[design](design.md), section 3',
      '[design](design.md) says so in section 3',
      'section 3 of [design](design.md)',
      '`design.md` section 3',
      'section 3 ([design](design.md))',
      '| Document | Where |\n|---|---|\n| Order API | Section 4 |',
      '`section 3`',
      '```\nsection 3\n```',
    ])
      checkLine(line);
  });

  it('tells them apart within a line', () => {
    checkLine(
      'TLS as RFC 8446 section 3 says; see sections 3 and 4.',
      'TLS as RFC 8446 section 3 says; see sections 2 and 3.',
    );
  });

  it('changes text and fragments of tables of contents together', () => {
    const lines = [
      [
        '- [3. Scope](#3-scope)\n  - [3.1 In scope](#31-in-scope)',
        '- [2. Scope](#2-scope)\n  - [2.1 In scope](#21-in-scope)',
      ],
      ['- [**3.** Scope](#3-scope)', '- [**2.** Scope](#2-scope)'],
      ['- 3.1 [In scope](#31-in-scope)', '- 2.1 [In scope](#21-in-scope)'],
      [
        '| 3 | [Scope](#3-scope) |\n|---|---|\n| 4 | [Risks](#4-risks) |',
        '| 2 | [Scope](#2-scope) |\n|---|---|\n| 3 | [Risks](#3-risks) |',
      ],
      ['Contents\n\n3.1 In scope ..... 7', 'Contents\n\n2.1 In scope ..... 7'],
      ['[Scope](#3-scope)', '[Scope](#2-scope)'],
      ['[see 3.1 In scope](#31-in-scope)', '[see 2.1 In scope](#21-in-scope)'],
      ['<a href="#3-scope">3. Scope</a>', '<a href="#2-scope">2. Scope</a>'],
      [
        '[[#3. Scope]], [[prd#3. Scope|x]], ![[#3.1 In scope]]',
        '[[#2. Scope]], [[prd#2. Scope|x]], ![[#2.1 In scope]]',
      ],
      ['[[other#3. Scope]]', '[[other#3. Scope]]'],
      ['| 3 | Scope |\n|---|---|\n| 3.1 | In scope |', '| 2 | Scope |\n|---|---|\n| 2.1 | In scope |'],
    ] as const;
    for (const [line, expected] of lines) checkLine(line, expected);
  });

  it('changes the text of links in other files', () => {
    checkRefactoring(
      'Renumber headings',
      '\n//- prd.md\n# PRD$0\n## 1. A\n## 3. Scope\n//- b.md\n[3. Scope](prd.md#3-scope), section [3](prd.md#3-scope), section 3',
      '\n//- prd.md\n# PRD\n## 1. A\n## 2. Scope\n//- b.md\n[2. Scope](prd.md#2-scope), section [2](prd.md#2-scope), section 3',
    );
  });

  it('changes wiki links to headings in other files', () => {
    checkRefactoring(
      'Renumber headings',
      '\n//- prd.md\n# PRD$0\n## 1. A\n## 3. Scope: all\n### 3.1 In\n//- a/b.md\n[[prd#3. Scope all]], [[prd#3. Scope all#3.1 In|3.1 In]], ![[prd.md#3.1 In]], [[c#3.1 In]], [[#3.1 In]], [[prd#3.1 Out]]\n//- c.md\n# C\n## 3.1 In\n',
      '\n//- prd.md\n# PRD\n## 1. A\n## 2. Scope: all\n### 2.1 In\n//- a/b.md\n[[prd#2. Scope all]], [[prd#2. Scope all#2.1 In|2.1 In]], ![[prd.md#2.1 In]], [[c#3.1 In]], [[#3.1 In]], [[prd#3.1 Out]]\n//- c.md\n# C\n## 3.1 In\n',
    );
  });

  it('reads numbers that a full-width sign sets off', () => {
    checkRefactoring(
      'Renumber headings',
      '# PRD：登录$0\n\n## 1、目标\n\n见第3章、[3、范围](#3范围)、[[#3、范围]]。\n\n## 3、范围\n\n### 3.1、登录\n',
      '# PRD：登录\n\n## 1、目标\n\n见第2章、[2、范围](#2范围)、[[#2、范围]]。\n\n## 2、范围\n\n### 2.1、登录\n',
    );
  });

  const numbersOf = (levels: string, expected: string): void => {
    const text = (list: string): string => list.split('/').join('\n\n');
    checkRefactoring('Renumber headings', `# PRD: x$0\n\n${text(levels)}\n`, `# PRD: x\n\n${text(expected)}\n`);
  };

  it('numbers children after their parents', () => {
    numbersOf('## 1. A/## 3. B/### 3.1 C/### D/### E/## 4. F', '## 1. A/## 2. B/### 2.1 C/### D/### E/## 3. F');
    numbersOf(
      '## 1. A/## 3. B/#### 3.1.2 C/### 3.4 D/#### 3.4.1 E',
      '## 1. A/## 2. B/#### 2.1.2 C/### 2.1 D/#### 2.1.1 E',
    );
    numbersOf('## 1. A/## 3. B/## 3.1 C/## 3.3 D/## 4. E', '## 1. A/## 2. B/## 2.1 C/## 2.2 D/## 3. E');
    numbersOf('## 0. A/## 2. B/### 2.0 C/### 2.2 D', '## 0. A/## 1. B/### 1.0 C/### 1.1 D');
    numbersOf('## 1. A/## 3. B/### 1.5 million users/### C/### D', '## 1. A/## 2. B/### 1.5 million users/### C/### D');
  });

  it('goes on over parts', () => {
    numbersOf('## Part A/### 1. A/### 3. B/## Part B/### 4. C', '## Part A/### 1. A/### 2. B/## Part B/### 3. C');
  });

  it('takes years, amounts and titles for no numbers', () => {
    numbersOf('## 1. A/## 3. B/## 2027 Goals/### 5.4 x/## 5 Whys', '## 1. A/## 2. B/## 2027 Goals/### 5.4 x/## 5 Whys');
    assert.deepEqual(refactoringTitles('# PRD: X$0\n## 3 Steps\n## 5 Whys\n'), []);
    numbersOf('## 1 A/## 3 B', '## 1 A/## 2 B');
    assert.deepEqual(refactoringTitles('# PRD: X$0\n## 3 Personas\n## 24 hours\n## Goals\n## Scope\n## Risks\n'), []);
  });

  it('leaves the number of a document among others', () => {
    checkRefactoring(
      'Renumber headings',
      '# 03 - PRD: Rules$0\n\n## 3.1 A\n\n## 3.3 B\n',
      '# 03 - PRD: Rules\n\n## 3.1 A\n\n## 3.2 B\n',
    );
    assert.deepEqual(refactoringTitles('# 3. PRD: Rules$0\n\n## A\n\n## B\n'), []);
  });

  it('takes numbers along whatever stands around them', () => {
    numbersOf('## **1. A**/## **3. B**/### **3.1** C/## 4. D', '## **1. A**/## **2. B**/### **2.1** C/## 3. D');
    numbersOf('## 🚀 1. A/## 🎯 3. B/### ✅ 3.1 C/## 4. D', '## 🚀 1. A/## 🎯 2. B/### ✅ 2.1 C/## 3. D');
    numbersOf('## 1: A/## 3: B/## 4：C', '## 1: A/## 2: B/## 3：C');
    numbersOf('## §1 A/## §3 B/### §3.1 C', '## §1 A/## §2 B/### §2.1 C');
    numbersOf('## 第1章 A/### 第1节 B/### 第3节 C/## 第4章 D', '## 第1章 A/### 第1节 B/### 第2节 C/## 第2章 D');
    numbersOf('## 第1章：A/### 1.1 B/## 第3章：C/### 3.1 D', '## 第1章：A/### 1.1 B/## 第2章：C/### 2.1 D');
    numbersOf('## Chapter 1: A/### 1. B/## Chapter 3: C/### 1. D', '## Chapter 1: A/### 1. B/## Chapter 2: C/### 1. D');
    numbersOf(
      '## 第一章 A/### 1.1 B/## 第二章 C/### 2.1 D/### 2.3 E',
      '## 第一章 A/### 1.1 B/## 第二章 C/### 2.1 D/### 2.2 E',
    );
    numbersOf('## 1.目标/## 3.范围/## 3个月', '## 1.目标/## 2.范围/## 3个月');
    numbersOf('## (1) A/## (3) B', '## (1) A/## (2) B');
    numbersOf('## [1. A](a.md)/## [3. B](b.md)', '## [1. A](a.md)/## [2. B](b.md)');
    numbersOf('## 10:30 Standup/## 12:00 Lunch/## 1. A/## 3. B', '## 10:30 Standup/## 12:00 Lunch/## 1. A/## 2. B');
  });

  it('takes along what speaks of such numbers', () => {
    const check = (headings: string, line: string, numbered: string, expected: string): void => {
      numbersOf(`${headings}/${line}`, `${numbered}/${expected}`);
      const crlf = (text: string): string => `# PRD: x$0\r\n\r\n${text.split('/').join('\r\n\r\n')}\r\n`;
      const after = crlf(`${numbered}/${expected}`).replace('$0', '');
      checkRefactoring('Renumber headings', crlf(`${headings}/${line}`), after);
    };
    check('## §1 A/## §3 B', 'See §3 and §§1–3.', '## §1 A/## §2 B', 'See §2 and §§1–2.');
    check('## 第1章 A/## 第3章 B', '见第3章、第三章。', '## 第1章 A/## 第2章 B', '见第2章、第二章。');
    check('## 第1章 A/## 第3章 B', '- [第3章 B](#第3章-b)', '## 第1章 A/## 第2章 B', '- [第2章 B](#第2章-b)');
    check('## 1. A/## 3. B', '> 参见第三章。', '## 1. A/## 2. B', '> 参见第二章。');
    check('## **1. A**/## **3. B**', '- [**3. B**](#3-b)', '## **1. A**/## **2. B**', '- [**2. B**](#2-b)');
    check('## 🚀 1. A/## 🎯 3. B', '- [🎯 3. B](#-3-b)', '## 🚀 1. A/## 🎯 2. B', '- [🎯 2. B](#-2-b)');
    check('## 🚀 1. A/## 🎯 3. B', '| [[#🎯 3. B]] |', '## 🚀 1. A/## 🎯 2. B', '| [[#🎯 2. B]] |');
    check('## 1. 甲/### 1.1乙/### 1.3丙', '见1.3节', '## 1. 甲/### 1.1乙/### 1.2丙', '见1.2节');
    check('## 2. 甲/### 1.2 乙/### 丙', '', '## 1. 甲/### 1.1 乙/### 丙', '');
    check('## 1: A/## 3: B', '1. [3: B](#3-b)', '## 1: A/## 2: B', '1. [2: B](#2-b)');
    check('## Chapter 1: A/## Chapter 3: B', 'see chapter 3', '## Chapter 1: A/## Chapter 2: B', 'see chapter 2');
    const chapters = '### 第一章 C/### 第二章 D/### 第三章 E';
    check(`## 1. A/## 3. B/${chapters}`, '见第三章', `## 1. A/## 2. B/${chapters}`, '见第三章');
    checkRefactoring(
      'Renumber headings',
      '\n//- prd.md\n# PRD$0\n## **1. A**\n## **3. B**\n## 🚀 5. C\n//- b.md\n[[prd#3. B]], [[prd#🚀 5. C]], [**3. B**](prd.md#3-b)',
      '\n//- prd.md\n# PRD\n## **1. A**\n## **2. B**\n## 🚀 3. C\n//- b.md\n[[prd#2. B]], [[prd#🚀 3. C]], [**2. B**](prd.md#2-b)',
    );
  });

  it('says which heading has a number that is not written', () => {
    const refusalOf = (headings: string): string | undefined =>
      whyNotAtCursor('renumber', `# PRD: x$0\n\n${headings.split('/').join('\n\n')}\n`);
    const refused = [
      ['## 一、A/## 三、B', '三、B', 5],
      ['## （一）A/## （三）B', '（三）B', 5],
      ['## 第一章 A/### 1. B/## 第三章 C', '第三章 C', 7],
      ['## I. A/## II. B/## IV. C', 'IV. C', 7],
      ['## A. A/## C. B/### 1. C/### 3. D', 'C. B', 5],
      ['## 1️⃣ A/## 3️⃣ B', '3️⃣ B', 5],
      ['## 1. A/## 3. B/## Appendix A: C/## Appendix C: D', 'Appendix C: D', 9],
    ] as const;
    for (const [headings, title, line] of refused)
      assert.equal(
        refusalOf(headings),
        `“${title}” (line ${String(line)}) is out of order, and its kind of number is not written. Number it by hand first. → showRange`,
      );
    numbersOf('## 一、A/### 1. B/### 3. C/## 二、D', '## 一、A/### 1. B/### 2. C/## 二、D');
    numbersOf('## 1. A/## 3. B/## A. C/## B. D', '## 1. A/## 2. B/## A. C/## B. D');
    numbersOf('## 1. A/## 3. B/## C. elegans', '## 1. A/## 2. B/## C. elegans');
    assert.equal(refusalOf('## 一、A/## 二、B'), 'The headings are numbered in order already. → nothing');
  });
});
