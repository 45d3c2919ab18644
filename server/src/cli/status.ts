import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Obstacle } from '../core/features/readiness.ts';
import { readiness } from '../core/features/readiness.ts';
import { positionAt } from '../core/text/sourceText.ts';
import { WorkspaceIndex } from '../core/workspace/workspace.ts';
import { specFilesBelow } from '../node/specFilesBelow.ts';
import { today } from '../node/today.ts';
import type { Command } from './command.ts';
import type { NamedDocument } from './namedDocument.ts';
import { readNamedDocument } from './namedDocument.ts';

/** Prints what stands between documents and being ready. */
export const statusCommand: Command = {
  name: 'status',
  usage: 'status [PATH...] [--format text|json]',
  summary: 'Print what is left to do in PRDs and specs.',
  async run(args) {
    const call = readCall(args);
    if (typeof call === 'string') {
      process.stderr.write(`${call}\nUsage: specwright ${this.usage}\n`);
      return 2;
    }
    let isUnread = false;
    const statuses: Status[] = [];
    for (const name of call.paths) {
      const found = await statusesAt(name);
      isUnread ||= found === undefined;
      statuses.push(...(found ?? []));
    }
    if (call.format === 'json') process.stdout.write(`${JSON.stringify(statuses, undefined, 2)}\n`);
    else for (const status of statuses) process.stdout.write(asText(status));
    return isUnread ? 1 : 0;
  },
};

interface Status {
  readonly file: string;
  readonly left: number;
  readonly obstacles: readonly ShownObstacle[];
}

interface ShownObstacle extends Pick<Obstacle, 'kind' | 'message' | 'section'> {
  /** From 1, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly requirement: string | null;
}

/** Of every PRD and spec below a folder, or of one file. Undefined for what cannot be read. */
async function statusesAt(name: string): Promise<readonly Status[] | undefined> {
  const below = await specFilesBelow(name);
  const named: NamedDocument[] = [];
  for (const file of below ?? [name]) {
    const read = await readNamedDocument(path.relative('', file) || file);
    if (read !== undefined) named.push(read);
  }
  if (named.length === 0 && below === undefined) return undefined;
  const workspace = new WorkspaceIndex();
  workspace.isComplete = below !== undefined;
  for (const { document, project } of named) {
    workspace.project.addAll(project);
    workspace.put(document);
  }
  const statuses: Status[] = [];
  for (const { document, file } of named) {
    if (!document.dialect.isSpec) continue;
    statuses.push(statusOf(file, readiness(document, workspace, { today: today() }), document.source));
  }
  return statuses;
}

function statusOf(file: string, obstacles: readonly Obstacle[], source: NamedDocument['document']['source']): Status {
  const shown = obstacles.map(({ start, kind, message, section, requirement }) => {
    const { line, character } = positionAt(source, start);
    return { line: line + 1, column: character + 1, kind, message, section, requirement: requirement ?? null };
  });
  return { file: path.relative('', file), left: shown.length, obstacles: shown };
}

function asText({ file, left, obstacles }: Status): string {
  const lines = obstacles.map(({ line, column, requirement, message }) => {
    const of = requirement === null ? '' : `${requirement}: `;
    return `  ${String(line)}:${String(column)} ${of}${message.replace(/\s+/g, ' ')}\n`;
  });
  return `${file}: ${left === 0 ? 'nothing' : String(left)} left\n${lines.join('')}`;
}

function readCall(args: readonly string[]): { readonly paths: readonly string[]; readonly format: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    if (values.format !== 'text' && values.format !== 'json')
      return `There is no format “${values.format}”; there are text and json.`;
    return { paths: positionals.length === 0 ? ['.'] : positionals, format: values.format };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
