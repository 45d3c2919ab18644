// Measures the extension in the browser beside the one on the desktop, by turns in one run: from opening a PRD in a fresh
// window to the first count above it, and from the key to the frame. `node test/editor/besideBrowser.mjs`, after
// `node esbuild.mjs --production` and `node esbuild.mjs --tests`; both windows are in the same Chromium, and only the
// extension and its server run elsewhere: in Node, or in web workers.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryDirectory } from '../host/cleanup.mjs';
import { launchInBrowser } from '../host/browserHost.mjs';
import { launch } from '../host/host.mjs';
import { projectRoot } from './desktop.mjs';
import { figures, prdOf, typed } from './typedKeys.mjs';
import { Workbench } from './workbenchPage.mjs';

const turns = 3;
const keys = 50;
const lines = 2000;
const file = `orders-prd-${lines}.md`;

const directory = temporaryDirectory('specwright-beside-');
const workspace = path.join(directory.path, 'workspace');
fs.mkdirSync(workspace);
fs.writeFileSync(path.join(workspace, file), prdOf(lines));
const common = { workspace, viewport: { width: 1440, height: 900 } };
const memoryFiles = path.join(projectRoot, 'out', 'test', 'browser', 'memoryFiles.js');

const hosts = {
  desktop: () => launch({ ...common, extensions: [projectRoot] }),
  browser: () => launchInBrowser({ ...common, extension: projectRoot, memoryFiles }),
};
const times = Object.fromEntries(Object.keys(hosts).map((name) => [name, { start: [], keys: [] }]));
for (let turn = 0; turn < turns; turn++)
  for (const [name, open] of Object.entries(hosts)) {
    const host = await open();
    const workbench = new Workbench(host.page);
    await workbench.tidyUp();
    const row = workbench.rows('.explorer-folders-view', file).first();
    await row.waitFor({ timeout: 60_000 });
    const begin = performance.now();
    await row.dblclick();
    await workbench.page
      .locator('.statusbar-item', { hasText: /to.fill/ })
      .first()
      .waitFor({ timeout: 60_000 });
    times[name].start.push(performance.now() - begin);
    await workbench.goToLine(1013);
    await workbench.page.keyboard.press('End');
    await sleep(3000);
    // The first keys wake what sleeps.
    times[name].keys.push(...(await typed(workbench.page, keys)).slice(3));
    await host.close();
  }
directory.remove();
console.table(
  Object.entries(times).map(([name, { start, keys }]) => {
    const { median, p95 } = figures(keys);
    return { host: name, 'start median': figures(start).median, 'key median': median, 'key p95': p95 };
  }),
);
