import assert from 'node:assert/strict';
import { oneof, property } from 'fast-check';
import { analyse } from './analysis.ts';
import { hostileText, plausibleText, smallPrd } from './documents.ts';
import { holds } from './runs.ts';

const lineEnds = { CRLF: '\r\n', CR: '\r' };

describe('the line ends of a document', () => {
  for (const [name, lineEnd] of Object.entries(lineEnds)) {
    it(`may be ${name}: everything is found at the same places`, () => {
      sameWith(lineEnd, smallPrd);
    });

    it(`may be ${name} in front matter and tables`, () => {
      sameWith(
        lineEnd,
        '---\ntitle: "a"\ndate: YYYY-MM-DD\n---\n# PRD\n\n| ID | Name | \n|:--|---| \n| FR-1 | [Name it] |\n',
      );
    });

    it(`may be ${name} in a document without a last line end`, () => {
      sameWith(lineEnd, '# PRD\n\n- **FR-1**: [Name\n  the thing]\n- ');
    });

    it(`may be ${name} in any document`, () => {
      const lines = oneof(plausibleText, hostileText).map((text) => text.replace(/\r\n?/g, '\n'));
      holds(
        property(lines, (text) => {
          sameWith(lineEnd, text);
        }),
      );
    }).timeout(60_000);
  }
});

function sameWith(lineEnd: string, text: string): void {
  assert.deepEqual(inspected(text.replaceAll('\n', lineEnd)), inspected(text));
}

/** Texts are compared with LF, and a span over several lines by its beginning. */
function inspected(text: string): unknown {
  const json = JSON.stringify(analyse(text).inspection).replace(/\\r\\n|\\r/g, '\\n');
  const { placeholders, ...others } = JSON.parse(json) as { readonly placeholders: readonly Placed[] };
  return {
    ...others,
    placeholders: placeholders.map((placeholder) =>
      placeholder.text.includes('\n') ? { ...placeholder, endColumn: undefined } : placeholder,
    ),
  };
}

interface Placed {
  readonly text: string;
  readonly endColumn: number;
}
