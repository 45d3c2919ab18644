import assert from 'node:assert/strict';
import { vagueKinds } from '../../../server/src/core/dialects/vagueKinds.ts';
import { checkFix, checkRule, fixTitles, relatedPlaces } from '../../harness/check.ts';

const prd = (text: string): string => `# PRD: Login\n\n${text}\n`;
const three = prd(
  '**NFR-1: Performance**\n- Latency: P95 < 200ms\n\n## Acceptance Criteria\n\n- [ ] Performance: p95 latency < 0.3 s\n\n## Gate-O\n\n- P95 latency: ≤$0150ms',
);

describe('inconsistent-number', () => {
  it('is one finding with all its places, and fixes that align them', () => {
    checkRule(
      'inconsistent-number',
      three
        .replace('$0', '')
        .replace('P95 < 200ms\n', 'P95 < 200ms\n           ^^^^^^^^^^^ P95 is given as 200ms, 0.3 s and 150ms.\n'),
    );
    assert.deepEqual(relatedPlaces('inconsistent-number', three), [
      'prd.md:8:20-39 “p95 latency < 0.3 s” p95 latency < 0.3 s',
      'prd.md:12:3-22 “P95 latency: ≤150ms” P95 latency: ≤150ms',
    ]);
    const atFirst = three.replace('$0', '').replace('P95 < 200', 'P95$0 < 200');
    assert.deepEqual(fixTitles(atFirst), [
      'Use “200ms” in all 3 places',
      'Use “0.3 s” in all 3 places',
      'Use “150ms” in all 3 places',
    ]);
    const aligned = three.replace('$0', '').replace('200ms', '150ms').replace('0.3 s', '150ms');
    checkFix('Use “150ms” in all 3 places', atFirst, aligned);
    checkRule('inconsistent-number', aligned);
  });

  it('converts units, and takes a strict sign for the other', () => {
    checkRule('inconsistent-number', prd('- FR-1: P95 < 200ms\n- FR-2: P95 latency ≤ 0.2 s\n- FR-3: p95: 200 ms'));
  });

  for (const [what, text] of [
    ['an endpoint', '- P95 < 200ms\n- P95 < 300ms for `/search`'],
    ['a page', '- P95 < 200ms on the start page\n- P95 < 300ms'],
    ['a load', '- P95 < 200ms\n- P95 < 300ms under 1000 users'],
    ['a section', '- P95 < 200ms\n\n## Nightly job\n\n- P95 < 300ms'],
    ['a percentile', '- P50 < 200ms\n- P95 < 300ms'],
    ['a side', '- P95 < 200ms\n- P95 > 500ms'],
    ['a time', '- Today: P95 < 900ms\n- P95 < 300ms'],
    ['a line', '- P95 < 200ms, P95 < 300ms'],
    ['an example', '- P95 < 200ms\n- Latency: [limit, e.g., "P95 < 300ms"]\n\n```\nP95 < 400ms\n```\n\n> P95 < 500ms'],
    ['what is no duration', '- P95 < 200ms\n- P95 < 3%\n- P95 of the fleet'],
    ['availability in staging', '- Availability: 99.9%\n- 99.5% uptime in staging for 7 days'],
  ] as const)
    it(`keeps apart ${what}`, () => {
      checkRule('inconsistent-number', prd(text));
    });

  it('reads a number in front of its name', () => {
    checkRule(
      'inconsistent-number',
      prd('- 99.9% uptime\n  ^^^^^^^^^^^^ Availability is given as 99.9% and 99.5%.\n- Availability: 99.5%'),
    );
  });

  it('says nothing in other Markdown', () => {
    checkRule('inconsistent-number', '//- notes.md\n# Notes\n\nP95 < 200ms\n\nP95 < 300ms\n');
  });
});

const english = 'The system shall be tested when the user signs in, and the users must be told.';

