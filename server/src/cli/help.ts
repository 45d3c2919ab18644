import type { Command, Option } from './command.ts';
import { helpOption } from './readCall.ts';

const width = 28;

/** What `specwright help COMMAND` prints. */
export function helpOf(command: Command): string {
  const options = [...command.options, helpOption].map(asLine);
  const details = command.details === undefined ? '' : `\n${command.details.join('\n')}\n`;
  return `${command.summary}\n\nUsage: ${usageOf(command)}\n\nOptions:\n${options.join('')}${details}`;
}

export function usageOf({ name, operands, options }: Command): string {
  return ['specwright', name, operands, options.length === 0 ? '' : '[OPTION...]'].filter(Boolean).join(' ');
}

/** What `specwright help` prints. */
export function helpOfAll(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(width - 2)}${command.summary}\n`);
  return [
    'Checks, fills and traces PRDs and specs in Markdown.\n\n',
    'Usage: specwright COMMAND [ARGUMENT...]\n\nCommands:\n',
    ...lines,
    '\n  specwright help COMMAND     Show the options of a command.\n',
    '  specwright --version        Show the version.\n\n',
    'Exit codes: 0 done, 1 findings or an input at fault, 2 a call that cannot be, 3 a failure.\n',
  ].join('');
}

function asLine({ name, short, value, values, summary }: Option): string {
  const written = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  const text = values === undefined ? summary : `${summary} One of ${values.join(', ')}.`;
  // A long one has a line of its own.
  const gap = written.length > width - 4 ? `\n${' '.repeat(width)}` : ' '.repeat(width - 2 - written.length);
  return `  ${written}${gap}${text}\n`;
}
