import assert from 'node:assert/strict';
import type { Document } from '../../../server/src/core/document/document.ts';
import { blockEnd } from '../../../server/src/core/identifiers/blockEnd.ts';
import type { Identifier } from '../../../server/src/core/identifiers/identifiers.ts';
import type { Diagnosis } from '../../../server/src/core/rules/diagnose.ts';
import type { Edit } from '../../../server/src/core/text/edit.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { toWorkspaceEdit } from '../../../server/src/lsp/convert.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { contains } from '../../../server/src/core/text/span.ts';
import { besides, specUri } from './texts.ts';
import type { Brings, World, Written } from './writer.ts';
import { plain, readWorld } from './writer.ts';

/** What a change makes of a workspace, and where its places are afterwards. */
interface Change {
  readonly before: World;
  readonly after: World;
  readonly edits: readonly Edit[];
  readonly written: Written;
}

/** Fails unless the change does what it says and nothing else. */
export function checkSound(before: World, written: Written, brings: Brings): World {
  const texts = new Map(besides);
  texts.set(specUri, before.document.source.text);
  checkOneEdit(written);
  for (const { document, edits } of written.changes) {
    checkEdits(document, edits.map(plain));
    const now = applyEdits(document.source.text, edits.map(plain));
    checkUndo(document, edits.map(plain), now);
    texts.set(document.uri, now);
  }
  const own = written.changes.find(({ document }) => document.uri === specUri);
  const edits = own?.edits.map(plain) ?? [];
  const after = readWorld(texts.get(specUri) ?? '', texts, before.document);
  const change: Change = { before, after, edits, written };
  const isTurned = before.document.dialect !== after.document.dialect;
  checkBlocks(change);
  if (isTurned) return after;
  for (const { document } of written.changes.length === 0 ? [] : [{ document: before.document }, ...written.changes])
    checkNames(change, document);
  checkMarks(change);
  checkFindings(change, brings);
  if (brings === 'requirement' && edits.some(({ newText }) => /[\r\n]/.test(newText))) checkInserted(change);
  return after;
}

/** One edit of the workspace, which names each document once and its version: one undo takes all of it back. */
function checkOneEdit({ changes }: Written): void {
  const files = changes.map(({ document: { uri, source }, edits }) => ({ uri, version: 7, source, edits }));
  const { documentChanges = [] } = toWorkspaceEdit(files, true);
  const versions = documentChanges.map((change) => ('textDocument' in change ? change.textDocument : undefined));
  assert.deepEqual(
    versions.map((each) => each?.version),
    files.map(() => 7),
  );
  assert.equal(new Set(versions.map((each) => each?.uri)).size, files.length, 'a document is written to twice');
}

