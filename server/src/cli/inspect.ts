import { parseArgs } from 'node:util';
import { inspect } from '../core/features/inspect.ts';
import { availableTemplates } from '../core/templates/availableTemplates.ts';
import type { Command } from './command.ts';
import { readNamedDocument } from './namedDocument.ts';

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
    const named = await readNamedDocument(call.file);
    if (named === undefined) return 1;
    const { document, project } = named;
    const inspection = inspect(document, availableTemplates(project, document.uri));
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
