import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { oneof, property } from 'fast-check';
import type { OutlineSymbol } from '../../server/src/core/features/symbols.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { allSections } from '../../server/src/core/syntax/markdown/outline.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { contains } from '../../server/src/core/text/span.ts';
import type { Analysis } from './analysis.ts';
import { allSymbols, analyse, fixesOf } from './analysis.ts';
import { hostileText, plausibleText, smallPrd } from './documents.ts';
import { holds } from './runs.ts';
import { gateTargetsOf } from '../../server/src/core/gates/gateTargets.ts';

const anyText = oneof(hostileText, plausibleText);

describe('every span', () => {
  it('lies inside the text and splits no character', () => {
    always(anyText, ({ document, ...others }) => {
      for (const [name, spans] of [...listsOf(document), ...listsOfAnswers({ document, ...others })])
        for (const span of spans) checkSpan(document.source.text, name, span);
    });
  }).timeout(60_000);

  it('stands in its list behind those that start earlier', () => {
    always(anyText, ({ document, diagnoses }) => {
      const found = diagnoses.map(({ span }) => span);
      for (const [name, spans] of [...orderedListsOf(document), ['diagnoses', found] as const])
        for (const [index, span] of spans.entries())
          assert.ok(span.start >= (spans[index - 1]?.start ?? 0), `${name}: ${show(span)} comes too late`);
    });
  }).timeout(60_000);
});

describe('a symbol', () => {
  it('holds what it selects, and its children', () => {
    always(anyText, ({ symbols }) => {
      for (const symbol of allSymbols(symbols)) checkSymbol(symbol);
    });
  }).timeout(60_000);

  it('has a name', () => {
    // An editor refuses the whole outline when a single name is empty.
    always(anyText, ({ symbols }) => {
      for (const { name, start } of allSymbols(symbols))
        assert.ok(name.trim() !== '', `the symbol at ${start} has no name`);
    });
  }).timeout(60_000);

  it('starts behind its elder brother', () => {
    always(anyText, ({ symbols }) => {
      checkOrder(symbols);
      for (const { children } of allSymbols(symbols)) checkOrder(children);
    });
  }).timeout(60_000);
});

describe('a placeholder', () => {
  it('does not overlap the next one', () => {
    always(anyText, ({ document }) => {
      for (const [index, { start }] of document.placeholders.entries())
        assert.ok(
          start >= (document.placeholders[index - 1]?.end ?? 0),
          `two placeholders share the character at ${start}`,
        );
    });
  }).timeout(60_000);

  it('is written where it says', () => {
    always(anyText, ({ document }) => {
      for (const { start, end, text } of document.placeholders)
        assert.deepEqual(text, document.source.text.slice(start, end));
    });
  }).timeout(60_000);
});

describe('a quick fix', () => {
  it('changes no character twice', () => {
    always(anyText, (analysis) => {
      for (const { title, edits } of fixesOf(analysis)) {
        const ordered = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
        for (const [index, { start }] of ordered.entries())
          assert.ok(start >= (ordered[index - 1]?.end ?? 0), `“${title}” changes the character at ${start} twice`);
      }
    });
  }).timeout(60_000);
});

describe('a title or a message', () => {
  it('does not break a character apart', () => {
    always(plausibleText, (analysis) => {
      const titles = fixesOf(analysis).map(({ title }) => title);
      const names = [...allSymbols(analysis.symbols)].flatMap(({ name, detail }) => [name, detail]);
      for (const text of [...titles, ...names, ...analysis.diagnoses.map(({ message }) => message)])
        assert.ok(!/\p{Surrogate}/u.test(text), `half a character in “${text}”`);
    });
  }).timeout(60_000);
});

/** For every text, and for one that has something of everything. */
function always(text: Arbitrary<string>, check: (analysis: Analysis) => void): void {
  check(analyse(smallPrd));
  check(analyse(smallPrd.replaceAll('\n', '\r\n')));
  holds(
    property(text, (written) => {
      check(analyse(written));
    }),
  );
}

