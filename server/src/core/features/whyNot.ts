import type { Document } from '../document/document.ts';
import { conformanceOf } from '../templates/documentTemplate.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Place } from '../text/result.ts';
import { identifierAt } from './navigation.ts';
import type { AskedRefactoring } from './renumber.ts';
import { notASpec, refactor } from './renumber.ts';
import type { Said } from '../text/say.ts';
import { say, sayPhrase } from '../text/say.ts';

/** What somebody asked for by name. */
export type Asked = AskedRefactoring | 'section' | 'block' | 'template' | 'dialect';

/** What brings an author on, where something does. */
export type NextStep =
  | 'treatAs'
  | 'chooseTemplate'
  | 'goToDefinition'
  | 'goToSymbol'
  | 'insertSnippet'
  | 'showProblems'
  | 'writeOut'
  | 'showRange';

/** The one reason why something cannot be done at a place, and what to do about it. */
export interface WhyNot {
  readonly reason: Said;
  readonly next: NextStep | undefined;
  /** What the next step is about, where that is not the place itself. */
  readonly range?: Place | undefined;
}

function unreadable(): WhyNot {
  return {
    reason: say('The front matter of this document cannot be read. Fix it first.'),
    next: 'showProblems',
  };
}

/** Undefined where it can be done. */
export function whyNot(workspace: Workspace, document: Document, offset: number, asked: Asked): WhyNot | undefined {
  if (asked === 'template' || asked === 'dialect')
    return document.frontMatter.problems.length > 0 ? unreadable() : undefined;
  if (!document.dialect.isSpec) return { reason: sayPhrase(notASpec), next: 'treatAs' };
  if (asked === 'section') return whyNoSection(workspace, document);
  if (asked === 'block')
    return {
      reason: say('This document has no requirement yet that a new one could be modelled on.'),
      next: 'insertSnippet',
    };
  const result = refactor(workspace, document, offset, asked);
  if (result.ok) return undefined;
  const { reason, range } = result;
  return { reason, next: range === undefined ? nextAt(document, offset, asked) : stepAt(range), range };
}

function whyNoSection(workspace: Workspace, document: Document): WhyNot | undefined {
  const conformance = conformanceOf(document, workspace);
  if (conformance === undefined)
    return { reason: say('It is not known which template this document was made from.'), next: 'chooseTemplate' };
  if (conformance.absent.length > 0) return undefined;
  return {
    reason: say('This document has all sections of the {template}.', { template: conformance.match.template.title }),
    next: undefined,
  };
}

function stepAt({ isUnclear }: Place): NextStep {
  return isUnclear === true ? 'showRange' : 'writeOut';
}

function nextAt(document: Document, offset: number, asked: AskedRefactoring): NextStep | undefined {
  if (asked === 'renumber') return undefined;
  const identifier = identifierAt(document, offset);
  if (identifier === undefined) return 'goToSymbol';
  return identifier.definition === undefined ? 'goToDefinition' : undefined;
}
