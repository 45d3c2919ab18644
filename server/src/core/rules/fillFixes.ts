import { fill } from '../filling/answers.ts';
import { inYaml } from '../filling/yamlValue.ts';
import { placesOf } from '../filling/linked.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import { settledAnswer } from '../filling/knowledge.ts';
import type { Question } from '../filling/questions.ts';
import { readQuestion } from '../filling/questions.ts';
import type { Document } from '../document/document.ts';
import { lazily } from '../document/lazily.ts';
import { keptText } from '../placeholders/keptText.ts';
import type { Placeholder, PlaceholderKind } from '../placeholders/placeholder.ts';
import type { Edit } from '../text/edit.ts';
import { shortened } from '../text/shortened.ts';
import { escapeSnippet, tabStop } from '../text/snippet.ts';
import type { Fix } from './rule.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** In a title, in UTF-16 units. */
const longestPrompt = 40;

/** None is preferred: nobody has chosen it. One fix for each value that is offered, then free text, then the same prompt everywhere. */
export function fillFixes(document: Document, placeholder: Placeholder, knowledge: Knowledge): readonly Fix[] {
  const question = readQuestion(document, placeholder, knowledge);
  const { values } = question;
  const same = placesOf(document, placeholder);
  return [
    ...values.map((value) => useValue(document, [placeholder], value)),
    question.type === 'link' ? writeLink(question) : writeText(question),
    ...(same.length > 1 ? fillAll(document, question, same) : []),
  ];
}

/** One fix for every placeholder of a kind, when there are several. */
export function fixAllOfKind(
  { placeholders }: Document,
  kind: PlaceholderKind,
  title: (count: number) => Said,
  editOf: (placeholder: Placeholder) => Edit,
): readonly Fix[] {
  const all = placeholders.filter((placeholder) => placeholder.kind === kind);
  return all.length > 1 ? [fixForAll(title(all.length), () => all.map(editOf))] : [];
}

/** Its edits are as many as its places: they are made when it is offered. */
export function fixForAll(title: Said, makeEdits: () => readonly Edit[]): Fix {
  const edits = lazily(makeEdits);
  return {
    title,
    isForAll: true,
    get edits() {
      return edits();
    },
  };
}

/** What a thing has been called in this folder before. */
export function settledEdits(document: Document, knowledge: Knowledge): readonly Edit[] {
  const edits = document.placeholders.flatMap((placeholder) => {
    const value = settledAnswer(document, placeholder, knowledge);
    return value === undefined ? [] : [fill(document, placeholder, value)];
  });
  return inYaml(document, edits);
}

function useValue(document: Document, placeholders: readonly Placeholder[], value: string): Fix {
  const edits = inYaml(
    document,
    placeholders.map((placeholder) => fill(document, placeholder, value)),
  );
  return { title: say('Use “{value}”', { value }), edits };
}

/** The prompt stays one until something else is typed over it. */
function writeText({ placeholder, asks }: Question): Fix {
  return {
    title: say('Fill “{prompt}”…', { prompt: shortened(asks, longestPrompt) }),
    edits: [writeOver(placeholder)],
  };
}

/** The prompt stands where the address is to come, so that it stays one until that is typed. */
function writeLink({ placeholder, asks }: Question): Fix {
  const text = asks.replace(/^link to\s+/i, '');
  const newText = `[${tabStop(1, text)}](${tabStop(2, `[${asks}]`)})`;
  return {
    title: say('Write the link…'),
    edits: [{ span: spanOf(placeholder), newText, snippet: true }],
  };
}

/** Tab stops with one number are filled together. */
function fillAll(document: Document, { asks, values }: Question, same: readonly Placeholder[]): readonly Fix[] {
  const write = (): readonly Edit[] => same.map(writeOver);
  const count = same.length;
  const prompt = shortened(asks, longestPrompt);
  return [
    fixForAll(
      count === 2
        ? say('Fill “{prompt}” in both places…', { prompt })
        : say('Fill “{prompt}” in all {count} places…', { prompt, count }),
      write,
    ),
    ...values.map((value) =>
      fixForAll(useEverywhere(value, count), () =>
        inYaml(
          document,
          same.map((placeholder) => fill(document, placeholder, value)),
        ),
      ),
    ),
  ];
}

/** `Use “200” in both places`. */
export function useEverywhere(value: string, count: number): Said {
  return count === 2
    ? say('Use “{value}” in both places', { value })
    : say('Use “{value}” in all {count} places', { value, count });
}

/** A tab stop over the prompt, after what stays of it. */
function writeOver(placeholder: Placeholder): Edit {
  const kept = keptText(placeholder);
  const newText = kept === '' ? tabStop(1, placeholder.text) : `${escapeSnippet(kept)}${tabStop(1, '')}`;
  return { span: spanOf(placeholder), newText, snippet: true };
}

function spanOf({ start, end }: Placeholder): Edit['span'] {
  return { start, end };
}
