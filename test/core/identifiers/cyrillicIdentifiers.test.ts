import assert from 'node:assert/strict';
import {
  checkDefinitions,
  checkIdentifiers,
  checkRanges,
  checkRename,
  identifierCompletions,
} from '../../harness/check.ts';

describe('identifiers in Cyrillic letters', () => {
  it('are read wherever Latin ones are', () => {
    checkIdentifiers(`
# Техническое задание

### ФТ-1. Вход
    ^^^^ heading: Вход
- **НФТ-02**: Отклик за 2 с, как в ФТ-1
    ^^^^^^ list-bold: Отклик за 2 с, как в ФТ-1
                                   ^^^^ →
- БП-1.1: Оплата
  ^^^^^^ list: Оплата
- БП-1.2: Возврат
  ^^^^^^ list: Возврат
| Код | Вимога |
|---|---|
| ВИМ-Ї01 | Вхід |
  ^^^^^^^ table: Вхід
| ВИМ-Ї02 | Вихід |
  ^^^^^^^ table: Вихід
`);
  });

  it('are none where a word or a model goes on', () => {
    checkIdentifiers(`
# Техническое задание

Этап-1, Версия-2, ИЛ-76 и ГОСТ-34 не требования, и ПОДФТ-1а тоже.

- **Этап-1**: сначала
- **Этап-2**: потом
`);
  });

  it('stand in ranges', () => {
    checkRanges(`
# PRD

ФТ-1–ФТ-3 и НФТ-01 … НФТ-02
^^^^^^^^^ ФТ-1, ФТ-2, ФТ-3
            ^^^^^^^^^^^^^^^ НФТ-01, НФТ-02
`);
  });

  it('are found in other files, and renamed there', () => {
    checkDefinitions(`
//- prd.md
# PRD

- **БП-1**: Оплата
    ^^^^
- **БП-2**: Возврат
//- plan.md
# План

Сначала БП-$01.
`);
    checkRename(
      'БП-7',
      `
//- prd.md
# PRD

- **БП-$01**: Оплата
- **БП-2**: Возврат
//- plan.md
# План разработки

Сначала БП-1, потом БП-2.
`,
      `
//- prd.md
# PRD

- **БП-7**: Оплата
- **БП-2**: Возврат
//- plan.md
# План разработки

Сначала БП-7, потом БП-2.
`,
    );
  });

  it('are offered', () => {
    const labels = identifierCompletions(`
# PRD

- **ФТ-1**: Вход

Как в Ф$0
`).map(({ label }) => label);
    assert.deepEqual(labels, ['ФТ-1', 'ФТ-2']);
  });
});
