import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Template } from '../project/template.ts';
import { availableTemplates } from './availableTemplates.ts';
import type { Comparison } from './conformance.ts';
import { compareWithTemplate } from './conformance.ts';
import type { TemplateMatch } from './templateOf.ts';
import { templateOf } from './templateOf.ts';
import { isOlder } from './version.ts';

/** A document next to its template. */
export interface Conformance extends Comparison {
  readonly match: TemplateMatch;
}

interface Answer {
  readonly templates: readonly Template[];
  readonly conformance: Conformance | undefined;
}

/** Neither a document nor a list of templates ever changes: several rules ask the same about them. */
const answers = new WeakMap<Document, Answer>();

/** How a document differs from its template, when one is known. */
export function conformanceOf(document: Document, workspace: Workspace): Conformance | undefined {
  const templates = availableTemplates(workspace.project, document.uri);
  const known = answers.get(document);
  if (known?.templates === templates) return known.conformance;
  const match = templateOf(document, templates);
  const conformance = match && { match, ...compare(document, match) };
  answers.set(document, { templates, conformance });
  return conformance;
}

/** What a newer version has gained is not missing where a document says that it was made from an older one. */
function compare(document: Document, { template, version, isDeclared }: TemplateMatch): Comparison {
  const comparison = compareWithTemplate(document, template, isDeclared);
  if (version === undefined) return comparison;
  const missing = comparison.missing.filter(({ expected: { since } }) => since === '' || !isOlder(version, since));
  return { ...comparison, missing };
}
