import { completeGateTarget } from '../../server/src/core/features/gateCompletion.ts';
import { completeIdentifier } from '../../server/src/core/features/identifierCompletion.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import type { Inspection } from '../../server/src/core/features/inspect.ts';
import { inspect } from '../../server/src/core/features/inspect.ts';
import { describeMentions } from '../../server/src/core/features/mentions.ts';
import { findDefinitions, findReferences } from '../../server/src/core/features/navigation.ts';
import { renameIdentifier } from '../../server/src/core/features/rename.ts';
import { findRefactorings } from '../../server/src/core/features/renumber.ts';
import type { Token } from '../../server/src/core/features/semanticTokens.ts';
import { findTokens } from '../../server/src/core/features/semanticTokens.ts';
import type { OutlineSymbol } from '../../server/src/core/features/symbols.ts';
import { readiness } from '../../server/src/core/features/readiness.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import { findIncoming, findOutgoing } from '../../server/src/core/features/trace.ts';
import { findWorkspaceSymbols } from '../harness/symbols.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import type { Diagnosis } from '../../server/src/core/rules/diagnose.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import type { Fix } from '../../server/src/core/rules/rule.ts';
import { specUri } from './documents.ts';

export interface Analysis {
  readonly document: Document;
  readonly symbols: readonly OutlineSymbol[];
  readonly diagnoses: readonly Diagnosis[];
  readonly inspection: Inspection;
  readonly tokens: readonly Token[];
  readonly found: readonly Occurrence[];
}

/** Everything that an editor shows without being asked for a place. */
export function analyse(text: string): Analysis {
  const document = readDocument(specUri, text);
  const index = new WorkspaceIndex();
  index.put(document);
  return {
    document,
    symbols: findSymbols(document, readiness(document, index, { today: '2026-11-21' })),
    diagnoses: diagnose(document, index, {}, { today: '2026-11-21' }),
    inspection: inspect(document),
    tokens: findTokens(document),
    found: findWorkspaceSymbols(index, 'f1'),
  };
}

/** What a user may ask for at a place. */
export function askAt(document: Document, offset: number): void {
  const index = new WorkspaceIndex();
  index.put(document);
  hoverAt(index, document, offset);
  completeGateTarget(index, document, offset);
  completeIdentifier(index, document, offset);
  findReferences(index, document, offset, true);
  findRefactorings(index, document, offset);
  renameIdentifier(index, document, offset, 'FR-77');
  for (const definition of findDefinitions(index, document, offset)) {
    findIncoming(index, definition);
    findOutgoing(index, definition);
    describeMentions(index, document, definition.identifier);
  }
}

export function fixesOf({ diagnoses }: Analysis): readonly Fix[] {
  return diagnoses.flatMap((diagnosis) => diagnosis.fixes?.({ today: '2026-11-21' }) ?? []);
}

export function* allSymbols(symbols: readonly OutlineSymbol[]): Iterable<OutlineSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* allSymbols(symbol.children);
  }
}