type NamedSpans = readonly [name: string, spans: readonly Span[]];

/** Lists in reading order. */
function orderedListsOf(document: Document): readonly NamedSpans[] {
  const { markdown } = document;
  return [
    ['headings', markdown.headings],
    ['items', markdown.items],
    ['prose', markdown.prose],
    ['code blocks', markdown.codeBlocks],
    ['code spans', markdown.codeSpans],
    ['tables', markdown.tables],
    ['rows', markdown.tables.flatMap(({ rows }) => rows)],
    ['links', markdown.links],
    ['comments', markdown.comments],
    ['HTML tags', markdown.htmlTags],
    ['strong', markdown.strong],
    ['sections', [...allSections(document.outline)]],
    ['identifiers', document.identifiers],
    ['fields', document.fields],
    ['placeholders', document.placeholders],
    ['gate targets', gateTargetsOf(document)],
  ];
}

function listsOf(document: Document): readonly NamedSpans[] {
  const { markdown, frontMatter, fields, identifiers } = document;
  return [
    ...orderedListsOf(document),
    ['contents of headings', markdown.headings.map(({ content }) => content)],
    ['markers', markdown.items.map(({ marker }) => marker)],
    ['boxes', markdown.items.flatMap(({ box }) => box ?? [])],
    ['contents of items', markdown.items.map(({ content }) => content)],
    ['contents of code', markdown.codeBlocks.map(({ content }) => content)],
    ['headers', markdown.tables.map(({ header }) => header)],
    ['cells', markdown.tables.flatMap(({ header, rows }) => [header, ...rows].flatMap(({ cells }) => cells))],
    ['addresses', markdown.links.flatMap(({ target }) => target ?? [])],
    ['names of fields', fields.map(({ nameSpan }) => nameSpan)],
    ['values of fields', fields.map(({ valueSpan }) => valueSpan)],
    ['definitions', identifiers.flatMap(({ definition }) => definition?.block ?? [])],
    ['front matter', frontMatter.span === undefined ? [] : [frontMatter.span]],
    ['keys', frontMatter.entries.map(({ keySpan }) => keySpan)],
    ['values', frontMatter.entries.map(({ valueSpan }) => valueSpan)],
    ['problems', frontMatter.problems.map(({ span }) => span)],
  ];
}

function listsOfAnswers(analysis: Analysis): readonly NamedSpans[] {
  const symbols = [...allSymbols(analysis.symbols)];
  return [
    ['symbols', symbols],
    ['selections', symbols.map(({ selection }) => selection)],
    ['diagnoses', analysis.diagnoses.map(({ span }) => span)],
    ['edits', fixesOf(analysis).flatMap(({ edits }) => edits.map(({ span }) => span))],
  ];
}

function checkSpan(text: string, list: string, span: Span): void {
  assert.ok(span.start <= span.end, `${list}: ${show(span)} ends before it starts`);
  assert.ok(span.start >= 0 && span.end <= text.length, `${list}: ${show(span)} leaves the text`);
  for (const offset of [span.start, span.end])
    assert.ok(!splitsCharacter(text, offset), `${list}: ${show(span)} splits a character`);
}

function splitsCharacter(text: string, offset: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, offset).slice(-1)) && /^[\udc00-\udfff]/.test(text.slice(offset));
}

function checkSymbol(symbol: OutlineSymbol): void {
  assert.ok(contains(symbol, symbol.selection), `“${symbol.name}” does not hold what it selects`);
  for (const child of symbol.children) assert.ok(contains(symbol, child), `“${child.name}” leaves “${symbol.name}”`);
}

function checkOrder(symbols: readonly OutlineSymbol[]): void {
  for (const [index, { name, start }] of symbols.entries())
    assert.ok(start >= (symbols[index - 1]?.start ?? 0), `“${name}” comes too late`);
}

function show({ start, end }: Span): string {
  return `${start}–${end}`;
}
