import type { ConfigKey } from '../dialects/iosmConfig.ts';
import { configTypes, profiles } from '../dialects/configTypes.ts';
import { configKeys } from '../dialects/iosmConfig.ts';
import { configLines, written } from '../project/configTemplate.ts';
import type { GateConfig } from '../project/gateConfig.ts';
import { fullName, grouped } from '../project/gateConfig.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { lineAt, lineEndOf, lineSpan, lineText } from '../text/sourceText.ts';
import { touches } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { escaped } from './escaped.ts';
import type { Hover } from './hoverContent.ts';
import { say } from '../text/say.ts';

/** What a key or a section of `iosm.yaml` is for. */
export function configHoverAt(config: GateConfig, offset: number): Hover | undefined {
  for (const [path, { keySpan, value }] of config.entries) {
    const key = configKeys.find((candidate) => candidate.path === path);
    const isOnValue = key !== undefined && value.start < value.end && touches(value, offset);
    if (touches(keySpan, offset) || isOnValue) return { span: keySpan, markdown: describe(path, key) };
  }
  return undefined;
}

function describe(path: string, key: ConfigKey | undefined): string {
  const title = `**${escaped(fullName(path))}**`;
  if (key !== undefined) {
    const facts = [
      say('Must be {what}', { what: configTypes[key.type].title() }),
      say('In the template: {value}', { value: written(key.usual) }),
    ];
    return [title, escaped(key.describe()), facts.map((fact) => `- ${escaped(fact)}`).join('\n')].join('\n\n');
  }
  const below = configKeys.filter((candidate) => path === '' || candidate.path.startsWith(`${path}.`));
  return [title, escaped(say('Contains {names}.', { names: [...grouped(below, path).keys()].join(', ') }))].join(
    '\n\n',
  );
}

/** The keys that are missing where the cursor is, sections with all that is below them; after a key, its values. */
export function completeConfig(config: GateConfig, offset: number): readonly Completion[] {
  const { source } = config;
  const number = lineAt(source, offset);
  const line = lineSpan(source, number);
  const before = source.text.slice(line.start, offset);
  const indent = /^ */.exec(before)?.[0] ?? '';
  const rest = before.slice(indent.length);
  if (/^#|^-\s/.test(rest)) return [];
  const parents = parentsOf(config, number, indent.length);
  const colon = rest.indexOf(':');
  if (colon !== -1)
    return completeValue(config, [...parents, rest.slice(0, colon)], offset, line.start + indent.length + colon + 1);
  const span = { start: line.start + indent.length, end: line.end };
  if (parents.length === 0) {
    if (indent !== '' || config.entries.size > 0) return [];
    return [sectionAt('', '', config, span)];
  }
  if (parents[0] !== 'iosm') return [];
  const path = parents.slice(1).join('.');
  const keys = configKeys.filter((key) => path === '' || key.path.startsWith(`${path}.`));
  const current = source.text.slice(line.start, line.end).trim().split(':', 1)[0];
  return [...grouped(keys, path).keys()]
    .map((name) => (path === '' ? name : `${path}.${name}`))
    .filter((child) => !config.entries.has(child) || child.endsWith(`.${current}`))
    .map((child) => sectionAt(child, indent, config, span));
}

function sectionAt(path: string, indent: string, { source }: GateConfig, span: Completion['span']): Completion {
  const key = configKeys.find((candidate) => candidate.path === path);
  const label = path === '' ? 'iosm' : path.slice(path.lastIndexOf('.') + 1);
  // The first line stands at the cursor, which has its indentation already.
  const lines = configLines(path, indent).map((line, index) => (index === 0 ? line.trimStart() : line));
  // An optional section has no values of its own in the template.
  const isBare = key === undefined && lines.length === 1;
  const newText = escapeSnippet(lines.join(lineEndOf(source))) + (isBare ? `${lineEndOf(source)}${indent}  $1` : '');
  const detail = key === undefined ? say('{count} lines', { count: lines.length - 1 }) : written(key.usual);
  return { label, detail, documentation: describe(path, key), span, newText, filterText: label };
}

function completeValue(
  config: GateConfig,
  names: readonly string[],
  offset: number,
  start: number,
): readonly Completion[] {
  const { source } = config;
  const path = names.slice(1).join('.');
  const key = names[0] === 'iosm' ? configKeys.find((candidate) => candidate.path === path) : undefined;
  if (key === undefined) return [];
  const spaces = /^ */.exec(source.text.slice(start, offset))?.[0].length ?? 0;
  const span = { start: start + spaces, end: lineSpan(source, lineAt(source, offset)).end };
  const values = key.type === 'profile' ? profiles : key.type === 'flag' ? ['true', 'false'] : [written(key.usual)];
  return values.map((value) => ({
    label: value,
    detail: value === written(key.usual) ? say('in the template') : '',
    documentation: describe(path, key),
    span,
    newText: (spaces === 0 ? ' ' : '') + escapeSnippet(value),
    filterText: value,
  }));
}

/** The keys above a line that are less and less indented, the outermost first. */
function parentsOf({ source }: GateConfig, line: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let below = indent;
  for (let number = line - 1; number >= 0 && below > 0; number--) {
    const [, spaces = '', name] = /^( *)([\w-]+):/.exec(lineText(source, number)) ?? [];
    if (name === undefined || spaces.length >= below) continue;
    parents.unshift(name);
    below = spaces.length;
  }
  return parents;
}
