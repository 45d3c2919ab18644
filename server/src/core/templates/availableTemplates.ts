import type { Project } from '../project/projectFiles.ts';
import type { Template } from '../project/template.ts';
import { builtinTemplates } from './builtinTemplates.ts';
import type { TeamTemplates } from './teamTemplates.ts';
import { readTeamTemplates } from './teamTemplates.ts';

/** A team's templates as they were read last, and what came of them: the same files give the same answer. */
const answers = new WeakMap<readonly unknown[], Map<string, Answer>>();

interface Answer {
  readonly templates: readonly Template[];
  readonly refused: TeamTemplates['refused'];
}

/**
 * The team's own templates and those of the product, as seen from a document: the nearest folder `.specwright` above it
 * wins where several have a template of one name, and any of them wins over the product. Without a document, and seen from
 * one that lies nowhere yet, all count; of a folder, so do those in it.
 */
export function availableTemplates(project: Project, uri?: string): readonly Template[] {
  return project.all('template').length === 0 ? builtinTemplates() : answerFor(project, uri).templates;
}

/** One sentence for each template of the team that is left out, or that does not take over what it asks for. */
export function refusedTemplates(project: Project, uri?: string): readonly string[] {
  if (project.all('template').length === 0) return [];
  return answerFor(project, uri).refused.map(({ uri: file, reason }) => `${file}: ${reason}`);
}

function answerFor(project: Project, uri: string | undefined): Answer {
  const files = project.all('template');
  const isNowhere = uri === undefined || uri.startsWith('untitled:');
  const near = files
    .filter(([file]) => isNowhere || `${uri}/`.startsWith(reachOf(file)))
    .sort(([a], [b]) => reachOf(b).length - reachOf(a).length);
  const known = answers.get(files) ?? new Map<string, Answer>();
  answers.set(files, known);
  const key = near.map(([file]) => file).join('\n');
  const answer = known.get(key) ?? withBuiltins(readTeamTemplates(near));
  known.set(key, answer);
  return answer;
}

/** The folder that holds `.specwright`. */
function reachOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/.specwright/') + 1);
}

function withBuiltins({ templates, refused }: TeamTemplates): Answer {
  const own = new Set(templates.map(({ id }) => id));
  return { templates: [...templates, ...builtinTemplates().filter(({ id }) => !own.has(id))], refused };
}
