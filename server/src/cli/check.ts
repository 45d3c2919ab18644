import { writeFileSync } from 'node:fs';
import type { Severity } from '../core/rules/rule.ts';
import { checkPaths } from './checkPaths.ts';
import type { Call, Command } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { allFormats, formatsWithFixes } from './formats/allFormats.ts';
import { countOf } from './readCall.ts';
import type { Report, ReportedFinding } from './report.ts';
import { countBySeverity, severityOrder } from './report.ts';
import { readRules } from './ruleOptions.ts';
import { print, tell } from './output.ts';

const thresholds = ['error', 'warning', 'information', 'never'] as const;

/** Prints what the rules find in documents and in the files of a project. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[PATH...]',
  summary: 'Print what the rules find in PRDs, specs, iosm.yaml and .specwright.json.',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      values: Object.keys(allFormats),
      aliases: { md: 'markdown' },
      summary: 'How findings are written.',
    },
    { name: 'output', short: 'o', value: 'FILE', summary: 'Write them to a file.' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      values: thresholds,
      summary: 'From which severity on the exit code is 1; error unless given.',
    },
    { name: 'max-warnings', value: 'N', summary: 'With more warnings than these the exit code is 1.' },
    {
      name: 'rule',
      value: 'ID=SEVERITY',
      isRepeated: true,
      summary: 'Set the severity of a rule, or turn it off. May be repeated.',
    },
    { name: 'only', value: 'ID', isRepeated: true, summary: 'Run this rule alone. May be repeated.' },
    { name: 'stdin-filename', value: 'FILE', summary: 'Where the text of standard input (-) belongs.' },
    {
      name: 'base',
      value: 'REF',
      summary: 'Leave out what the commit has too that the branch began at, such as origin/main.',
    },
    { name: 'fix', summary: 'Fix what is certain, such as dates of writing, and report the rest.' },
    {
      name: 'fix-dry-run',
      summary: 'Print what --fix would change as a diff, and nothing else; exit code 1 if there is something.',
    },
    { name: 'force-exclude', summary: 'Leave out what .gitignore and "exclude" leave out, even where it is named.' },
    { name: 'quiet', short: 'q', summary: 'Print findings only, each on one line.' },
    { name: 'no-color', summary: 'Print without colours, as with the variable NO_COLOR.' },
  ],
  details: [
    'PATH is a file, a folder, a glob in quotes, or - for standard input. Without any, the working directory is',
    'checked. Files that git ignores, that "exclude" in .specwright.json names, and other work trees are left out.',
    'Names count across the whole repository, however few of its files are checked.',
    '',
    'Exit codes: 0 nothing that counts, 1 findings that count, 2 a call that cannot be, 3 something cannot be read.',
  ],
  async run(call) {
    const isShown = call.has('fix-dry-run');
    const threshold = call.value('fail-on') ?? 'error';
    const mostWarnings = countOf('max-warnings', call.value('max-warnings'));
    if (call.has('fix') && !isShown && call.operands.includes('-'))
      throw new Misuse('--fix writes files, and standard input is none: --fix-dry-run shows the changes.');
    const { report, isIncomplete, isFixable } = await checkPaths({
      paths: call.operands,
      stdinName: call.value('stdin-filename'),
      base: call.value('base'),
      fixing: isShown ? 'show' : call.has('fix') ? 'write' : undefined,
      forcesExclude: call.has('force-exclude'),
      wantsFixes: formatsWithFixes.has(call.value('format') ?? ''),
      ...readRules(call.all('rule'), call.all('only')),
    });
    if (!isShown) write(report, call);
    if (isIncomplete) return exitCodes.failure;
    if (isShown) return isFixable ? exitCodes.findings : exitCodes.done;
    return fails(report.findings, threshold, mostWarnings) ? exitCodes.findings : exitCodes.done;
  },
};

function write(report: Report, call: Call): void {
  const format = call.value('format') ?? 'text';
  const file = call.value('output');
  const isQuiet = call.has('quiet');
  const hasColours = file === undefined && !call.has('no-color') && wantsColours(process.env, process.stdout.isTTY);
  const text = allFormats[format]?.(report, { hasColours, isQuiet }) ?? '';
  if (file === undefined) {
    // It is made for a terminal, and paints itself.
    if (format === 'text') process.stdout.write(text);
    else print(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch {
    throw new Misuse(`${file} cannot be written.`);
  }
  if (!isQuiet) tell(`${countBySeverity(report.findings) || 'Nothing found'}, in ${file}.`);
}

/** By the conventions of no-color.org and force-color.org. */
function wantsColours({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return isTerminal && TERM !== 'dumb';
}

function fails(findings: readonly ReportedFinding[], threshold: string, mostWarnings: number | undefined): boolean {
  const counting = severityOrder.slice(0, severityOrder.indexOf(threshold as Severity) + 1);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return findings.some(({ severity }) => counting.includes(severity)) || warnings > (mostWarnings ?? Infinity);
}
