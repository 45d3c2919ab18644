import type { Document } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import type { tokenModifiers, tokenTypes } from './tokenLegend.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';

export interface Token extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** Identifiers, placeholders and the names of gate metrics, none across a line end, none overlapping. */
export function findTokens(document: Document): readonly Token[] {
  if (!document.dialect.isSpec) return [];
  const tokens: Token[] = [
    ...document.identifiers.map(({ start, end, definition }) => ({
      start,
      end,
      type: 'requirementId' as const,
      modifiers: definition === undefined ? [] : (['definition'] as const),
    })),
    ...document.placeholders.map(({ start, end }) => ({ start, end, type: 'placeholder' as const, modifiers: [] })),
    ...gateTargetsOf(document)
      .filter(({ subject }) => subject !== 'score')
      .map(({ metricSpan }) => ({ ...metricSpan, type: 'gateMetric' as const, modifiers: [] })),
  ];
  const result: Token[] = [];
  for (const token of tokens.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const isOnOneLine = !/[\r\n]/.test(document.source.text.slice(token.start, token.end));
    if (isOnOneLine && token.start >= (result.at(-1)?.end ?? 0)) result.push(token);
  }
  return result;
}