/** What was written taken back gives every byte that was there. */
function checkUndo({ source: { text } }: Document, edits: readonly Edit[], now: string): void {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let by = 0;
  const undone = ordered.map(({ span, newText }): Edit => {
    const start = span.start + by;
    by += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
  assert.equal(applyEdits(now, undone), text);
}

function fail(what: string, { before, after, written }: Change): never {
  assert.fail(
    `${what}\n— ${written.title}\n--- before\n${before.document.source.text}\n--- after\n${after.document.source.text}`,
  );
}

/** Edits lie in the text, overlap nowhere, split no character, and have the line ends of the document. */
function checkEdits({ source: { text } }: Document, edits: readonly Edit[]): void {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isWindows = text.includes('\r\n');
  let end = 0;
  for (const { span, newText } of ordered) {
    assert.ok(end <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(ordered));
    for (const at of [span.start, span.end]) {
      assert.ok(!/[\ud800-\udbff]/.test(text.charAt(at - 1)) || !/[\udc00-\udfff]/.test(text.charAt(at)), newText);
      assert.ok(text.charAt(at - 1) !== '\r' || text.charAt(at) !== '\n', `between CR and LF: ${newText}`);
    }
    assert.ok(isWindows ? !/(?<!\r)\n|\r(?!\n)/.test(newText) : !newText.includes('\r'), JSON.stringify(newText));
    end = span.end;
  }
}

function isTouched(edits: readonly Edit[], { start, end }: Span): boolean {
  return edits.some(({ span }) =>
    span.start === span.end ? start < span.start && span.start < end : span.start < end && start < span.end,
  );
}

/** What is written at the very end of a block, or at its beginning, is for it, unless it begins another line. */
function isWrittenTo(edits: readonly Edit[], { start, end }: Span): boolean {
  return edits.some(
    ({ span, newText }) =>
      span.start === span.end && (span.start === start || span.start === end) && !/[\r\n]/.test(newText),
  );
}

/** Where what starts at an offset starts afterwards. */
function moved(edits: readonly Edit[], offset: number): number {
  let at = offset;
  for (const { span, newText } of edits) if (span.end <= offset) at += newText.length - (span.end - span.start);
  return at;
}

interface Block extends Span {
  readonly kind: string;
}

/** Every block and every stretch of text, with what Markdown says of it. */
function blocksOf({ markdown }: Document): readonly Block[] {
  const { headings, prose, items, codeBlocks, tables, comments } = markdown;
  return [
    ...headings.map(({ start, end, level }) => ({ kind: `heading ${String(level)}`, start, end })),
    ...prose.map(({ start, end, kind }) => ({ kind: `prose ${kind}`, start, end })),
    ...items.map(({ marker, content, ordered }) => ({
      kind: `item ${String(ordered)}`,
      start: marker.start,
      end: content.end,
    })),
    ...codeBlocks.map(({ start, end, language }) => ({ kind: `code ${language}`, start, end })),
    ...tables.map(({ header }) => ({ kind: 'table', start: header.start, end: header.end })),
    ...tables.flatMap(({ header, rows }) =>
      [header, ...rows].map(({ start, end, cells }) => ({ kind: `row ${String(cells.length)}`, start, end })),
    ),
    ...comments.map(({ start, end }) => ({ kind: 'comment', start, end })),
  ];
}

/** What is not addressed is the same block afterwards. */
function checkBlocks(change: Change): void {
  const { before, after, edits } = change;
  const { text } = before.document.source;
  const now = after.document.source.text;
  const places = new Set(
    blocksOf(after.document).map(
      ({ kind, start, end }) => `${kind}\n${String(start)}\n${now.slice(start, end).trimEnd()}`,
    ),
  );
  for (const { kind, start, end } of blocksOf(before.document)) {
    const span = { start, end: start + text.slice(start, end).trimEnd().length };
    if (isTouched(edits, span) || isWrittenTo(edits, span)) continue;
    const block = text.slice(start, end).trimEnd();
    if (!places.has(`${kind}\n${String(moved(edits, start))}\n${block}`))
      fail(`${kind} is another: ${JSON.stringify(block)}`, change);
  }
}

/** Every name means what it meant, in every document that is written to. */
function checkNames(change: Change, document: Document): void {
  const { before, after, written } = change;
  const editsIn = (uri: string): readonly Edit[] =>
    written.changes.find((each) => each.document.uri === uri)?.edits.map(plain) ?? [];
  const edits = editsIn(document.uri);
  const next = after.workspace.documents.get(document.uri);
  if (next === undefined) fail(`${document.uri} is gone`, change);
  const touched = document.identifiers.filter(({ start, end }) => isTouched(edits, { start, end }));
  const turned = new Set(touched.filter(({ definition }) => definition !== undefined).map(({ name }) => name));
  // A new name may be of a family that nothing but other documents knows.
  const byStart = new Map(
    [...next.foreign.all, ...next.identifiers].map((identifier) => [identifier.start, identifier]),
  );
  for (const identifier of document.identifiers) {
    const renamed = written.newNames?.get(identifier.name);
    const { start, end, name, definition } = identifier;
    const isAfter = /^\d/.test(document.source.text.slice(start, end));
    if (written.isTyped === true && isAfter) continue;
    // What defines it is written over.
    if (renamed === undefined && turned.has(name)) continue;
    const isEdited = edits.some(({ span }) => span.start <= start && end <= span.end && span.start < span.end);
    if (isTouched(edits, { start, end }) && (renamed === undefined || !isEdited)) continue;
    const at = isEdited
      ? moved(
          edits.filter(({ span }) => span.start !== start),
          start,
        )
      : moved(edits, start);
    const other = byStart.get(at);
    if (other === undefined) fail(`${name} is no identifier any more`, change);
    if (other.name !== (isEdited ? renamed : name)) fail(`${name} has become ${other.name}`, change);
    if ((other.definition === undefined) !== (definition === undefined)) fail(`${name} defines something else`, change);
    const meant = placesOf(before.workspace, document, identifier, editsIn);
    const means = placesOf(after.workspace, next, other, () => []);
    const isGone = meant.length > 0 && means.length === 0;
    if (meant.length > 0 && !isGone && meant.join() !== means.join())
      fail(`${name} means ${means.join()}, and meant ${meant.join()}`, change);
    if (isGone && !isTouchedDefinition(before.workspace, document, identifier, editsIn))
      fail(`${name} means nothing any more`, change);
    if (definition !== undefined && other.definition !== undefined && !isTouched(edits, definition.block)) {
      const block = document.source.text.slice(definition.block.start, definition.block.end).trimEnd();
      const now = next.source.text.slice(other.definition.block.start, other.definition.block.end).trimEnd();
      // What is inserted at the end of a requirement may be a part of it; its neighbour takes nothing in.
      const isNeighbour = new RegExp(`(?:after|behind) ${name}$`).test(written.title);
      const grows =
        now.startsWith(block) && edits.some(({ span }) => span.start >= definition.block.end) && !isNeighbour;
      if (block !== now && !grows) fail(`the block of ${name} is another: ${JSON.stringify([block, now])}`, change);
    }
  }
}

function placesOf(
  workspace: World['workspace'],
  document: Document,
  { name, address, start: at }: Identifier,
  editsIn: (uri: string) => readonly Edit[],
): readonly string[] {
  return workspace.definitions(name, document, address, at).map(({ document: { uri }, identifier: { start, end } }) => {
    const edits = editsIn(uri);
    const own = edits.filter(({ span }) => !(span.start === start && span.end === end && start < end));
    return `${uri}#${String(moved(own, start))}`;
  });
}

function isTouchedDefinition(
  workspace: World['workspace'],
  document: Document,
  { name, address }: Identifier,
  editsIn: (uri: string) => readonly Edit[],
): boolean {
  return workspace
    .definitions(name, document, address)
    .some(({ document: { uri }, identifier }) => isTouched(editsIn(uri), identifier));
}

/** Emphasis and code stay closed: no strong text comes or goes but in what is written. */
function checkMarks(change: Change): void {
  const { before, after, edits } = change;
  const kept = (document: Document, isOwn: (span: Span) => boolean): number =>
    document.markdown.strong.filter((span) => !isOwn(span)).length +
    document.markdown.codeSpans.filter((span) => !isOwn(span)).length;
  const ranges = writtenRanges(edits);
  const now = kept(after.document, (span) => ranges.some((range) => range.start < span.end && span.start < range.end));
  const was = kept(before.document, (span) => isTouched(edits, span));
  const touchedMarks = edits.some(({ span }) => /[*_`]/.test(before.document.source.text.slice(span.start, span.end)));
  if (now < was && !touchedMarks) fail(`marks are not closed: ${String(was)} before, ${String(now)} after`, change);
}

function writtenRanges(edits: readonly Edit[]): readonly Span[] {
  return edits.map((edit) => {
    const start = moved(
      edits.filter((other) => other !== edit),
      edit.span.start,
    );
    return { start, end: start + edit.newText.length };
  });
}

const prompting = ['unfilled-placeholder', 'unset-date', 'unpicked-option', 'empty-list-item', 'open-range'];

/** What was to be mended is gone, and no other warning has come. */
function checkFindings(change: Change, brings: Brings): void {
  const { before, after, edits, written } = change;
  const ranges = writtenRanges(edits);
  const isWritten = (span: Span): boolean => ranges.some((range) => range.start <= span.end && span.start <= range.end);
  const isSame = (was: Diagnosis, is: Diagnosis): boolean =>
    is.rule.id === was.rule.id &&
    (moved(edits, was.span.start) === is.span.start ||
      (is.message === was.message && is.severity === was.severity && !isTouched(edits, was.span)));
  for (const found of after.diagnoses) {
    if (found.severity !== 'warning' && found.severity !== 'error') continue;
    const isPrompt =
      brings !== 'nothing' && brings !== 'answers' && prompting.includes(found.rule.id) && isWritten(found.span);
    // One that names all of its places names them in their order, whatever that is.
    const isOrdered = found.rule.id === 'inconsistent-number';
    // Where a section is moved, the second of two may be the other one.
    const said = (message: string): string => message.replace(/(?<=is already defined) on line \d+/, '');
    const alike = (all: readonly Diagnosis[]): number =>
      all.filter(
        ({ rule, message }) => rule.id === found.rule.id && (isOrdered || said(message) === said(found.message)),
      ).length;
    if (alike(after.diagnoses) <= alike(before.diagnoses)) continue;
    const isNamed = brings === 'names' || (written.newNames !== undefined && isWritten(found.span));
    const isName = isNamed && found.rule.id.endsWith('-identifier');
    // What is required is compared, and a name of another kind may make it so.
    const isTurned = [...(written.newNames ?? [])].some(([from, to]) => !to.startsWith(from.charAt(0)));
    const isNumber = (brings === 'answers' || isTurned) && found.rule.id === 'inconsistent-number';
    const isTarget = brings === 'targets' && /^(?:gate-|inconsistent-number$)/.test(found.rule.id);
    const isTemplate = brings === 'template' && isWritten(found.span);
    // What is given twice in the same words is a copy, until one of the two is written to.
    const isCopy =
      found.rule.id === 'duplicate-identifier' &&
      before.document.identifiers.some(
        ({ start, rival }) => rival !== undefined && moved(edits, start) === found.span.start,
      );
    if (
      isCopy ||
      isPrompt ||
      isNumber ||
      isName ||
      isTarget ||
      isTemplate ||
      before.diagnoses.some((was) => isSame(was, found))
    )
      continue;
    fail(`new: ${found.rule.id} ${found.message}`, change);
  }
  const { mends } = written;
  const isTyped = edits.every(
    ({ span, newText }) => newText.trimEnd() === before.document.source.text.slice(span.start, span.end).trimEnd(),
  );
  // A tab stop over what stands there waits for somebody to type.
  if (mends === undefined || isTyped) return;
  const at = moved(edits, mends.span.start);
  const isOther = ({ rule, span }: Diagnosis): boolean =>
    before.diagnoses.some(
      (was) => was !== mends && was.rule.id === rule.id && moved(edits, was.span.start) === span.start,
    );
  const still = after.diagnoses.find(
    (found) =>
      found.rule.id === mends.rule.id &&
      found.message === mends.message &&
      (found.span.start === at || isWritten(found.span)) &&
      !isOther(found),
  );
  if (still !== undefined && !(brings === 'prompts' && isWritten(still.span))) fail(`still: ${mends.message}`, change);
}

/** A requirement that is inserted takes nothing in that was there. */
function checkInserted(change: Change): void {
  const { before, after, edits, written } = change;
  const ranges = writtenRanges(edits);
  const defined = (document: Document): readonly Identifier[] =>
    document.identifiers.filter(({ definition }) => definition !== undefined);
  const own = defined(after.document).filter((identifier) => ranges.some((range) => contains(range, identifier)));
  const isRisk = written.title.startsWith('Risk');
  if (own.length === 0 && !isRisk) fail('nothing is defined', change);
  for (const { name, definition } of own) {
    const block = definition?.block ?? { start: 0, end: 0 };
    const text = after.document.source.text;
    const end = blockEnd(text, { end: block.start, definition });
    if (!ranges.some((range) => range.start <= block.start && end <= range.end))
      fail(`${name} takes in ${JSON.stringify(text.slice(block.start, block.end))}`, change);
  }
  if (defined(after.document).length < defined(before.document).length + own.length)
    fail('a definition is gone', change);
  checkTakenOut(change, own);
}

/** Without the requirement the text is the old one again, but for empty lines and for the numbers of the items after it. */
function checkTakenOut(change: Change, own: readonly Identifier[]): void {
  const { before, after } = change;
  const { text } = after.document.source;
  const [only, ...others] = own;
  // A row may bring its table, and a heading what stands below it.
  if (only?.definition === undefined || others.length > 0 || change.edits.some(({ newText }) => newText.includes('|')))
    return;
  const { start } = only.definition.block;
  const end = blockEnd(text, only);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const lines = (written: string): string =>
    written
      .split(/\r\n|\n/)
      .map((each) => each.replace(/^([\s>]*)\d+(?=[.)]\s)/, '$1N').trimEnd())
      .filter((each) => !/^[\s>]*$/.test(each))
      .join('\n');
  const without = `${text.slice(0, line)}\n${text.slice(end)}`;
  if (lines(without) !== lines(before.document.source.text))
    fail(`${only.name} taken out leaves another text:\n${lines(without)}`, change);
}
