import assert from 'node:assert/strict';
import { checkRefactoring, refactoringTitles, whyNotAtCursor } from '../../harness/check.ts';

/** `text` with the cursor on FR-1; FR-2 comes in its form. */
function checkInserted(text: string, expected: string, title = 'Insert FR-2 after FR-1'): void {
  const at = /(?<=Insert )\S+(?= after)/.exec(title)?.[0] ?? '';
  const neighbour = title.slice(title.lastIndexOf(' ') + 1);
  checkRefactoring(title, `# PRD: x\n\n${text.replace(neighbour, `${neighbour}$0`)}`, `# PRD: x\n\n${expected}`);
  checkRefactoring(
    title,
    `# PRD: x\n\n${text.replace(neighbour, `${neighbour}$0`)}`.replaceAll('\n', '\r\n'),
    `# PRD: x\n\n${expected}`.replaceAll('\n', '\r\n'),
  );
  if (at === '') throw new Error(title);
}

describe('the block of a requirement', () => {
  it('holds the description that is a paragraph of its own', () => {
    checkInserted(
      '**FR-1: Sign in**\n\nThe user signs in, see FR-2.\n\nTwice.\n\n**FR-2: Sign out**\n',
      '**FR-1: Sign in**\n\nThe user signs in, see FR-2.\n\nTwice.\n\n**FR-3: ${1:[Title]}**\n\n**FR-2: Sign out**\n',
      'Insert FR-3 after FR-1',
    );
    checkRefactoring(
      'Retire FR-1',
      '# PRD\n\n**FR-1$0: Sign in**\n\nThe user signs in.\n\n**FR-2: Sign out**\n',
      '# PRD\n\n**FR-1: Retired (${1:[reason]}): Sign in**\n\n**FR-2: Sign out**\n',
    );
  });

  it('holds a table whole', () => {
    const table = '| Step | What |\n|------|------|\n| 1 | Paste |\n';
    checkInserted(`**FR-1: Sign in**\n\n${table}`, `**FR-1: Sign in**\n\n${table}\n**FR-2: \${1:[Title]}**\n`);
    checkRefactoring(
      'Retire FR-1',
      `# PRD\n\n**FR-1$0: Sign in**\n\n${table}`,
      '# PRD\n\n**FR-1: Retired (${1:[reason]}): Sign in**\n',
    );
  });

  it('holds a quote, a callout, a fence whole', () => {
    for (const text of [
      '> Agreed with legal.\n',
      '> [!NOTE]\n> Agreed with legal.\n',
      '```ts\n**FR-7: no**\n\n# No heading\n```\n',
      '- One\n\n  Two\n\n  > Three\n',
    ]) {
      checkInserted(`**FR-1: Sign in**\n\n${text}`, `**FR-1: Sign in**\n\n${text}\n**FR-2: \${1:[Title]}**\n`);
      checkRefactoring(
        'Retire FR-1',
        `# PRD\n\n**FR-1$0: Sign in**\n\n${text}`,
        '# PRD\n\n**FR-1: Retired (${1:[reason]}): Sign in**\n',
      );
    }
  });

  it('is not told from code where it is far in without being an item', () => {
    for (const text of ['!!! note\n    **FR-1$0: Sign in**\n\n    Text.', 'Text\n\t**FR-1$0: Sign in**'])
      assert.deepEqual(
        refactoringTitles(`# PRD: x\n\n${text}\n`).filter((title) => title.startsWith('Insert')),
        [],
      );
    checkInserted('- a\n    - **FR-1**: One\n', '- a\n    - **FR-1**: One\n    - **FR-2**: ${1:[Title]}\n');
  });

  it('has none after it where code is not closed', () => {
    for (const fence of ['```', '~~~~'])
      assert.deepEqual(refactoringTitles(`# PRD: x\n\n**FR-1$0: Sign in**\n\n${fence}\ntext\n\n`), []);
    checkInserted('**FR-1: a**\n\n```\nx\n```\n', '**FR-1: a**\n\n```\nx\n```\n\n**FR-2: ${1:[Title]}**\n');
    checkInserted('**FR-1: a**\n\n## Next\n\n```\nx\n', '**FR-1: a**\n\n**FR-2: ${1:[Title]}**\n\n## Next\n\n```\nx\n');
  });

  it('ends before the anchor of the next one, and before a comment on its next line', () => {
    for (const ahead of [
      '\n<a id="fr-2"></a>',
      '\n<!-- note -->\n<a name="fr-2"></a>\n<span id="x"></span>',
      '\n<!-- specwright-disable-next-line vague-requirement: it is -->',
    ])
      checkInserted(
        `**FR-1: One**\n\nText\n${ahead}\n**FR-2: Two**\n`,
        `**FR-1: One**\n\nText\n\n**FR-3: \${1:[Title]}**\n${ahead}\n**FR-2: Two**\n`,
        'Insert FR-3 after FR-1',
      );
    const comment = '<!-- specwright-disable-next-line vague-requirement: it is -->';
    checkInserted(
      `**FR-1: One**\n\nText\n${comment}\n**FR-2: Two**\n`,
      `**FR-1: One**\n\nText\n\n**FR-3: \${1:[Title]}**\n\n${comment}\n**FR-2: Two**\n`,
      'Insert FR-3 after FR-1',
    );
  });

  it('is in a list of its own where the next one is outside its quote', () => {
    checkInserted(
      '> - **FR-1**: One\n>   with a key\n\n- Two\n',
      '> - **FR-1**: One\n>   with a key\n> - **FR-2**: ${1:[Title]}\n\n- Two\n',
    );
  });

  it('has none after it where the text below goes on far in', () => {
    const text = '**FR-1$0: One**\n\n!!! note\n    **FR-4: Two**\n';
    assert.deepEqual(refactoringTitles(`# PRD: x\n\n${text}`), []);
  });

  it('ends before a number that goes on with its text', () => {
    checkInserted(
      '**FR-1: One**\n2. **FR-4: Two**\n',
      '**FR-1: One**\n\n**FR-5: ${1:[Title]}**\n2. **FR-4: Two**\n',
      'Insert FR-5 after FR-1',
    );
  });

  it('ends before a quote with another definition in it', () => {
    checkInserted(
      '**FR-1: One**\n\n> Such as:\n>\n> **FR-9: Example**\n',
      '**FR-1: One**\n\n**FR-10: ${1:[Title]}**\n\n> Such as:\n>\n> **FR-9: Example**\n',
      'Insert FR-10 after FR-1',
    );
  });

  it('holds the text of a quote that goes on without its mark', () => {
    checkInserted(
      '> **FR-1: Sign in**\n> Its text\n    goes on.\n\nOutside.\n',
      '> **FR-1: Sign in**\n> Its text\n    goes on.\n>\n> **FR-2: ${1:[Title]}**\n\nOutside.\n',
    );
  });

  it('goes on in a quote whose text begins before it', () => {
    const retired = '> Text.\n> **FR-1: Retired (${1:[reason]}): One**\n>\n> **FR-2: Two**\n';
    checkRefactoring(
      'Retire FR-1',
      '# PRD\n\n> Text.\n> **FR-1$0: One**\n>\n> Its text.\n>\n> **FR-2: Two**\n',
      `# PRD\n\n${retired}`,
    );
  });

  it('holds the last break of a quote, and not the empty line after it', () => {
    const inserted = '# PRD\n\n> **FR-1: Sign in**\n> Its text. <br>\n>\n> **FR-2: ${1:[Title]}**\n\nOutside.\n';
    const text = '# PRD\n\n> **FR-1$0: Sign in**\n> Its text. <br>\n\nOutside.\n';
    checkRefactoring('Insert FR-2 after FR-1', text, inserted);
    checkRefactoring(
      'Retire FR-1',
      inserted.replace('FR-1', 'FR-1$0').replace('${1:[Title]}', 'Sign out'),
      '# PRD\n\n> **FR-1: Retired (${1:[reason]}): Sign in**\n>\n> **FR-2: Sign out**\n\nOutside.\n',
    );
  });

  it('goes on as tight as its list, whatever stands between two lists', () => {
    checkInserted('- FR-1: One\n\n* REQ-1: A\n', '- FR-1: One\n- FR-2: ${1:[Title]}\n\n* REQ-1: A\n');
    checkRefactoring(
      'Insert REQ-3 after REQ-1',
      '# PRD\n\n- One\n\n* REQ-1$0: A\n* REQ-2: B\n',
      '# PRD\n\n- One\n\n* REQ-1: A\n* REQ-3: ${1:[Title]}\n* REQ-2: B\n',
    );
  });

  it('keeps a table in a list whole', () => {
    const table = '- Rows\n\n  | ID | Text |\n  |----|------|\n  | FR-1 | one |\n';
    checkInserted(`${table}\n- Next\n`, `${table}  | FR-2 | \${1:[Title]} |\n\n- Next\n`);
  });

  it('holds an item that Markdown takes for text', () => {
    checkInserted(
      '**FR-1: Sign in**\n2. **AC-2: Sign in with a passkey**\n\nText.\n',
      '**FR-1: Sign in**\n2. **AC-2: Sign in with a passkey**\n\nText.\n\n**FR-2: ${1:[Title]}**\n',
    );
  });

  it('ends with the quote that it stands in, at a rule, before references and the end of its HTML element', () => {
    checkInserted(
      '> **FR-1: Sign in**\n>\n> A description.\n\nOutside.\n',
      '> **FR-1: Sign in**\n>\n> A description.\n>\n> **FR-2: ${1:[Title]}**\n\nOutside.\n',
    );
    for (const after of ['---\n\nSigned off.\n', '[spec]: spec.md\n', '[^1]: A note.\n', '</details>\n']) {
      const open = after.startsWith('</') ? '<details>\n\n' : '';
      checkInserted(
        `${open}**FR-1: Sign in**\n\nText.\n\n${after}`,
        `${open}**FR-1: Sign in**\n\nText.\n\n**FR-2: \${1:[Title]}**\n\n${after}`,
      );
    }
  });
});

