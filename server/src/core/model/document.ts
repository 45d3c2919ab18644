import type { Dialect } from '../dialects/dialect.ts';
import { configuredKind, identifierKinds } from '../dialects/identifierKinds.ts';
import { plain } from '../dialects/plain.ts';
import type { ReadingOptions } from '../project/readingOptions.ts';
import { defaultReading } from '../project/readingOptions.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import { readFrontMatter } from '../syntax/frontMatter.ts';
import type { Link, Markdown } from '../syntax/markdown.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import type { Section } from '../syntax/outline.ts';
import { readOutline } from '../syntax/outline.ts';
import type { SourceText } from '../text/sourceText.ts';
import { readSourceText } from '../text/sourceText.ts';
import { readDefinitions } from './definitions.ts';
import { detectDialect } from './detectDialect.ts';
import type { Field } from './fields.ts';
import { readFields } from './fields.ts';
import type { GateSection, GateTarget } from './gateTargets.ts';
import { readGateSections, readGateTargets } from './gateTargets.ts';
import type { IdentifierRange } from './identifierRanges.ts';
import type { Identifier } from './identifiers.ts';
import { readIdentifiers } from './identifiers.ts';
import type { Placeholder } from './placeholders.ts';
import { readPlaceholders } from './placeholders.ts';

/** Everything known about one file. Never changed, only replaced. */
export interface Document {
  readonly uri: string;
  readonly source: SourceText;
  readonly dialect: Dialect;
  /** What its reading depended on besides the text. */
  readonly reading: ReadingOptions;
  readonly frontMatter: FrontMatter;
  readonly markdown: Markdown;
  readonly outline: readonly Section[];
  /** Definitions and references. */
  readonly identifiers: readonly Identifier[];
  /** `FR-1 through FR-4`; their ends stand among the identifiers too. */
  readonly ranges: readonly IdentifierRange[];
  readonly fields: readonly Field[];
  readonly placeholders: readonly Placeholder[];
  /** More template than document: weak prompts count as well. */
  readonly isUnfilled: boolean;
  readonly gateSections: readonly GateSection[];
  readonly gateTargets: readonly GateTarget[];
  readonly links: readonly Link[];
  /** Longer than what is analysed; everything else is empty then. */
  readonly isTooLarge: boolean;
}

/** In UTF-16 units. */
const largestText = 4_000_000;
const mostLines = 100_000;

/** Never fails: whatever the text, there is a document. */
export function readDocument(uri: string, text: string, reading: ReadingOptions = defaultReading): Document {
  const source = readSourceText(text);
  const isTooLarge = text.length > largestText || source.lineStarts.length > mostLines || looksBinary(text);
  if (isTooLarge) return { ...emptyDocument(uri, source), isTooLarge };

  const frontMatter = readFrontMatter(text);
  const markdown = readMarkdown(text, frontMatter.bodyStart);
  const outline = readOutline(text, markdown.headings);
  const kinds = [...identifierKinds, ...reading.prefixes.map(configuredKind)];
  const definitions = readDefinitions(text, markdown, frontMatter, kinds);
  const dialect = detectDialect(uri, text, frontMatter, outline, definitions.chosen);
  const base = { uri, source, dialect, reading, frontMatter, markdown, outline, links: markdown.links, isTooLarge };
  const { all: identifiers, ranges } = readIdentifiers(text, markdown, frontMatter, dialect.isSpec, kinds, definitions);
  if (!dialect.isSpec)
    return {
      ...base,
      identifiers,
      ranges,
      fields: [],
      placeholders: [],
      isUnfilled: false,
      gateSections: [],
      gateTargets: [],
    };

  const fields = readFields(text, markdown);
  const { all: placeholders, isUnfilled } = readPlaceholders(text, markdown, frontMatter, fields, reading.promptStyles);
  const gateSections = readGateSections(dialect, outline);
  const gateTargets = readGateTargets(text, dialect, markdown, outline, gateSections, fields, placeholders);
  return { ...base, identifiers, ranges, fields, placeholders, isUnfilled, gateSections, gateTargets };
}

function emptyDocument(uri: string, source: SourceText): Document {
  return {
    uri,
    source,
    dialect: plain,
    reading: defaultReading,
    frontMatter: readFrontMatter(''),
    markdown: readMarkdown('', 0),
    outline: [],
    identifiers: [],
    ranges: [],
    fields: [],
    placeholders: [],
    isUnfilled: false,
    gateSections: [],
    gateTargets: [],
    links: [],
    isTooLarge: false,
  };
}

/** No text holds a NUL character. */
function looksBinary(text: string): boolean {
  return text.slice(0, 8_000).includes('\0');
}
