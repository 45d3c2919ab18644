import { conformanceOf } from '../templates/documentTemplate.ts';
import type { Rule } from './rule.ts';
import { notToCompare } from './sectionFindings.ts';
import { say } from '../text/say.ts';

/** A main section that the template does not have; authors may well want it, so it is a hint. */
export const extraSection: Rule = {
  id: 'extra-section',
  summary: 'A main section that the template does not have.',
  severity: 'hint',
  *check(document, workspace) {
    const conformance = conformanceOf(document, workspace);
    for (const { heading, name } of conformance?.extra ?? [])
      yield {
        span: heading.content,
        message: say('“{section}” is not a section of the {template}.', {
          section: name,
          template: conformance?.match.template.title ?? '',
        }),
        fixes: () => notToCompare(document),
      };
  },
};
