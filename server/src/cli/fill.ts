import { setTimeout } from 'node:timers/promises';
import type { Request } from '../core/features/batchFill.ts';
import { batchFill } from '../core/features/batchFill.ts';
import { applyEdits } from '../core/text/edit.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { saysMissing } from '../node/namedText.ts';
import { besideFile, isBeingReplaced, replaceFile } from '../node/replaceFile.ts';
import { today } from '../node/today.ts';
import type { Call, Command } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { readNamedDocument } from './namedDocument.ts';
import { print, tell } from './output.ts';

/** Fills placeholders by name, and dates. */
export const fillCommand: Command = {
  name: 'fill',
  operands: 'FILE',
  summary: 'Fill placeholders by what they ask for, and dates.',
  options: [
    { name: 'set', value: 'NAME=VALUE', isRepeated: true, summary: 'Fill what asks for NAME. May be repeated.' },
    { name: 'date', value: 'DATE', summary: 'Set the dates of writing: today, or YYYY-MM-DD.' },
    { name: 'dry-run', summary: 'Print the result and write nothing.' },
  ],
  async run(called) {
    const call = readRequest(called);
    for (const end = Date.now() + longestWait; ;) {
      const outcome = await fillOnce(call);
      if (typeof outcome === 'number') return outcome;
      if (Date.now() > end) {
        tell(`${call.file} ${outcome}. Nothing has been filled.`);
        return exitCodes.findings;
      }
      await setTimeout(pause);
    }
  },
};

/** How long somebody else may be writing the file, and between two looks at it; in milliseconds. */
const longestWait = 3000;
const pause = 25;

const isChanging = 'keeps changing while it is filled';

/** The exit code; or why it has to be tried again: somebody else has written the file since it was read. */
async function fillOnce({ file: name, request, isDryRun }: Filling): Promise<number | string> {
  let complaint = '';
  const named = readNamedDocument(name, (reason) => (complaint = reason));
  if (named === undefined) {
    if (saysMissing(complaint) && isBeingReplaced(name)) return isChanging;
    tell(complaint);
    return exitCodes.failure;
  }
  const { file, document } = named;
  const { text } = document.source;
  if (!document.dialect.isSpec) {
    await setTimeout(pause);
    // An editor empties a file before it writes it.
    if (readTextFile(file) !== text) return isChanging;
    tell(`${name} is no PRD or spec, so nothing in it is a placeholder.`);
    return exitCodes.findings;
  }
  const result = batchFill(document, request, { today: today() });
  const filled = applyEdits(text, result.edits);
  if (isDryRun) print(filled);
  const outcome = isDryRun || filled === text ? 'written' : await replaceFile(file, text, filled);
  if (outcome === 'changed') return isChanging;
  if (outcome === 'busy') return `is being filled by another run; if there is none, remove ${besideFile(file)}`;
  if (outcome !== 'written') {
    tell(`${name} ${outcome.refusal}.`);
    return exitCodes.findings;
  }
  for (const problem of result.problems) tell(problem);
  tell(`${String(result.edits.length)} filled, ${String(result.left)} left.`);
  return result.problems.length === 0 ? exitCodes.done : exitCodes.findings;
}

interface Filling {
  readonly file: string;
  readonly request: Request;
  readonly isDryRun: boolean;
}

function readRequest({ operands: [file, ...others], value, all, has }: Call): Filling {
  if (file === undefined || others.length > 0) throw new Misuse('One file, please.');
  const pairs = all('set').map(
    (pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const,
  );
  const wrong = all('set').find((pair) => pair.indexOf('=') < 1);
  if (wrong !== undefined) throw new Misuse(`“${wrong}” has to be written as NAME=VALUE.`);
  const date = value('date');
  if (pairs.length === 0 && date === undefined) throw new Misuse('Nothing to fill: give --set or --date.');
  return { file, request: { values: new Map(pairs), date }, isDryRun: has('dry-run') };
}