describe('the form of a new requirement', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['- **FR-1: Use `OAuth`**', '- **FR-2: ${1:[Title]}**'],
    ['- **FR-1: *really* out**: text', '- **FR-2: ${1:[Title]}**'],
    ['- **FR-1**: System MUST', '- **FR-2**: ${1:[Title]}'],
    ['- **FR-1:** System MUST', '- **FR-2:** ${1:[Title]}'],
    ['- __FR-1: Use `OAuth`__', '- __FR-2: ${1:[Title]}__'],
    ['- `FR-1`: Use', '- `FR-2`: ${1:[Title]}'],
    ['- **`FR-1`**: Use `x`', '- **`FR-2`**: ${1:[Title]}'],
    ['- [FR-1] Use', '- [FR-2] ${1:[Title]}'],
    ['- [ ] **FR-1: Use `x`** [P]', '- [ ] **FR-2: ${1:[Title]}**'],
    ['- [x] **FR-1: Use**', '- [ ] **FR-2: ${1:[Title]}**'],
    ['2. **FR-1: Use `x`**', '3. **FR-2: ${1:[Title]}**'],
    ['- **FR-1: Sign in with a passkey of\n  another device**', '- **FR-2: ${1:[Title]}**'],
    ['| FR-1 | Sign in | Must |', '| FR-2 | ${1:[Title]} |   |'],
    ['| **FR-1: Sign in** | Must |', '| **FR-2: ${1:[Title]}** |   |'],
    ['| [FR-1: Cut](https://example.org/x) | Must |', '| FR-2: ${1:[Title]} |   |'],
  ];
  for (const [neighbour, form] of forms)
    it(`is that of ${neighbour.replace('\n', ' ')}`, () => {
      const isRow = neighbour.startsWith('|');
      const head = !isRow
        ? ''
        : neighbour.split('|').length > 4
          ? '| ID | Text | By |\n|--|--|--|\n'
          : '| ID | By |\n|--|--|\n';
      checkInserted(`${head}${neighbour}\n`, `${head}${neighbour}\n${form}\n`);
    });

  const blocks: readonly (readonly [string, string])[] = [
    ['**FR-1: Sign in** (P1)', '**FR-2: ${1:[Title]}**'],
    ['**FR-1: Sign in**[^1]', '**FR-2: ${1:[Title]}**'],
    ['**FR-1: See [spec](x.md)**', '**FR-2: ${1:[Title]}**'],
    ['**[FR-1: Copy](https://example.org/x)**', '**FR-2: ${1:[Title]}**'],
    ['**FR-1** — Sign in', '**FR-2** — ${1:[Title]}'],
    ['### [FR-1: Sign in](https://example.org/x)', '### FR-2: ${1:[Title]}'],
    ['### FR-1: Sign in ###', '### FR-2: ${1:[Title]} ###'],
    ['### FR-1: Call `__init__` first', '### FR-2: ${1:[Title]}'],
    ['### FR-1：登录', '### FR-2：${1:[Title]}'],
    ['**FR-1：重置**', '**FR-2：${1:[Title]}**'],
    ['### FR-1 · Sign in', '### FR-2 · ${1:[Title]}'],
    ['### FR-1 -- Sign in', '### FR-2 -- ${1:[Title]}'],
    ['**FR-1.** Sign in', '**FR-2.** ${1:[Title]}'],
    ['**FR-1** (P1): Sign in', '**FR-2**: ${1:[Title]}'],
    ['**FR-1**（必须）：登录', '**FR-2**：${1:[标题]}'],
  ];
  for (const [neighbour, form] of blocks)
    it(`is that of ${neighbour}`, () => {
      checkInserted(`${neighbour}\n\nText.\n`, `${neighbour}\n\nText.\n\n${form}\n`);
    });

  it('has a title in the story of a plan, which is none while that is a prompt', () => {
    checkRefactoring(
      'Insert Story 2 after Story 1',
      '# PRD\n\n## Story 1$0: Sign in\n',
      '# PRD\n\n## Story 1: Sign in\n\n## Story 2: ${1:Title}\n',
    );
  });

  it('keeps a hyphen that does not break', () => {
    checkRefactoring(
      'Insert FR-2 after FR-1',
      '# PRD\n\n**FR\u20111$0: Sign in**\n',
      '# PRD\n\n**FR\u20111: Sign in**\n\n**FR\u20112: ${1:[Title]}**\n',
    );
  });

  for (const [what, before, after] of [
    [
      'the underline of a heading',
      'FR-1: Sign in\n---\n\nText.\n',
      'FR-1: Sign in\n---\n\nText.\n\nFR-2: ${1:[Title]}\n---\n',
    ],
    [
      'every step of a story on one line',
      '### FR-1: One\n\n**As a** user, **I want** a key **so that** I am safe\n',
      '### FR-1: One\n\n**As a** user, **I want** a key **so that** I am safe\n\n### FR-2: ${1:[Title]}\n\n**As a** ${2:[As a]} **I want** ${3:[I want]} **so that** ${4:[so that]}\n',
    ],
    ['no hard break without a line below', '- FR-1: One\\\n  Text\n', '- FR-1: One\\\n  Text\n- FR-2: ${1:[Title]}\n'],
    [
      'no space behind a full-width colon',
      '**FR-1：一**\n- 说明：[描述]\n',
      '**FR-1：一**\n- 说明：[描述]\n\n**FR-2：${1:[标题]}**\n- 说明：${2:[说明]}\n',
    ],
    [
      'no space after a full-width colon without a value',
      '**FR-1：一**\n- 条件：\n  - 二\n',
      '**FR-1：一**\n- 条件：\n  - 二\n\n**FR-2：${1:[标题]}**\n- 条件：${2:[条件]}\n',
    ],
    ['a dash within its marks', '- **FR-1 –** Entrar\n', '- **FR-1 –** Entrar\n- **FR-2 –** ${1:[Title]}\n'],
    ['marks of two kinds', '- _**FR-1**_: Entrar\n', '- _**FR-1**_: Entrar\n- _**FR-2**_: ${1:[Title]}\n'],
    [
      'no field below a heading of its own, and none twice',
      '### FR-1: One\n\n**Owner:** Ada\n**Test:** a\n**Test:** b\n\n#### Notes\n\n**Scenario 1:** x\n',
      '### FR-1: One\n\n**Owner:** Ada\n**Test:** a\n**Test:** b\n\n#### Notes\n\n**Scenario 1:** x\n\n### FR-2: ${1:[Title]}\n\n**Owner:** ${2:[Owner]}\n**Test:** ${3:[Test]}\n',
    ],
    ['no mark of what is done', '- ✅ FR-1: One\n', '- ✅ FR-1: One\n- FR-2: ${1:[Title]}\n'],
    ['lenticular brackets', '### 【FR-1】登录\n', '### 【FR-1】登录\n\n### 【FR-2】${1:[标题]}\n'],
    ['a comma between its name and title', '- FR-1，登录\n', '- FR-1，登录\n- FR-2，${1:[标题]}\n'],
    [
      'labels without marks, below its title',
      '**FR-1: Entrar**\nDescrição: como\nPrioridade: alta\n',
      '**FR-1: Entrar**\nDescrição: como\nPrioridade: alta\n\n**FR-2: ${1:[Title]}**\nDescrição: ${2:[Descrição]}\nPrioridade: ${3:[Prioridade]}\n',
    ],
    [
      'labels without marks, in a paragraph of them',
      '### FR-1: One\n\nOwner: Ann\nPriority: Must\n\nNote: all of it.\n',
      '### FR-1: One\n\nOwner: Ann\nPriority: Must\n\nNote: all of it.\n\n### FR-2: ${1:[Title]}\n\nOwner: ${2:[Owner]}\nPriority: ${3:[Priority]}\n',
    ],
    [
      'no label where a sentence has a colon',
      '**FR-1: One**\nDescription: it goes on\nover two lines.\n',
      '**FR-1: One**\nDescription: it goes on\nover two lines.\n\n**FR-2: ${1:[Title]}**\n',
    ],
    ['the line below a term', '**FR-1**\n: One\n', '**FR-1**\n: One\n\n**FR-2**\n: ${1:[Title]}\n'],
    ['the colon of a description', 'One\n: FR-1: One\n\nText.\n', 'One\n: FR-1: One\n: FR-2: ${1:[Title]}\n\nText.\n'],
    [
      'no field for what is defined in code',
      '### FR-1: One\n\n- **`AC-7`**: text\n',
      '### FR-1: One\n\n- **`AC-7`**: text\n\n### FR-2: ${1:[Title]}\n',
    ],
    [
      'a space before its colons',
      '**FR-1 : Entrer**\n- Priorité : haute\n',
      '**FR-1 : Entrer**\n- Priorité : haute\n\n**FR-2 : ${1:[Title]}**\n- Priorité : ${2:[Priorité]}\n',
    ],
    [
      'the labels of a quote',
      '> **FR-1: One**\n> **Priority:** Must\n',
      '> **FR-1: One**\n> **Priority:** Must\n>\n> **FR-2: ${1:[Title]}**\n> **Priority:** ${2:[Priority]}\n',
    ],
  ] as const)
    it(`has ${what}`, () => {
      checkInserted(before, after);
    });

  for (const [what, end] of [
    ['the end of its container', ':::\n'],
    ['a rule', '\n---\n'],
    ['a comment that stands alone', '\n<!-- end of the list -->\n'],
  ] as const)
    it(`stands before ${what}`, () => {
      const begin = end.startsWith(':') ? ':::note\n' : '';
      checkInserted(
        `${begin}**FR-1: One**\nText\n${end}`,
        `${begin}**FR-1: One**\nText\n\n**FR-2: \${1:[Title]}**\n${end}`,
      );
    });

  it('is kept apart from a container that begins below', () => {
    checkInserted(
      '**FR-1: One**\n\n<!-- note -->\n:::note\nText.\n:::\n',
      '**FR-1: One**\n\n<!-- note -->\n:::note\nText.\n:::\n\n**FR-2: ${1:[Title]}**\n',
    );
  });

  it('is kept apart from the text below', () => {
    checkInserted(
      '**FR-1: One**\n<!-- note -->\nText follows.\n\n**FR-9: x**\n',
      '**FR-1: One**\n<!-- note -->\nText follows.\n\n**FR-10: ${1:[Title]}**\n\n**FR-9: x**\n',
      'Insert FR-10 after FR-1',
    );
  });

  it('is kept apart from the text of a quote', () => {
    checkInserted('> - **FR-1**: a\n>\n> Text\n', '> - **FR-1**: a\n> - **FR-2**: ${1:[Title]}\n>\n> Text\n');
  });

  it('is none where the text of a quote goes on without its mark', () => {
    assert.deepEqual(refactoringTitles('# PRD\n\n> **FR-$01: a**\nFR-2: b\n---\n'), []);
  });

  it('is kept apart as the items around it are', () => {
    checkInserted(
      '- **FR-1: One**\n\n  Text.\n\n- **FR-3: Three**\n- **FR-4: Four**\n',
      '- **FR-1: One**\n\n  Text.\n\n- **FR-5: ${1:[Title]}**\n\n- **FR-3: Three**\n- **FR-4: Four**\n',
      'Insert FR-5 after FR-1',
    );
    checkInserted(
      '- **FR-1: One**\n\n- **FR-3: Three**\n- **FR-4: Four**\n',
      '- **FR-1: One**\n\n- **FR-3: Three**\n- **FR-4: Four**\n- **FR-5: ${1:[Title]}**\n',
      'Insert FR-5 after FR-4',
    );
  });

  it('moves the numbers behind it on up to the first gap', () => {
    checkInserted(
      '1. **FR-1: One**\n2. **FR-2: Two**\n9. **FR-3: Nine**\n',
      '1. **FR-1: One**\n2. **FR-4: ${1:[Title]}**\n3. **FR-2: Two**\n9. **FR-3: Nine**\n',
      'Insert FR-4 after FR-1',
    );
  });

  it('keeps the numbers of the list around a table', () => {
    checkInserted(
      '1. One\n\n   | ID | Text |\n   |---|---|\n   | FR-1 | a | b |\n\n2. Two\n',
      '1. One\n\n   | ID | Text |\n   |---|---|\n   | FR-1 | a | b |\n   | FR-2 | ${1:[Title]} |\n\n2. Two\n',
    );
  });

  it('repeats the number of a list whose items all have the same', () => {
    checkInserted(
      '1. **FR-1: One**\n1. **FR-2: Two**\n',
      '1. **FR-1: One**\n1. **FR-2: Two**\n1. **FR-3: ${1:[Title]}**\n',
      'Insert FR-3 after FR-2',
    );
  });
});

