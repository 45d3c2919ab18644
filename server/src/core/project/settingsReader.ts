import type { JsonEntry, JsonNode } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** What is not in order, and where. */
export interface SettingsProblem {
  readonly span: Span;
  readonly message: Said;
}

const mostEntries = 100;

/** Takes values out of a JSON tree, and notes what is of another form than it should be. */
export interface Reader {
  readonly problems: readonly SettingsProblem[];
  readonly report: (span: Span, message: Said) => void;
  /** The entries of an object by key; with `known`, others are reported. */
  readonly entriesOf: (
    node: JsonNode | undefined,
    name: string,
    known: readonly string[] | undefined,
  ) => ReadonlyMap<string, JsonEntry>;
  readonly text: (node: JsonNode | undefined, name: string) => string | undefined;
  readonly flag: (node: JsonNode | undefined, name: string) => boolean;
  readonly choice: <T extends string>(node: JsonNode | undefined, name: string, known: readonly T[]) => T | undefined;
  /** The texts of a list that are of a form; `want` says which. */
  readonly texts: (
    node: JsonNode | undefined,
    name: string,
    isEntry: (text: string) => boolean,
    want: Said,
  ) => readonly string[];
  readonly pairs: (
    node: JsonNode | undefined,
    name: string,
    isPart: (text: string) => boolean,
  ) => readonly (readonly [string, string])[];
}

export function settingsReader(): Reader {
  const problems: SettingsProblem[] = [];
  const report = ({ start, end }: Span, message: Said): void => {
    problems.push({ span: { start, end }, message });
  };
  const textOf = (node: JsonNode | undefined): string | undefined =>
    node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const itemsOf = (node: JsonNode | undefined, name: string): readonly JsonNode[] => {
    if (node === undefined) return [];
    if (node.kind !== 'list') {
      report(node, say('“{name}” expects a list in square brackets.', { name }));
      return [];
    }
    const [first] = node.items.slice(mostEntries);
    if (first !== undefined)
      report(first, say('“{name}” may have {count} entries; the others are left out.', { name, count: mostEntries }));
    return node.items.slice(0, mostEntries);
  };
  return {
    problems,
    report,
    entriesOf: (node, name, known) => {
      const entries = new Map<string, JsonEntry>();
      if (node === undefined) return entries;
      if (node.kind !== 'map') {
        if (name !== '') report(node, say('“{name}” expects an object in braces.', { name }));
        return entries;
      }
      for (const entry of node.entries.slice(0, mostEntries)) {
        if (known?.includes(entry.key) === false) {
          report(entry.keySpan, noSetting(entry.key, name, known.join(', ')));
        } else if (entries.has(entry.key))
          report(entry.keySpan, say('“{name}” is set twice; the last one counts.', { name: entry.key }));
        entries.set(entry.key, entry);
      }
      return entries;
    },
    text: (node, name) => {
      const text = textOf(node);
      if (node !== undefined && text === undefined) report(node, say('“{name}” expects a text in quotes.', { name }));
      return text;
    },
    flag: (node, name) => {
      if (node === undefined) return false;
      const isFlag = node.kind === 'scalar' && typeof node.value === 'boolean';
      if (!isFlag) report(node, say('“{name}” expects true or false.', { name }));
      return isFlag && node.value;
    },
    choice: (node, name, known) => {
      const text = textOf(node);
      const chosen = known.find((each) => each === text);
      if (node !== undefined && chosen === undefined)
        report(node, say('“{name}” expects one of {options}.', { name, options: known.join(', ') }));
      return chosen;
    },
    texts: (node, name, isEntry, want) =>
      itemsOf(node, name).flatMap((item) => {
        const text = textOf(item);
        if (text !== undefined && isEntry(text)) return [text];
        report(item, say('“{name}” expects {what} here.', { name, what: want }));
        return [];
      }),
    pairs: (node, name, isPart) =>
      itemsOf(node, name).flatMap((item) => {
        const parts = item.kind === 'list' ? item.items.map(textOf) : [];
        const [open, close] = parts;
        if (parts.length === 2 && open !== undefined && close !== undefined && isPart(open) && isPart(close))
          return [[open, close] as const];
        report(item, say('“{name}” expects an opening and a closing mark here, such as ["<<", ">>"].', { name }));
        return [];
      }),
  };
}

function noSetting(key: string, name: string, known: string): Said {
  return name === ''
    ? say('There is no setting “{key}”. Known settings: {known}.', { key, known })
    : say('There is no setting “{key}” in “{name}”. Known settings: {known}.', { key, name, known });
}
