import type { SourceText } from '../text/sourceText.ts';
import type { Definition } from '../identifiers/definitions.ts';
import type { Document } from '../document/document.ts';
import type { FragmentLinks } from './fragmentLinks.ts';
import { readFragmentLinks } from './fragmentLinks.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import type { LooseNumbers } from '../identifiers/looseNumbers.ts';
import { readLooseNumbers } from './looseNumbers.ts';
import { detached } from './sketches.ts';
import type { Steadiness } from './steadiness.ts';
import { readSteadiness } from './steadiness.ts';
import type { Said } from '../text/say.ts';

/**
 * A question cannot go on with what is known: it has to be asked again when the files have been read, those at `uris`
 * with everything in them. What rules and features ask for depends on what they find, so nobody can say beforehand what
 * they will need.
 */
export class NotRead extends Error {
  constructor(readonly uris: readonly string[]) {
    super(`Not enough is known to answer${uris.length === 0 ? '' : `: ${uris.join(', ')}`}.`);
  }
}

/** Files have changed since they were read, and the change is taken in: the question has to be asked again. */
export class Outdated extends NotRead {
  constructor(readonly changed: readonly string[]) {
    super([]);
    this.message = `Files have changed: ${changed.join(', ')}.`;
  }
}

/**
 * A document without its text, its Markdown and what only its own editor shows: its identifiers, where they stand and
 * what renames ask of their surroundings, its links with fragments, and where its lines begin.
 */
export class ClosedDocument implements Document {
  readonly uri: string;
  readonly dialect: Document['dialect'];
  readonly reading: Document['reading'];
  readonly identifiers: readonly Identifier[];
  readonly ranges: Document['ranges'];
  readonly foreign: Document['foreign'];
  readonly isTooLarge: boolean;
  readonly source: SourceText;
  readonly named: Document['named'];
  readonly steadiness: Steadiness;
  readonly fragmentLinks: FragmentLinks;
  readonly looseNumbers: readonly LooseNumbers[];

  constructor(document: Document) {
    const { uri, dialect, reading, identifiers, ranges, foreign, isTooLarge, source } = document;
    this.uri = uri;
    this.dialect = dialect;
    this.reading = reading;
    // An address that names an identifier is a link's too, and stands in many of them.
    const addresses = new Map<string, string>();
    const keep = (address: string): string => {
      const known = addresses.get(address) ?? detached(address);
      addresses.set(known, known);
      return known;
    };
    this.identifiers = identifiers.map((identifier) => copied(identifier, keep));
    this.ranges = ranges;
    this.foreign = {
      all: foreign.all.map((identifier) => copied(identifier, keep)),
      ranges: foreign.ranges,
    };
    this.named = [{ all: this.identifiers, ranges, foreign: this.foreign }];
    this.isTooLarge = isTooLarge;
    this.source = new ClosedSource(uri, source.lineStarts);
    this.steadiness = readSteadiness(document);
    this.fragmentLinks = readFragmentLinks(document, keep);
    this.looseNumbers = readLooseNumbers(document).map(detachedNumbers);
  }

  get dialectReason(): Said {
    return this.notKept();
  }
  get frontMatter(): Document['frontMatter'] {
    return this.notKept();
  }
  get markdown(): Document['markdown'] {
    return this.notKept();
  }
  get outline(): Document['outline'] {
    return this.notKept();
  }
  get fields(): Document['fields'] {
    return this.notKept();
  }
  get placeholders(): Document['placeholders'] {
    return this.notKept();
  }
  get isUnfilled(): Document['isUnfilled'] {
    return this.notKept();
  }
  get stage(): Document['stage'] {
    return this.notKept();
  }
  get body(): Document['body'] {
    return this.notKept();
  }
  get links(): Document['links'] {
    return this.notKept();
  }

  private notKept(): never {
    throw new NotRead([this.uri]);
  }
}

function detachedNumbers({ letters, parts, ...span }: LooseNumbers): LooseNumbers {
  return {
    ...span,
    letters: detached(letters),
    parts: parts.map((part) => ({ ...part, number: detached(part.number) })),
  };
}

class ClosedSource implements SourceText {
  constructor(
    private readonly uri: string,
    readonly lineStarts: readonly number[],
  ) {}

  get text(): string {
    throw new NotRead([this.uri]);
  }
}

function copied(identifier: Identifier, keep: (address: string) => string): Identifier {
  const { name, definition, rival, address } = identifier;
  return {
    ...identifier,
    name: detached(name),
    definition: copiedDefinition(definition),
    rival: copiedDefinition(rival),
    address: address === undefined ? undefined : keep(address),
  };
}

function copiedDefinition(definition: Definition | undefined): Definition | undefined {
  if (definition === undefined) return undefined;
  const { title, block } = definition;
  return { ...definition, title: detached(title), block: { start: block.start, end: block.end } };
}
