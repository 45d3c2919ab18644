import type { FrontMatterData } from '../syntax/frontMatter.ts';
import { readFrontMatter } from '../syntax/frontMatter.ts';

/** A document to start from. Its manifest is its own front matter; what is behind it is the document. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One sentence for the picker. */
  readonly description: string;
  /** Name of a new file made from it. */
  readonly fileName: string;
  readonly version: string;
  /** Id of the dialect that the document is written in. */
  readonly dialect: string;
  /** Titles of sections that a document may leave out. */
  readonly optional: readonly string[];
  /** Other titles of a section that mean the same, by its own title. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** The document, its own front matter included, with LF line ends. */
  readonly body: string;
}

/** Throws when the manifest lacks a key: templates are part of the product, and a test reads them all. */
export function readTemplate(text: string): Template {
  const normalised = text.replace(/\r\n?/g, '\n');
  const { entries, bodyStart } = readFrontMatter(normalised);
  const dataOf = (key: string): FrontMatterData | undefined => entries.find((entry) => entry.key === key)?.data;
  const value = (key: string): string => {
    const data = dataOf(key);
    if (typeof data !== 'string' || data === '') throw new Error(`A template needs “${key}” in its front matter.`);
    return data;
  };
  return {
    id: value('id'),
    title: value('title'),
    description: value('description'),
    fileName: value('file'),
    version: value('version'),
    dialect: value('dialect'),
    optional: textsOf(dataOf('optional')),
    aliases: new Map([...entriesOf(dataOf('aliases'))].map(([title, also]) => [title, textsOf(also)])),
    body: normalised.slice(bodyStart),
  };
}

/** One text, or a list of them; what is no text is left out. */
function textsOf(data: FrontMatterData | undefined): readonly string[] {
  const list = Array.isArray(data) ? (data as readonly FrontMatterData[]) : [data];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

function entriesOf(data: FrontMatterData | undefined): ReadonlyMap<string, FrontMatterData> {
  const isMap = (value: unknown): value is ReadonlyMap<string, FrontMatterData> => value instanceof Map;
  return isMap(data) ? data : new Map<string, FrontMatterData>();
}
