import type { Document } from '../document/document.ts';
import { touches } from '../text/span.ts';
import type { Hover } from './hoverContent.ts';
import type { Obstacle } from './readiness.ts';
import { summarise } from './readiness.ts';
import { isTitle } from './symbols.ts';
import { say } from '../text/say.ts';

/** On the title of a document: how much is left in all of it, and what. */
export function titleHoverAt(document: Document, offset: number, find: () => readonly Obstacle[]): Hover | undefined {
  const [heading] = document.markdown.headings;
  const isOnTitle = heading !== undefined && isTitle(document, heading.start) && touches(heading.content, offset);
  if (!isOnTitle || !document.dialect.isSpec) return undefined;
  const obstacles = find();
  if (obstacles.length === 0) return { span: heading.content, markdown: say('Nothing is left to fill.') };
  const markdown = say('**{count} to fill**: {summary}.', { count: obstacles.length, summary: summarise(obstacles) });
  return { span: heading.content, markdown };
}
