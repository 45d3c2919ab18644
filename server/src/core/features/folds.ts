import type { Document } from '../document/document.ts';
import { lineAt } from '../text/sourceText.ts';

/** From the line that stays to the last one that is hidden, from 0. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Requirements of more than one line, the outer before the inner. What begins with a heading is left to the editor, which folds all headings. */
export function findFolds({ identifiers, markdown, source, dialect }: Document): readonly Fold[] {
  if (!dialect.isSpec) return [];
  const headings = new Set(markdown.headings.map(({ start }) => lineAt(source, start)));
  const folds = new Map<number, Fold>();
  for (const { definition } of identifiers) {
    if (definition === undefined) continue;
    const { start, end } = definition.block;
    const startLine = lineAt(source, start);
    const endLine = lineAt(source, start + source.text.slice(start, end).trimEnd().length);
    const known = folds.get(startLine);
    if (headings.has(startLine) || endLine <= startLine || (known?.endLine ?? 0) >= endLine) continue;
    folds.set(startLine, { startLine, endLine });
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}
