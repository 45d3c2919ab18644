import { fragmentOf } from './addresses.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Definition } from './definitions.ts';
import type { Document } from './document.ts';
import type { Identifier } from './identifiers.ts';
import { keyOfFragment } from './sketch.ts';
import { detached } from './sketches.ts';

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

/**
 * A document without its text, its Markdown and what only its own editor shows: its identifiers, where they stand, and
 * where its lines begin.
 */
export class ClosedDocument implements Document {
  readonly uri: string;
  readonly dialect: Document['dialect'];
  readonly reading: Document['reading'];
  readonly identifiers: readonly Identifier[];
  readonly ranges: Document['ranges'];
  readonly isTooLarge: boolean;
  readonly source: SourceText;
  /** Nothing is taken over from it by a later reading. */
  readonly body = undefined;
  private readonly fragments: ReadonlySet<string>;

  constructor(document: Document) {
    const { uri, dialect, reading, identifiers, ranges, isTooLarge, source } = document;
    this.uri = uri;
    this.dialect = dialect;
    this.reading = reading;
    this.identifiers = identifiers.map(copied);
    this.ranges = ranges;
    this.isTooLarge = isTooLarge;
    this.source = new ClosedSource(uri, source.lineStarts);
    this.fragments = new Set(fragmentsOf(document).map(keyOfFragment));
  }

  mayLinkTo(fragmentKeys: readonly string[]): boolean {
    return fragmentKeys.some((key) => this.fragments.has(key));
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
  get isSettled(): Document['isSettled'] {
    return this.notKept();
  }
  get gateSections(): Document['gateSections'] {
    return this.notKept();
  }
  get gateTargets(): Document['gateTargets'] {
    return this.notKept();
  }
  get links(): Document['links'] {
    return this.notKept();
  }

  private notKept(): never {
    throw new NotRead([this.uri]);
  }
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

function fragmentsOf({ links, source }: Document): readonly string[] {
  return links.flatMap(({ target }) => {
    const fragment = target === undefined ? undefined : fragmentOf(source.text.slice(target.start, target.end));
    return fragment === undefined ? [] : [fragment];
  });
}

function copied(identifier: Identifier): Identifier {
  const { name, definition, rival, address } = identifier;
  return {
    ...identifier,
    name: detached(name),
    definition: copiedDefinition(definition),
    rival: copiedDefinition(rival),
    address: address === undefined ? undefined : detached(address),
  };
}

function copiedDefinition(definition: Definition | undefined): Definition | undefined {
  if (definition === undefined) return undefined;
  const { site, title, block } = definition;
  return { site, title: detached(title), block: { start: block.start, end: block.end } };
}
