import assert from 'node:assert/strict';
import { checkReply, whyNotTaken } from '../../harness/check.ts';

const reply = (value: string) => ({ kind: 'value', value }) as const;

describe('an answer of several lines', () => {
  for (const [what, text, value, expected] of [
    ['a pasted list', '- $0[Goals]\n- Last', '- One\n- Two\n\n- Three', '- One\n- Two\n- Three\n- Last'],
    ['lines without marks', '- $0[Goals]\n', 'One\nTwo', '- One\n- Two\n'],
    ['a numbered list', '1. $0[Goals]\n2. Last', '* One\n* Two\n* Three', '1. One\n2. Two\n3. Three\n4. Last'],
    ['a list of one number', '1. $0[Goals]\n1. Last', '- One\n- Two', '1. One\n1. Two\n1. Last'],
    ['a nested list', '- $0[Goals]', '- One\n  - below\n  - it\n- Two', '- One\n  - below\n  - it\n- Two'],
    [
      'code',
      '1. $0[Goals]\n2. Last',
      '```js\nlet a;\n\n  let b;\n```',
      '1. ```js\n   let a;\n\n     let b;\n   ```\n2. Last',
    ],
    ['text and code', '> - $0[Goals]', 'One:\n~~~\na\n\nb\n~~~', '> - One:\n>   ~~~\n>   a\n>\n>   b\n>   ~~~'],
    ['another indentation', '  - $0[Goals]', '    1. One\n    2. Two', '  - One\n  - Two'],
    ['tasks', '- [ ] $0[Goals]\n', '- One\n- Two', '- [ ] One\n- [ ] Two\n'],
    ['a task that is done', '- [x] $0[Goals]\n', '- One\n- Two', '- [x] One\n- [ ] Two\n'],
    ['an empty item', '$0- \n\nText', '- One\n- Two', '- One\n- Two\n\nText'],
    ['a quote', '> - $0[Goals]\n> - Last', '- One\n- Two', '> - One\n> - Two\n> - Last'],
    ['a cell', '| A |\n|---|\n| $0[Goals] |', '- One | two\n- Three', '| A |\n|---|\n| One \\| two<br>Three |'],
    ['a paragraph', '$0[Describe it]\n\nText', 'One.\n\n- Two\n- Three', 'One.\n\n- Two\n- Three\n\nText'],
    ['a paragraph of a quote', '> $0[Describe it]\n', 'One.\n\nTwo.', '> One.\n>\n> Two.\n'],
    ['a part of a line', '**Why:** $0[Describe it]', 'One.\nTwo.', '**Why:** One. Two.'],
  ] as const)
    it(`is written as what it stands in: ${what}`, () => {
      checkReply(`# PRD\n\n## X\n\n${text}`, reply(value), `# PRD\n\n## X\n\n${expected}`);
    });

  it('has the line ends of the document', () => {
    checkReply('# PRD\r\n\r\n- $0[Goals]\r\n', reply('- One\n- Two'), '# PRD\r\n\r\n- One\r\n- Two\r\n');
  });

  it('is refused where it would swallow what follows', () => {
    for (const value of ['One\n```ts\nlet a;', 'One\n\n<!-- two'])
      assert.equal(
        whyNotTaken('# PRD\n\n$0[Describe it]\n\n## Next\n\n- FR-1: a\n', reply(value)),
        'These lines would change the text around them. Write them in the document instead.',
      );
  });
});
