import type { Template } from '../project/template.ts';
import { longestTemplate } from '../project/template.ts';
import { builtinTemplates } from './builtinTemplates.ts';
import { extendTemplate } from './extendTemplate.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What the template files of a team come to. */
export interface TeamTemplates {
  readonly templates: readonly Template[];
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly uri: string;
  /** A sentence. */
  readonly reason: Said;
}

const mostTemplates = 200;
/** In UTF-16 units, of all templates together, with what they take over. */
const mostText = 1_000_000;
/** How many templates one may be built on, each on the next. */
const mostSteps = 8;

/** `files` are templates with their URIs, the nearest first: of those with one id it counts. */
export function readTeamTemplates(files: readonly (readonly [string, Template])[]): TeamTemplates {
  const refused: Refused[] = [];
  const byId = new Map<string, Template>();
  const uris = new Map<Template, string>();
  const refuse = (template: Template, reason: Said): void => {
    refused.push({ uri: uris.get(template) ?? '', reason });
  };
  for (const [uri, template] of files) {
    uris.set(template, uri);
    if (template.refusal !== undefined)
      refuse(template, say('The template is left out: {reason}.', { reason: template.refusal }));
    else if (!byId.has(template.id)) byId.set(template.id, template);
  }
  const templates: Template[] = [];
  let left = mostText;
  for (const template of byId.values()) {
    const { result, reason } = built(template, byId);
    if (reason !== undefined) refuse(template, reason);
    if (result.body.trim() === '') continue;
    left -= result.body.length;
    if (left < 0 || templates.length === mostTemplates)
      refuse(
        template,
        say('The template is left out: the limit for the number or length of templates has been reached.'),
      );
    else templates.push(result);
  }
  return { templates, refused };
}

interface Built {
  readonly result: Template;
  /** Why it stays as it is written, though it extends another one. */
  readonly reason?: Said;
}

/** A template with all that it takes over. */
function built(template: Template, team: ReadonlyMap<string, Template>): Built {
  const bases: Template[] = [];
  let last = template;
  for (let base = baseOf(template, team); base !== undefined; base = baseOf(base, team)) {
    if (base === template || bases.includes(base))
      return { result: template, reason: say('The template extends itself, and stays as it is written.') };
    bases.push(base);
    last = base;
    if (bases.length > mostSteps)
      return {
        result: template,
        reason: say('The template is built on more than 8 others, and stays as it is written.'),
      };
  }
  if (last.base !== '')
    return {
      result: template,
      reason: say('There is no template “{name}” to extend; it stays as it is written.', { name: last.base }),
    };
  const result = [...bases.reverse(), template].reduce<Template | undefined>(extended, undefined);
  const isTooLong = result === undefined || result.body.length > longestTemplate;
  if (!isTooLong) return { result };
  const reason = say(
    'With what it inherits, the template is longer than 100,000 characters; it stays as it is written.',
  );
  return { result: template, reason };
}

/** One that extends its own name extends that of the product. */
function baseOf(template: Template, team: ReadonlyMap<string, Template>): Template | undefined {
  if (template.base === '') return undefined;
  const own = team.get(template.base);
  return own === undefined || own === template ? builtinTemplates().find(({ id }) => id === template.base) : own;
}

/** What came of a template and its base: as long as neither changes, it is the same. */
const known = new WeakMap<Template, { readonly base: Template; readonly result: Template }>();

/** Undefined once it is too long. */
function extended(base: Template | undefined, template: Template, step: number): Template | undefined {
  if (step === 0) return template;
  if (base === undefined || base.body.length + template.body.length > 2 * longestTemplate) return undefined;
  const before = known.get(template);
  if (before?.base === base) return before.result;
  const result = extendTemplate(template, base);
  known.set(template, { base, result });
  return result;
}
