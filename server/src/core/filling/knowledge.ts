import type { Document } from '../document/document.ts';
import type { Placeholder } from '../placeholders/placeholder.ts';
import type { Span } from '../text/span.ts';
import { isLinked } from './linked.ts';

/** What somebody answered to a prompt before. */
export interface Answer {
  /** URI of the folder it was given in, without a slash at its end. */
  readonly folder: string;
  /** The prompt as written, brackets included. */
  readonly prompt: string;
  readonly value: string;
}

/** What the host knows and the core does not. */
export interface Knowledge {
  /** The date of today, as `2026-11-21`. */
  readonly today: string;
  /** Who is writing, as a person's name. */
  readonly author?: string;
  /** Newest first. */
  readonly answers?: readonly Answer[];
  /** What still stands as in the template, and shall. */
  readonly kept?: readonly Kept[];
}

/** A line of a document that somebody wants to keep as it is. */
export interface Kept {
  readonly uri: string;
  /** As written. */
  readonly text: string;
}

export function isKept({ uri, source }: Document, { start, end }: Span, { kept = [] }: Knowledge): boolean {
  if (kept.length === 0) return false;
  const written = source.text.slice(start, end);
  return kept.some((each) => each.uri === uri && each.text === written);
}

/** Values given before to prompts with these words, those of the same folder first. */
export function answersFor({ uri }: Document, prompt: string, { answers = [] }: Knowledge): readonly string[] {
  const folder = folderOf(uri);
  const same = answers.filter((answer) => answer.prompt === prompt);
  return [
    ...same.filter((answer) => answer.folder === folder),
    ...same.filter((answer) => answer.folder !== folder),
  ].map(({ value }) => value);
}

/** The answer that holds for a whole folder: what a thing is called there. */
export function settledAnswer(document: Document, placeholder: Placeholder, knowledge: Knowledge): string | undefined {
  if (!isLinked(document, placeholder)) return undefined;
  const folder = folderOf(document.uri);
  return knowledge.answers?.find((answer) => answer.prompt === placeholder.text && answer.folder === folder)?.value;
}

/** `file:///x/login` of `file:///x/login/prd.md`. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