describe('vague-requirement', () => {
  for (const [word, advice] of [
    ['fast', 'say within which time, for how many requests'],
    ['user-friendly', 'say who manages what, and how often'],
    ['robust', 'say what is measured, and the limit'],
    ['as appropriate', 'name every case'],
    ['etc.', 'name every case'],
  ] as const)
    it(`hints at “${word}”`, () => {
      const line = `- FR-1: ${english} This is `;
      checkRule(
        'vague-requirement',
        prd(
          `${line}${word}\n${' '.repeat(line.length)}${'^'.repeat(word.length)} “${word}” cannot be tested: ${advice}.`,
        ),
      );
    });

  it('opens a measurable pattern, with prompts until somebody says how much', () => {
    checkFix(
      'Write something measurable…',
      prd(`- FR-1: ${english} It answers $0fast.`),
      prd(
        `- FR-1: ${english} It answers within \${1:[N]} ms at \${2|[which percentile],p95,p50,p90,p99|} under \${3:[N]} req/s.`,
      ),
    );
  });

  it('opens a pattern of signs in other languages', () => {
    const german = 'Das System muss die Anfrage beantworten und die Daten der Kunden nicht verlieren.';
    checkFix(
      'Write something measurable…',
      prd(`- FR-1: ${german} Es muss $0schnell sein.`),
      prd(`- FR-1: ${german} Es muss ≤ \${1:[N]} ms (p\${2|[N],95,50,90,99|}, \${3:[N]} req/s) sein.`),
    );
  });

  for (const [why, text] of [
    ['prose', `${english} It is fast.\n\n- FR-1: ${english}`],
    ['what is measured', `- FR-1: ${english} It is fast (P95 < 200ms).`],
    ['names', `- FR-1: ${english} The fast variant, FastAPI, fast-forward, \`fast\` and "fast" stay.`],
    ['stories and reasons', `- FR-1: ${english}\n  - As a user, I want it fast\n  - Rationale: robust systems`],
    ['prompts', `- FR-1: ${english} [how fast]`],
    ['an unknown language', '- FR-1: Järjestelmän täytyy olla robust, etc.\n- FR-2: Käyttäjä on fast'],
  ] as const)
    it(`is silent on ${why}`, () => {
      checkRule('vague-requirement', prd(text));
    });

  const demand = 'The system must be tested when the user signs in, and the users must be told.';
  const vague = (line: string, word: string, kind: keyof typeof vagueKinds): string => {
    const at = line.indexOf(word);
    const message = `“${word}” cannot be tested: ${vagueKinds[kind].advice}.`;
    return `${line}\n${' '.repeat(at)}${'^'.repeat(word.length)} ${message}`;
  };
  for (const [what, before, line, word, kind] of [
    ['a line without identifier', '## Requirements', '- The system must allow fast reassignment.', 'fast', 'speed'],
    [
      'a line in a paragraph',
      '## 3. Functional requirements',
      'The system shall fail gracefully.',
      'gracefully',
      'quality',
    ],
    [
      'a line below a deeper heading',
      '## Requirements\n\n### Search',
      '- The search must be straightforward.',
      'straightforward',
      'ease',
    ],
    ['a title with an identifier', '## Quality', '- **NFR-1**: Fast response times', 'Fast', 'speed'],
    ['an adverb before its verb', '## Requirements', '- Users can quickly find orders.', 'quickly', 'speed'],
    [
      'what is appropriate',
      '## Requirements',
      '- The API SHALL return appropriate error messages.',
      'appropriate',
      'quality',
    ],
    [
      'criteria below a heading',
      '### Acceptance Criteria',
      '- Given a cart, then the total is sensible',
      'sensible',
      'quality',
    ],
    [
      'criteria of a story',
      '### Story\n\nAs a clerk, I want it fast.\n\n**Acceptance Criteria:**',
      '- [ ] the page loads quickly',
      'quickly',
      'speed',
    ],
    [
      'criteria in an item',
      '### Story\n\n- **Acceptance criteria**:',
      '  1. the form is intuitive',
      'intuitive',
      'ease',
    ],
  ] as const)
    it(`reads ${what}`, () => {
      checkRule('vague-requirement', prd(`## Requirements\n\n- ${demand}\n\n${before}\n\n${vague(line, word, kind)}`));
    });

  for (const [why, text] of [
    ['a line that demands nothing', `## Requirements\n\n- ${demand}\n- A fast start`],
    ['prose in another section', `## Requirements\n\n- ${demand}\n\n## Background\n\nIt must be fast.`],
    ['a title of the document', `${demand} It must be fast.\n\n## Background\n\n${demand} It must be fast.`],
    ['terms', `- FR-1: ${english} The job SHALL fail fast.`],
    ['how things look', `- FR-1: ${english} It has a bright, fast theme.`],
    ['a limit in the next line', `- FR-1: ${english} Fast enough:\n  P95 below 200 ms.`],
    ['a limit below', `- FR-1: ${english}\n  - It must be fast enough\n    - at most 2 s for a page`],
    ['a limit in the next item', `## Requirements\n\n- ${demand}\n- It must be fast enough\n- Pages load in 2 s.`],
    ['a list after the criteria', `**Acceptance criteria**\n\n- ${demand}\n\nNotes\n\n- It is fast`],
  ] as const)
    it(`keeps silent on ${why}`, () => {
      checkRule('vague-requirement', prd(text));
    });

  for (const [language, text, word, kind] of [
    [
      'Spanish',
      '## Requisitos\n\n- El sistema debe guardar los datos del usuario.\n- El sistema debe ser fácil de usar.',
      'fácil de usar',
      'ease',
    ],
    [
      'French',
      '## Exigences\n\n- Le système doit garder les données des clients.\n- La page doit être intuitive.',
      'intuitive',
      'ease',
    ],
    [
      'German',
      '## Anforderungen\n\n- Das System muss die Daten speichern.\n- Die Suche soll eine schnelle Antwort geben.',
      'schnelle',
      'speed',
    ],
    [
      'Italian',
      '## Requisiti\n\n- Il sistema deve salvare i dati della fattura.\n- La pagina deve essere intuitiva.',
      'intuitiva',
      'ease',
    ],
    [
      'Portuguese',
      '## Requisitos\n\n- O sistema deve guardar os dados do usuário.\n- A busca deve responder rapidamente.',
      'rapidamente',
      'speed',
    ],
    [
      'Polish',
      '## Wymagania\n\n- System musi zapisać dane, które są w formularzu.\n- Strona nie powinna się zmieniać, jeśli to możliwe.',
      'jeśli to możliwe',
      'open',
    ],
    [
      'Russian',
      '## Требования\n\n- Система должна сохранять данные, что и как.\n- Система должна быстро отвечать.',
      'быстро',
      'speed',
    ],
    [
      'Ukrainian',
      '## Вимоги\n\n- Система повинна зберігати дані, що є, та їх копії.\n- Пошук має бути зручний.',
      'зручний',
      'ease',
    ],
    [
      'Japanese',
      '## 要件\n\n- システムはデータを保存すること。\n- 画面は適切な文言を表示すること。',
      '適切な',
      'quality',
    ],
    ['Korean', '## 요구사항\n\n- 시스템은 데이터를 저장해야 한다.\n- 검색은 빠르게 응답해야 한다.', '빠르게', 'speed'],
    ['Chinese', '## 需求\n\n- 系统应将用户的数据记录在页面。\n- 系统应快速响应。', '快速', 'speed'],
    ['traditional Chinese', '## 需求\n\n- 系統應將用戶的資料記錄於頁面。\n- 系統應盡快回應。', '盡快', 'speed'],
  ] as const)
    it(`knows ${language}`, () => {
      const lines = text.split('\n');
      const last = lines.pop() ?? '';
      checkRule('vague-requirement', prd(`${lines.join('\n')}\n${vague(last, word, kind)}`));
    });

  for (const [language, text] of [
    ['Russian', '- FR-1: Система должна быстро отвечать, и по запросу, за 2 секунды.'],
    ['Japanese', '- FR-1: システムは1秒以内に素早く応答すること。'],
    ['Chinese', '- FR-1: 系统应在 2 秒内快速响应用户的请求，并显示“快速”二字。'],
    ['Chinese, of names', '- FR-1: 系统应显示快速入口，并与用户的数据页对应。'],
    ['Chinese, of wants', '- FR-1: 系统应登录。\n  - 作为用户，我希望快速登录。'],
  ] as const)
    it(`finds nothing in what is definite in ${language}`, () => {
      checkRule('vague-requirement', prd(text));
    });

  it('knows the words of the language', () => {
    const line = '- FR-1: Das System muss den Nutzer anmelden, und die Seite soll ';
    checkRule(
      'vague-requirement',
      prd(
        `${line}benutzerfreundlich sein.\n${' '.repeat(line.length)}^^^^^^^^^^^^^^^^^^ “benutzerfreundlich” cannot be tested: say who manages what, and how often.`,
      ),
    );
  });
});
