import type { IdentifierKind } from './dialect.ts';
import { separators } from './separators.ts';
import { anyInAllLanguages, inAllLanguages } from './languages/inAllLanguages.ts';
import { anyOf } from './languages/words.ts';
import type { Phrase } from '../text/say.ts';
import { phrase } from '../text/say.ts';

/** Identifiers that documents name by number or title, without a token such as `FR-1`. */

const story = anyInAllLanguages(({ names }) => names.story);
const plannedStory = anyInAllLanguages(({ names }) => names.plannedStory);
const epic = anyInAllLanguages(({ names }) => names.epic);
const requirement = anyInAllLanguages(({ names }) => names.requirement);
const requirements = anyInAllLanguages(({ names }) => names.requirements);
const clauses = anyInAllLanguages(({ names }) => names.clauses);
const triggers = inAllLanguages(({ statements }) => statements.triggers);
const hasCapitals = (word: string): boolean => word.toUpperCase() !== word;
/** Where a script has no capitals, the same word begins any sentence: what must be done has to follow. */
const plainTriggers = anyOf(triggers.filter((word) => !hasCapitals(word)));
const plainModals = anyOf(inAllLanguages(({ statements }) => statements.modals).filter((word) => !hasCapitals(word)));

/** spec-kit: `### User Story 1 - …` is what `[US1]` means. */
export const storyHeading = new RegExp(`^(?:${story})\\s*(\\d{1,3})(?!\\d)`, 'iu');

/** `2.3`, or `2-3` of a story, as in the names of its files; what an epic has before a hyphen is its number. */
const plannedNumber = '(\\d{1,3}-\\d{1,3}(?![\\d-])|\\d{1,3}(?:\\.\\d{1,3}){0,3}(?![\\d%]|\\.\\d))';

/** Plans: `### Story 2.3: …` and `## Epic 4`; a prompt such as `Story 1: [Title]` is still to become one. */
export const plannedHeading = new RegExp(
  `^(?:(${plannedStory})|${epic})\\s*${plannedNumber}(?=\\s*(?:$|[:：.)(–—-])|\\s+[\\p{Lu}\\p{Lo}“"])(?!\\s*(?:[:：.–—-]\\s*)?(?:\\[[^\\]]*\\]|\\{[^}]*\\}|<[^>]*>)\\s*$)`,
  'iu',
);

const blank = '[ \\t\\u00a0\\u202f]?';
const letters = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}';

/** The number of a story or an epic without what is none of it: `2.3` of `Story 2-3`, `1` of `Epic 1-3`. */
export function plannedNumberOf(written: string, isStory: boolean): { readonly name: string; readonly length: number } {
  const hyphen = written.indexOf('-');
  if (hyphen === -1 || isStory) return { name: written.replace('-', '.'), length: written.length };
  return { name: written.slice(0, hyphen), length: hyphen };
}

/** The same where they are spoken of: `Depends on Story 2.3`, `Phase 9: User Story 7`. */
export const plannedMention = new RegExp(
  `(?<![${letters}\\d#-]|[${letters}\\d][_.])(?:(${story})|(${plannedStory})|${epic})${blank}${plannedNumber}(?![${letters}]|\\s?[个個件つ개])`,
  'giu',
);

/** `FR-1: Epic 2` says where a requirement is planned, and not what it is. */
export const leadingEpic = new RegExp(`^(?:${epic})${blank}\\d`, 'iu');

/** Kiro: `### Requirement 2: …`, with numbered acceptance criteria below; elsewhere `### Requirement 2.1: …`, too. */
export const requirementHeading = new RegExp(
  `^(?:${requirement})\\s*(\\d{1,3}(?:\\.\\d{1,3})?(?:[A-Z](?![A-Z\\d])|(?![\\d%]|\\.\\d)))`,
  'iu',
);

/** A clause in the words of EARS with its number before it: `1.4 WHEN the cart is empty THEN …`. */
export const numberedClause = new RegExp(
  `^(?:\\*\\*)?(\\d{1,3}\\.\\d{1,3})(?:\\*\\*)?[.:)]?\\s+(?:(?:${anyOf(triggers.filter(hasCapitals)).toUpperCase()})(?![\\p{Ll}\\p{Lu}])|(?:${plainTriggers}).{0,200}?(?:${plainModals}))`,
  'u',
);

export const criteriaHeading = new RegExp(
  anyInAllLanguages(({ names }) => names.criteria),
  'iu',
);

/** A longer name goes on here: `SYS-REQ001`. */
const goesOn = `[\\p{L}\\d][${separators}]`;
const label = `(?<![\\p{L}\\d]|${goesOn})(?:(${requirements}|${clauses})|${requirement})[ \\t\\u00a0\\u202f]?([:：])?[ \\t\\u00a0\\u202f]?(?=\\d)`;
/** Before the numbers of requirements and criteria: `_Requirements: 1.2, 3_`, `Validates: Requirements 3.4`, `Req 3.11`. The words of headings alone count before what is defined. */
export const requirementLabel = new RegExp(label, 'giu');

/** Those of the labels that stand before the numbers of clauses alone. */
export const clauseLabel = new RegExp(`^(?:${clauses})`, 'iu');

/** All that stands before a number. It begins with the first digit, and looks back from there: `FR-12` ends it at once. */
const before = (written: string): string =>
  `\\d(?<![\\d-]\\d)(?<=(?:${story}|${plannedStory}|${epic}|${requirement}|${requirements}|${clauses})${written}\\d)`;

/** Holds wherever `requirementLabel` or `plannedMention` finds something, and costs much less. */
export const mayHoldLabel = new RegExp(before('[ \\t\\u00a0\\u202f]?[:：]?[ \\t\\u00a0\\u202f]?'), 'i');

/** OpenSpec: the name is the identifier. */
export const namedHeading = /^(requirement|scenario):\s+(?=\S)/i;

/** Holds for every text in which one of the above finds something, and for some others: it does not look at the places. */
export const mayBeImplicit = new RegExp(
  `${before('[ \\t\\u00a0\\u202f]?[:：]?\\s*')}|(?:Requirement|Scenario):\\s|\\d\\.\\d{1,3}(?:\\*\\*)?[.:)]?\\s+[\\p{Lu}\\p{Lo}]`,
  'iu',
);

export const storyKind = kind('US', 'user-story', phrase('user story'), 'story');
export const plannedStoryKind = kind('Story', 'planned-story', phrase('story'), 'story');
export const epicKind = kind('Epic', 'epic', phrase('epic'), 'story');
export const requirementKind = kind('Requirement', 'requirement', phrase('requirement'), 'requirement');
export const criterionKind = kind('', 'acceptance-criterion', phrase('acceptance criterion'), 'criterion');
export const scenarioKind = kind('Scenario', 'scenario', phrase('scenario'), 'story');

function kind(prefix: string, id: string, title: Phrase, symbol: IdentifierKind['symbol']): IdentifierKind {
  return { prefix, id, title, symbol, bare: true };
}
