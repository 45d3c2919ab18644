import type { Command, Option } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { helpOption, unknown } from './readCall.ts';

/** Prints a script that completes commands and options in a shell. */
export function completionCommand(commands: () => readonly Command[]): Command {
  const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
    bash: forBash,
    zsh: (all) => `autoload -U +X bashcompinit && bashcompinit\n${forBash(all)}`,
    fish: forFish,
  };
  return {
    name: 'completion',
    operands: 'SHELL',
    summary: `Print a script that completes commands in ${Object.keys(shells).join(', ')}.`,
    options: [],
    details: ['For bash, add to ~/.bashrc: source <(specwright completion bash)'],
    run({ operands: [shell = '', ...others] }) {
      const script = shells[shell];
      if (script === undefined || others.length > 0) throw new Misuse(unknown('shell', shell, Object.keys(shells)));
      process.stdout.write(script(commands()));
      return Promise.resolve(exitCodes.done);
    },
  };
}

function optionsOf({ options }: Command): readonly Option[] {
  return [...options, helpOption];
}

function forBash(commands: readonly Command[]): string {
  const names = [...commands.map(({ name }) => name), 'help'].join(' ');
  const values = commands.flatMap((command) =>
    command.options
      .filter((option) => option.values !== undefined)
      .map(({ name, values: known = [] }) => `    ${command.name}:--${name}) words="${known.join(' ')}" ;;\n`),
  );
  const options = commands.map(
    (command) =>
      `      ${command.name}) words="${optionsOf(command)
        .map(({ name }) => `--${name}`)
        .join(' ')}" ;;\n`,
  );
  return [
    '_specwright() {\n',
    '  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""\n',
    '  case "${COMP_WORDS[1]}:$before" in\n',
    ...values,
    '  esac\n',
    `  if [ "$COMP_CWORD" -eq 1 ] || [ "$before" = help ]; then words="${names}"; fi\n`,
    '  if [ -z "$words" ] && [ "${current#-}" != "$current" ]; then\n',
    '    case "${COMP_WORDS[1]}" in\n',
    ...options,
    '    esac\n',
    '  fi\n',
    '  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi\n',
    '}\n',
    'complete -o default -F _specwright specwright\n',
  ].join('');
}

function forFish(commands: readonly Command[]): string {
  const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  return commands
    .flatMap((command) => [
      `complete -c specwright -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary)}\n`,
      ...optionsOf(command).map(({ name, short, value, values, summary }) => {
        const parts = [`-l ${name}`, short === undefined ? '' : `-s ${short}`, value === undefined ? '' : '-r'];
        const words = values === undefined ? '' : `-f -a ${quoted(values.join(' '))}`;
        const all = [...parts, words, `-d ${quoted(summary)}`].filter(Boolean).join(' ');
        return `complete -c specwright -n '__fish_seen_subcommand_from ${command.name}' ${all}\n`;
      }),
    ])
    .join('');
}
