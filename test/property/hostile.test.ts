import assert from 'node:assert/strict';
import { property } from 'fast-check';
import { readDocument } from '../../server/src/core/document/document.ts';
import { numberHeadings } from '../../server/src/core/features/headingNumbers.ts';
import { analyse, askAt, fixesOf } from './analysis.ts';
import { hostileText, smallPrd } from './documents.ts';
import type { Family } from './families.ts';
import { families, frontMatterFamilies } from './families.ts';
import { holds } from './runs.ts';

describe('reading a hostile text', () => {
  it('never fails, whatever stands next to what', () => {
    holds(property(hostileText, readCompletely));
  }).timeout(60_000);

  it('never fails, wherever a document breaks off or begins', () => {
    for (const text of [smallPrd, smallPrd.replaceAll('\n', '\r\n')])
      for (let offset = 0; offset <= text.length; offset += 50) {
        readCompletely(text.slice(0, offset));
        readCompletely(text.slice(offset));
      }
  }).timeout(20_000);
});

/** In UTF-16 units. Below 10,000 no guard against long lines steps in. */
const usual = [2_400, 9_600, 40_000, 160_000];

/**
 * One paragraph of more than 20,000 characters is data, which the parser reads, at some ten times the time for each
 * character: what is read in one way is compared with what is read in the same way.
 */
const unusual: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'deeper and deeper quotes': [
    [1_200, 4_800, 19_200],
    [40_000, 160_000, 640_000],
  ],
};

describe('the time to read a text grows with its size', () => {
  for (const [name, family] of Object.entries(families)) {
    it(`for ${name}`, () => {
      for (const sizes of unusual[name] ?? [usual]) growsWithItsSize(family, sizes);
    }).timeout(30_000);
  }

  for (const [name, family] of Object.entries(frontMatterFamilies)) {
    it(`for front matter of ${name}`, () => {
      growsWithItsSize((size) => `---\n${family(size)}\n---\n`, [1_000, 4_000, 16_000]);
    }).timeout(30_000);
  }
});

describe('the time to number headings grows with their number', () => {
  for (const [name, heading] of [
    ['side by side', (at: number) => `## ${String(at)}. Part`],
    [
      'below others',
      (at: number) => (at % 9 === 0 ? `## ${String(at)}. Part` : `### ${String(at)}.${String(at % 9)} Part`),
    ],
    ['without the one above', (at: number) => `## ${String(at)}.${String(at)} Part`],
    ['deeper than the one above', (at: number) => `## ${String((at % 3) + 1)}.1.${String(at)} Part`],
  ] as const)
    it(`for those ${name}`, () => {
      growsWithItsSize(
        (count) => Array.from({ length: count }, (_, at) => heading((at % 900) + 2)).join('\n\n'),
        [2_000, 8_000, 32_000],
        (text) => {
          const { outline } = readDocument('file:///p/prd.md', `# PRD\n\n${text}\n`);
          return () => numberHeadings(outline);
        },
      );
    }).timeout(30_000);
});

describe('the time to remove empty items grows with their number', () => {
  for (const [name, list] of [
    ['each in a list of its own', '1. a\n2.\n3. b\n\nwords\n\n'],
    ['in one list', '1. a\n1.\n'],
  ] as const)
    it(`for those ${name}`, () => {
      growsWithItsSize(
        (count) => list.repeat(count),
        [500, 2_000, 8_000],
        (text) => {
          const { diagnoses } = analyse(`# PRD\n\n${text}`);
          const fixes = diagnoses.find(({ rule }) => rule.id === 'empty-list-item')?.fixes;
          assert.ok(fixes?.({ today: '' }).some(({ isForAll }) => isForAll));
          return () => fixes?.({ today: '' }).map(({ edits }) => edits);
        },
      );
    }).timeout(30_000);
});

/** As an editor does: everything at once, then questions at some places. */
function readCompletely(text: string): void {
  const analysis = analyse(text);
  fixesOf(analysis);
  for (let offset = 0; offset <= text.length; offset += Math.ceil(text.length / 7) + 1)
    askAt(analysis.document, offset);
}

/** A factor of 4 in size costs a factor of 4 in time where time is linear, and 16 where it is quadratic. */
const highestRatio = 12;
/** In milliseconds; what is faster is fast enough, and too fast to be measured. */
const floor = 4;
const attempts = 12;

/** Each of `sizes` is four times the one before. Noise only ever adds time, so the best of several attempts counts. */
function growsWithItsSize(
  family: Family,
  sizes: readonly number[],
  workOn: (text: string) => () => unknown = (text) => () => analyse(text),
): void {
  const works = sizes.map((size) => workOn(family(size)));
  const times = works.map(timeOf);
  for (let attempt = 1; attempt < attempts && worstRatio(times) > highestRatio; attempt++)
    for (const [index, work] of works.entries()) times[index] = Math.min(times[index]!, timeOf(work));
  const shown = times.map((time) => `${time.toFixed(1)} ms`).join(', ');
  assert.ok(worstRatio(times) <= highestRatio, `${sizes.join(', ')} characters took ${shown}`);
}

function worstRatio(times: readonly number[]): number {
  return Math.max(...times.slice(1).map((time, index) => time / Math.max(floor, times[index]!)));
}

/** In milliseconds of the processor: what else the machine does is not our time. */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
