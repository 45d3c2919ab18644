import { completeGateTarget } from '../../server/src/core/features/gateCompletion.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import type { Inspection } from '../../server/src/core/features/inspect.ts';
import { inspect } from '../../server/src/core/features/inspect.ts';
import type { OutlineSymbol } from '../../server/src/core/features/symbols.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import type { Document } from '../../server/src/core/model/document.ts';
import { readDocument } from '../../server/src/core/model/document.ts';
import { WorkspaceIndex } from '../../server/src/core/model/workspace.ts';
import type { Diagnosis } from '../../server/src/core/rules/diagnose.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import type { Fix } from '../../server/src/core/rules/rule.ts';
import { specUri } from './documents.ts';

export interface Analysis {
  readonly document: Document;
  readonly symbols: readonly OutlineSymbol[];
  readonly diagnoses: readonly Diagnosis[];
  readonly inspection: Inspection;
}

/** Everything that an editor shows without being asked for a place. */
export function analyse(text: string): Analysis {
  const document = readDocument(specUri, text);
  const index = new WorkspaceIndex();
  index.put(document);
  return {
    document,
    symbols: findSymbols(document),
    diagnoses: diagnose(document, index, {}),
    inspection: inspect(document),
  };
}

/** What a user may ask for at a place. */
export function askAt(document: Document, offset: number): void {
  const index = new WorkspaceIndex();
  index.put(document);
  hoverAt(index, document, offset);
  completeGateTarget(document, offset);
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
