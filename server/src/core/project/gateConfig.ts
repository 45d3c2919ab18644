import type { ConfigKey } from '../dialects/iosmConfig.ts';
import { configTypes } from '../dialects/configTypes.ts';
import { configKeys, weightsPath, weightTolerance } from '../dialects/iosmConfig.ts';
import type { YamlEntry, YamlNode } from '../syntax/yamlTree.ts';
import { readYamlTree } from '../syntax/yamlTree.ts';
import type { SourceText } from '../text/sourceText.ts';
import { readSourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** Why the loader of iosm-cli refuses the file, or a value of it. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Said;
  /** What would be in order there. */
  readonly remedy: ConfigRemedy | undefined;
}

/** Another value, or what is missing: `path` and everything below it, to be set before `sibling`. */
export type ConfigRemedy =
  | { readonly kind: 'replace'; readonly newText: string }
  | { readonly kind: 'insert'; readonly path: string; readonly sibling: Span };

/** What `iosm.yaml` says. */
export interface GateConfig {
  readonly uri: string;
  readonly source: SourceText;
  /** The keys that are set and in order, by path below `iosm`. */
  readonly values: ReadonlyMap<string, ConfigValue>;
  /** Every key and section that is written and known, by path. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigValue {
  readonly key: ConfigKey;
  readonly value: unknown;
  readonly keySpan: Span;
  /** As written. */
  readonly span: Span;
}

/** Reads the file that sets the gates of a project, and checks what its own loader checks. Keys nobody knows are left alone, as there. */
export function readGateConfig(text: string, uri: string): GateConfig {
  const { root, problems: unreadable } = readYamlTree(text);
  const reader = new ConfigReader(text);
  for (const { span, message } of unreadable) reader.problems.push({ span, message, remedy: undefined });
  if (unreadable.length === 0) reader.read(root);
  const { values, entries, problems } = reader;
  return { uri, source: readSourceText(text), values, entries, problems };
}

class ConfigReader {
  readonly values = new Map<string, ConfigValue>();
  readonly entries = new Map<string, YamlEntry>();
  readonly problems: ConfigProblem[] = [];

  constructor(private readonly text: string) {}

  read(root: YamlNode | undefined): void {
    const top = { start: 0, end: /^.*/.exec(this.text)?.[0].length ?? 0 };
    const iosm = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'iosm') : undefined;
    if (iosm === undefined) {
      this.problems.push({
        span: top,
        message: say('iosm is missing: every setting belongs below it.'),
        remedy: undefined,
      });
      return;
    }
    this.entries.set('', iosm);
    this.readSection(iosm, '', configKeys);
    this.checkWeights();
  }

  /** `keys` are those below `path`. */
  private readSection(entry: YamlEntry, path: string, keys: readonly ConfigKey[]): void {
    const { value, keySpan } = entry;
    if (value.kind === 'unknown') return;
    if (value.kind !== 'map') {
      const span = value.start < value.end ? value : keySpan;
      this.problems.push({
        span,
        message: say('{name} must contain further keys.', { name: fullName(path) }),
        remedy: undefined,
      });
      return;
    }
    const sibling = value.entries[0]?.keySpan;
    for (const [name, below] of grouped(keys, path)) {
      const child = value.entries.find(({ key }) => key === name);
      const childPath = path === '' ? name : `${path}.${name}`;
      if (child === undefined) {
        if (below.some(({ isRequired }) => isRequired)) this.noteMissing(keySpan, childPath, sibling);
        continue;
      }
      this.entries.set(childPath, child);
      const leaf = below.find((key) => key.path === childPath);
      if (leaf === undefined) this.readSection(child, childPath, below);
      else this.readValue(child, leaf);
    }
  }

  private readValue({ keySpan, value: node }: YamlEntry, key: ConfigKey): void {
    if (node.kind === 'unknown') return;
    const value = plainValue(node);
    const { title, accepts } = configTypes[key.type];
    if (accepts(value)) {
      this.values.set(key.path, { key, value, keySpan, span: node });
      return;
    }
    const span = node.start < node.end ? node : keySpan;
    const isPercent = key.type === 'ratio' && typeof value === 'number' && value > 1 && value <= 100;
    const remedy = isPercent
      ? { kind: 'replace' as const, newText: String(Number((value / 100).toFixed(6))) }
      : undefined;
    this.problems.push({
      span,
      message: say('{name} must be {what}.', { name: fullName(key.path), what: title() }),
      remedy,
    });
  }

  private noteMissing(span: Span, path: string, sibling: Span | undefined): void {
    const remedy = sibling === undefined ? undefined : { kind: 'insert' as const, path, sibling };
    this.problems.push({ span, message: say('{name} is missing.', { name: fullName(path) }), remedy });
  }

  private checkWeights(): void {
    const keys = configKeys.filter(({ path }) => path.startsWith(`${weightsPath}.`));
    const weights = keys.map(({ path }) => this.values.get(path)?.value);
    const entry = this.entries.get(weightsPath);
    if (entry === undefined || weights.some((weight) => typeof weight !== 'number')) return;
    const sum = (weights as readonly number[]).reduce((total, weight) => total + weight, 0);
    // 0.999 and 1.001 are within the tolerance, whatever binary fractions make of them.
    if (Math.abs(sum - 1) <= weightTolerance + 1e-9) return;
    const message = say('The weights must add up to 1.0, and add up to {sum}.', { sum: Number(sum.toFixed(4)) });
    this.problems.push({ span: entry.keySpan, message, remedy: undefined });
  }
}

/** `iosm.planning.min_confidence`, as the loader names it. */
export function fullName(path: string): string {
  return path === '' ? 'iosm' : `iosm.${path}`;
}

/** The keys by the next word of their path after `path`. */
export function grouped(keys: readonly ConfigKey[], path: string): ReadonlyMap<string, readonly ConfigKey[]> {
  const skip = path === '' ? 0 : path.length + 1;
  const groups = new Map<string, ConfigKey[]>();
  for (const key of keys) {
    const name = key.path.slice(skip).split('.')[0] ?? '';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [key]);
    else group.push(key);
  }
  return groups;
}

function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  return node.kind === 'list' ? node.items.map((item) => plainValue(item)) : undefined;
}
