import { smallPrd } from '../property/documents.ts';
import { clients, positionIn, requestsAt } from './requests.ts';
import type { Random, TrialKind } from './trial.ts';
import { Failures, pick, randomFrom } from './trial.ts';
import { frame, Wire } from './wire.ts';

interface Message {
  readonly id?: number;
  readonly method: string;
  readonly params: unknown;
}

const uris = [0, 1, 2, 3].map((index) => `file:///torture/specs/part${index}-prd.md`);
const junk: readonly unknown[] = [
  null,
  true,
  -1,
  1e9,
  1.5,
  '',
  'x',
  [],
  [null],
  {},
  { uri: 7 },
  '\ud800',
  'file:////a/b',
];
/** Messages after which everything has to be answered. */
const batch = 200;

/** Sessions of messages, a third of which are mutated: every request is answered exactly once. */
export const mutatedMessages: TrialKind = {
  promise: 'R8',
  title: 'Messages, a third of them mutated, with three kinds of client',
  release: 300_000,
  async run({ seed, goal, deadline }) {
    const failures = new Failures();
    let [count, requests] = [0, 0];
    for (const [name, capabilities] of Object.entries(clients)) {
      const random = randomFrom(seed);
      let wire = new Wire();
      await wire.start(capabilities);
      for (let sent = 0; sent < goal / 3 && Date.now() < deadline; sent += batch) {
        const messages = Array.from({ length: batch }, (_, index) => messageAt(random, sent + index));
        for (const message of messages) wire.send(message);
        const ids = messages.flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
        await wire.until(() => ids.every((id) => wire.answers.has(id)), 30_000);
        count += batch;
        requests += ids.length;
        const wrong = whatIsWrong(wire, ids);
        wire.answers.clear();
        if (wrong === undefined) continue;
        failures.note(wrong, `client “${name}”, messages ${sent} to ${sent + batch} of this seed`);
        wire.kill();
        wire = new Wire();
        await wire.start(capabilities);
      }
      wire.kill();
    }
    return { count, unit: 'messages', figures: `${requests} requests, each answered once`, failures: failures.all };
  },
};

function whatIsWrong(wire: Wire, ids: readonly number[]): string | undefined {
  if (wire.exitCode !== undefined) return `the server ended: ${wire.log.slice(-1).join('').slice(0, 200)}`;
  for (const id of ids) {
    const answers = wire.answers.get(id) ?? [];
    if (answers.length !== 1) return `a request was answered ${answers.length} times`;
    const [answer = {}] = answers;
    const [hasResult, hasError] = ['result' in answer, 'error' in answer];
    if (hasResult === hasError) return 'an answer has a result and an error, or neither';
  }
  const unhandled = wire.log.find((line) => /Unhandled|While /.test(line));
  wire.log.length = 0;
  return unhandled === undefined ? undefined : `in the log: ${unhandled.slice(0, 300)}`;
}

function messageAt(random: Random, index: number): Message {
  const message = random(3) === 0 ? notificationAt(random, index) : { id: index, ...requestAt(random) };
  return random(3) === 0 ? mutated(random, message) : message;
}

function requestAt(random: Random): Omit<Message, 'id'> {
  const position = positionIn(smallPrd, random(smallPrd.length));
  const [method, params] = pick(random, requestsAt(pick(random, uris), position, { line: 60, character: 0 }));
  return { method, params };
}

function notificationAt(random: Random, version: number): Message {
  const uri = pick(random, uris);
  const place = () => positionIn(smallPrd, random(smallPrd.length));
  const textDocument = { uri, languageId: 'markdown', version, text: smallPrd };
  const change = {
    textDocument,
    contentChanges: [{ range: { start: place(), end: place() }, text: pick(random, ['', 'x', '\n']) }],
  };
  const events = { changes: [{ uri, type: 1 + random(3) }] };
  return pick(random, [
    { method: 'textDocument/didOpen', params: { textDocument } },
    { method: 'textDocument/didChange', params: change },
    { method: 'textDocument/didChange', params: change },
    { method: 'textDocument/didClose', params: { textDocument: { uri } } },
    { method: 'workspace/didChangeWatchedFiles', params: events },
    {
      method: 'workspace/didChangeConfiguration',
      params: { settings: { specwright: { validate: { enabled: true } } } },
    },
    { method: 'specwright/told', params: { author: 'x', answers: [] } },
    { method: '$/cancelRequest', params: { id: Math.max(0, version - random(9)) } },
  ]);
}

/** The same with something in its parameters changed or left out; its method and its number stay. */
function mutated(random: Random, message: Message): Message {
  const params = JSON.parse(JSON.stringify(message.params)) as unknown;
  const holders = holdersIn(params);
  if (holders.length === 0 || random(8) === 0) return { ...message, params: pick(random, junk) };
  const holder = pick(random, holders);
  const key = pick(random, Object.keys(holder));
  if (random(3) === 0) Reflect.deleteProperty(holder, key);
  else holder[key] = pick(random, junk);
  return { ...message, params };
}

function holdersIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.keys(value).length > 0 ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(holdersIn)];
}

/** Bytes of a session that are changed, taken out and doubled: the server answers afterwards, or has ended with an error. */
export const mutatedFrames: TrialKind = {
  promise: 'R7',
  title: 'Frames with mutated bytes',
  release: 1_000_000,
  async run({ seed, goal, deadline }) {
    const random = randomFrom(seed);
    const failures = new Failures();
    let [count, ends] = [0, 0];
    let wire = new Wire();
    await wire.start(clients['usual']);
    while (count < goal && Date.now() < deadline) {
      const messages = Array.from({ length: 20 }, (_, index) => messageAt(random, count + index));
      const bytes = broken(random, Buffer.concat(messages.map((message) => frame({ jsonrpc: '2.0', ...message }))));
      wire.write(bytes);
      const found = await wire.ask('specwright/fileName', { name: 'x.md' }, 5_000);
      count += messages.length;
      wire.answers.clear();
      if (found !== undefined) continue;
      if (wire.exitCode === undefined) failures.note('deaf', bytes.toString('latin1').slice(0, 2_000));
      else if (wire.exitCode === 0) ends++;
      else failures.note(`ended with ${String(wire.exitCode)}`, wire.log.join('').slice(-500));
      wire.kill();
      wire = new Wire();
      await wire.start(clients['usual']);
    }
    wire.kill();
    return { count, unit: 'frames', figures: `${ends} times told to go`, failures: failures.all };
  },
};

function broken(random: Random, bytes: Buffer): Buffer {
  let result = bytes;
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(result.length);
    const length = random(40);
    const before = result.subarray(0, at);
    const after = result.subarray(at + length);
    const middle = pick(random, [
      () => Buffer.alloc(0),
      () => Buffer.from(Array.from({ length: random(20) }, () => random(256))),
      () => Buffer.concat([result.subarray(at, at + length), result.subarray(at, at + length)]),
      () => Buffer.from(`Content-Length: ${random(100_000) - 10}\r\n\r\n`),
    ])();
    result = Buffer.concat([before, middle, after]);
  }
  return result;
}
