import type { JsonEntry, JsonNode } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';

/** What is not in order, and where. */
export interface SettingsProblem {
  readonly span: Span;
  readonly message: string;
}

const mostEntries = 100;

/** Takes values out of a JSON tree, and notes what is of another form than it should be. */
export interface Reader {
  readonly problems: readonly SettingsProblem[];
  readonly report: (span: Span, message: string) => void;
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
    want: string,
  ) => readonly string[];
  readonly pairs: (
    node: JsonNode | undefined,
    name: string,
    isPart: (text: string) => boolean,
  ) => readonly (readonly [string, string])[];
}

export function settingsReader(): Reader {
  const problems: SettingsProblem[] = [];
  const report = ({ start, end }: Span, message: string): void => {
    problems.push({ span: { start, end }, message });
  };
  const textOf = (node: JsonNode | undefined): string | undefined =>
    node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const itemsOf = (node: JsonNode | undefined, name: string): readonly JsonNode[] => {
    if (node === undefined) return [];
    if (node.kind !== 'list') {
      report(node, `“${name}” wants a list in square brackets.`);
      return [];
    }
    const [first] = node.items.slice(mostEntries);
    if (first !== undefined)
      report(first, `“${name}” may have ${String(mostEntries)} entries; the others are left out.`);
    return node.items.slice(0, mostEntries);
  };
  return {
    problems,
    report,
    entriesOf: (node, name, known) => {
      const entries = new Map<string, JsonEntry>();
      if (node === undefined) return entries;
      if (node.kind !== 'map') {
        if (name !== '') report(node, `“${name}” wants an object in braces.`);
        return entries;
      }
      for (const entry of node.entries.slice(0, mostEntries)) {
        if (known?.includes(entry.key) === false) {
          const where = name === '' ? '' : ` in “${name}”`;
          report(entry.keySpan, `There is no setting “${entry.key}”${where}. There are: ${known.join(', ')}.`);
        } else if (entries.has(entry.key)) report(entry.keySpan, `“${entry.key}” is set twice; the last one counts.`);
        entries.set(entry.key, entry);
      }
      return entries;
    },
    text: (node, name) => {
      const text = textOf(node);
      if (node !== undefined && text === undefined) report(node, `“${name}” wants a text in quotes.`);
      return text;
    },
    flag: (node, name) => {
      if (node === undefined) return false;
      const isFlag = node.kind === 'scalar' && typeof node.value === 'boolean';
      if (!isFlag) report(node, `“${name}” wants true or false.`);
      return isFlag && node.value;
    },
    choice: (node, name, known) => {
      const text = textOf(node);
      const chosen = known.find((each) => each === text);
      if (node !== undefined && chosen === undefined) report(node, `“${name}” wants one of ${known.join(', ')}.`);
      return chosen;
    },
    texts: (node, name, isEntry, want) =>
      itemsOf(node, name).flatMap((item) => {
        const text = textOf(item);
        if (text !== undefined && isEntry(text)) return [text];
        report(item, `“${name}” wants ${want} here.`);
        return [];
      }),
    pairs: (node, name, isPart) =>
      itemsOf(node, name).flatMap((item) => {
        const parts = item.kind === 'list' ? item.items.map(textOf) : [];
        const [open, close] = parts;
        if (parts.length === 2 && open !== undefined && close !== undefined && isPart(open) && isPart(close))
          return [[open, close] as const];
        report(item, `“${name}” wants what opens and what closes here, such as ["<<", ">>"].`);
        return [];
      }),
  };
}
