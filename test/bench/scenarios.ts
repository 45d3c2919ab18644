import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Diagnostic, Position } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Text } from './client.ts';
import { Client, untilFound } from './client.ts';
import type { Contender } from './client.ts';
import { hub, lastRequirement, pathOf, requirementOf, writeSpec } from './documents.ts';

/** What a measurement is given. `repeat` scales how often things are tried. */
export interface Bench {
  readonly contenders: readonly Contender[];
  readonly repeat: number;
  /** Folders with so many files. */
  readonly workspaces: ReadonlyMap<number, string>;
  readonly record: (metric: string, unit: string, contender: Contender, samples: readonly number[]) => void;
}

export interface Scenario {
  readonly name: string;
  measure(bench: Bench): Promise<void>;
}

const sizes: readonly number[] = [200, 2_000, 20_000];
const few = 100;
const many = 1_000;

/** Every scenario, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  { name: 'start', measure: measureStart },
  { name: 'index', measure: measureIndex },
  { name: 'open', measure: measureOpen },
  { name: 'typing', measure: measureTyping },
  { name: 'burst', measure: measureBurst },
  {
    name: 'requests',
    measure: (bench) => measureRequests(bench, few, ['documentSymbol', 'completion', 'definition', 'hover']),
  },
  { name: 'workspace', measure: (bench) => measureRequests(bench, many, ['references', 'rename', 'symbol']) },
  { name: 'elsewhere', measure: measureElsewhere },
  { name: 'new file', measure: measureNewFile },
  { name: 'cancel', measure: measureCancel },
];

async function measureStart({ contenders, repeat, workspaces, record }: Bench): Promise<void> {
  const samples = new Map(
    contenders.map((contender) => [contender, { initialized: [] as number[], answered: [] as number[] }]),
  );
  for (let round = 0; round < 7 * repeat; round++)
    for (const [contender, { initialized, answered }] of samples) {
      const client = await Client.start(contender, folderOf(workspaces, few));
      const { uri } = client.open(pathOf(6));
      await client.request('textDocument/documentSymbol', { textDocument: { uri } });
      if (round > 0) answered.push(performance.now() - client.born);
      if (round > 0) initialized.push(client.initialized);
      await client.stop();
    }
  for (const [contender, { initialized, answered }] of samples) {
    record('process started → initialize answered', 'ms', contender, initialized);
    record('process started → first outline', 'ms', contender, answered);
  }
}

async function measureIndex({ contenders, repeat, workspaces, record }: Bench): Promise<void> {
  for (const [files, folder] of workspaces) {
    const title = `${files.toLocaleString('en')} files`;
    for (const contender of contenders) {
      const found: number[] = [];
      const memory: number[] = [];
      const busy: number[] = [];
      const waits: number[] = [];
      const idle: number[] = [];
      for (let round = 0; round < (files > many ? 1 : Math.ceil(3 * repeat)); round++) {
        const client = await Client.start(contender, folder);
        const document = client.open(pathOf(6));
        const searched = untilFound(client, lastRequirement(files)).then(() => performance.now());
        const during = await answersUntil(client, document, searched);
        waits.push(...during.slice(1));
        found.push((await searched) - client.born);
        await client.quiet();
        memory.push(client.memory());
        busy.push(client.cpu());
        const [before, start] = [client.cpu(), performance.now()];
        await sleep(1_000 * repeat);
        idle.push((100 * (client.cpu() - before)) / (performance.now() - start));
        await client.stop();
      }
      record(`${title}: process started → last file found`, 'ms', contender, found);
      if (waits.length > 0)
        record(`${title}: longest wait for an outline meanwhile`, 'ms', contender, [Math.max(...waits)]);
      record(`${title}: CPU`, 'ms', contender, busy);
      record(`${title}: memory`, 'MB', contender, memory);
      record(`${title}: CPU when idle`, '%', contender, idle);
    }
  }
}

/** Asks for an outline again and again until `end` settles: what the user waits for while the workspace is read. */
async function answersUntil(client: Client, { uri }: Text, end: Promise<unknown>): Promise<readonly number[]> {
  const waits: number[] = [];
  const progress = { isDone: false };
  void end.finally(() => (progress.isDone = true)).catch(() => undefined);
  while (!progress.isDone) {
    const start = performance.now();
    await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    waits.push(performance.now() - start);
    await sleep(10);
  }
  return waits;
}

async function measureOpen(bench: Bench): Promise<void> {
  await withClients(bench, few, async (clients) => {
    for (const lines of sizes)
      for (const client of clients) {
        const samples: number[] = [];
        for (let round = 0; round <= 8 * bench.repeat; round++) {
          const file = `specs/area-0/new-${String(lines)}-${String(round)}.md`;
          const text = writeSpec(700 + round, few, lines);
          let document: Text = { uri: client.uriOf(file), version: 1, text };
          const start = performance.now();
          const found = await client.diagnosed(document, () => (document = client.open(file, text)));
          if (round > 0) samples.push(performance.now() - start);
          assertFound(client, found);
          client.close(document);
          await sleep(5);
        }
        bench.record(`${lines.toLocaleString('en')} lines: opened → diagnostics`, 'ms', client.contender, samples);
      }
  });
}

