import type { Command } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { helpOf, helpOfAll, usageOf } from './help.ts';
import { helpOption, readCall, unknown } from './readCall.ts';
import { mindOutput, tell } from './output.ts';
import { packageVersion } from '../node/packageVersion.ts';

/** Resolves with the exit code; undefined while the command goes on running. */
export async function runCommandLine(
  commands: readonly Command[],
  [name = 'help', ...args]: readonly string[],
): Promise<number | undefined> {
  mindOutput();
  if (['help', '--help', '-h'].includes(name)) return help(commands, args[0]);
  const command = commandNamed(commands, name);
  if (command === undefined) return refused(noCommand(commands, name));
  try {
    if (asks(args, '--help', '-h')) return print(helpOf(command));
    if (asks(args, '--version')) return print(`${packageVersion()}\n`);
    return await command.run(
      readCall(
        command.takesAnything === true ? [] : [...command.options, helpOption],
        command.takesAnything === true ? ['--', ...args] : args,
      ),
    );
  } catch (error) {
    if (error instanceof Misuse) return refused(error.message, command);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const line of `specwright has failed: ${reason}`.split('\n')) tell(line);
    return exitCodes.failure;
  }
}

function help(commands: readonly Command[], name: string | undefined): number {
  if (name === undefined || name === 'help' || name.startsWith('-')) return print(helpOfAll(commands));
  const command = commandNamed(commands, name);
  return command === undefined ? refused(noCommand(commands, name)) : print(helpOf(command));
}

function asks(args: readonly string[], ...options: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? undefined : end).some((arg) => options.includes(arg));
}

function commandNamed(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((candidate) => candidate.name === name);
}

function noCommand(commands: readonly Command[], name: string): string {
  const options = name.startsWith('-') ? ['--help', '--version'] : ['help'];
  return unknown('command', name, [...commands.map((command) => command.name), ...options]);
}

function print(text: string): number {
  process.stdout.write(text);
  return exitCodes.done;
}

function refused(reason: string, command?: Command): number {
  const usage = command === undefined ? 'specwright help' : usageOf(command);
  tell(reason);
  tell(`${command === undefined ? 'Try' : 'Usage'}: ${usage}`);
  return exitCodes.misuse;
}
