import { fill, readValue } from '../filling/answers.ts';
import { inYaml } from '../filling/yamlValue.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import { labelOf } from '../filling/place.ts';
import type { Question } from '../filling/questions.ts';
import { readQuestions } from '../filling/questions.ts';
import { isOfWriting } from '../filling/writingDate.ts';
import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt } from '../text/sourceText.ts';
import { withOwnLinks } from '../workspace/movedFragments.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What is to be filled without asking. */
export interface Request {
  /** By what is asked, the prompt itself or its label: `PROJECT_NAME`, `[Feature Name]`, `Author`. Case does not count. */
  readonly values: ReadonlyMap<string, string>;
  /** `today`, or a date as `2026-11-21`, for the dates on which the document is written. */
  readonly date?: string | undefined;
}

export interface BatchFill {
  readonly edits: readonly Edit[];
  /** How many placeholders nothing was given for. */
  readonly left: number;
  /** What was given and could not be used. */
  readonly problems: readonly Said[];
}

/** Fills every placeholder for which a value is given. */
export function batchFill(document: Document, { values, date }: Request, knowledge: Knowledge): BatchFill {
  const byName = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
  const unused = new Map([...values.keys()].map((name) => [name.toLowerCase(), name]));
  const problems: Said[] = [];
  const edits: Edit[] = [];
  const questions = readQuestions(document, knowledge);
  const asked = placesByName(document, questions);
  for (const question of questions) {
    const name = namesOf(document, question).find((candidate) => byName.has(candidate));
    if (name !== undefined) unused.delete(name);
    const places = name === undefined ? [] : (asked.get(name) ?? []);
    if (name !== undefined && places.length > 1) {
      const problem = say('{count} different prompts ask for “{name}” (lines {lines}); fill them one by one.', {
        count: places.length,
        name,
        lines: places.join(', '),
      });
      if (!problems.includes(problem)) problems.push(problem);
    }
    const given = name === undefined || places.length > 1 ? undefined : byName.get(name);
    const value = given ?? (isOfWriting(document, question) ? date : undefined);
    if (value === undefined) continue;
    const read = readValue(question, value, knowledge);
    if (read.ok) edits.push(fill(document, question.placeholder, read.value));
    else if (!problems.includes(read.reason)) problems.push(read.reason);
  }
  for (const name of unused.values()) problems.push(say('Nothing in the document asks for “{name}”.', { name }));
  return { edits: withOwnLinks(document, inYaml(document, edits)), left: questions.length - edits.length, problems };
}

/** The lines where each name asks for an answer, from 1: one for all prompts that name the same thing, else one for each. */
function placesByName(document: Document, questions: readonly Question[]): ReadonlyMap<string, readonly number[]> {
  const answers = new Map<string, Map<unknown, number>>();
  for (const question of questions) {
    const { placeholder, isLinked } = question;
    const answer = isLinked ? placeholder.text : placeholder;
    for (const name of new Set(namesOf(document, question))) {
      const known = answers.get(name) ?? new Map<unknown, number>();
      if (!known.has(answer)) known.set(answer, lineAt(document.source, placeholder.start) + 1);
      answers.set(name, known);
    }
  }
  return new Map([...answers].map(([name, lines]) => [name, [...lines.values()]]));
}

/** What a prompt can be called, in lower case: as written, by what it asks, by its label. */
function namesOf(document: Document, { placeholder, asks }: Question): readonly string[] {
  const label = labelOf(document, placeholder) ?? asks;
  return [placeholder.text, placeholder.hint, asks, label].map((name) => name.toLowerCase());
}
