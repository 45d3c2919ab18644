import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { contains, shifted } from '../text/span.ts';

/** What YAML takes for something else than text where a value begins. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
/** After these, YAML reads on as a key or as a comment. */
const breaks = /:(?:\s|$)|\s#|\s$/;
const notText = /^(?:~|null|true|false|yes|no|on|off)$/i;

/** Edits of which those in the front matter write what YAML reads back as it was meant: with quotes where a value needs them. */
export function inYaml(document: Document, edits: readonly Edit[]): readonly Edit[] {
  const { entries, nested, bodyStart } = document.frontMatter;
  if (!edits.some(({ span }) => span.start < bodyStart)) return edits;
  const values: readonly Value[] = [
    ...entries.map(({ value, valueSpan }) => ({ value, span: valueSpan, isListed: false })),
    ...nested,
  ];
  const isElsewhere = ({ span }: Edit): boolean => !values.some((value) => contains(value.span, span));
  const within = values.flatMap((value) => {
    const own = edits.filter(({ span }) => contains(value.span, span));
    return own.length === 0 ? [] : editsOfValue(document, value, own);
  });
  return [...within, ...edits.filter(isElsewhere)];
}

interface Value {
  readonly value: string;
  readonly span: Span;
  readonly isListed: boolean;
}

function editsOfValue({ source }: Document, { value, span, isListed }: Value, edits: readonly Edit[]): readonly Edit[] {
  const quote = source.text.charAt(span.start - 1);
  if (quote === '"') return edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/["\\]/g, '\\$&') }));
  if (quote === "'") return edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll("'", "''") }));
  const moved = edits.map((edit) => ({ ...edit, span: shifted(edit.span, -span.start) }));
  const next = applyEdits(value, moved);
  const isPlain =
    !indicator.test(next) && !breaks.test(next) && !notText.test(next) && !(isListed && /[,[\]{}]/.test(next));
  return isPlain ? edits : [{ span, newText: JSON.stringify(next) }];
}
