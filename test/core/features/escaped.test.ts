import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { escaped } from '../../../server/src/core/features/escaped.ts';

/** As editors render hovers: HTML counts, and addresses become links. */
const rendered = (text: string): string => new MarkdownIt({ html: true, linkify: true }).renderInline(text);

describe('text of a document in a hover', () => {
  const texts = [
    '<img src=x onerror=alert(1)>',
    'www.evil.example<img src=x onerror=alert(1)>',
    'See www.evil.example, WWW.EVIL.EXAMPLE and https://evil.example/x',
    'write to a@evil.example or mailto:a@evil.example',
    '[a](command:x) ![b](https://evil.example/b.png) <https://evil.example>',
    'a_b_c, *d* and `e`',
  ];
  for (const text of texts)
    it(`is shown as it is: ${text}`, () => {
      const html = rendered(escaped(text));
      assert.doesNotMatch(html, /<(?!\/?p\b)/, html);
      assert.equal(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), text);
    });
});
