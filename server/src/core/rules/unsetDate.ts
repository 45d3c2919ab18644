import { dateInPattern } from '../filling/dates.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import { readQuestion } from '../filling/questions.ts';
import { isOfWriting } from '../filling/writingDate.ts';
import type { Document } from '../document/document.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import type { Edit } from '../text/edit.ts';
import { fillFixes } from './fillFixes.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Fix, Rule } from './rule.ts';
import { say } from '../text/say.ts';

/** `YYYY-MM-DD` where a date belongs. */
export const unsetDate: Rule = {
  id: 'unset-date',
  summary: 'A date that is still a pattern, such as `YYYY-MM-DD`.',
  severity: 'warning',
  check: (document) =>
    findPlaceholders(
      document,
      'unset-date',
      (_, subject) =>
        subject === '' ? say('This date is still to be set.') : say('{subject}: set the date.', { subject }),
      (placeholder, knowledge) => dateFixes(document, placeholder, knowledge),
    ),
  // A due date is not today.
  certainEdits: (document, knowledge) =>
    document.placeholders
      .filter(
        (placeholder) =>
          placeholder.kind === 'date' && isOfWriting(document, readQuestion(document, placeholder, knowledge)),
      )
      .map((placeholder) => stamp(placeholder, knowledge)),
};

/** Today is the answer where the date says when the document was written; a due date is asked for. */
function dateFixes(document: Document, placeholder: Placeholder, knowledge: Knowledge): readonly Fix[] {
  const fixes = fillFixes(document, placeholder, knowledge);
  if (!isOfWriting(document, readQuestion(document, placeholder, knowledge))) return fixes;
  const date = dateInPattern(placeholder.text, knowledge.today);
  const [, ...others] = fixes;
  return [
    { title: say('Use today, {date}', { date }), edits: [stamp(placeholder, knowledge)], isPreferred: true },
    ...others,
  ];
}

function stamp({ start, end, text }: Placeholder, { today }: Knowledge): Edit {
  return { span: { start, end }, newText: dateInPattern(text, today) };
}