describe('retire', () => {
  const retired: readonly (readonly [string, string])[] = [
    ['FR-1: Sign in\n---\n\nText.', 'FR-1: Retired (${1:[reason]}): Sign in\n---'],
    [':::note\n**FR-1: One**\nText\n:::', ':::note\n**FR-1: Retired (${1:[reason]}): One**\n:::'],
    [
      '### FR-1: One\n\nText\n\n<!-- x -->\n<a id="fr-2"></a>\n\n### FR-2: Two',
      '### FR-1: Retired (${1:[reason]}): One\n\n<!-- x -->\n<a id="fr-2"></a>\n\n### FR-2: Two',
    ],
    ['### FR-1: One\n\nText\n\n---', '### FR-1: Retired (${1:[reason]}): One\n\n---'],
    ['**FR-1: One**\nText\n\n<!-- end -->', '**FR-1: Retired (${1:[reason]}): One**\n\n<!-- end -->'],
    [
      '- **FR-1: Sign in with a\n  passkey**\n  Text.',
      '- **FR-1: Retired (${1:[reason]}): Sign in with a\n  passkey**',
    ],
    [
      '- **FR-1**: System MUST take a\n  valid address\n  - Must',
      '- **FR-1**: Retired (${1:[reason]}): System MUST take a\n  valid address',
    ],
    ['**FR-1：重置**\n- 说明', '**FR-1：已废弃（${1:[原因]}）：重置**'],
    ['**FR-1**—Sign in', '**FR-1**—Retired (${1:[reason]}): Sign in'],
    ['- **FR-1** (P1): Sign in', '- **FR-1** (P1): Retired (${1:[reason]}): Sign in'],
    ['**FR-1: One**  \n**Priority:** Must  ', '**FR-1: Retired (${1:[reason]}): One**'],
    ['**FR-1: One**\\\nText.\\\nMore.', '**FR-1: Retired (${1:[reason]}): One**'],
    ['**FR-1: One**<br>\nText.', '**FR-1: Retired (${1:[reason]}): One**'],
    [
      '### FR-1: One\n\nText.\n\n[a]: b.md\n[^1]: Note\n    goes on.',
      '### FR-1: Retired (${1:[reason]}): One\n\n[a]: b.md\n[^1]: Note\n    goes on.',
    ],
    [
      '- **FR-1: One** for those\n  who wait.\n  More.',
      '- **FR-1: Retired (${1:[reason]}): One** for those\n  who wait.',
    ],
    ['<div>\n\n### FR-1: One\n\nText.\n\n</div>', '<div>\n\n### FR-1: Retired (${1:[reason]}): One\n\n</div>'],
    [
      '<Note>\n\n**FR-1: One**\n\n- <Box>\n  </Box>\n\n</Note>',
      '<Note>\n\n**FR-1: Retired (${1:[reason]}): One**\n\n</Note>',
    ],
    ['**FR-1: Use `x_y`**\n\nText.', '**FR-1: Retired (${1:[reason]}): Use `x_y`**'],
  ];
  for (const [text, expected] of retired)
    it(`keeps the title of ${text.replaceAll('\n', ' ')} whole`, () => {
      checkRefactoring('Retire FR-1', `# PRD\n\n${text.replace('FR-1', 'FR-1$0')}\n`, `# PRD\n\n${expected}\n`);
    });

  it('is refused where an element would not end any more', () => {
    assert.equal(
      whyNotAtCursor('retire', '# PRD\n\n### FR-1$0: One\n\n<details>\n\n### FR-2: Two\n\n</details>\n'),
      'What stands around FR-1 would be read in another way. Make this change by hand. → nothing',
    );
  });

  it('is refused where something else refers to what would be gone', () => {
    assert.equal(
      whyNotAtCursor('retire', '# PRD\n\nSee [the plan][P].\n\n### FR-1$0: One\n\n[p]: plan.md\n\nText.\n'),
      'What stands around FR-1 would be read in another way. Make this change by hand. → nothing',
    );
  });

  it('is refused where links lead into what would be gone', () => {
    for (const [mark, link] of [
      ['^limits', '[[prd#^limits]]'],
      ['^limits', '[x](#^limits)'],
      ['{#limits}', '[x](#limits)'],
      ['<a id="limits"></a>', '[x](#limits)'],
    ])
      assert.equal(
        whyNotAtCursor('retire', `# PRD\n\n### FR-1$0: One\n\nText ${mark}\n\n## Next\n\nSee ${link}.\n`),
        'Links lead into the text of FR-1. Make this change by hand. → nothing',
      );
  });

  it('is refused where the text below would be read as code', () => {
    const fixture = ':::note\n**FR-1$0: One**\n- Text\n:::\n\n    More.\n';
    assert.equal(
      whyNotAtCursor('retire', `# PRD\n\n${fixture}`),
      'What stands around FR-1 would be read in another way. Make this change by hand. → nothing',
    );
  });
});
