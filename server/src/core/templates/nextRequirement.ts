import type { Document } from '../document/document.ts';
import { isParagraph } from '../identifiers/definitions.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { Field } from '../placeholders/fields.ts';
import { laterNumbers } from '../document/listNumbers.ts';
import { standsApart } from '../document/standsApart.ts';
import type { Edit } from '../text/edit.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import { firstStartingFrom, lastStartingBefore } from '../text/span.ts';
import { defineAfter } from '../workspace/definitionForm.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { blockFormsOf, ownedFields } from './blockForms.ts';
import { conformanceOf } from './documentTemplate.ts';

/**
 * The one way to make a requirement, whoever asks: the line that defines it in the form of its neighbour, and below it
 * the fields that the neighbour has, each a tab stop. The numbers of a list go on.
 */
export function requirementAfter(
  workspace: Workspace,
  document: Document,
  neighbour: Identifier,
  name: string,
): readonly Edit[] {
  const { source, markdown } = document;
  const fields = fieldLines(workspace, document, neighbour);
  const edit = defineAfter(document, neighbour, name, fields.length > 0);
  const lineEnd = lineEndOf(source);
  const written = fields.length === 0 ? edit.newText : `${edit.newText}${fields.join(lineEnd)}${lineEnd}`;
  const newText = written + apart(document, neighbour, edit.span.start);
  const item = lastStartingBefore(markdown.items, neighbour.start);
  // A row or a paragraph in an item is another one of the same item.
  const isItem =
    item?.ordered === true &&
    lineAt(source, item.start) === lineAt(source, neighbour.start) &&
    !source.text.slice(item.start, neighbour.start).includes('|');
  return [{ ...edit, newText }, ...(isItem ? laterNumbers(source.text, markdown, item, 1) : [])];
}

/** What keeps a paragraph from becoming one with the line that it is inserted before. */
function apart({ source, markdown }: Document, { definition }: Identifier, at: number): string {
  const line = lineAt(source, at);
  const next = at < source.text.length ? lineText(source, line) : '';
  const isText = isParagraph(definition);
  // Below text they go on with it; below an empty line they would begin a list, or say where a link leads.
  const prose = lastStartingBefore(markdown.prose, at);
  const goesOn =
    /^[ \t]*(?:\d{1,9}[.)][ \t]|\[[^[\]]+\]:)/.test(next) && prose?.item === undefined && at < (prose?.end ?? 0);
  return !isText || goesOn || standsApart(next)
    ? ''
    : `${/^[ \t]*(?:>[ \t]?)*/.exec(next)?.[0].trimEnd() ?? ''}${lineEndOf(source)}`;
}

/** Marks alone in front of a field: what else stands there belongs to the neighbour. */
const fieldStart = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[*_`]*$/;
/** `**I want**` of `**As a** user **I want** a key`. */
const furtherStep = /(?:\*\*|__)(\p{L}[\p{L} ]{0,20})(?:\*\*|__)/gu;
const hardBreak = /(?:(?<! ) {2,}|\\)$/;

function fieldLines(workspace: Workspace, document: Document, neighbour: Identifier): readonly string[] {
  const { source } = document;
  const template = conformanceOf(document, workspace)?.match.template;
  const known = template === undefined ? undefined : blockFormsOf(template).required.get(neighbour.kind.prefix);
  // What stands below a heading of its own is said of this one alone; and so is what is said more than once.
  const end = firstStartingFrom(document.markdown.headings, neighbour.end)?.start ?? source.text.length;
  const names = new Set<string>();
  const own = ownedFields(document).filter(({ identifier, field: { name, start } }) => {
    const isOwn = identifier === neighbour && start > neighbour.end && start < end && !names.has(name.toLowerCase());
    if (isOwn) names.add(name.toLowerCase());
    return isOwn;
  });
  let stop = 1;
  const promptTo = (name: string, text: string): string => tabStop(++stop, text === '' ? `[${name}]` : text);
  return own.flatMap(({ field }) => {
    const number = lineAt(source, field.start);
    const line = lineSpan(source, number);
    const before = source.text.slice(line.start, field.nameSpan.start);
    if (!fieldStart.test(before)) return [];
    const between = source.text.slice(field.nameSpan.end, field.valueSpan.start).trimEnd();
    const tail = hardBreak.exec(source.text.slice(line.start, line.end))?.[0] ?? '';
    const above = lineSpan(source, number - 1);
    const isApart = /^[ \t>]*$/.test(source.text.slice(above.start, above.end));
    const empty = isApart ? [source.text.slice(above.start, above.end).trimEnd()] : [];
    const steps = /[:：]/.test(between) ? [] : [...field.value.matchAll(furtherStep)];
    const prompt = [
      promptTo(field.name, promptFor(field, known)),
      ...steps.map(([written, name = '']) => `${escapeSnippet(written)} ${promptTo(name, '')}`),
    ].join(' ');
    // A full-width colon needs no space after it.
    const isTight = field.value === '' || field.valueSpan.start === field.nameSpan.end + between.length;
    const space = /[：﹕]$/.test(between) && isTight ? '' : ' ';
    return [...empty, `${escapeSnippet(`${before}${field.name}${between}`)}${space}${prompt}${escapeSnippet(tail)}`];
  });
}

/** As the template asks for it. */
function promptFor({ name }: Field, known: readonly Field[] | undefined): string {
  return known?.find((field) => field.name.toLowerCase() === name.toLowerCase())?.value ?? `[${name}]`;
}
