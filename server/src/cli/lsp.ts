import type { Command } from './command.ts';

/** Serves an editor over standard input and output. */
export const lspCommand: Command = {
  name: 'lsp',
  usage: 'lsp --stdio',
  summary: 'Serve an editor over the Language Server Protocol.',
  async run(args) {
    if (args.length !== 1 || args[0] !== '--stdio') {
      process.stderr.write(`Usage: specwright ${this.usage}\n`);
      return 2;
    }
    // The server takes its transport from the arguments of the process; it is a bundle of its own, beside this one.
    const server = './server.js';
    await import(server);
    return undefined;
  },
};
