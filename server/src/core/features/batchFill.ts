import { fill, readValue } from '../filling/answers.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import type { Question } from '../filling/questions.ts';
import { isOfWriting, readQuestions } from '../filling/questions.ts';
import type { Document } from '../document/document.ts';
import type { Edit } from '../text/edit.ts';

/** What is to be filled without asking. */
export interface Request {
  /** By what is asked, or the prompt itself: `PROJECT_NAME`, `Feature Name`, `[Feature Name]`. Case does not count. */
  readonly values: ReadonlyMap<string, string>;
  /** `today`, or a date as `2026-11-21`, for the dates on which the document is written. */
  readonly date?: string | undefined;
}

export interface BatchFill {
  readonly edits: readonly Edit[];
  /** How many placeholders nothing was given for. */
  readonly left: number;
  /** What was given and could not be used. */
  readonly problems: readonly string[];
}

/** Fills every placeholder for which a value is given. */
export function batchFill(document: Document, { values, date }: Request, knowledge: Knowledge): BatchFill {
  const byName = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
  const unused = new Map([...values.keys()].map((name) => [name.toLowerCase(), name]));
  const problems: string[] = [];
  const edits: Edit[] = [];
  const questions = readQuestions(document, knowledge);
  const asked = countAsked(questions);
  for (const question of questions) {
    const name = namesOf(question).find((candidate) => byName.has(candidate));
    if (name !== undefined) unused.delete(name);
    const count = name === undefined ? 1 : (asked.get(name) ?? 1);
    if (name !== undefined && count > 1) {
      const problem = `${String(count)} different prompts ask for “${name}”; fill them one by one.`;
      if (!problems.includes(problem)) problems.push(problem);
    }
    const given = name === undefined || count > 1 ? undefined : byName.get(name);
    const value = given ?? (question.type === 'date' && isOfWriting(question) ? date : undefined);
    if (value === undefined) continue;
    const read = readValue(question, value, knowledge);
    if (read.ok) edits.push(fill(document, question.placeholder, read.value));
    else if (!problems.includes(read.reason)) problems.push(read.reason);
  }
  for (const name of unused.values()) problems.push(`Nothing in the document asks for “${name}”.`);
  return { edits, left: questions.length - edits.length, problems };
}

/** How many answers each name asks for: one for all prompts with the same words that name a thing, else one for each. */
function countAsked(questions: readonly Question[]): ReadonlyMap<string, number> {
  const answers = new Map<string, Set<unknown>>();
  for (const question of questions) {
    const { placeholder, isLinked } = question;
    const answer = isLinked ? placeholder.text : placeholder;
    for (const name of new Set(namesOf(question))) answers.set(name, (answers.get(name) ?? new Set()).add(answer));
  }
  return new Map([...answers].map(([name, { size }]) => [name, size]));
}

/** What a prompt can be called, in lower case. */
function namesOf({ placeholder: { text, hint }, asks }: Question): readonly string[] {
  return [text, hint, asks].map((name) => name.toLowerCase());
}
