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
  /** The document, its own front matter included, with LF line ends. */
  readonly body: string;
}

/** Throws when the manifest lacks a key: templates are part of the product, and a test reads them all. */
export function readTemplate(text: string): Template {
  const normalised = text.replace(/\r\n?/g, '\n');
  const { entries, bodyStart } = readFrontMatter(normalised);
  const value = (key: string): string => {
    const entry = entries.find((candidate) => candidate.key === key);
    if (entry === undefined || entry.value === '') throw new Error(`A template needs “${key}” in its front matter.`);
    return entry.value;
  };
  return {
    id: value('id'),
    title: value('title'),
    description: value('description'),
    fileName: value('file'),
    version: value('version'),
    dialect: value('dialect'),
    body: normalised.slice(bodyStart),
  };
}
