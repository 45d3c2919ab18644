import type { Document } from '../document/document.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { fillFixes, fixAllOfKind, settledEdits } from './fillFixes.ts';
import type { Edit } from '../text/edit.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';
import type { Said } from '../text/say.ts';
import { asSentence } from '../text/asSentence.ts';
import { say } from '../text/say.ts';

/** A prompt of a template that nobody has answered. */
export const unfilledPlaceholder: Rule = {
  id: 'unfilled-placeholder',
  summary: 'A prompt of the template that is still to be filled, such as `[Describe …]` or `[PROJECT_NAME]`.',
  severity: 'warning',
  check: (document) =>
    findPlaceholders(document, 'unfilled-placeholder', message, (placeholder, knowledge) =>
      placeholder.kind === 'name' ? keepNames(document, placeholder) : fillFixes(document, placeholder, knowledge),
    ),
  certainEdits: settledEdits,
};

function message({ kind, hint, text }: Placeholder, subject: string): Said {
  if (kind === 'name') return say('Is {name} the final name?', { name: hint });
  if (kind === 'ellipsis' && hint === '…')
    return subject === ''
      ? say('“{text}” stands for something that is still to be written.', { text })
      : say('{subject}: “{text}” stands for something that is still to be written.', { subject, text });
  if (subject === '') return say('Still to be filled: {prompt}', { prompt: asSentence(hint) });
  return hasWords.test(hint)
    ? say('{subject}: still to be filled ({prompt}).', { subject, prompt: hint.replace(/\.$/, '') })
    : say('{subject}: still to be filled.', { subject });
}

/** `X` and `0.82` say nothing that the subject does not. */
const hasWords = /\p{L}{2}|\p{Lo}/u;

function keepNames(document: Document, placeholder: Placeholder): readonly Fix[] {
  const keep = ({ start, end, hint }: Placeholder): Edit => ({ span: { start, end }, newText: hint });
  return [
    {
      title: say('Take “{name}” as the name', { name: placeholder.hint }),
      edits: [keep(placeholder)],
      isPreferred: true,
    },
    ...fixAllOfKind(document, 'name', (count) => say('Take all {count} names as they are', { count }), keep),
  ];
}
