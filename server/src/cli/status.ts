import type { Fact } from '../core/features/facts.ts';
import { facts } from '../core/features/facts.ts';
import type { Obstacle } from '../core/features/readiness.ts';
import { readiness } from '../core/features/readiness.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import { positionAt } from '../core/text/sourceText.ts';
import { today } from '../node/today.ts';
import type { Command } from './command.ts';
import { exitCodes } from './command.ts';
import { complaintsOnStderr } from './complaints.ts';
import { openSelection } from './openSelection.ts';
import { plainLine } from '../core/text/plainLine.ts';
import { readSelections } from './selection.ts';
import { print } from './output.ts';

const formats: Readonly<Record<string, (statuses: readonly Status[]) => string>> = {
  text: asLines,
  json: (statuses) => `${JSON.stringify(statuses, undefined, 2)}\n`,
};

/** Prints what stands between documents and being ready. */
export const statusCommand: Command = {
  name: 'status',
  operands: '[PATH...]',
  summary: 'Print what is left to do in PRDs and specs.',
  options: [
    { name: 'format', value: 'FORMAT', values: Object.keys(formats), summary: 'How it is written.' },
    { name: 'facts', summary: 'Tell what is worth knowing, too, such as requirements that no task mentions.' },
  ],
  async run(call) {
    const complaints = complaintsOnStderr();
    const statuses: Status[] = [];
    for (const selection of readSelections(call.operands, new Map())) {
      const { repository, names } = await openSelection(selection, new Map(), true, complaints);
      for (const [uri, name] of names) {
        const index = repository.workspaceOf(uri);
        const document = await repository.documentAt(uri);
        if (document?.dialect.isSpec !== true) continue;
        const obstacles = await repository.ask(index, () => readiness(document, index, { today: today() }));
        const found = call.has('facts') ? await repository.ask(index, () => facts(index, document)) : undefined;
        statuses.push(statusOf(name, obstacles, found, document.source));
      }
    }
    print((formats[call.value('format') ?? 'text'] ?? asLines)(statuses));
    return complaints.hasFailed() ? exitCodes.failure : exitCodes.done;
  },
};

interface Status {
  readonly file: string;
  readonly left: number;
  readonly obstacles: readonly ShownObstacle[];
  /** Where they were asked for. */
  readonly facts?: readonly ShownFact[];
}

interface Shown {
  /** From 1, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface ShownObstacle extends Shown, Pick<Obstacle, 'kind' | 'section'> {
  readonly requirement: string | null;
}

interface ShownFact extends Shown, Pick<Fact, 'requirement'> {}

function statusOf(
  file: string,
  obstacles: readonly Obstacle[],
  found: readonly Fact[] | undefined,
  source: SourceText,
): Status {
  const shown = obstacles.map(({ start, kind, message, section, requirement }) => ({
    ...placeOf(source, start),
    kind,
    message,
    section,
    requirement: requirement ?? null,
  }));
  const shownFacts = found?.map(({ start, message, requirement }) => ({
    ...placeOf(source, start),
    message,
    requirement,
  }));
  return { file, left: shown.length, obstacles: shown, ...(shownFacts && { facts: shownFacts }) };
}

function placeOf(source: SourceText, offset: number): Pick<Shown, 'line' | 'column'> {
  const { line, character } = positionAt(source, offset);
  return { line: line + 1, column: character + 1 };
}

function asLines(statuses: readonly Status[]): string {
  return statuses.map(asText).join('');
}

function asText({ file, left, obstacles, facts = [] }: Status): string {
  const lines = [
    ...obstacles.map(({ requirement, ...each }) => asLine(each, requirement === null ? '' : `${requirement}: `)),
    ...facts.map((each) => asLine(each, 'good to know: ')),
  ];
  return `${plainLine(file)}: ${left === 0 ? 'nothing' : String(left)} left\n${lines.join('')}`;
}

function asLine({ line, column, message }: Shown, before: string): string {
  return `  ${String(line)}:${String(column)} ${before}${plainLine(message)}\n`;
}
