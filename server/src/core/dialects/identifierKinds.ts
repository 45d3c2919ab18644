import type { IdentifierKind, SymbolKind } from './dialect.ts';
import type { Phrase } from '../text/say.ts';
import { phrase } from '../text/say.ts';

/** Prefixes that are identifiers wherever they stand, in order of how often documents use them. */
export const identifierKinds: readonly IdentifierKind[] = [
  kind('FR', 'functional-requirement', phrase('functional requirement'), 'requirement'),
  kind('NFR', 'non-functional-requirement', phrase('non-functional requirement'), 'requirement'),
  kind('AC', 'acceptance-criterion', phrase('acceptance criterion'), 'criterion'),
  kind('UC', 'use-case', phrase('use case'), 'story'),
  kind('US', 'user-story', phrase('user story'), 'story'),
  kind('REQ', 'requirement', phrase('requirement'), 'requirement'),
  kind('BR', 'business-requirement', phrase('business requirement'), 'requirement'),
  kind('RF', 'functional-requirement', phrase('functional requirement'), 'requirement'),
  kind('RNF', 'non-functional-requirement', phrase('non-functional requirement'), 'requirement'),
  kind('SC', 'success-criterion', phrase('success criterion'), 'criterion', 'separated'),
  kind('SR', 'system-requirement', phrase('system requirement'), 'requirement', 'separated'),
  kind('SWR', 'software-requirement', phrase('software requirement'), 'requirement', 'separated'),
  kind('StR', 'stakeholder-requirement', phrase('stakeholder requirement'), 'requirement', 'separated'),
  kind('TS', 'technical-specification', phrase('technical specification'), 'requirement', 'separated'),
  kind('EC', 'edge-case', phrase('edge case'), 'criterion', 'separated'),
  kind('TC', 'test-case', phrase('test case'), 'criterion', 'separated'),
  kind('ФТ', 'functional-requirement', phrase('functional requirement'), 'requirement', 'separated'),
  kind('НФТ', 'non-functional-requirement', phrase('non-functional requirement'), 'requirement', 'separated'),
  kind('БТ', 'business-requirement', phrase('business requirement'), 'requirement', 'separated'),
  kind('TK', 'task', phrase('task'), 'task', 'separated'),
  kind('T', 'task', phrase('task'), 'task', 'separated'),
];

/** A prefix that a team has in its settings. */
export function configuredKind(prefix: string): IdentifierKind {
  return { prefix, id: 'configured', title: phrase('requirement'), symbol: 'requirement', bare: true };
}

/** An identifier whose prefix only its document knows. */
export function unknownKind(prefix: string): IdentifierKind {
  return { prefix, id: 'other', title: phrase('item'), symbol: 'other', bare: false };
}

function kind(
  prefix: string,
  id: string,
  title: Phrase,
  symbol: SymbolKind,
  form: 'bare' | 'separated' = 'bare',
): IdentifierKind {
  return { prefix, id, title, symbol, bare: form === 'bare' };
}
