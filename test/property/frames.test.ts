import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Arbitrary } from 'fast-check';
import { array, asyncProperty, constantFrom, nat, record, string, tuple } from 'fast-check';
import { FrameReader } from '../../server/src/node/frameReader.ts';
import { holdsAsync } from './runs.ts';

/** What a header says instead of the length of its body. */
const wrongHeaders: readonly ((length: number) => string)[] = [
  (length) => `Content-Length: ${String(length + 7)}\r\n\r\n`,
  (length) => `Content-Length: ${String(Math.floor(length / 2))}\r\n\r\n`,
  () => 'Content-Length: 0\r\n\r\n',
  () => 'Content-Length: -5\r\n\r\n',
  () => 'Content-Length: many\r\n\r\n',
  () => 'Content-Length: 99999999999999999999\r\n\r\n',
  () => 'Content-Length:\r\n\r\n',
  () => 'Content-Type: text\r\n\r\n',
  () => '\r\n\r\n',
  () => '',
];

const text: Arbitrary<string> = string({
  unit: constantFrom('a', '"', '\\', '\r\n', '\r\n\r\n', 'Content-Length: 5\r\n\r\n', '{', '}', '😀', 'é', '\ud83d'),
});

const stream = record({
  before: array(text, { maxLength: 4 }),
  broken: text,
  header: nat(wrongHeaders.length - 1),
  after: array(text, { minLength: 1, maxLength: 4 }),
  cuts: array(nat(400), { maxLength: 8 }),
});

describe('a stream of messages', () => {
  it('is read whole but for the message whose header is wrong', () =>
    holdsAsync(
      asyncProperty(stream, async ({ before, broken, header, after, cuts }) => {
        const bytes = Buffer.concat([...before.map(frame), frameWith(broken, header), ...after.map(frame)]);
        const read = await readIn(bytes, cuts);
        const sent = [...before, ...after];
        assert.deepEqual(
          read.filter((each) => each !== broken || sent.includes(broken)).slice(0, before.length),
          before,
        );
        assert.deepEqual(read.slice(-after.length), after);
        assert.ok(read.length <= sent.length + 1);
      }),
    )).timeout(60_000);

  it('is read whatever bytes come before a message', () =>
    holdsAsync(
      asyncProperty(tuple(array(nat(255)), text, array(nat(60), { maxLength: 4 })), async ([junk, sent, cuts]) => {
        // Without the beginning of a header of its own.
        const bytes = Buffer.concat([Buffer.from(junk), frame(sent)]);
        assert.equal((await readIn(bytes, cuts)).at(-1), sent);
      }),
    )).timeout(60_000);
});

describe('a message that comes in 20,000 pieces', () => {
  it('is put together once', async () => {
    const sent = 'Content-Length: 5 '.repeat(40_000);
    const bytes = frame(sent);
    const cuts = Array.from({ length: 20_000 }, (_, index) => Math.floor((bytes.length / 20_000) * index));
    const began = process.cpuUsage();
    assert.deepEqual(await readIn(bytes, cuts), [sent]);
    assert.ok(process.cpuUsage(began).user < 5_000_000);
  }).timeout(30_000);
});

function frame(content: string): Buffer {
  const body = Buffer.from(JSON.stringify({ content }));
  return Buffer.concat([Buffer.from(`Content-Length: ${String(body.length)}\r\n\r\n`), body]);
}

function frameWith(content: string, header: number): Buffer {
  const body = Buffer.from(JSON.stringify({ content }));
  return Buffer.concat([Buffer.from(wrongHeaders[header]!(body.length)), body]);
}

/** The contents of the messages in a stream that arrives in pieces. */
async function readIn(bytes: Buffer, cuts: readonly number[]): Promise<readonly unknown[]> {
  const source = new PassThrough();
  const reader = new FrameReader(source);
  const read: unknown[] = [];
  reader.listen((message) => {
    read.push((message as { readonly content?: unknown }).content);
  });
  const ends = [...new Set([...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort((a, b) => a - b);
  let at = 0;
  for (const end of ends) {
    source.write(bytes.subarray(at, end));
    at = end;
  }
  source.end();
  await once(source, 'end');
  reader.dispose();
  return read;
}
