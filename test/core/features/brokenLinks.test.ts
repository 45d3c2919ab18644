import assert from 'node:assert/strict';
import { findBrokenLinks } from '../../../server/src/core/features/brokenLinks.ts';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';

const text = (links: string): string =>
  `# PRD: Sign in\n\n## 1. Goals & Aims\n\n## Ziele für Nutzer\n\n<a id="here"></a>\n\n**FR-1: Sign in**\n\n${links}\n`;

function brokenIn(links: string, isMissing: (uri: string) => boolean = () => true): readonly string[] {
  const workspace = new WorkspaceIndex();
  workspace.isMissing = (uri) => !workspace.has(uri) && isMissing(uri);
  workspace.put(readDocument('file:///ws/docs/plan.md', '# Plan\n'));
  const document = readDocument('file:///ws/docs/prd.md', text(links));
  workspace.put(document);
  return findBrokenLinks(document, workspace).map(({ start, end }) => document.source.text.slice(start, end));
}

describe('a link that leads nowhere', () => {
  it('names a heading that there is not', () => {
    assert.deepEqual(brokenIn('[a](#goals), [b](#gaols) and [c](#1-goals--aims)'), ['#goals', '#gaols']);
  });

  it('is none where a tool could find the heading or place', () => {
    const addresses = [
      '#1-goals-aims',
      '#goals-aims',
      '#1-goals--aims-1',
      '#ziele-für-nutzer',
      '#ziele-f%C3%BCr-nutzer',
    ];
    const places = ['#here', '#fr-1', '#FR-1', '#', '#top', '#L12', '#fn1', '#^block'];
    assert.deepEqual(brokenIn([...addresses, ...places].map((address) => `[x](${address})`).join('\n')), []);
  });

  it('names a Markdown file that there is not', () => {
    const links = '[a](plan.md), [b](../docs/plan.md#x), [d](gone.md), [e](../gone.md#y), [f](x.png)';
    assert.deepEqual(brokenIn(links), ['gone.md', '../gone.md#y']);
  });

  it('is none where it is not known what is there', () => {
    const links = '[a](gone.md), [b](https://example.com/gone.md), [c](/gone.md), [d](//host/gone.md)';
    assert.deepEqual(
      brokenIn(links, () => false),
      [],
    );
    assert.deepEqual(
      brokenIn('[b](https://example.com/gone.md), [d](//host/gone.md), [e](mailto:x@example.com.md)'),
      [],
    );
  });

  it('is none where it is still to be filled', () => {
    assert.deepEqual(brokenIn('[Link to design doc]([path].md) and [Design]({feature}/design.md)'), []);
  });
});
