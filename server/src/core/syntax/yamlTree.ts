import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import { deepestYaml, depthOfYaml } from './yamlDepth.ts';
import type { Said } from '../text/say.ts';
import { say, verbatim } from '../text/say.ts';

/** A value of a YAML file and where it stands. An alias is `unknown`: following it could make much of little. */
export type YamlNode = Span &
  (
    | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
    | { readonly kind: 'list'; readonly items: readonly YamlNode[] }
    | { readonly kind: 'scalar'; readonly value: unknown }
    | { readonly kind: 'unknown' }
  );

/** `key: value` */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlProblem {
  readonly span: Span;
  readonly message: Said;
}

export interface YamlTree {
  /** Undefined for an empty file and for one that is not read. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** In UTF-16 units. */
const largest = 262_144;

/** Reads a whole file as data. Never fails. */
export function readYamlTree(text: string): YamlTree {
  const refusal =
    text.length > largest
      ? say('This file is too large to be read.')
      : depthOfYaml(text) > deepestYaml
        ? say('This file is nested too deeply to be read.')
        : undefined;
  if (refusal !== undefined)
    return { root: undefined, problems: [{ span: { start: 0, end: firstLine(text) }, message: refusal }] };
  // YAML knows no line that ends with CR alone.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const problems: YamlProblem[] = document.errors.map(({ pos: [start, end], message }) => {
    const from = Math.min(start, Math.max(0, text.length - 1));
    return {
      span: { start: from, end: Math.min(text.length, Math.max(end, from + 1)) },
      message: verbatim(message.replace(/\.?$/, '.')),
    };
  });
  const root = document.contents === null ? undefined : nodeOf(document.contents, 0, problems);
  return { root, problems };
}

function nodeOf(node: unknown, at: number, problems: YamlProblem[]): YamlNode {
  if (isMap(node)) {
    const [start, end] = node.range ?? [at, at];
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      const keySpan = { start: key.range[0], end: key.range[1] };
      if (seen.has(name)) problems.push({ span: keySpan, message: say('{name} is set twice.', { name }) });
      else entries.push({ key: name, keySpan, value: nodeOf(value, keySpan.end, problems) });
      seen.add(name);
    }
    return { kind: 'map', start, end, entries };
  }
  if (isSeq(node)) {
    const [start, end] = node.range ?? [at, at];
    return { kind: 'list', start, end, items: node.items.map((item) => nodeOf(item, start, problems)) };
  }
  if (!isScalar(node)) return { kind: node === null ? 'scalar' : 'unknown', start: at, end: at, value: null };
  const [start, end] = node.range ?? [at, at];
  return { kind: 'scalar', start, end, value: node.value };
}

function firstLine(text: string): number {
  const end = text.search(/[\r\n]/);
  return end === -1 ? text.length : end;
}
