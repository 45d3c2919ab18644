import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../core/document/document.ts';
import { WorkspaceIndex } from '../core/workspace/workspace.ts';
import { availableTemplates, refusedTemplates } from '../core/templates/availableTemplates.ts';
import { renderTemplate } from '../core/templates/render.ts';
import { featureOf, nextIn } from '../core/templates/surroundings.ts';
import { fileNameFor, freeFileName, whyNoFileName } from '../core/text/fileName.ts';
import { createFile } from '../node/createFile.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { readProjectAbove } from '../node/projectAbove.ts';
import { today } from '../node/today.ts';
import type { Call, Command } from './command.ts';
import { exitCodes, Misuse } from './command.ts';
import { unknown } from './readCall.ts';
import { print, tell } from './output.ts';

/** Makes a document from a template; prints where it is. */
export const newCommand: Command = {
  name: 'new',
  operands: '[TEMPLATE] [FILE | FOLDER/]',
  summary: 'Make a document from a template. Without TEMPLATE, list them.',
  options: [
    { name: 'title', value: 'TITLE', summary: 'What the document is called; its file goes by it.' },
    { name: 'author', value: 'NAME', summary: 'Who writes it.' },
    { name: 'project', value: 'NAME', summary: 'What it belongs to; the working directory unless given.' },
  ],
  async run(called) {
    const call = readRequest(called);
    const project = readProjectAbove(path.join(call.folder, 'new.md'));
    const near = uriOf(path.join(call.folder, 'new.md'));
    const templates = availableTemplates(project, near);
    for (const refusal of refusedTemplates(project, near)) tell(refusal);
    if (call.template === undefined) {
      for (const { id, title, description } of templates)
        print(`${[id, title, description].map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ')).join('\t')}\n`);
      return exitCodes.done;
    }
    const template = templates.find(({ id }) => id === call.template);
    if (template === undefined)
      throw new Misuse(
        unknown(
          'template',
          call.template,
          templates.map(({ id }) => id),
        ),
      );

    const taken = await readdir(call.folder).catch(() => []);
    const suggested = freeFileName(fileNameFor(call.values.title ?? '', template.fileName), taken);
    const name = call.name ?? suggested;
    const reason = whyNoFileName(name);
    if (reason !== undefined) throw new Misuse(`${name}: ${reason}`);
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
      tell(`${file} ${failure}.`);
      return exitCodes.findings;
    }
    print(`${file}\n`);
    return exitCodes.done;
  },
};

interface Request {
  readonly template: string | undefined;
  readonly folder: string;
  /** Undefined when it follows from the title. */
  readonly name: string | undefined;
  readonly values: { readonly title?: string; readonly author?: string; readonly project?: string };
}

function readRequest({ operands: [template, target = '.', ...others], value }: Call): Request {
  if (others.length > 0) throw new Misuse('One template and one file or folder, please.');
  const isFile = /\.(?:md|markdown)$/i.test(target);
  const values = Object.fromEntries(
    ['title', 'author', 'project'].flatMap((name) => {
      const given = value(name);
      return given === undefined ? [] : [[name, given]];
    }),
  );
  const folder = isFile ? path.dirname(target) : target;
  return { template, folder, name: isFile ? path.basename(target) : undefined, values };
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
