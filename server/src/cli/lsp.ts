import type { Command } from './command.ts';
import { Misuse } from './command.ts';
import { tell } from './output.ts';

/** Serves an editor over standard input and output. */
export const lspCommand: Command = {
  name: 'lsp',
  operands: '[--stdio]',
  summary: 'Serve an editor over the Language Server Protocol.',
  options: [],
  takesAnything: true,
  async run({ operands: args }) {
    if (args.some((arg) => /^--(?:socket|pipe|node-ipc)\b/.test(arg)))
      throw new Misuse('The server speaks over standard input and output only.');
    // Clients add arguments of their own, such as the number of their process; there is one way of speaking.
    const unknown = args.filter((arg) => arg !== '--stdio');
    if (unknown.length > 0) tell(`Ignored arguments: ${unknown.join(' ')}`);
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    // The server takes its transport from the arguments of the process; it is a bundle of its own, beside this one.
    const server = './server.js';
    await import(server);
    return undefined;
  },
};
