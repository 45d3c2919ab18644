import { allDialects } from '../dialects/allDialects.ts';
import type { Document } from '../model/document.ts';
import type { Placeholder } from '../model/placeholders.ts';
import type { Edit } from '../text/edit.ts';
import { tabStop } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Fix } from './rule.ts';

/** One fix for each value that the prompt offers, then free text, then the same prompt everywhere. */
export function fillFixes(document: Document, placeholder: Placeholder): readonly Fix[] {
  const values = valuesFor(document, placeholder);
  const same = document.placeholders.filter(({ text }) => text === placeholder.text);
  return [
    ...values.map((value, index) => useValue(value, [placeholder], index === 0)),
    asksForLink(placeholder) ? writeLink(placeholder) : writeText(placeholder, values.length === 0),
    ...(same.length > 1 ? fillAll(same, values) : []),
  ];
}

/** What may be picked, then what the prompt names as an example, then what is usual for the metric of a gate. */
function valuesFor(document: Document, placeholder: Placeholder): readonly string[] {
  return [...new Set([...placeholder.options, ...placeholder.examples, ...usualValue(document, placeholder)])];
}

function usualValue(document: Document, placeholder: Placeholder): readonly string[] {
  if (placeholder.kind !== 'unit') return [];
  const target = document.gateTargets.find((candidate) => contains(candidate, placeholder));
  const metrics = allDialects.flatMap(({ gates }) => gates.flatMap((gate) => gate.metrics));
  const usual = metrics.find((metric) => metric === target?.known)?.usual;
  return usual === undefined ? [] : [usual];
}

function useValue(value: string, spans: readonly Span[], isPreferred: boolean): Fix {
  return { title: `Use “${value}”`, edits: spans.map((span) => ({ span, newText: value })), isPreferred };
}

function writeText(placeholder: Placeholder, isPreferred: boolean): Fix {
  const edit = { span: placeholder, newText: tabStop(1, placeholder.hint), snippet: true };
  return { title: `Fill “${shortened(placeholder.hint)}”…`, edits: [edit], isPreferred };
}

function writeLink(placeholder: Placeholder): Fix {
  const text = placeholder.hint.replace(/^link to\s+/i, '');
  const newText = `[${tabStop(1, text)}](${tabStop(2, 'address')})`;
  return { title: 'Write the link…', edits: [{ span: placeholder, newText, snippet: true }], isPreferred: true };
}

function asksForLink({ hint }: Placeholder): boolean {
  return /^link\s/i.test(hint);
}

/** Tab stops with one number are filled together. */
function fillAll(same: readonly Placeholder[], values: readonly string[]): readonly Fix[] {
  const [first] = same;
  const hint = first?.hint ?? '';
  const edits: readonly Edit[] = same.map((span) => ({ span, newText: tabStop(1, hint), snippet: true }));
  const count = String(same.length);
  return [
    { title: `Fill all ${count} “${shortened(hint)}” in this document…`, edits },
    ...values.map((value) => ({
      title: `Use “${value}” for all ${count} “${shortened(hint)}” in this document`,
      edits: same.map((span) => ({ span, newText: value })),
    })),
  ];
}

function shortened(hint: string): string {
  const longest = 40;
  if (hint.length <= longest) return hint;
  const beginning = hint.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return `${beginning.trimEnd()}…`;
}