async function measureTyping(bench: Bench): Promise<void> {
  await withClients(bench, few, async (clients) => {
    for (const lines of sizes)
      for (const client of clients) {
        const document = client.open(`specs/area-0/typing-${String(lines)}.md`, writeSpec(900, few, lines));
        const at = proseIn(document);
        const type = (): Promise<readonly Diagnostic[]> =>
          client.diagnosed(document, () => {
            client.type(document, { line: at.line, character: at.character++ }, 'a');
          });
        for (let warm = 0; warm < 10; warm++) await type();
        await client.quiet();
        const samples: number[] = [];
        const cpu = client.cpu();
        const count = Math.ceil((lines > 2_000 ? 100 : 200) * bench.repeat);
        for (let edit = 0; edit < count; edit++) {
          const start = performance.now();
          assertFound(client, await type());
          samples.push(performance.now() - start);
          await sleep(5);
        }
        const title = `${lines.toLocaleString('en')} lines: character typed → diagnostics`;
        bench.record(title, 'ms', client.contender, samples);
        bench.record(`${lines.toLocaleString('en')} lines: CPU for a character`, 'ms', client.contender, [
          (client.cpu() - cpu) / count,
        ]);
        client.close(document);
      }
  });
}

async function measureBurst(bench: Bench): Promise<void> {
  await withClients(bench, few, async (clients) => {
    for (const lines of sizes)
      for (const client of clients) {
        const samples: number[] = [];
        const publishes: number[] = [];
        const document = client.open(`specs/area-0/burst-${String(lines)}.md`, writeSpec(910, few, lines));
        const at = proseIn(document);
        await client.quiet();
        for (let round = 0; round < 4 * bench.repeat; round++) {
          const counted = client.countPublished(document);
          const start = performance.now();
          const edits = (): void => {
            for (let edit = 0; edit < 50; edit++)
              client.type(document, { line: at.line, character: at.character++ }, 'a');
          };
          await client.diagnosed({ ...document, version: document.version + 50 }, edits);
          samples.push(performance.now() - start);
          await client.quiet();
          publishes.push(counted.stop());
        }
        const title = `${lines.toLocaleString('en')} lines: 50 edits at once`;
        bench.record(`${title} → diagnostics of the last`, 'ms', client.contender, samples);
        if (!client.contender.pulls) bench.record(`${title}: published`, 'times', client.contender, publishes);
        client.close(document);
      }
  });
}

interface Ask {
  readonly method: string;
  readonly params: (document: Text) => unknown;
}

const textDocument = ({ uri }: Text) => ({ textDocument: { uri } });
const atReference = (document: Text) => ({ ...textDocument(document), position: placeOf(document, `see ${hub}`, 6) });

const asks = {
  documentSymbol: { method: 'textDocument/documentSymbol', params: textDocument },
  completion: {
    method: 'textDocument/completion',
    params: (document) => ({ ...textDocument(document), position: placeOf(document, 'then FR-\n', 8) }),
  },
  definition: { method: 'textDocument/definition', params: atReference },
  hover: { method: 'textDocument/hover', params: atReference },
  references: {
    method: 'textDocument/references',
    params: (document) => ({ ...atReference(document), context: { includeDeclaration: true } }),
  },
  rename: {
    method: 'textDocument/rename',
    params: (document) => ({ ...atReference(document), newName: 'FR-99999999' }),
  },
  symbol: { method: 'workspace/symbol', params: () => ({ query: requirementOf(7, 1) }) },
} as const satisfies Record<string, Ask>;

async function measureRequests(bench: Bench, files: number, names: readonly (keyof typeof asks)[]): Promise<void> {
  await withClients(bench, files, async (clients) => {
    for (const name of names)
      for (const lines of name === 'documentSymbol' ? sizes : [200])
        for (const client of clients) {
          const probe = `\nWe see ${hub} here, and then FR-\n`;
          const document = client.open(`specs/area-0/asking-${String(lines)}.md`, writeSpec(920, files, lines) + probe);
          const at = proseIn(document);
          const { method, params } = asks[name];
          const samples: number[] = [];
          const payload = params(document);
          await client.diagnosed(document, () => {
            client.type(document, { line: at.line, character: at.character++ }, 'a');
          });
          for (let round = 0; round < (lines > 2_000 ? 15 : 40) * bench.repeat; round++) {
            const start = performance.now();
            client.type(document, { line: at.line, character: at.character++ }, 'a');
            const answer = await client.request<unknown>(method, payload);
            if (round > 2) samples.push(performance.now() - start);
            if (isEmpty(answer)) throw new Error(`${client.contender.name} answers ${method} with nothing.`);
            await sleep(5);
          }
          const title = `${name}${name === 'documentSymbol' ? `, ${lines.toLocaleString('en')} lines` : ''}, after a character`;
          bench.record(`${title}, ${files.toLocaleString('en')} files`, 'ms', client.contender, samples);
          client.close(document);
        }
  });
}

