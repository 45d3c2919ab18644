// Takes pictures of the packed extension at work, for people: `node test/editor/photograph.mjs`, into out/shots.
// `--unpacked` takes what `npm run build` has left, which is sooner there.
// `--theme 'Light Modern'` takes another theme (`--theme all` five of them), and `--only outline` some of the scenes.
// `--language de` lets the extension speak it: scenes that ask for commands by their English names fail then.
// `--browser` takes them of what `node esbuild.mjs --tests` has left, in a web worker and on files in memory.
// `--readme` takes those of README.md anew (`npm run pictures`): look at them before you commit them.
// It drives the workbench as a user does; every scene stands alone, and the failed ones are named in the end.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryDirectory } from '../host/cleanup.mjs';
import { launchInBrowser } from '../host/browserHost.mjs';
import { installExtension, launch } from '../host/host.mjs';
import { projectRoot } from './desktop.mjs';
import { packExtension } from './pack.mjs';
import { readmeScenes } from './readmeScenes.mjs';
import { Workbench } from './workbenchPage.mjs';

const settings = {
  'editor.minimap.enabled': false,
  'workbench.tips.enabled': false,
};

const memoryFiles = path.join(projectRoot, 'out', 'test', 'browser', 'memoryFiles.js');
const standard = 'Dark Modern';
const themes = ['Light 2026', 'Light Modern', standard, 'Default High Contrast', 'Default High Contrast Light'];

/** @type {Record<string, (workbench: Workbench) => Promise<object | void>>} */
const everyday = {
  'outline-and-problems': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.runCommand('Explorer: Focus on Outline View');
    await workbench.rows('.outline-tree').first().waitFor();
    await workbench.showProblems();
  },
  'fresh-draft': async (workbench) => {
    await workbench.runCommand('Specwright: Insert IOSM Feature PRD');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  },
  view: async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    const tree = '.pane-body .customview-tree';
    await workbench.page.getByRole('tab', { name: 'Specwright' }).click();
    await workbench.rows(tree, /left/).first().waitFor();
    await workbench.rows(tree, /left/).first().click();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench
      .rows(tree, /In the Way/)
      .first()
      .waitFor();
    await workbench
      .rows(tree, /mention/)
      .first()
      .waitFor();
    await workbench
      .rows(tree, /mention/)
      .first()
      .hover();
  },
  'language-status': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.page.locator('.statusbar-item[id^="status.languageStatus"]').first().hover();
    await workbench.page
      .getByText(/files? read/)
      .first()
      .waitFor();
  },
  'context-menu': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.pressUntil('Shift+F10', '.monaco-menu .action-label:has-text("PRD and Spec")');
    await workbench.page.locator('.monaco-menu .action-label', { hasText: 'PRD and Spec' }).hover();
    await workbench.page.locator('.monaco-menu .action-label', { hasText: 'Next Prompt' }).waitFor();
  },
  'quick-fix': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.showProblems();
    await workbench
      .rows('.markers-panel-container', /placeholder/i)
      .first()
      .dblclick();
    await workbench.pressUntil('Control+.', '.action-widget .monaco-list-row');
  },
  'command-palette': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.typeInPalette('Specwright');
    await workbench
      .rows('.quick-input-list', /specwright/i)
      .first()
      .waitFor();
  },
  'go-to-definition': async (workbench) => {
    await workbench.openFile('sign-in/spec.md');
    await workbench.findText('FR-');
    await workbench.pressUntil('F12', '.tab.active[data-resource-name="prd.md"], .reference-zone-widget');
  },
  'fill-by-keyboard': async (workbench) => {
    await workbench.openFile('usage-pipeline/prd.md');
    // Its own box opens where the palette was.
    await workbench.typeInPalette('Specwright: Fill Placeholders');
    await workbench.acceptRow('Specwright: Fill Placeholders');
    const { keyboard } = workbench.page;
    const widget = (text) => workbench.page.locator('.quick-input-widget', { hasText: text }).first();
    const input = workbench.page.locator('.quick-input-widget input[type="text"]').first();
    await widget('(1 of').waitFor();
    await keyboard.type('Typed by hand');
    await widget('Typed by hand').waitFor();
    await keyboard.press('Enter');
    await widget(/\((?!1 of)\d+ of|\(1 of (?!22\b)/).waitFor();
    if ((await input.inputValue()) !== '') throw new Error('the box keeps what was typed');
  },
  completion: async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.findText('Error budget: 0.5%');
    for (const key of ['End', 'Enter']) await workbench.page.keyboard.press(key);
    await workbench.pressUntil('Control+Space', '.suggest-widget.visible .monaco-list-row:has-text("Chaos tests")');
  },
};

