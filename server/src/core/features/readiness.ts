import type { Document } from '../document/document.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import { isAsked, isOpenQuestion } from '../filling/questions.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { diagnose } from '../rules/diagnose.ts';
import type { Span } from '../text/span.ts';
import { lastStartingBefore, overlaps } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ownerFinder } from './owners.ts';

export type ObstacleKind =
  'prompt' | 'choice' | 'date' | 'empty' | 'question' | 'guidance' | 'missing' | 'gate' | 'reference';

/** One thing that stands between a document and being ready. */
export interface Obstacle extends Span {
  readonly kind: ObstacleKind;
  /** One sentence. */
  readonly message: string;
  /** The requirement it belongs to, such as `FR-2`. */
  readonly requirement: string | undefined;
  /** Title of the innermost section; empty above the first heading. */
  readonly section: string;
}

/** Of the placeholders, what is not simply a prompt. */
const placeholderKinds: Partial<Readonly<Record<Placeholder['kind'], ObstacleKind>>> = {
  options: 'choice',
  date: 'date',
  'empty-item': 'empty',
  label: 'empty',
};

/** What other rules find that has to be done before a document is ready; the rest is advice. */
const ruleKinds: Readonly<Record<string, ObstacleKind>> = {
  'template-residue': 'guidance',
  'missing-section': 'missing',
  'missing-field': 'missing',
  'gate-missing': 'gate',
  'undefined-identifier': 'reference',
};

/** Rules that speak of placeholders, which are counted by themselves. */
const placeholderRules = ['unfilled-placeholder', 'unpicked-option', 'unset-date', 'empty-list-item', 'open-range'];

/** Everything that stands in the way, in reading order; how many there are is how much is left. Severities play no part. */
export function readiness(document: Document, workspace: Workspace, knowledge: Knowledge): readonly Obstacle[] {
  if (!document.dialect.isSpec) return [];
  const asked = document.placeholders.filter(isAsked);
  const found = diagnose(document, workspace, onlyObstacles, knowledge);
  const owner = ownerFinder();
  const obstacle = ({ start, end }: Span, kind: ObstacleKind, message: string): Obstacle => ({
    start,
    end,
    kind,
    message,
    requirement: owner(document, { start, end })?.name,
    section: sectionOf(document, start),
  });
  const findings = found.flatMap(({ span, rule, message }) => {
    const kind = ruleKinds[rule.id];
    // A sample with a prompt in it is left once.
    const isCounted = kind === 'guidance' && asked.some((placeholder) => overlaps(placeholder, span));
    return kind === undefined || isCounted ? [] : [obstacle(span, kind, message)];
  });
  return [
    ...asked.map((placeholder) => obstacle(placeholder, kindOf(placeholder), sentenceOf(placeholder))),
    ...findings,
  ].sort((a, b) => a.start - b.start);
}

const onlyObstacles = Object.fromEntries(placeholderRules.map((id) => [id, 'off'] as const));

function kindOf(placeholder: Placeholder): ObstacleKind {
  return isOpenQuestion(placeholder) ? 'question' : (placeholderKinds[placeholder.kind] ?? 'prompt');
}

function sentenceOf(placeholder: Placeholder): string {
  const { hint, options } = placeholder;
  if (isOpenQuestion(placeholder)) return `Open question: ${hint}`;
  if (options.length > 0) return `Pick one of ${options.join(', ')}.`;
  return hint === '' ? 'Nothing is written here.' : `Still to be filled: ${hint}.`;
}

function sectionOf({ source, markdown }: Document, start: number): string {
  const heading = lastStartingBefore(markdown.headings, start);
  return heading === undefined ? '' : source.text.slice(heading.content.start, heading.content.end);
}
