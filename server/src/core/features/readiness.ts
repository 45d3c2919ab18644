import type { Document } from '../document/document.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import { sectionOf } from '../filling/place.ts';
import { isAsked, isOpenQuestion } from '../filling/questions.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import { ruleInfos } from '../rules/allRules.ts';
import { ruleOfPlaceholder } from '../rules/placeholderFindings.ts';
import { suppressedAt } from '../rules/suppressions.ts';
import { diagnose } from '../rules/diagnose.ts';
import { asSentence } from '../text/asSentence.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findUncovered } from './acceptance.ts';
import { findBrokenLinks } from './brokenLinks.ts';
import { gatesWithoutTargets } from './gatesWithoutTargets.ts';
import { findOpenQuestions } from './openQuestions.ts';
import { ownerFinder } from './owners.ts';
import type { Phrase, Said } from '../text/say.ts';
import { phrase, say, sayPhrase } from '../text/say.ts';

export type ObstacleKind =
  'prompt' | 'choice' | 'date' | 'empty' | 'question' | 'guidance' | 'missing' | 'criterion' | 'gate' | 'reference';

/** One thing that stands between a document and being ready. */
export interface Obstacle extends Span {
  readonly kind: ObstacleKind;
  /** One sentence. */
  readonly message: Said;
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

/** Everything that stands in the way, in reading order; how many there are is how much is left. Severities play no part. */
export function readiness(document: Document, workspace: Workspace, knowledge: Knowledge): readonly Obstacle[] {
  if (!document.dialect.isSpec) return [];
  const asked = document.placeholders.filter(
    (placeholder) =>
      isAsked(placeholder) &&
      suppressedAt(document, ruleOfPlaceholder[placeholder.kind], placeholder.start) === undefined,
  );
  const found = diagnose(document, workspace, onlyObstacles, knowledge);
  const owner = ownerFinder();
  const obstacle = ({ start, end }: Span, kind: ObstacleKind, message: Said): Obstacle => ({
    start,
    end,
    kind,
    message,
    requirement: owner(document, { start, end })?.name,
    section: sectionOf(document, { start, end }),
  });
  const findings = found.flatMap(({ span, rule, message }) => {
    const kind = ruleKinds[rule.id];
    // A sample with a prompt in it is left once.
    const isCounted = kind === 'guidance' && asked.some((placeholder) => overlaps(placeholder, span));
    return kind === undefined || isCounted ? [] : [obstacle(span, kind, message)];
  });
  const uncovered = findUncovered(document).map(({ start, end, name }) =>
    obstacle(
      { start, end },
      'criterion',
      say('{name} has no acceptance criterion, although other requirements have one.', { name }),
    ),
  );
  const questions = findOpenQuestions(document)
    .filter((question) => !asked.some((placeholder) => overlaps(placeholder, question)))
    .map(({ start, end, asks }) =>
      obstacle({ start, end }, 'question', say('Open question: {question}', { question: asks })),
    );
  const gates = gatesWithoutTargets(document)
    .filter((section) => !asked.some((placeholder) => overlaps(placeholder, section)))
    .map((section) =>
      obstacle(section.heading.content, 'gate', say('“{section}” sets no targets.', { section: section.title })),
    );
  const links = findBrokenLinks(document, workspace).map((link) => obstacle(link, 'reference', link.message));
  return [
    ...uncovered,
    ...links,
    ...questions,
    ...gates,
    ...asked.map((placeholder) => obstacle(placeholder, kindOf(placeholder), sentenceOf(placeholder))),
    ...findings,
  ].sort((a, b) => a.start - b.start);
}

/** Placeholders are counted by themselves; whatever else a rule finds is no obstacle. */
const onlyObstacles = Object.fromEntries(
  ruleInfos.filter(({ id }) => ruleKinds[id] === undefined).map(({ id }) => [id, 'off'] as const),
);

/** How each kind is counted: one, and several. */
const counted: Readonly<Record<ObstacleKind, readonly [one: Phrase, several: (count: number) => Said]>> = {
  prompt: [phrase('1 prompt'), (count) => say('{count} prompts', { count })],
  choice: [phrase('1 choice'), (count) => say('{count} choices', { count })],
  date: [phrase('1 date'), (count) => say('{count} dates', { count })],
  empty: [phrase('1 empty place'), (count) => say('{count} empty places', { count })],
  guidance: [phrase('1 line of guidance'), (count) => say('{count} lines of guidance', { count })],
  missing: [phrase('1 missing section or field'), (count) => say('{count} missing sections or fields', { count })],
  criterion: [
    phrase('1 requirement without an acceptance criterion'),
    (count) => say('{count} requirements without an acceptance criterion', { count }),
  ],
  gate: [phrase('1 gate without targets'), (count) => say('{count} gates without targets', { count })],
  reference: [phrase('1 broken reference'), (count) => say('{count} broken references', { count })],
  question: [phrase('1 open question'), (count) => say('{count} open questions', { count })],
};

/** `12 prompts, 1 choice, 3 missing sections or fields`: what the number is made of. */
export function summarise(obstacles: readonly Obstacle[]): string {
  const parts = Object.entries(counted).map(([kind, [one, several]]) => {
    const count = obstacles.filter((obstacle) => obstacle.kind === kind).length;
    return count === 0 ? '' : count === 1 ? sayPhrase(one) : several(count);
  });
  return parts.filter(Boolean).join(', ');
}

function kindOf(placeholder: Placeholder): ObstacleKind {
  return isOpenQuestion(placeholder) ? 'question' : (placeholderKinds[placeholder.kind] ?? 'prompt');
}

function sentenceOf(placeholder: Placeholder): Said {
  const { kind, hint, options } = placeholder;
  if (isOpenQuestion(placeholder)) return say('Open question: {question}', { question: hint });
  if (options.length > 0) return say('Pick one of {options}.', { options: options.join(', ') });
  if (kind === 'empty-item') return say('This list item is empty.');
  if (kind === 'date') return say('This date is still to be set.');
  return hint === ''
    ? say('Nothing is written here.')
    : say('Still to be filled: {prompt}', { prompt: asSentence(hint) });
}