/** A definition changes in one open document: until another one that refers to it is told, or can ask. */
async function measureElsewhere(bench: Bench): Promise<void> {
  for (const files of [few, many])
    await withClients(bench, files, async (clients) => {
      for (const client of clients) {
        if (client.contender.name === 'floor') continue;
        const name = 'FR-88880001';
        const defining = client.open('specs/area-0/defining.md', `# PRD: a\n\n### ${name}: Sign in\n\nThe tenant.\n`);
        const referring = client.open(
          'specs/area-0/referring.md',
          `# PRD: b\n\n### FR-88890001: Pay\n\nSee ${name}.\n`,
        );
        await client.quiet();
        const samples: number[] = [];
        for (let round = 0; round < 20 * bench.repeat; round++) {
          const start = performance.now();
          const isBroken = round % 2 === 0;
          const change = (): void => {
            const at = { line: 2, character: 4 + name.length };
            client.type(defining, at, isBroken ? '9' : '', isBroken ? 0 : 1);
          };
          const found = client.contender.pulls
            ? (change(), await client.pull(referring))
            : await client.diagnosed(referring, change);
          samples.push(performance.now() - start);
          if (JSON.stringify(found).includes(`${name} is not defined`) !== isBroken)
            throw new Error(`${client.contender.name} does not see what is defined elsewhere.`);
          await sleep(10);
        }
        bench.record(
          `definition changed → diagnostics elsewhere, ${files.toLocaleString('en')} files`,
          'ms',
          client.contender,
          samples,
        );
        client.close(defining);
        client.close(referring);
      }
    });
}

async function measureNewFile(bench: Bench): Promise<void> {
  await withClients(bench, few, async (clients) => {
    for (const client of clients) {
      if (client.contender.name === 'floor') continue;
      const samples: number[] = [];
      for (let round = 0; round < 8 * bench.repeat; round++) {
        const name = `FR-7777${String(round).padStart(4, '0')}`;
        const file = path.join(client.folder, `specs/appearing-${String(round)}.md`);
        const uri = client.uriOf(path.relative(client.folder, file));
        writeFileSync(file, `# PRD: appearing\n\n### ${name}: Sign in\n`);
        const start = performance.now();
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
        await untilFound(client, name);
        samples.push(performance.now() - start);
        rmSync(file);
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
        await sleep(10);
      }
      bench.record('new file announced → found', 'ms', client.contender, samples);
    }
  });
}

/** The outline of a large document is asked for and cancelled: until a small request after it is answered. */
async function measureCancel(bench: Bench): Promise<void> {
  const lines = Math.max(...sizes);
  await withClients(bench, few, async (clients) => {
    for (const client of clients) {
      const large = client.open('specs/area-0/large.md', writeSpec(930, few, lines));
      const small = client.open(pathOf(6));
      const at = proseIn(large);
      await client.quiet();
      const samples: number[] = [];
      for (let round = 0; round < 12 * bench.repeat; round++) {
        const source = new CancellationTokenSource();
        client.type(large, { line: at.line, character: at.character++ }, 'a');
        const cancelled = client
          .request('textDocument/documentSymbol', textDocument(large), source.token)
          .catch(() => undefined);
        const answered = client
          .request('textDocument/documentSymbol', textDocument(small))
          .then(() => performance.now());
        await sleep(5);
        const start = performance.now();
        source.cancel();
        samples.push(Math.max(0, (await answered) - start));
        await cancelled;
        await sleep(20);
      }
      bench.record(
        `${lines.toLocaleString('en')} lines: outline cancelled → small request answered`,
        'ms',
        client.contender,
        samples,
      );
    }
  });
}

async function withClients(
  bench: Bench,
  files: number,
  deed: (clients: readonly Client[]) => Promise<void>,
): Promise<void> {
  const clients: Client[] = [];
  for (const contender of bench.contenders) {
    const client = await Client.start(contender, folderOf(bench.workspaces, files));
    await untilFound(client, lastRequirement(files));
    clients.push(client);
  }
  try {
    await deed(clients);
  } finally {
    for (const client of clients) await client.stop();
  }
}

export function folderOf(workspaces: Bench['workspaces'], files: number): string {
  const folder = workspaces.get(files);
  if (folder === undefined) throw new Error(`There is no workspace of ${String(files)} files.`);
  return folder;
}

/** A place in a sentence near the middle. */
function proseIn({ text }: Text): { readonly line: number; character: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((each, index) => index > lines.length / 2 && /^The [a-z]/.test(each));
  if (line === -1) throw new Error('There is no sentence to type in.');
  return { line, character: 4 };
}

function placeOf({ text }: Text, needle: string, behind: number): Position {
  const before = text.slice(0, text.lastIndexOf(needle));
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 + behind };
}

/** Fast and empty is no merit. */
function assertFound({ contender }: Client, found: readonly unknown[]): void {
  if (contender.name.startsWith('specwright') && found.length === 0) throw new Error('No diagnostics were found.');
}

function isEmpty(answer: unknown): boolean {
  return answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
}
