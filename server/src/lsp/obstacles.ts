import type { Document } from '../core/document/document.ts';
import type { Obstacle } from '../core/features/readiness.ts';
import { readiness } from '../core/features/readiness.ts';
import type { Session } from './session.ts';

interface Found {
  readonly state: string;
  readonly told: Session['told'];
  readonly obstacles: readonly Obstacle[];
}

const found = new WeakMap<Document, Found>();

/** What is left in a document: the one count that the lens, the outline, the hover and the status item show. */
export function obstaclesOf(session: Session, document: Document): readonly Obstacle[] {
  const { state, told, knowledge } = session;
  const known = found.get(document);
  if (known?.state === state && known.told === told) return known.obstacles;
  const misses = session.workspaceOf(document).changesBesides(document.uri);
  const obstacles = readiness(document, session.workspaceOf(document), knowledge);
  // An answer that lacked a file is not kept: it is worked out again once that has been read.
  if (session.workspaceOf(document).changesBesides(document.uri) === misses)
    found.set(document, { state, told, obstacles });
  return obstacles;
}
