import type { Template } from '../project/template.ts';
import type { Phrase } from '../text/say.ts';
import { sayPhrase } from '../text/say.ts';
import { builtinTemplates } from './builtinTemplates.ts';

/** What a template is for: in the language of the reader, or in that of the team that wrote it. */
export function describeTemplate(template: Template): string {
  const { description } = template;
  return builtinTemplates().includes(template) ? sayPhrase(description as Phrase) : description;
}
