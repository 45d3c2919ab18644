import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { clients } from './requests.ts';
import type { Random, TrialKind } from './trial.ts';
import { Failures, pick, randomFrom } from './trial.ts';
import { Wire } from './wire.ts';

/** Steps between two comparisons. */
const stepsPerRound = 25;
const names = ['a-prd.md', 'b-prd.md', 'c/c-prd.md', 'c/d-prd.md', 'README.md', 'c/iosm.yaml', '.gitignore'];

/** Files come, change and go on disk and in the editor; then the server must answer as one that has just started. */
export const diskHistory: TrialKind = {
  promise: 'R1',
  title: 'Steps of a history on disk and in the editor, compared with a fresh server',
  release: 100_000,
  async run({ seed, goal, deadline }) {
    const random = randomFrom(seed);
    const failures = new Failures();
    let [count, comparisons] = [0, 0];
    while (count < goal && Date.now() < deadline) {
      const world = await World.make();
      try {
        for (let round = 0; round < 8 && count < goal && Date.now() < deadline; round++) {
          for (let step = 0; step < stepsPerRound; step++) await world.step(random);
          count += stepsPerRound;
          comparisons++;
          const difference = await world.difference();
          if (difference === undefined) continue;
          failures.note(difference, `step ${count} of this seed`);
          break;
        }
      } finally {
        world.end();
      }
    }
    return { count, unit: 'steps', figures: `${comparisons} comparisons`, failures: failures.all };
  },
};

class World {
  private readonly open = new Map<string, string>();
  private version = 0;

  private constructor(
    private readonly folder: string,
    private readonly wire: Wire,
  ) {}

  static async make(): Promise<World> {
    const folder = mkdtempSync(path.join(tmpdir(), 'specwright-torture-'));
    await mkdir(path.join(folder, 'c'));
    const wire = new Wire();
    await wire.start(clients['usual'], [pathToFileURL(folder).href]);
    return new World(folder, wire);
  }

  end(): void {
    this.wire.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async step(random: Random): Promise<void> {
    const name = pick(random, names);
    const text = textFor(random, name);
    await pick(random, [
      () => this.write(name, text),
      () => this.write(name, text),
      () => this.remove(name),
      () => this.move(name, pick(random, names.slice(0, 5))),
      () => this.show(name, text),
      () => this.change(name, text),
      () => this.close(name),
      () => this.askSomething(name),
    ])();
  }

  /** What differs from a server that sees the same for the first time. */
  async difference(): Promise<string | undefined> {
    const fresh = new Wire();
    try {
      await fresh.start(clients['usual'], [pathToFileURL(this.folder).href]);
      for (const [name, text] of this.open) opened(fresh, this.uri(name), text, this.version);
      const [mine, theirs] = [await this.everything(this.wire), await this.everything(fresh)];
      for (const [question, answer] of theirs)
        if (mine.get(question) !== answer)
          return `${question} is answered ${String(mine.get(question)).slice(0, 300)} instead of ${answer.slice(0, 300)}`;
      return undefined;
    } finally {
      fresh.kill();
    }
  }

  private async everything(wire: Wire): Promise<ReadonlyMap<string, string>> {
    const answers = new Map<string, string>();
    const ask = async (title: string, method: string, params: unknown): Promise<void> => {
      const { result, error } = (await wire.ask(method, params)) ?? {};
      answers.set(title, JSON.stringify(stable(result) ?? error ?? 'nothing'));
    };
    await ask('symbols', 'workspace/symbol', { query: '' });
    for (const name of await this.files()) {
      const textDocument = { uri: this.uri(name) };
      await ask(`the outline of ${name}`, 'textDocument/documentSymbol', { textDocument });
      // Findings of closed files are not asked for by editors.
      if (this.open.has(name)) await ask(`findings in ${name}`, 'textDocument/diagnostic', { textDocument });
      const place = { textDocument, position: { line: 2, character: 3 }, context: { includeDeclaration: true } };
      await ask(`references from ${name}`, 'textDocument/references', place);
      await ask(`the definition from ${name}`, 'textDocument/definition', place);
    }
    return answers;
  }

  private async files(): Promise<readonly string[]> {
    const found = await readdir(this.folder, { recursive: true });
    return [...new Set([...found.filter((name) => name.endsWith('.md')), ...this.open.keys()])].sort();
  }

  private uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  private tell(name: string, type: number): void {
    this.wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(name), type }] });
  }

  private async write(name: string, text: string): Promise<void> {
    await writeFile(path.join(this.folder, name), text);
    this.tell(name, 2);
  }

  private async remove(name: string): Promise<void> {
    await rm(path.join(this.folder, name), { force: true });
    this.tell(name, 3);
  }

  private async move(from: string, to: string): Promise<void> {
    if (from === to || !(await this.has(from))) return;
    await rename(path.join(this.folder, from), path.join(this.folder, to));
    this.tell(from, 3);
    this.tell(to, 1);
  }

  private async has(name: string): Promise<boolean> {
    return (await readdir(this.folder, { recursive: true })).includes(name);
  }

  private show(name: string, text: string): Promise<void> {
    if (name.endsWith('.md') && !this.open.has(name)) {
      this.open.set(name, text);
      opened(this.wire, this.uri(name), text, ++this.version);
    }
    return Promise.resolve();
  }

  private change(name: string, text: string): Promise<void> {
    if (this.open.has(name)) {
      this.open.set(name, text);
      const textDocument = { uri: this.uri(name), version: ++this.version };
      this.wire.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    }
    return Promise.resolve();
  }

  private close(name: string): Promise<void> {
    if (this.open.delete(name)) this.wire.notify('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
    return Promise.resolve();
  }

  private async askSomething(name: string): Promise<void> {
    const position = { line: 2, character: 3 };
    await this.wire.ask('textDocument/hover', { textDocument: { uri: this.uri(name) }, position });
  }
}

function opened(wire: Wire, uri: string, text: string, version: number): void {
  wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
}

function textFor(random: Random, name: string): string {
  if (name === '.gitignore') return pick(random, ['', 'c/\n', 'b-prd.md\n', '*.tmp\n']);
  if (name.endsWith('.yaml')) return pick(random, ['', 'iosm:\n  gates: {}\n', '[\n', 'iosm: 7\n']);
  const identifier = () => `FR-${random(4)}`;
  const lines = Array.from({ length: 1 + random(5) }, () =>
    pick(random, [
      `**${identifier()}: Sign in**`,
      `- ${identifier()} after ${identifier()}`,
      '[Describe it]',
      `### ${identifier()}: Title`,
      `See [it](a-prd.md#${identifier().toLowerCase()})`,
    ]),
  );
  return `# PRD: ${name}\n\n${lines.join('\n\n')}\n`;
}

/** Results have names that no two servers share, and lists without an order. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'resultId');
  return Object.fromEntries(entries.map(([key, each]) => [key, stable(each)]));
}
