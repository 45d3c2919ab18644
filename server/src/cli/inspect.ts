import { inspect } from '../core/features/inspect.ts';
import { availableTemplates } from '../core/templates/availableTemplates.ts';
import type { Command } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { readNamedDocument } from './namedDocument.ts';
import { print } from './output.ts';

/** Prints what the analysis sees in a document. */
export const inspectCommand: Command = {
  name: 'inspect',
  operands: 'FILE',
  summary: 'Print what the analysis sees in a document.',
  options: [{ name: 'format', value: 'FORMAT', values: ['json'], summary: 'How it is written.' }],
  run({ operands: [file, ...others] }) {
    if (file === undefined || others.length > 0) throw new Misuse('One file, please.');
    const named = readNamedDocument(file);
    if (named === undefined) return Promise.resolve(exitCodes.failure);
    const { document, project } = named;
    const inspection = inspect(document, availableTemplates(project, document.uri));
    print(`${JSON.stringify(inspection, undefined, 2)}\n`);
    return Promise.resolve(exitCodes.done);
  },
};
