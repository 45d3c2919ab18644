import { conformanceOf } from '../templates/documentTemplate.ts';
import type { Rule } from './rule.ts';
import { notToCompare } from './sectionFindings.ts';

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
        message: `“${name}” is not a section of the ${conformance?.match.template.title ?? ''}.`,
        fixes: () => notToCompare(document),
      };
  },
};
