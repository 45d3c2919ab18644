import { replaceFile } from '../node/replaceFile.ts';
import { parseArgs } from 'node:util';
import type { Request } from '../core/features/batchFill.ts';
import { batchFill } from '../core/features/batchFill.ts';
import { applyEdits } from '../core/text/edit.ts';
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
    const named = await readNamedDocument(call.file);
    if (named === undefined) return 1;
    const { file, document } = named;
    if (!document.dialect.isSpec) {
      process.stderr.write(`${call.file} is no PRD or spec, so nothing in it is a placeholder.\n`);
      return 1;
    }
    const result = batchFill(document, call.request, { today: today() });
    for (const problem of result.problems) process.stderr.write(`${problem}\n`);
    const filled = applyEdits(document.source.text, result.edits);
    if (call.isDryRun) process.stdout.write(filled);
    else if (result.edits.length > 0 && !(await replaceFile(file, filled))) {
      process.stderr.write(`${call.file} cannot be written.\n`);
      return 1;
    }
    process.stderr.write(`${String(result.edits.length)} filled, ${String(result.left)} left.\n`);
    return result.problems.length === 0 ? 0 : 1;
  },
};

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
