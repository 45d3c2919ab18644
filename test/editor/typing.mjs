// Measures typing as it is felt: from the key to the painted frame, in a PRD with every feature on and in plain Markdown of
// the same size, side by side in one run: `node test/editor/typing.mjs [--lines 200,2000,5000] [--keys 150]`.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { temporaryDirectory } from '../host/cleanup.mjs';
import { installExtension, launch } from '../host/host.mjs';
import { projectRoot } from './desktop.mjs';
import { packExtension } from './pack.mjs';
import { Workbench } from './workbenchPage.mjs';

/** In milliseconds, between two keys: a fast typist. */
const rhythm = 90;
/** So often each of the two is typed in, by turns: what else the machine does hits both. */
const turns = 3;

const { values } = parseArgs({
  options: {
    unpacked: { type: 'boolean' },
    lines: { type: 'string', default: '200,2000,5000' },
    keys: { type: 'string', default: '160' },
  },
});
const sizes = values.lines.split(',').map(Number);
const keys = Number(values.keys);

/** Every feature has something to do in it: prompts, identifiers, mentions, gates, criteria. */
function prdOf(lines) {
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
function plainOf(lines) {
  return prdOf(lines)
    .replace('# PRD: Orders', '# Orders')
    .replace(/\b(FR|AC)-(\d+)/g, 'Part $2')
    .replace(/[[\]]/g, '');
}

async function main() {
  const directory = temporaryDirectory('specwright-typing-');
  const extensionsDir = path.join(directory.path, 'extensions');
  const workspace = path.join(directory.path, 'workspace');
  fs.mkdirSync(workspace);
  for (const size of sizes) {
    fs.writeFileSync(path.join(workspace, `orders-prd-${size}.md`), prdOf(size));
    fs.writeFileSync(path.join(workspace, `diary-${size}.md`), plainOf(size));
  }
  if (!values.unpacked) installExtension(packExtension(directory.path), extensionsDir);
  const extensions = values.unpacked ? [projectRoot] : [];
  const settings = { 'editor.minimap.enabled': true, 'specwright.inlayHints.enabled': true };
  const host = await launch({ workspace, extensions, extensionsDir, settings, viewport: { width: 1440, height: 900 } });
  const workbench = new Workbench(host.page);
  await workbench.tidyUp();
  const rows = [];
  for (const size of sizes) {
    rows.push(await compare(workbench, size));
    console.log(JSON.stringify(rows.at(-1)));
  }
  console.table(rows);
  await host.close();
  directory.remove();
}

async function compare(workbench, size) {
  const times = { prd: [], plain: [] };
  for (let turn = 0; turn < turns; turn++)
    for (const [name, file] of [
      ['plain', `diary-${size}.md`],
      ['prd', `orders-prd-${size}.md`],
    ]) {
      await workbench.openFile(file);
      // A paragraph in the middle.
      await workbench.goToLine(13 + 8 * Math.floor(size / 16));
      await workbench.page.keyboard.press('End');
      await sleep(3000);
      const found = await typed(workbench.page, Math.ceil(keys / turns));
      // The first keys wake what sleeps in both.
      times[name].push(...found.slice(3));
    }
  const prd = figures(times.prd);
  const plain = figures(times.plain);
  return {
    lines: size,
    'plain median': plain.median,
    'PRD median': prd.median,
    'ratio of medians': round(prd.median / plain.median),
    'plain p95': plain.p95,
    'PRD p95': prd.p95,
    'ratio of p95': round(prd.p95 / plain.p95),
    'plain most': plain.most,
    'PRD most': prd.most,
  };
}

/** From the moment that the key arrives to the first frame after the text has changed, in milliseconds. */
async function typed(page, count) {
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

function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

function round(number) {
  return Math.round(number * 100) / 100;
}

await main();
