import type { FrontMatterEntry } from '../syntax/frontMatter.ts';
import type { FrontMatterData } from '../syntax/frontMatterData.ts';
import { readFrontMatter } from '../syntax/frontMatter.ts';
import { whyNoFileName } from '../text/fileName.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** A document to start from. Its manifest is its own front matter; what is after it is the document. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One sentence for the picker. */
  readonly description: string;
  /** Name of a new file made from it; safe on every system. */
  readonly fileName: string;
  readonly version: string;
  /** Id of the dialect that the document is written in. */
  readonly dialect: string;
  /** Titles of sections that a document may leave out. */
  readonly optional: readonly string[];
  /** Other titles of a section that mean the same, by its own title. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** The version of the template that a section came with, by its title. */
  readonly since: ReadonlyMap<string, string>;
  /** Placeholders of the body that stand for a variable: `[Feature Name]` for `title`. */
  readonly fill: ReadonlyMap<string, readonly string[]>;
  /** The first heading of a document whose title is known, with `{title}` in it; empty when it stays as it is. */
  readonly heading: string;
  /**
   * Which lines only say what to write: `all` those without a placeholder, or the fingerprints of some, for editions of
   * the template that are not ours to quote.
   */
  readonly guidance: readonly string[];
  /** Id of the template whose sections this one takes over; empty for none. */
  readonly base: string;
  /** Titles of sections of the base that it does not take over. */
  readonly without: readonly string[];
  /** The document, its own front matter included, with LF line ends. */
  readonly body: string;
  /** Why nothing of the file is taken; undefined for one that is. */
  readonly refusal?: Said;
}

/** In UTF-16 units; of a longer file nothing is taken. */
export const longestTemplate = 100_000;
const knownId = /^[\w.-]{1,64}$/;

/** Never fails: what the manifest does not say follows from `name`, that of the file without its ending. */
export function readTemplate(text: string, name: string): Template {
  const refusal = whyRefused(text);
  const normalised = refusal === undefined ? text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') : '';
  const { entries, bodyStart } = readFrontMatter(normalised);
  const isManifest = entries.some(({ key }) => key === 'id' || key === 'extends');
  const body = isManifest ? normalised.slice(bodyStart) : normalised;
  const manifest = new Map((isManifest ? entries : []).map(({ key, data }: FrontMatterEntry) => [key, data]));
  const textOf = (key: string): string => {
    const data = manifest.get(key);
    return typeof data === 'string' ? data.trim() : '';
  };
  const id = [textOf('id'), name].find((candidate) => knownId.test(candidate)) ?? 'template';
  const fileName = textOf('file');
  return {
    id,
    title: textOf('title') || (/^# +(\S.*)$/m.exec(body)?.[1] ?? id),
    description: textOf('description'),
    fileName: whyNoFileName(fileName) === undefined ? fileName : `${id}.md`,
    version: /^[\w.-]{1,20}$/.test(textOf('version')) ? textOf('version') : '1',
    dialect: textOf('dialect') || 'prd',
    optional: textsOf(manifest.get('optional')),
    aliases: textsByName(manifest.get('aliases')),
    since: new Map([...textsByName(manifest.get('since'))].map(([title, [version = '']]) => [title, version])),
    fill: textsByName(manifest.get('fill')),
    guidance: textsOf(manifest.get('guidance')),
    heading: textOf('heading'),
    base: textOf('extends'),
    without: textsOf(manifest.get('without')),
    body,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function whyRefused(text: string): Said | undefined {
  if (text.length > longestTemplate) return say('it is longer than 100,000 characters');
  return text.includes('\0') ? say('it is not text') : undefined;
}

function textsByName(data: FrontMatterData | undefined): ReadonlyMap<string, readonly string[]> {
  const isMap = (value: unknown): value is ReadonlyMap<string, FrontMatterData> => value instanceof Map;
  return isMap(data) ? new Map([...data].map(([name, texts]) => [name, textsOf(texts)])) : new Map();
}

/** One text, or a list of them; what is no text is left out. */
function textsOf(data: FrontMatterData | undefined): readonly string[] {
  const list = Array.isArray(data) ? (data as readonly FrontMatterData[]) : [data];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}
