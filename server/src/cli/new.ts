import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../core/document/document.ts';
import { WorkspaceIndex } from '../core/workspace/workspace.ts';
import { availableTemplates } from '../core/templates/availableTemplates.ts';
import { renderTemplate } from '../core/templates/render.ts';
import { featureOf, nextIn } from '../core/templates/surroundings.ts';
import { fileNameFor, freeFileName, whyNoFileName } from '../core/text/fileName.ts';
import { createFile } from '../node/createFile.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { readProjectAbove } from '../node/projectAbove.ts';
import { today } from '../node/today.ts';
import type { Command } from './command.ts';

/** Makes a document from a template; prints where it is. */
export const newCommand: Command = {
  name: 'new',
  usage: 'new TEMPLATE [FILE | FOLDER/] [--title TITLE] [--author NAME] [--project NAME]',
  summary: 'Make a document from a template. Without TEMPLATE, list them.',
  async run(args) {
    const call = readCall(args);
    if (typeof call === 'string') return misused(this, call);
    const project = readProjectAbove(path.join(call.folder, 'new.md'));
    const templates = availableTemplates(project, uriOf(path.join(call.folder, 'new.md')));
    if (call.template === undefined) {
      for (const { id, title, description } of templates)
        process.stdout.write(
          `${[id, title, description].map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ')).join('\t')}\n`,
        );
      return 0;
    }
    const template = templates.find(({ id }) => id === call.template);
    if (template === undefined)
      return misused(this, `There is no template “${call.template}”: ${templates.map(({ id }) => id).join(', ')}.`);

    const taken = await readdir(call.folder).catch(() => []);
    const suggested = freeFileName(fileNameFor(call.values.title ?? '', template.fileName), taken);
    const name = call.name ?? suggested;
    const reason = whyNoFileName(name);
    if (reason !== undefined) return misused(this, `${name}: ${reason}`);
    const file = path.join(call.folder, name);
    const workspace = readNeighbours(call.folder, taken);
    const uri = uriOf(file);
    const { text } = renderTemplate(template, {
      ...call.values,
      date: today(),
      project: call.values.project ?? path.basename(process.cwd()),
      feature: featureOf(uri),
      next: (prefix) => nextIn(workspace, uri, prefix),
    });
    const failure = await mkdir(call.folder, { recursive: true }).then(
      () => createFile(file, text),
      () => 'cannot be written',
    );
    if (failure !== undefined) {
      process.stderr.write(`${file} ${failure}.\n`);
      return 1;
    }
    process.stdout.write(`${file}\n`);
    return 0;
  },
};

interface Call {
  readonly template: string | undefined;
  readonly folder: string;
  /** Undefined when it follows from the title. */
  readonly name: string | undefined;
  readonly values: { readonly title?: string; readonly author?: string; readonly project?: string };
}

function readCall(args: readonly string[]): Call | string {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { title: text, author: text, project: text },
    });
    const [template, target = '.', ...others] = positionals;
    if (others.length > 0) return 'One template and one file or folder, please.';
    const isFile = /\.(?:md|markdown)$/i.test(target);
    const folder = isFile ? path.dirname(target) : target;
    return { template, folder, name: isFile ? path.basename(target) : undefined, values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The documents beside it, for the numbers that they have already. */
function readNeighbours(folder: string, names: readonly string[]): WorkspaceIndex {
  const workspace = new WorkspaceIndex();
  for (const name of names.filter((each) => /\.(?:md|markdown)$/i.test(each))) {
    const file = path.join(folder, name);
    const text = readTextFile(file);
    if (text !== undefined) workspace.put(readDocument(uriOf(file), text));
  }
  return workspace;
}

function uriOf(file: string): string {
  return pathToFileURL(path.resolve(file)).href;
}

function misused({ usage }: Command, reason: string): number {
  process.stderr.write(`${reason}\nUsage: specwright ${usage}\n`);
  return 2;
}
