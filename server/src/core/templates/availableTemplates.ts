import type { Project } from '../project/projectFiles.ts';
import type { Template } from '../project/template.ts';
import { builtinTemplates } from './builtinTemplates.ts';
import { extendTemplate } from './extendTemplate.ts';

/** More files than this in the folders of a team are not offered. */
const mostTemplates = 200;
/** A team's templates as they were read last, and what came of them: the same files give the same answer. */
const answers = new WeakMap<readonly unknown[], Map<string, readonly Template[]>>();

/**
 * The team's own templates and those of the product, as seen from a document: the nearest folder `.specwright` above it
 * wins where several have a template of one name, and any of them wins over the product. Without a document, all count.
 */
export function availableTemplates(project: Project, uri?: string): readonly Template[] {
  const files = project.all('template');
  if (files.length === 0) return builtinTemplates();
  const near = files
    .filter(([file]) => uri === undefined || uri.startsWith(reachOf(file)))
    .sort(([a], [b]) => reachOf(b).length - reachOf(a).length)
    .slice(0, mostTemplates);
  const known = answers.get(files) ?? new Map<string, readonly Template[]>();
  answers.set(files, known);
  const key = near.map(([file]) => file).join('\n');
  const answer = known.get(key) ?? withBuiltins(near.map(([, template]) => template));
  known.set(key, answer);
  return answer;
}

/** The folder that holds `.specwright`. */
function reachOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/.specwright/') + 1);
}

function withBuiltins(team: readonly Template[]): readonly Template[] {
  const all = new Map<string, Template>();
  for (const template of team) if (!all.has(template.id)) all.set(template.id, template);
  const extended = [...all.values()].map((template) => resolved(template, all, new Set()));
  const own = extended.filter(({ body }) => body.trim() !== '');
  return [...own, ...builtinTemplates().filter(({ id }) => !own.some((template) => template.id === id))];
}

/** What a template of the team is with all that it extends; one that extends itself stays as it is written. */
function resolved(template: Template, team: ReadonlyMap<string, Template>, on: ReadonlySet<Template>): Template {
  const { base: id } = template;
  if (id === '' || on.has(template)) return template;
  const own = team.get(id);
  const base = own === undefined || own === template ? builtinTemplates().find((each) => each.id === id) : own;
  if (base === undefined) return template;
  return extendTemplate(template, base === own ? resolved(base, team, new Set([...on, template])) : base);
}
