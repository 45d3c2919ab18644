import { setTimeout as sleep } from 'node:timers/promises';
import { smallPrd } from '../property/documents.ts';
import { clients, positionIn, requestsAt } from './requests.ts';
import type { TrialKind } from './trial.ts';
import { Failures, pick, randomFrom, usageOf } from './trial.ts';
import { Wire } from './wire.ts';

const documents = 20;
/** Edits between two requests, and between two looks at the memory. */
const perRequest = 5;
const perLook = 10_000;
/** In bytes: growth after the first look. */
const mostGrowth = 60_000_000;

/** Edits with requests in between; memory must not grow with them. */
export const soak: TrialKind = {
  promise: 'R25',
  title: 'Edits of 20 open documents with requests, memory watched',
  release: 1_000_000,
  async run({ seed, goal, deadline }) {
    const random = randomFrom(seed);
    const failures = new Failures();
    const wire = new Wire();
    await wire.start(clients['usual']);
    const uris = Array.from({ length: documents }, (_, index) => `file:///soak/specs/part${index}-prd.md`);
    for (const uri of uris)
      wire.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 0, text: smallPrd },
      });
    let [count, first, most, longest] = [0, 0, 0, 0];
    while (count < goal && Date.now() < deadline) {
      count++;
      const [uri, start] = [pick(random, uris), positionIn(smallPrd, random(smallPrd.length))];
      // Long ones are replaced again, so that the texts keep their size.
      const change =
        random(50) === 0
          ? { text: smallPrd }
          : {
              range: { start, end: start },
              text: pick(random, ['x', '\n', 'FR-1 ', '[Describe it]', '### FR-8: x\n']),
            };
      wire.notify('textDocument/didChange', { textDocument: { uri, version: count }, contentChanges: [change] });
      if (count % perRequest !== 0) continue;
      const [method, params] = pick(random, requestsAt(uri, start, { line: 60, character: 0 }));
      const began = performance.now();
      if ((await wire.ask(method, params)) === undefined) {
        failures.note(`${method} was not answered`, `edit ${count} of this seed`);
        break;
      }
      longest = Math.max(longest, performance.now() - began);
      if (count % perLook !== 0) continue;
      await sleep(100);
      const { memory } = usageOf(wire.pid);
      if (first === 0) first = memory;
      most = Math.max(most, memory);
    }
    if (first > 0 && most - first > mostGrowth) failures.note('memory grows', `${first} to ${most} bytes`);
    wire.kill();
    const figures = `memory ${megabytes(first)} after ${perLook}, ${megabytes(most)} at most; longest answer ${Math.round(longest)} ms`;
    return { count, unit: 'edits', figures, failures: failures.all };
  },
};

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