const albums = {
  everyday: {
    scenes: everyday,
    shots: path.join(projectRoot, 'out', 'shots'),
    usual: standard,
    viewport: { width: 1440, height: 900 },
  },
  readme: {
    scenes: readmeScenes,
    shots: path.join(projectRoot, 'images', 'readme'),
    usual: 'Default Light Modern',
    viewport: { width: 1160, height: 720 },
  },
};

async function main() {
  const { readme, only, unpacked, browser, language, theme: asked } = readCall();
  const { scenes, shots, usual, viewport } = albums[readme ? 'readme' : 'everyday'];
  const theme = asked ?? usual;
  const directory = temporaryDirectory('specwright-photograph-');
  const extensionsDir = path.join(directory.path, 'extensions');
  const workspace = path.join(directory.path, 'examples');
  fs.cpSync(path.join(projectRoot, 'examples'), workspace, { recursive: true });
  fs.mkdirSync(shots, { recursive: true });
  if (!unpacked && !browser) installExtension(packExtension(directory.path), extensionsDir);
  const extensions = unpacked ? [projectRoot] : [];
  const failed = [];
  for (const each of theme === 'all' ? themes : [theme]) {
    const themed = { ...settings, 'workbench.colorTheme': each };
    const common = { workspace, settings: themed, viewport, language };
    const host = await (browser
      ? launchInBrowser({ ...common, extension: projectRoot, memoryFiles })
      : launch({ ...common, extensions, extensionsDir }));
    const ending = endingOf({ language, theme: each === usual ? undefined : each, browser });
    for (const [name, scene] of Object.entries(scenes))
      if (name.includes(only) && !(await take(new Workbench(host.page), path.join(shots, `${name}${ending}`), scene)))
        failed.push(`${name}${ending}`);
    await host.close();
  }
  directory.remove();
  if (failed.length > 0) throw new Error(`not taken: ${failed.join(', ')}`);
}

function endingOf({ language, theme, browser }) {
  const parts = [theme?.replace(/\W+/g, '-'), language, browser ? 'browser' : undefined];
  return parts.map((part) => (part ? `.${part}` : '')).join('');
}

function readCall() {
  const text = { type: 'string' };
  return parseArgs({
    options: {
      readme: { type: 'boolean' },
      unpacked: { type: 'boolean' },
      browser: { type: 'boolean' },
      theme: text,
      language: text,
      only: { ...text, default: '' },
    },
  }).values;
}

/** A failed scene leaves a picture too: of what was there instead. */
async function take(workbench, base, scene) {
  const file = `${base}.png`;
  const failedFile = `${base}.failed.png`;
  for (const old of [file, failedFile]) fs.rmSync(old, { force: true });
  try {
    await workbench.tidyUp();
    const camera = await scene(workbench);
    await workbench.photograph(file, camera ?? {});
    console.log(`taken: ${file}`);
    return true;
  } catch (error) {
    console.error(`failed: ${base}: ${error.message.split('\n')[0]}`);
    await workbench.photograph(failedFile).catch(() => {}); // the page may be gone
    return false;
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
