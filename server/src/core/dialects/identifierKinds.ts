import type { IdentifierKind, SymbolKind } from './dialect.ts';

/** Prefixes that are identifiers wherever they stand, in order of how often documents use them. */
export const identifierKinds: readonly IdentifierKind[] = [
  kind('FR', 'functional-requirement', 'functional requirement', 'requirement'),
  kind('NFR', 'non-functional-requirement', 'non-functional requirement', 'requirement'),
  kind('AC', 'acceptance-criterion', 'acceptance criterion', 'criterion'),
  kind('UC', 'use-case', 'use case', 'story'),
  kind('US', 'user-story', 'user story', 'story'),
  kind('REQ', 'requirement', 'requirement', 'requirement'),
  kind('BR', 'business-requirement', 'business requirement', 'requirement'),
  kind('RF', 'functional-requirement', 'functional requirement', 'requirement'),
  kind('RNF', 'non-functional-requirement', 'non-functional requirement', 'requirement'),
  kind('SC', 'success-criterion', 'success criterion', 'criterion', 'separated'),
  kind('SR', 'system-requirement', 'system requirement', 'requirement', 'separated'),
  kind('SWR', 'software-requirement', 'software requirement', 'requirement', 'separated'),
  kind('StR', 'stakeholder-requirement', 'stakeholder requirement', 'requirement', 'separated'),
  kind('TS', 'technical-specification', 'technical specification', 'requirement', 'separated'),
  kind('EC', 'edge-case', 'edge case', 'criterion', 'separated'),
  kind('TC', 'test-case', 'test case', 'criterion', 'separated'),
  kind('TK', 'task', 'task', 'task', 'separated'),
  kind('T', 'task', 'task', 'task', 'separated'),
];

/** A prefix that a team has in its settings. */
export function configuredKind(prefix: string): IdentifierKind {
  return { prefix, id: 'configured', title: 'requirement', symbol: 'requirement', bare: true };
}

/** An identifier whose prefix only its document knows. */
export function unknownKind(prefix: string): IdentifierKind {
  return { prefix, id: 'other', title: 'item', symbol: 'other', bare: false };
}

function kind(
  prefix: string,
  id: string,
  title: string,
  symbol: SymbolKind,
  form: 'bare' | 'separated' = 'bare',
): IdentifierKind {
  return { prefix, id, title, symbol, bare: form === 'bare' };
}
