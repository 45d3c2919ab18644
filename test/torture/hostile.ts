import { families, frontMatterFamilies } from '../property/families.ts';
import { clients, positionIn, requestsAt } from './requests.ts';
import type { Outcome, Random, Trial, TrialKind } from './trial.ts';
import { Failures, pick, randomFrom, usageOf } from './trial.ts';
import { Wire } from './wire.ts';

/** In milliseconds of processor time, and in bytes: what no answer may take. */
const longest = 1_000;
const largest = 5_000_000;

const makers = [...Object.entries(families), ...Object.entries(frontMatterFamilies)];

interface Case {
  readonly name: string;
  readonly text: string;
}

/** Every request about hostile documents of many sizes, through the real protocol. */
export const hostileDocuments: TrialKind = {
  promise: 'R4',
  title: 'Hostile documents, every request about each',
  release: 10_000,
  async run(trial) {
    const random = randomFrom(trial.seed);
    return askAll(trial, (index) => caseAt(random, index));
  },
};

/** The families one by one at the sizes where what is not linear shows. */
export const largeDocuments: TrialKind = {
  promise: 'R4',
  title: 'Hostile families at 100 kB, 1 MB and 4 MB, every request about each',
  release: makers.length * 3,
  run: (trial) => {
    const sizes = [100_000, 1_000_000, 4_000_000];
    return askAll(trial, (index) => {
      const [name, family] = makers[index % makers.length]!;
      const size = sizes[Math.floor(index / makers.length) % sizes.length]!;
      return { name: `${name}, ${size} characters`, text: prefixed(family(size)) };
    });
  },
};

/** Most are small and of several families; small ones are where things meet. */
function caseAt(random: Random, index: number): Case {
  const count = 1 + random(4);
  const size = Math.round(200 * 2 ** (random(800) / 100));
  const parts = Array.from({ length: count }, () => {
    const [name, family] = pick(random, makers);
    const text = family(Math.ceil(size / count));
    return { name, text: text.slice(random(20), text.length - random(20)) };
  });
  const joint = pick(random, ['\n\n', '\n', '', '\r\n\r\n', '\n---\n']);
  const name = `case ${index}: ${parts.map((part) => part.name).join(' + ')}, ${size} characters`;
  return { name, text: prefixed(parts.map(({ text }) => text).join(joint)) };
}

/** A document in which everything is looked for, unless it begins with front matter. */
function prefixed(text: string): string {
  return text.startsWith('---') ? text : `# PRD: x\n\n**FR-1: Sign in**\n\n${text}`;
}

async function askAll(trial: Trial, make: (index: number) => Case): Promise<Outcome> {
  const failures = new Failures();
  let wire = await started();
  let [count, requests, slowest, slowestName, memory, answer] = [0, 0, 0, '', 0, 0];
  for (; count < trial.goal && Date.now() < trial.deadline; count++) {
    const { name, text } = make(count);
    const uri = `file:///torture/specs/case${count}-prd.md`;
    wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const end = positionIn(text, text.length);
    for (const offset of [12, Math.floor(text.length / 2)])
      for (const [method, params] of requestsAt(uri, positionIn(text, offset), end)) {
        requests++;
        const before = usageOf(wire.pid).time;
        wire.longest = 0;
        const found = await wire.ask(method, params, 60_000);
        const took = usageOf(wire.pid).time - before;
        if (took > slowest) [slowest, slowestName] = [took, `${method} for ${name}`];
        answer = Math.max(answer, wire.longest);
        const wrong = whatIsWrong(wire, found, took);
        if (wrong !== undefined) failures.note(`${method}: ${wrong}`, name);
        if (found === undefined) {
          wire.kill();
          wire = await started();
          break;
        }
      }
    memory = Math.max(memory, usageOf(wire.pid).memory);
    wire.notify('textDocument/didClose', { textDocument: { uri } });
    const logged = wire.log.find((line) => /^(?:Unhandled|While)/.test(line));
    if (logged !== undefined) failures.note(`in the log: ${logged.slice(0, 300)}`, name);
    wire.log.length = 0;
  }
  wire.kill();
  const figures = `${requests} requests; slowest ${slowest} ms of CPU (${slowestName}); largest answer ${kilobytes(answer)}; most memory ${kilobytes(memory)}`;
  return { count, unit: 'documents', figures, failures: failures.all };
}

function whatIsWrong(wire: Wire, answer: unknown, took: number): string | undefined {
  if (answer === undefined) return wire.exitCode === undefined ? 'no answer in 60 s' : 'the server ended';
  if (took > longest) return 'more than 1 s of CPU';
  return wire.longest > largest ? 'an answer of more than 5 MB' : undefined;
}

async function started(): Promise<Wire> {
  const wire = new Wire();
  await wire.start(clients['full']);
  return wire;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
