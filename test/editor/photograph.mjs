// Takes pictures of the packed extension at work, for people: `node test/editor/photograph.mjs`, into out/shots.
// `--unpacked` takes what `npm run build` has left, which is sooner there.
// `--theme 'Light Modern'` takes another theme (`--theme all` five of them), and `--only outline,task` some of the scenes.
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
import { everydayScenes } from './everydayScenes.mjs';
import { packExtension } from './pack.mjs';
import { rarerFiles, rarerScenes } from './rarerScenes.mjs';
import { refusalFiles, refusalScenes, refusalSettings } from './refusalScenes.mjs';
import { readmeScenes } from './readmeScenes.mjs';
import { Workbench } from './workbenchPage.mjs';

const settings = {
  'editor.minimap.enabled': false,
  'workbench.tips.enabled': false,
  ...refusalSettings,
};

const memoryFiles = path.join(projectRoot, 'out', 'test', 'browser', 'memoryFiles.js');
const standard = 'Dark Modern';
const themes = ['Light 2026', 'Light Modern', standard, 'Default High Contrast', 'Default High Contrast Light'];

const albums = {
  everyday: {
    // Files that were seen in a preview are opened in one again, so it comes last.
    scenes: { ...everydayScenes, ...rarerScenes, ...refusalScenes, preview: readmeScenes.preview },
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
  if (!readme) writeFiles(workspace, { ...rarerFiles, ...refusalFiles });
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
      if (
        only.split(',').some((part) => name.includes(part)) &&
        !(await take(new Workbench(host.page), path.join(shots, `${name}${ending}`), scene))
      )
        failed.push(`${name}${ending}`);
    await host.close();
  }
  directory.remove();
  if (failed.length > 0) throw new Error(`not taken: ${failed.join(', ')}`);
}

function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
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
