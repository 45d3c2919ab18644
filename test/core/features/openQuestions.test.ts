import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { findOpenQuestions } from '../../../server/src/core/features/openQuestions.ts';

function asked(text: string): readonly string[] {
  const document = readDocument('file:///ws/a-prd.md', `# PRD: x\n\n${text}`);
  return findOpenQuestions(document).map(({ asks }) => asks);
}

describe('open questions', () => {
  it('are the items below their heading', () => {
    assert.deepEqual(
      asked(
        '## 18. Open Questions\n\n- Who pays?\n  - Sales or support\n- Retention **defaults** per region\n\n## Scope\n\n- Who else?\n',
      ),
      ['Who pays?', 'Retention defaults per region'],
    );
  });

  it('are no more once somebody has answered, ticked or struck them', () => {
    const answers = [
      '- Who pays? (resolved)',
      '- Who pays?\n  - **Decision:** Sales',
      '- Who pays?\n  Answer: Sales does.',
      '- ~~Who pays?~~ Sales',
      '- [x] Who pays?',
      '- ✅ Who pays?',
      '- Resolved: who pays?',
      '- **[Closed]** Who pays?',
      '- None',
      '- N/A.',
    ];
    for (const answer of answers) assert.deepEqual(asked(`## Open Questions\n\n${answer}\n`), [], answer);
  });

  it('stay open where a word of an answer is part of the question', () => {
    for (const question of [
      'Who decided on the vendor?',
      'Is the decision final?',
      'Closed beta first, or not?',
      'None of the vendors fit?',
    ])
      assert.deepEqual(asked(`## Open Questions\n\n- ${question}\n`), [question]);
    assert.deepEqual(asked('## Open Questions\n\n- [ ] Who pays?\n  - Answer:\n'), ['Who pays?']);
  });

  it('stand in tables, in headings and in paragraphs', () => {
    const table =
      '| # | Question | Owner | Status |\n|---|---|---|---|\n| 1 | Who pays? | Ann | Open |\n| 2 | Where? | Bob | Closed |\n';
    assert.deepEqual(asked(`## Open Questions\n\n${table}`), ['Who pays?']);
    assert.deepEqual(
      asked(
        '## Open Questions\n\n### Q1: Who pays?\n\n- Sales\n\n### Q2: Where?\n\n**Resolution:** In Oslo.\n\n### Technical\n\n- Which queue?\n',
      ),
      ['Q1: Who pays?', 'Which queue?'],
    );
    assert.deepEqual(
      asked(
        '## Open Questions\n\nThese wait for the board.\n\n**OQ-1:** Who pays?\n\n**OQ-2:** Where?\n\nAnswer: Oslo.\n',
      ),
      ['OQ-1: Who pays?'],
    );
  });

  it('are told from what else a heading speaks of', () => {
    assert.deepEqual(asked('## Risks & Open Questions\n\n- The vendor may fail.\n- Who pays?\n'), ['Who pays?']);
    assert.deepEqual(asked('## ❓ Open Questions (for the board)\n\n- Retention\n'), ['Retention']);
    assert.deepEqual(asked('## Questions and Answers\n\n- Who pays?\n'), []);
  });

  it('are known in every language', () => {
    const headings = {
      'Offene Fragen': 'Wer zahlt?',
      'Preguntas abiertas': '¿Quién paga?',
      'Questions ouvertes': 'Qui paie ?',
      'Domande aperte': 'Chi paga?',
      'Questões em aberto': 'Quem paga?',
      'Otwarte pytania': 'Kto płaci?',
      'Открытые вопросы': 'Кто платит?',
      'Відкриті питання': 'Хто платить?',
      未解決事項: '誰が払いますか？',
      '미해결 질문': '누가 지불합니까?',
      待解决问题: '谁付费？',
      待解決問題: '誰付費？',
      'أسئلة مفتوحة': 'من يدفع؟',
    };
    for (const [heading, question] of Object.entries(headings))
      assert.deepEqual(asked(`## 7. ${heading}\n\n- ${question}\n`), [question], heading);
    assert.deepEqual(asked('## Offene Fragen\n\n- Wer zahlt?\n  Antwort: der Vertrieb\n- Keine\n'), []);
    assert.deepEqual(asked('## 待解决问题\n\n- 谁付费？（已解决）\n- 无\n'), []);
  });
});
