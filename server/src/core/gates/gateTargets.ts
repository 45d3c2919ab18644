import type { Gate } from '../dialects/iosmGates.ts';
import { movedHeading } from '../syntax/markdown/markdown.ts';
import { shifted } from '../text/span.ts';
import type { Document } from '../document/document.ts';
import type { GateSection, GateTarget } from './gateTarget.ts';
import type { Announcement } from './gateLines.ts';
import { findTargets, gateOf } from './gateLines.ts';
import { perDocument } from '../document/perDocument.ts';
import { perPassage, perPassageAnd } from '../document/perPassage.ts';

/** With any hyphen, also one that no line is broken at. */
const gateName = /\bGate[-‐‑]([IOSM])\b/;
const indexName = /\bIOSM[-‐‑]Index\b/;

/** Those of a passage's headings that name a gate or the index. */
const namingHeadings = perPassage(({ titles }) =>
  titles.flatMap(({ title }, at) => {
    const letter = gateName.exec(title)?.[1];
    const isIndex = indexName.test(title);
    return letter === undefined && !isIndex ? [] : [{ at, letter, isIndex }];
  }),
);
/** Whether a passage may set targets that no heading announces. */
const speaksOfGates = perPassage(({ text }) => /Gate[-‐‑]|IOSM/.test(text));
const found = perPassageAnd<readonly GateTarget[]>();
const placed = perPassageAnd<readonly GateTarget[]>();

/** The sections of a spec that set the targets of a gate. */
export const gateSectionsOf = ofSpecs(readGateSections);
/** Every target that a spec sets, in reading order. */
export const gateTargetsOf = ofSpecs(readGateTargets);

/** Of what is no spec nothing is read. */
function ofSpecs<T>(read: (document: Document) => readonly T[]): (document: Document) => readonly T[] {
  return perDocument((document) => (document.dialect.isSpec ? read(document) : []));
}

function readGateSections({ dialect: { gates }, body: { passages, starts, ends } }: Document): readonly GateSection[] {
  const sections: GateSection[] = [];
  for (let index = 0; gates.length > 0 && index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    for (const { at, letter } of namingHeadings(passage)) {
      const gate = gateOf(gates, letter);
      const written = passage.markdown.headings[at];
      if (gate === undefined || written === undefined) continue;
      const heading = movedHeading(written, starts[index] ?? 0);
      const end = ends.all[(ends.firstOf[index] ?? 0) + at] ?? heading.end;
      const { title = '' } = passage.titles[at] ?? {};
      sections.push({ gate, section: { start: heading.start, end, heading, title } });
    }
  }
  return sections;
}

/** Passage by passage: what one sets depends on the headings around it and on what is left open in it. */
function readGateTargets({ dialect: { gates }, body }: Document): readonly GateTarget[] {
  const { passages, starts, ends } = body;
  const targets: GateTarget[] = [];
  /** By heading: the innermost around it that names a gate or the index, itself included. */
  const announced: (Announcement | undefined)[] = [];
  for (let index = 0; gates.length > 0 && index < passages.length; index++) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const first = ends.firstOf[index] ?? 0;
    const stretches = [announced[first - 1]];
    let isAnnounced = stretches[0] !== undefined;
    for (let at = 0; at < passage.titles.length; at++) {
      const around = announced[ends.parents[first + at] ?? -1];
      const naming = namingHeadings(passage);
      const named = naming.length === 0 ? undefined : naming.find((heading) => heading.at === at);
      const own = named === undefined ? around : announce(named, gates, ends.starts[first + at] ?? 0, around);
      announced.push(own);
      stretches.push(own);
      isAnnounced ||= own !== undefined;
    }
    if (!isAnnounced && !speaksOfGates(passage)) continue;
    const start = starts[index] ?? 0;
    const known = found(passage).get(gates, body.openIn(index), keyOf(stretches, start), () =>
      findTargets({ passage, gates, placeholders: body.openIn(index), start }, stretches),
    );
    for (const target of placed(passage).get(known, start, undefined, () =>
      known.map((one) => placeTarget(one, start)),
    ))
      targets.push(target);
  }
  return targets;
}

function announce(
  { letter, isIndex }: { readonly letter: string | undefined; readonly isIndex: boolean },
  gates: readonly Gate[],
  start: number,
  around: Announcement | undefined,
): Announcement {
  return { start, gate: gateOf(gates, letter), isIndex, around };
}

/** What the headings around the stretches of a passage name, and how far away they are. */
function keyOf(stretches: readonly (Announcement | undefined)[], start: number): string {
  let key = '';
  for (const innermost of stretches) {
    for (let each = innermost; each !== undefined; each = each.around)
      key += `${each.gate?.id ?? ''}${each.isIndex ? 'x' : ''}${String(each.start - start)},`;
    key += ';';
  }
  return key;
}

function placeTarget(target: GateTarget, by: number): GateTarget {
  const { gate, subject, part, metric, known, note, isOpen } = target;
  const { operator, operatorSpan, value, number, unit, amountSpan, qualifier } = target.threshold;
  return {
    start: target.start + by,
    end: target.end + by,
    gate,
    subject,
    part,
    group: target.group + by,
    metric,
    metricSpan: shifted(target.metricSpan, by),
    known,
    threshold: {
      operator,
      operatorSpan: shifted(operatorSpan, by),
      value,
      number,
      unit,
      amountSpan: amountSpan === undefined ? undefined : shifted(amountSpan, by),
      qualifier,
    },
    note,
    isOpen,
  };
}
