import { readFileSync } from 'node:fs';
import type { Inspection } from '../../server/src/core/features/inspect.ts';
import { inspect } from '../../server/src/core/features/inspect.ts';
import { configTypes } from '../../server/src/core/dialects/configTypes.ts';
import { configKeys } from '../../server/src/core/dialects/iosmConfig.ts';
import { grouped } from '../../server/src/core/project/gateConfig.ts';
import { allDialects } from '../../server/src/core/dialects/allDialects.ts';
import { ruleInfos } from '../../server/src/core/rules/allRules.ts';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { documentOf } from './check.ts';
import type { Strings } from './manifest.ts';
import { manifestStrings } from './manifest.ts';
import { suggestingSchema } from './suggestingSchema.ts';

/** Text that follows from the tables of the code: `npm run update` writes it, a test compares it. */
export interface Generated {
  readonly file: string;
  readonly text: string;
}

export function expectationFile(template: string): string {
  return `test/core/templates/${template}.expected.json`;
}

export function allGenerated(): readonly Generated[] {
  return [
    { file: 'package.json', text: manifest() },
    { file: 'package.nls.json', text: json(englishStrings()) },
    { file: rulesPage, text: rulesTable() },
    { file: 'schemas/iosm.schema.json', text: json(iosmSchema()) },
    { file: 'schemas/specwright.schema.json', text: json(teamSchema()) },
    { file: 'schemas/suggestions.schema.json', text: `${JSON.stringify(suggestingSchema(teamSchema()))}\n` },
    ...builtinTemplates().map(({ id, body, fileName }) => ({
      file: expectationFile(id),
      text: json(summarise(inspect(documentOf(body, fileName)))),
    })),
  ];
}

/** What a person checks by reading the template beside it: one line for each thing that is read. */
export function summarise(seen: Inspection): Readonly<Record<string, readonly string[]>> {
  return {
    headings: seen.outline.map(({ line, level, title }) => `${String(line)} ${'#'.repeat(level)} ${title}`),
    frontMatter: seen.frontMatter.map(({ line, key, value }) => `${String(line)} ${key}: ${value}`),
    identifiers: seen.identifiers.map(
      ({ line, column, id, form }) => `${String(line)}:${String(column)} ${id} ${form ?? '→'}`,
    ),
    placeholders: seen.placeholders.map(
      ({ line, column, endColumn, kind, text }) =>
        `${String(line)}:${String(column)}-${String(endColumn)} ${kind} ${text}`,
    ),
    gateTargets: seen.gateTargets.map(
      ({ line, gate, metric, operator, value }) => `${String(line)} ${gate} ${metric}: ${operator ?? ''}${value}`,
    ),
  };
}

/** The manifest with the rules as properties of their setting. */
function manifest(): string {
  const read = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: { properties: Record<string, object> }[] };
  };
  const properties = read.contributes.configuration.find((group) => 'specwright.rules' in group.properties)?.properties;
  if (properties === undefined) throw new Error('The manifest has no setting for the rules.');
  properties['specwright.rules'] = {
    ...properties['specwright.rules'],
    properties: Object.fromEntries(
      ruleInfos.map(({ id, severity }) => [
        id,
        {
          type: 'string',
          enum: ['error', 'warning', 'information', 'hint', 'off'],
          default: severity,
          description: `%rule.${id}%`,
        },
      ]),
    ),
    additionalProperties: false,
  };
  return json(read);
}

/** What the manifest says of each rule. */
/** The strings of the manifest, with those of the rules that there are. */
function englishStrings(): Strings {
  const ofRules: Strings = Object.fromEntries(ruleInfos.map(({ id, summary }) => [`rule.${id}`, summary]));
  const kept = Object.entries(manifestStrings()).filter(([key]) => !key.startsWith('rule.') || key in ofRules);
  return { ...Object.fromEntries(kept), ...ofRules };
}

/** The schema of `.specwright.json` with the rules and dialects that there are. */
function teamSchema(): Readonly<Record<string, unknown>> {
  const read = JSON.parse(readFileSync('schemas/specwright.schema.json', 'utf8')) as {
    properties: { rules: { properties: object }; dialects: { additionalProperties: object } };
  };
  read.properties.rules.properties = Object.fromEntries(
    ruleInfos
      .filter(({ id }) => id !== 'invalid-team-settings')
      .map(({ id, summary, severity }) => [
        id,
        { $ref: '#/definitions/rule', description: `${summary} Without a setting: ${severity}.` },
      ]),
  );
  read.properties.dialects.additionalProperties = { enum: allDialects.map(({ id }) => id) };
  return read;
}

/** What editors with a YAML extension take for `iosm.yaml`. */
function iosmSchema(): object {
  const section = (path: string): object => {
    const below = configKeys.filter((key) => path === '' || key.path.startsWith(`${path}.`));
    const children = [...grouped(below, path)].map(([name, keys]) => {
      const child = path === '' ? name : `${path}.${name}`;
      const leaf = keys.find((key) => key.path === child);
      const schema =
        leaf === undefined
          ? section(child)
          : { description: leaf.describe(), default: leaf.usual, ...configTypes[leaf.type].schema };
      return { name, schema, isRequired: keys.some(({ isRequired }) => isRequired) };
    });
    const required = children.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    return {
      type: 'object',
      ...(required.length === 0 ? {} : { required }),
      properties: Object.fromEntries(children.map(({ name, schema }) => [name, schema])),
    };
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'iosm.yaml',
    description: 'The quality gates of a project, as the loader of iosm-cli takes them.',
    type: 'object',
    required: ['iosm'],
    properties: { iosm: section('') },
  };
}

const rulesPage = 'docs/rules/README.md';

/** The list of rules, among what is said of all of them. */
function rulesTable(): string {
  const rows = ruleInfos.map(({ id, summary, severity }) => `| [\`${id}\`](${id}.md) | ${summary} | ${severity} |`);
  const table = ['| Rule | Reports | Severity |', '| --- | --- | --- |', ...rows].join('\n');
  return readFileSync(rulesPage, 'utf8').replace(
    /(<!-- rules:start -->\n)[\s\S]*?(\n<!-- rules:end -->)/,
    (_, start: string, end: string) => start + table + end,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
