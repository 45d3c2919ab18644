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
import { figures, plainOf, prdOf, round, typed } from './typedKeys.mjs';
import { Workbench } from './workbenchPage.mjs';

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

await main();
