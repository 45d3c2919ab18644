import assert from 'node:assert/strict';
import { proposeDialects } from '../../../server/src/core/features/chooseDialect.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { documentOf } from '../../harness/check.ts';

describe('pinning what a document is taken for', () => {
  const pinned = (text: string, title: string): string | undefined => {
    const found = proposeDialects(documentOf(text, 'x.md')).find((proposal) => proposal.title === title);
    return found && applyEdits(text, found.edits);
  };
  const spec = 'Technical specification';

  it('gives a document front matter, in its own line ends', () => {
    assert.equal(pinned('# A\n', spec), '---\ndialect: spec\n---\n\n# A\n');
    assert.equal(pinned('# A\r\n\r\nB\r\n', spec), '---\r\ndialect: spec\r\n---\r\n\r\n# A\r\n\r\nB\r\n');
    assert.equal(pinned('\ufeff# A\n', spec), '\ufeff---\ndialect: spec\n---\n\n# A\n');
    assert.equal(pinned('', spec), '---\ndialect: spec\n---\n\n');
  });

  it('adds a line to front matter that is there, or changes the one that says so', () => {
    assert.equal(pinned('---\ntitle: A\n---\n# A\n', spec), '---\ntitle: A\ndialect: spec\n---\n# A\n');
    assert.equal(pinned('---\ndialect: "prd"\n---\n', spec), '---\ndialect: "spec"\n---\n');
    assert.equal(pinned('---\ndialect: prd # for now\n---\n', spec), '---\ndialect: spec # for now\n---\n');
    assert.equal(pinned('---\ndialect:\n---\n', spec), '---\ndialect: spec\n---\n');
  });

  it('leaves front matter alone that says it in another form, or cannot be read', () => {
    assert.equal(pinned('---\ndialect:\n  - prd\n---\n', spec), undefined);
    assert.equal(pinned('---\ndialect: |\n  prd\n---\n', spec), undefined);
    assert.equal(pinned('---\ndialect: [\n---\n', spec), undefined);
    assert.equal(pinned('---\n{ dialect: , title: A }\n---\n', spec), undefined);
  });

  it('offers everything but what is pinned, and says what it is now', () => {
    const proposals = proposeDialects(documentOf('---\ndialect: plain\n---\n# PRD\n', 'x.md'));
    assert.ok(!proposals.some(({ title }) => title === 'Markdown'));
    const [first] = proposeDialects(documentOf('# PRD: A\n', 'x.md'));
    assert.equal(
      first?.detail,
      'This is how it is read now, because the title has “prd”. Writes “dialect: prd” into the front matter.',
    );
  });
});
