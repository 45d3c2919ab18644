import type { Dialect, IdentifierKind } from '../dialects/dialect.ts';
import { configuredKind, identifierKinds } from '../dialects/identifierKinds.ts';
import { plain } from '../dialects/plain.ts';
import type { ReadingOptions } from '../project/readingOptions.ts';
import { defaultReading } from '../project/readingOptions.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import { readFrontMatter } from '../syntax/frontMatter.ts';
import type { Link, Markdown, Section } from '../syntax/markdown/markdown.ts';
import type { SourceText } from '../text/sourceText.ts';
import { readSourceText } from '../text/sourceText.ts';
import type { SameEnds } from '../text/change.ts';
import { endsAfter, sameEnds } from '../text/change.ts';
import type { Body, EarlierBody } from './body.ts';
import { readBody } from './body.ts';
import { detectDialect } from './detectDialect.ts';
import { readDocumentPath } from './documentPath.ts';
import { isSameSigns } from './dialectSigns.ts';
import { isNamedTemplate } from './templateTitle.ts';
import type { Field } from '../placeholders/fields.ts';
import type { IdentifierRange } from '../identifiers/identifierRanges.ts';
import type { Identifier, Identifiers } from '../identifiers/identifiers.ts';
import { lazily } from './lazily.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import type { Stage } from './stage.ts';
import { readStage, statusOf } from './stage.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** Everything known about one file. Never changed, only replaced. */
export interface Document {
  readonly uri: string;
  readonly source: SourceText;
  readonly dialect: Dialect;
  /** Why it is taken for that; goes on after “because”. */
  readonly dialectReason: Said;
  /** What its reading depended on besides the text. */
  readonly reading: ReadingOptions;
  readonly frontMatter: FrontMatter;
  readonly markdown: Markdown;
  readonly outline: readonly Section[];
  /** Definitions and references. */
  readonly identifiers: readonly Identifier[];
  /** `FR-1 through FR-4`; their ends stand among the identifiers too. */
  readonly ranges: readonly IdentifierRange[];
  /** Mentions of families that it does not know: they count where another document of the workspace knows them. */
  readonly foreign: Identifiers;
  readonly fields: readonly Field[];
  readonly placeholders: readonly Placeholder[];
  /** More template than document: weak prompts count as well. */
  readonly isUnfilled: boolean;
  /** How far it has come: the later, the more an open prompt weighs. */
  readonly stage: Stage;
  readonly links: readonly Link[];
  /** Longer than what is analysed; everything else is empty then. */
  readonly isTooLarge: boolean;
  /** Its identifiers stretch by stretch, those of the front matter first, each stretch with offsets of its own. */
  readonly named: readonly Identifiers[];
  /** What the passages say, and what the next version of the document is read from. */
  readonly body: Body;
}

const none: Identifiers = { all: [], ranges: [] };

/** In UTF-16 units. */
const largestText = 4_000_000;
const mostLines = 100_000;

/**
 * Never fails: whatever the text, there is a document. It is the same with `previous`, an earlier version, as without:
 * what has not changed since is taken over. Who knows what its text has in common with this one says so in `known`, and
 * spares the comparison.
 */
export function readDocument(
  uri: string,
  text: string,
  reading: ReadingOptions = defaultReading,
  previous?: Document,
  known?: SameEnds,
): Document {
  const same = previous && sameAs(previous, text, known);
  const source = readSourceText(text, previous?.source, same);
  const isTooLarge = text.length > largestText || source.lineStarts.length > mostLines || looksBinary(text);
  if (isTooLarge) return { ...emptyDocument(uri, source), isTooLarge };

  const frontMatter = readFrontMatter(text, previous?.frontMatter, previous?.source.text);
  const base = { uri, source, reading, frontMatter };
  if (previous === undefined || same === undefined || !isSameReading(previous.reading, reading))
    return describe(base, undefined);
  // Where Markdown begins may have moved, and what was front matter may be Markdown now.
  const isSameStart = previous.frontMatter.bodyStart === frontMatter.bodyStart;
  const shorter = Math.min(text.length, previous.source.text.length);
  const inBody = isSameStart
    ? endsAfter(same, frontMatter.bodyStart, shorter)
    : sameEnds(previous.source.text.slice(previous.frontMatter.bodyStart), text.slice(frontMatter.bodyStart));
  return describe(base, { body: previous.body, same: inBody }, previous);
}

