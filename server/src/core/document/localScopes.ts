import type { Identifier, Identifiers } from '../identifiers/identifiers.ts';
import type { Heading } from '../syntax/markdown/markdown.ts';
import type { Span } from '../text/span.ts';

/** Where a name is defined more than once, each definition is meant in its own part of the document alone. */
export function withScopes(identifiers: Identifiers, headings: readonly Heading[], length: number): Identifiers {
  const byName = new Map<string, Identifier[]>();
  for (const identifier of identifiers.all) {
    if (identifier.definition === undefined) continue;
    const namesakes = byName.get(identifier.name);
    if (namesakes === undefined) byName.set(identifier.name, [identifier]);
    else namesakes.push(identifier);
  }
  const scoped = new Map<Identifier, Identifier>();
  for (const namesakes of byName.values()) {
    if (namesakes.length < 2) continue;
    const scopes = scopesOf(namesakes, headings, length);
    for (const [index, identifier] of namesakes.entries()) {
      const { definition } = identifier;
      const scope = scopes[index];
      if (definition !== undefined && scope !== undefined)
        scoped.set(identifier, { ...identifier, definition: { ...definition, scope } });
    }
  }
  if (scoped.size === 0) return identifiers;
  return { ...identifiers, all: identifiers.all.map((identifier) => scoped.get(identifier) ?? identifier) };
}

/** From the highest heading between one definition and the next to the end of its section, or to the next such heading. */
function scopesOf(namesakes: readonly Identifier[], headings: readonly Heading[], length: number): readonly Span[] {
  const parting = namesakes.slice(1).map((identifier, index) => partingHeading(headings, namesakes[index], identifier));
  const level = Math.max(0, ...parting.map((heading) => heading?.level ?? 0));
  const first = headings.findLast(
    (heading) => heading.end <= (namesakes[0]?.start ?? 0) && heading.level <= (parting[0]?.level ?? level),
  );
  const tops = [first, ...parting];
  const starts = tops.map(
    (heading, index) => heading?.start ?? (index === 0 ? 0 : (namesakes[index]?.definition?.block.start ?? 0)),
  );
  return starts.map((start, index) => {
    const top = tops[index];
    const after =
      top === undefined ? undefined : headings.find((each) => each.start > start && each.level <= top.level);
    return { start, end: Math.min(starts[index + 1] ?? length, after?.start ?? length) };
  });
}

/** Of the headings between two definitions, the last of the highest level; above the second, where that is a heading itself. */
function partingHeading(
  headings: readonly Heading[],
  before: Identifier | undefined,
  identifier: Identifier,
): Heading | undefined {
  const own = headings.find(({ start }) => start === identifier.definition?.block.start)?.level ?? Infinity;
  let found: Heading | undefined;
  for (const heading of headings) {
    if (heading.start < (before?.end ?? 0) || heading.end > identifier.start || heading.level >= own) continue;
    if (found === undefined || heading.level <= found.level) found = heading;
  }
  return found;
}
