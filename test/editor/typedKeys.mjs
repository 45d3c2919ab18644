// Typing as it is felt: documents to type in, and the time from the key to the painted frame.
import { setTimeout as sleep } from 'node:timers/promises';

/** In milliseconds, between two keys: a fast typist. */
const rhythm = 90;

/** Every feature has something to do in it: prompts, identifiers, mentions, gates, criteria. */
export function prdOf(lines) {
  const parts = ['# PRD: Orders', '', '**Status:** Draft', '', '## Requirements', ''];
  for (let number = 1; parts.length < lines - 8; number++)
    parts.push(
      `### FR-${number}: Take order ${number}`,
      '',
      `- Description: The system takes an order after FR-${Math.max(1, number - 1)} within P95 < 200ms.`,
      `- Priority: ${number % 5 === 0 ? 'Must / Should / Could' : 'Must'}`,
      `- Acceptance: ${number % 3 === 0 ? '[how to verify, e.g., "one order"]' : `AC-${number}: an order is taken`}`,
      '',
      'The order is kept until somebody takes it away, and nobody else sees it before that has happened.',
      '',
    );
  return [...parts, '### Gate-O (Optimize) Targets', '', '- P95 latency: ≤[X]ms', ''].join('\n');
}

/** The same without anything that is a matter of specifications. */
export function plainOf(lines) {
  return prdOf(lines)
    .replace('# PRD: Orders', '# Orders')
    .replace(/\b(FR|AC)-(\d+)/g, 'Part $2')
    .replace(/[[\]]/g, '');
}

/** From the moment that the key arrives to the first frame after the text has changed, in milliseconds. */
export async function typed(page, count) {
  await page.evaluate(() => {
    const times = (globalThis.typedTimes = []);
    if (globalThis.isListening) return;
    globalThis.isListening = true;
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const lines = document.querySelector('.editor-instance .view-lines');
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => globalThis.typedTimes.push(performance.now() - timeStamp);
            painted.port2.postMessage(undefined);
          });
        });
        observer.observe(lines, { subtree: true, childList: true, characterData: true });
      },
      true,
    );
    return times;
  });
  await page.evaluate(() => (globalThis.typedTimes = []));
  for (let key = 0; key < count; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghij'.charAt(key % 10));
    await sleep(rhythm);
  }
  await sleep(500);
  return page.evaluate(() => globalThis.typedTimes);
}

export function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

export function round(number) {
  return Math.round(number * 100) / 100;
}