/** What has to be put together of all passages is, when somebody asks for it: few answers need all of it. */
function describe(
  base: Pick<Document, 'uri' | 'source' | 'reading' | 'frontMatter'>,
  earlier: EarlierBody | undefined,
  previous?: Document,
): Document {
  const { uri, reading, frontMatter } = base;
  const { text } = base.source;
  const isTemplate = (): boolean => isNamedTemplate(uri);
  const conventions = {
    kinds: kindsOf(reading),
    styles: reading.promptStyles,
    fileName: readDocumentPath(uri).name,
    isTemplate,
  };
  const body = readBody(text, frontMatter, conventions, earlier);
  const isSameKind =
    previous?.uri === uri &&
    !previous.isTooLarge &&
    previous.frontMatter === frontMatter &&
    isSameSigns(previous.body.signs, body.signs);
  const { dialect, dialectReason } = isSameKind ? previous : detect(uri, frontMatter, body, reading);
  const { isSpec } = dialect;
  const { markdown } = body;
  const outline = lazily(() => body.outline());
  const fields = lazily(() => (isSpec ? body.fields() : []));
  const identifiers = lazily(() => body.identifiers(isSpec));
  const placeholders = lazily(() => (isSpec ? body.placeholders() : { all: [], isUnfilled: false }));
  const stage = lazily(() =>
    readStage(isSpec ? statusOf(frontMatter, body) : undefined, () => placeholders().isUnfilled),
  );
  return {
    ...base,
    dialect,
    dialectReason,
    markdown,
    get outline() {
      return outline();
    },
    get identifiers() {
      return identifiers().all;
    },
    get named() {
      return body.named(isSpec);
    },
    get ranges() {
      return identifiers().ranges;
    },
    get foreign() {
      return identifiers().foreign ?? none;
    },
    get fields() {
      return fields();
    },
    get placeholders() {
      return placeholders().all;
    },
    get isUnfilled() {
      return placeholders().isUnfilled;
    },
    get stage() {
      return stage();
    },
    get links() {
      return markdown.links;
    },
    isTooLarge: false,
    body,
  };
}

function detect(
  uri: string,
  frontMatter: FrontMatter,
  { signs }: Body,
  reading: ReadingOptions,
): Pick<Document, 'dialect' | 'dialectReason'> {
  const { dialect, reason } = detectDialect(uri, frontMatter, signs, reading.dialect);
  return { dialect, dialectReason: reason };
}

/** No character is counted twice, whatever is said. */
function sameAs({ source }: Document, text: string, known: SameEnds | undefined): SameEnds {
  if (known === undefined) return sameEnds(source.text, text);
  return endsAfter(known, 0, Math.min(text.length, source.text.length));
}

function isSameReading(a: ReadingOptions, b: ReadingOptions): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const knownKinds = new WeakMap<ReadingOptions, ReadonlyMap<string, IdentifierKind>>();

/** By prefix. */
function kindsOf(reading: ReadingOptions): ReadonlyMap<string, IdentifierKind> {
  const known = knownKinds.get(reading);
  if (known !== undefined) return known;
  const all = [...identifierKinds, ...reading.prefixes.map(configuredKind)];
  const kinds = new Map(all.map((kind) => [kind.prefix, kind]));
  knownKinds.set(reading, kinds);
  return kinds;
}

/** Of a text that is not read. */
function emptyDocument(uri: string, source: SourceText): Document {
  const nothing = readSourceText('');
  const empty = { uri, source: nothing, reading: defaultReading, frontMatter: readFrontMatter('') };
  return { ...describe(empty, undefined), source, dialect: plain, dialectReason: say('it is not read') };
}

/** No text holds a NUL character. */
function looksBinary(text: string): boolean {
  return text.slice(0, 8_000).includes('\0');
}
