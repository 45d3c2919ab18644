import type { Document } from '../document/document.ts';
import { gateSectionsOf, gateTargetsOf } from '../gates/gateTargets.ts';
import type { GateSection } from '../gates/gateTarget.ts';
import type { Span } from '../text/span.ts';
import { startingWithin } from '../text/span.ts';

/** Sections of gates that set no target, where another gate's does or the section says nothing at all. */
export function gatesWithoutTargets(document: Document): readonly GateSection['section'][] {
  const sections = gateSectionsOf(document).map(({ section }) => section);
  const targets = gateTargetsOf(document);
  const isSet = (section: Span): boolean => startingWithin(targets, section).length > 0;
  const someAreSet = sections.some(isSet);
  return sections.filter((section) => {
    const said = document.source.text.slice(section.heading.end, section.end).trim();
    return !isSet(section) && (someAreSet || said === '');
  });
}
