import { ruleInfos } from '../core/rules/allRules.ts';
import type { Command } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { unknown } from './readCall.ts';
import { readRulePage } from './rulePages.ts';
import { print } from './output.ts';

/** Prints the page of a rule, or the list of rules. */
export const explainCommand: Command = {
  name: 'explain',
  operands: '[RULE]',
  summary: 'Explain a rule. Without RULE, list them.',
  options: [],
  run({ operands: [id, ...others] }) {
    if (others.length > 0) throw new Misuse('One rule, please.');
    if (id === undefined) {
      const lines = ruleInfos.map((rule) => `${rule.id.padEnd(24)}${rule.severity.padEnd(13)}${rule.summary}\n`);
      print(lines.join(''));
      return Promise.resolve(exitCodes.done);
    }
    const known = ruleInfos.find((rule) => rule.id === id);
    if (known === undefined)
      throw new Misuse(
        unknown(
          'rule',
          id,
          ruleInfos.map((rule) => rule.id),
        ),
      );
    print(readRulePage(id) ?? `${known.id} (${known.severity}): ${known.summary}\n`);
    return Promise.resolve(exitCodes.done);
  },
};
