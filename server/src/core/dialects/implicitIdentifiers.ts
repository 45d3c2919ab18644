import type { IdentifierKind } from './dialect.ts';

/** Identifiers that documents name by number or title, without a token such as `FR-1`. */

/** spec-kit: `### User Story 1 - …` is what `[US1]` means. */
export const storyHeading =
  /^(?:user story|historia de usuario|ユーザーストーリー|用户故事|使用者故事)\s*(\d{1,3})(?!\d)/iu;

/** Kiro: `### Requirement 2: …`, with numbered acceptance criteria below. */
export const requirementHeading =
  /^(?:requirement|要件|需求|المتطلب|requisito|anforderung|exigence|требование|요구사항)\s*(\d{1,3}(?:[A-Z](?![A-Z\d])|(?!\d)))/iu;

/** A clause in the words of EARS with its number before it: `1.4 WHEN the cart is empty THEN …`. */
export const numberedClause =
  /^(?:\*\*)?(\d{1,3}\.\d{1,3})(?:\*\*)?[.:)]?\s+(?:WHEN|IF|WHILE|WHERE|THE|WENN|FALLS|WÄHREND|QUAND|LORSQUE|CUANDO|MIENTRAS|SI|QUANDO|SE|ENQUANTO|GDY|JEŚLI|КОГДА|ЕСЛИ|КОЛИ|ЯКЩО|当|當|如果)(?!\p{Ll})/u;

export const criteriaHeading =
  /acceptance criteria|受け?入れ?基準|受入条件|验收标准|驗收標準|معايير القبول|criterios de aceptaci[oó]n|crit[eé]rios de aceita/iu;

/** Before the numbers of requirements and criteria: `_Requirements: 1.2, 3_`, `Validates: Requirements 3.4`, `Req 3.11`. */
export const requirementLabel =
  /(?<![\p{L}\d])(?:requirements?|req\.?|要件|需求|المتطلبات|المتطلب|requisitos?|требования|요구사항|bugs?|clauses?|criterion|criteria|property|properties)[ \t\u00a0\u202f]?([:：])?[ \t\u00a0\u202f]?(?=\d)/giu;

/** Those of the labels that stand before the numbers of clauses alone. */
export const clauseLabel = /^(?:bug|clause|criteri|propert)/i;

/** Holds wherever `requirementLabel` finds something, and costs much less. */
export const mayHoldLabel =
  /(?:req[a-z.]{0,10}|bugs?|clauses?|criterion|criteria|property|properties)[ \t:\u00a0]{0,3}\d|[\u0100-\uffff]/i;

/** OpenSpec: the name is the identifier. */
export const namedHeading = /^(requirement|scenario):\s+(?=\S)/i;

/** Holds for every text in which one of the above finds something, and for some others: it does not look at the places. */
export const mayBeImplicit =
  /(?:user story|historia de usuario|ユーザーストーリー|用户故事|使用者故事|requirements?|req\.?|要件|需求|المتطلبات|المتطلب|requisitos?|anforderung|exigence|требование|요구사항|bugs?|clauses?|criterion|criteria|property|properties)[ \t\u00a0\u202f]?[:：]?\s*\d|(?:Requirement|Scenario):\s|\d\.\d{1,3}(?:\*\*)?[.:)]?\s+[\p{Lu}\p{Lo}]/iu;

export const storyKind = kind('US', 'user-story', 'user story', 'story');
export const requirementKind = kind('Requirement', 'requirement', 'requirement', 'requirement');
export const criterionKind = kind('', 'acceptance-criterion', 'acceptance criterion', 'criterion');
export const scenarioKind = kind('Scenario', 'scenario', 'scenario', 'story');

function kind(prefix: string, id: string, title: string, symbol: IdentifierKind['symbol']): IdentifierKind {
  return { prefix, id, title, symbol, bare: true };
}
