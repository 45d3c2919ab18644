import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { inspect } from '../core/features/inspect.ts';
import { readDocument } from '../core/model/document.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { readProjectAbove } from '../node/projectAbove.ts';
import type { Command } from './command.ts';

/** Prints what the analysis sees in a document. */
export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect FILE [--format json]',
  summary: 'Print what the analysis sees in a document.',
  async run(args) {
    const call = readCall(args);
    if (typeof call === 'string') {
      process.stderr.write(`${call}\nUsage: specwright ${this.usage}\n`);
      return 2;
    }
    // The user named this file: where it is a link, what it leads to is meant.
    const text = await readTextFile(await realpath(call.file).catch(() => call.file));
    if (text === undefined) {
      process.stderr.write(`${call.file} cannot be read as UTF-8 text.\n`);
      return 1;
    }
    const uri = pathToFileURL(path.resolve(call.file)).href;
    const project = await readProjectAbove(call.file);
    const inspection = inspect(readDocument(uri, text, project.nearest('teamSettings', uri)?.reading));
    process.stdout.write(`${JSON.stringify(inspection, undefined, 2)}\n`);
    return 0;
  },
};

function readCall(args: readonly string[]): { readonly file: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return 'One file, please.';
    if (values.format !== 'json') return `There is no format “${values.format}”; json is the only one.`;
    return { file };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
