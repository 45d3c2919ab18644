import type { Document } from '../document/document.ts';
import type { FrontMatterEntry } from '../syntax/frontMatter.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { contains, shifted } from '../text/span.ts';

/** What YAML takes for something else than text where a value begins. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
/** Behind these, YAML reads on as a key or as a comment. */
const breaks = /:(?:\s|$)|\s#|\s$/;
const notText = /^(?:~|null|true|false|yes|no|on|off)$/i;

/** Edits of which those in the front matter write what YAML reads back as it was meant: with quotes where a value needs them. */
export function inYaml(document: Document, edits: readonly Edit[]): readonly Edit[] {
  const { entries, bodyStart } = document.frontMatter;
  if (!edits.some(({ span }) => span.start < bodyStart)) return edits;
  const isElsewhere = ({ span }: Edit): boolean => !entries.some(({ valueSpan }) => contains(valueSpan, span));
  const within = entries.flatMap((entry) => {
    const own = edits.filter(({ span }) => contains(entry.valueSpan, span));
    return own.length === 0 ? [] : editsOfValue(document, entry, own);
  });
  return [...within, ...edits.filter(isElsewhere)];
}

function editsOfValue(
  { source }: Document,
  { value, valueSpan }: FrontMatterEntry,
  edits: readonly Edit[],
): readonly Edit[] {
  const quote = source.text.charAt(valueSpan.start - 1);
  if (quote === '"') return edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/["\\]/g, '\\$&') }));
  if (quote === "'") return edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll("'", "''") }));
  const moved = edits.map((edit) => ({ ...edit, span: shifted(edit.span, -valueSpan.start) }));
  const next = applyEdits(value, moved);
  const isPlain = !indicator.test(next) && !breaks.test(next) && !notText.test(next);
  return isPlain ? edits : [{ span: valueSpan, newText: JSON.stringify(next) }];
}
