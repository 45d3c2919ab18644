import { checkReply, whyNotTaken } from '../../harness/check.ts';
import assert from 'node:assert/strict';

const reply = (value: string) => ({ kind: 'value', value }) as const;

describe('an answer of one line', () => {
  for (const [text, value, expected] of [
    ['- $0[Goals]\n- Last', '- Sign in', '- Sign in\n- Last'],
    ['**Goal:** $0[Name it]', '* Sign in', '**Goal:** Sign in'],
    ['- $0[Goals]', '1. quarter', '- 1\\. quarter'],
    ['- $0[Goals]', '# of users', '- \\# of users'],
    ['$0[Describe it]\n\nText', '# of users', '\\# of users\n\nText'],
    ['- $0[Goals]', '> 200 users', '- \\> 200 users'],
    ['- $0[Goals]', '[x] done', '- \\[x] done'],
    ['1. $0[Goals]', '+ 5 %', '1. \\+ 5 %'],
    ['> - $0[Goals]', '---', '> - \\---'],
    ['Text\n$0[Describe it]', '===', 'Text\n\\==='],
    ['$0[Describe it]', '[note]: a.md', '\\[note]: a.md'],
    ['$0[Describe it]\n\n- FR-1: a', '<!-- later', '\\<!-- later\n\n- FR-1: a'],
    ['$0[Describe it]\n\n- FR-1: a', '```', '\\```\n\n- FR-1: a'],
    ['$0[NEEDS CLARIFICATION: what?] and **all**', '5 ** 2', '5 ** 2 and **all**'],
    ['$0[NEEDS CLARIFICATION: what?] and **all**', '**kwargs', '**kwargs and **all**'],
    ['$0[NEEDS CLARIFICATION: what?] and `all`', 'a ` b', 'a \\` b and `all`'],
    ['**Owner: $0[Name it]**', 'C*', '**Owner: C\\***'],
    ['| A |\n|---|\n| $0[Name it] |', '# of users', '| A |\n|---|\n| # of users |'],
    ['- $0[Goals]', 'Uses `x`, **y** and -z', '- Uses `x`, **y** and -z'],
    ['## $0[Name it]', 'C #', '## C \\#'],
  ] as const)
    it(`is text where it stands: ${JSON.stringify(value)} in ${JSON.stringify(text)}`, () => {
      checkReply(`# PRD\n\n## X\n\n${text}\n`, reply(value), `# PRD\n\n## X\n\n${expected}\n`);
    });

  it('is refused where code would end in it', () => {
    assert.equal(
      whyNotTaken('# PRD\n\n- Use `$0[TO BE REPLACED BY: name]` here\n', reply('a`b')),
      '“a`b” would change the text around it. Write it in the document instead.',
    );
  });
});
