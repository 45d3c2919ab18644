import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Request } from '../core/features/batchFill.ts';
import { batchFill } from '../core/features/batchFill.ts';
import { applyEdits } from '../core/text/edit.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { besideFile, replaceFile } from '../node/replaceFile.ts';
import { today } from '../node/today.ts';
import type { Command } from './command.ts';
import { readNamedDocument } from './namedDocument.ts';

/** Fills placeholders by name, and dates. */
export const fillCommand: Command = {
  name: 'fill',
  usage: 'fill FILE [--set NAME=VALUE]... [--date today|YYYY-MM-DD] [--dry-run]',
  summary: 'Fill placeholders by what they ask for, and dates.',
  async run(args) {
    const call = readCall(args);
    if (typeof call === 'string') {
      process.stderr.write(`${call}\nUsage: specwright ${this.usage}\n`);
      return 2;
    }
    for (const end = Date.now() + longestWait; ;) {
      const outcome = await fillOnce(call);
      if (typeof outcome === 'number') return outcome;
      if (Date.now() > end) {
        process.stderr.write(`${call.file} ${outcome}. Nothing has been filled.\n`);
        return 1;
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
async function fillOnce({ file: name, request, isDryRun }: Call): Promise<number | string> {
  const named = await readNamedDocument(name);
  if (named === undefined) return 1;
  const { file, document } = named;
  const { text } = document.source;
  if (!document.dialect.isSpec) {
    await setTimeout(pause);
    // An editor empties a file before it writes it.
    if (readTextFile(file) !== text) return isChanging;
    process.stderr.write(`${name} is no PRD or spec, so nothing in it is a placeholder.\n`);
    return 1;
  }
  const result = batchFill(document, request, { today: today() });
  const filled = applyEdits(text, result.edits);
  if (isDryRun) process.stdout.write(filled);
  const outcome = isDryRun || filled === text ? 'written' : await replaceFile(file, text, filled);
  if (outcome === 'changed') return isChanging;
  if (outcome === 'busy') return `is being filled by another run; if there is none, remove ${besideFile(file)}`;
  if (outcome !== 'written') {
    process.stderr.write(`${name} ${outcome.refusal}.\n`);
    return 1;
  }
  for (const problem of result.problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`${String(result.edits.length)} filled, ${String(result.left)} left.\n`);
  return result.problems.length === 0 ? 0 : 1;
}

interface Call {
  readonly file: string;
  readonly request: Request;
  readonly isDryRun: boolean;
}

function readCall(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true, default: [] },
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return 'One file, please.';
    const pairs = values.set.map(
      (pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const,
    );
    const wrong = values.set.find((pair) => pair.indexOf('=') < 1);
    if (wrong !== undefined) return `“${wrong}” has to be written as NAME=VALUE.`;
    if (pairs.length === 0 && values.date === undefined) return 'Nothing to fill: give --set or --date.';
    return { file, request: { values: new Map(pairs), date: values.date }, isDryRun: values['dry-run'] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
