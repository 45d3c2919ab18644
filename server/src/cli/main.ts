import { allCommands } from './allCommands.ts';

/** Resolves with the exit code; undefined while the command goes on running. */
async function main([name = 'help', ...args]: readonly string[]): Promise<number | undefined> {
  const command = allCommands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command.run(args);
  const usage = allCommands.map((each) => `  specwright ${each.usage}\n      ${each.summary}`).join('\n');
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`Usage:\n${usage}\n`);
    return 0;
  }
  process.stderr.write(`There is no command “${name}”.\nUsage:\n${usage}\n`);
  return 2;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
