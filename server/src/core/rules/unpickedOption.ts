import type { Placeholder } from '../placeholders/placeholder.ts';
import { fillFixes } from './fillFixes.ts';
import { findPlaceholders } from './placeholderFindings.ts';
import type { Rule } from './rule.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** `Status: Draft | Review | Approved`: the list is still there, the choice is not. */
export const unpickedOption: Rule = {
  id: 'unpicked-option',
  summary: 'A list of options of which none has been picked, such as `Must / Should / Could`.',
  severity: 'warning',
  check: (document) =>
    findPlaceholders(document, 'unpicked-option', message, (placeholder, knowledge) =>
      fillFixes(document, placeholder, knowledge),
    ),
};

function message({ options }: Placeholder, subject: string): Said {
  const listed = options.join(', ');
  return subject === ''
    ? say('Pick one of {options}.', { options: listed })
    : say('{subject}: pick one of {options}.', { subject, options: listed });
}
