import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import type { Arbitrary } from 'fast-check';
import { array, constantFrom, property, tuple } from 'fast-check';
import { completeGateTarget } from '../../server/src/core/features/gateCompletion.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { completeIdentifier } from '../../server/src/core/features/identifierCompletion.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { specUri } from './documents.ts';
import { holds } from './runs.ts';

/** What would run, load or draw something if a hover repeated it as it is written. */
const active = [
  '[x](command:workbench.action.quit)',
  '[x](<command:a "b")',
  '[x][y]',
  '<command:workbench.action.quit>',
  '[x](javascript:alert(1))',
  '![p](https://a.example/x.png)',
  '![p][y]',
  '[![p](https://a.example/x.png)](command:a)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="command:a">x</a>',
  '<b>x',
  '</details>',
  '<!-- x',
  '$(zap)',
  '\\$(zap)',
  '\\<img src=x>',
  '\\[x](command:a)',
  '&lt;img src=x&gt;',
  '&#91;x](command:a)',
  '`[x](command:a)`',
  '``',
  '```',
  '~~~',
  '[^1]',
  '[[command:a]]',
  'https://a.example',
];
const plain = [
  'FR-2',
  'a',
  'b',
  ' ',
  '\n',
  '\n  ',
  '\n\n  ',
  '|',
  '*',
  '**',
  '_',
  '\\',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  ':',
];
const words: Arbitrary<string> = array(constantFrom(...active, ...plain), { minLength: 1, maxLength: 8 }).map((each) =>
  each.join(''),
);

/** A requirement, a criterion, a row and a gate target that hold such words, and who mentions them. */
const documents = tuple(words, words, words, words).map(
  ([title, text, cell, metric]) => `# PRD: A

- **FR-1**: ${title}

  ${text}

**AC-1: ${title.replace(/\n/g, ' ')}**
- Priority: ${cell.replace(/\n/g, ' ')}

| ID | Requirement |
|---|---|
| FR-3 | ${cell.replace(/\n/g, ' ')} |

### FR-4: ${metric.replace(/\n/g, ' ')}

${text}

## Gate-O

- ${metric.replace(/\n/g, ' ')}: ≤ 5 ms
- P95 latency: ≤ 5 ms ${metric.replace(/\n/g, ' ')}

[y]: command:workbench.action.quit

See FR-1, AC-1, FR-3 and FR-4.
`,
);

const markdown = parser.configure(GFM);
const drawn = new Set(['Image', 'HTMLTag', 'HTMLBlock', 'Comment', 'CommentBlock', 'ProcessingInstruction']);
/** Nothing but the pages of the rules and other documents is linked. */
const harmless = /^(?:https?:|file:|specwright-docs:|#|[\w./%-]+(?:#|$))/;

describe('what is shown of a document', () => {
  it('would be seen to run, load or draw something', () => {
    const bad = ['[x](command:a)', '<command:a>', '![p](https://a.example/x.png)', '<b>x', 'a <!-- x -->', 'a $(zap)'];
    for (const each of bad)
      assert.throws(() => {
        checkInert(each);
      }, each);
    for (const each of ['`[x](command:a)`', '```\n$(zap)\n```', '\\$(zap)', '\\<b>x', '[x](prd.md#a)'])
      checkInert(each);
  });

  it('runs, loads and draws nothing that the document brought', () => {
    holds(
      property(documents, (text) => {
        const index = new WorkspaceIndex();
        const document = readDocument(specUri, text);
        index.put(document);
        const offsets = [...text.matchAll(/(?:FR|AC)-\d|P95/g)].map((match) => match.index + 1);
        for (const offset of offsets) {
          checkInert(hoverAt(index, document, offset)?.markdown ?? '');
          const offered = [
            ...completeIdentifier(index, document, offset),
            ...completeGateTarget(index, document, offset),
          ];
          for (const { documentation } of offered) checkInert(documentation);
        }
      }),
    );
  }).timeout(60_000);
});

function checkInert(shown: string): void {
  const said = JSON.stringify(shown);
  const code: { readonly from: number; readonly to: number }[] = [];
  markdown.parse(shown).iterate({
    enter: ({ name, from, to }) => {
      const text = shown.slice(from, to);
      assert.ok(!drawn.has(name), `${name} ${text} in ${said}`);
      if (name === 'URL') assert.match(text.replace(/^<|>$/g, ''), harmless, `${text} in ${said}`);
      const isCode = /^(?:InlineCode|FencedCode|CodeBlock)$/.test(name);
      if (isCode) code.push({ from, to });
      return !isCode;
    },
  });
  for (const { index } of shown.matchAll(/(?<!\\)\$\([a-z]/g))
    assert.ok(
      code.some(({ from, to }) => from <= index && index < to),
      `an icon in ${said}`,
    );
}
