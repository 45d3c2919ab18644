// VS Code in the browser: the extension runs in a web worker, and the workspace lies in memory. The server after the page
// gives it the workbench and the extensions that come with VS Code, and no file of the workspace.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from './cleanup.mjs';
import { serveFolders } from './fileServer.mjs';
import { startServer } from './server.mjs';
import { quiet } from './settings.mjs';
import { openWorkbench } from './workbench.mjs';

const memoryExtension = {
  name: 'memory-files',
  publisher: 'specwright',
  version: '0.0.1',
  engines: { vscode: '^1.100.0' },
  enabledApiProposals: ['fileSearchProvider'],
  browser: './main.js',
  activationEvents: ['onFileSystem:memory'],
};

/**
 * @param {object} options
 * @param {string} options.extension the folder of the extension
 * @param {string} options.memoryFiles the main module of an extension that reads `files.json` beside itself as `memory:`
 * @param {string} options.workspace a folder, copied into memory
 * @param {string} [options.tests] a module below `extension` with `run()`, without `.js`
 * @param {Record<string, unknown>} [options.settings]
 * @param {{ width: number, height: number }} [options.viewport]
 */
export async function launchInBrowser({ extension, memoryFiles, workspace, tests, settings, ...options }) {
  const verbose = Boolean(process.env.SPECWRIGHT_HOST_VERBOSE);
  const memory = temporaryDirectory('specwright-memory-');
  fs.writeFileSync(path.join(memory.path, 'package.json'), JSON.stringify(memoryExtension));
  fs.writeFileSync(path.join(memory.path, 'files.json'), JSON.stringify({ ...readFolder(workspace), ...grepFile() }));
  fs.copyFileSync(memoryFiles, path.join(memory.path, 'main.js'));
  const site = await serveFolders({ extension, memory: memory.path });
  const server = await startServer({ verbose });
  const stop = async () => {
    await server.stop();
    await site.stop();
    memory.remove();
  };
  const at = (...parts) => uriOf([site.address, ...parts].join('/'));
  const configuration = {
    configurationDefaults: { ...quiet, ...settings },
    productConfiguration: { extensionEnabledApiProposals: { 'specwright.memory-files': ['fileSearchProvider'] } },
    developmentOptions: {
      extensions: [at('memory'), at('extension')],
      ...(tests ? { extensionTestsPath: at('extension', tests) } : {}),
    },
  };
  try {
    const folder = 'memory:/workspace';
    const workbench = await openWorkbench(server.address, { ...options, verbose, folder, configuration });
    const close = async () => {
      await workbench.close();
      await stop();
    };
    return { ...workbench, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The tests have no environment. */
function grepFile() {
  const grep = process.env.SPECWRIGHT_GREP;
  return grep ? { '.grep': grep } : {};
}

/** The texts of a folder by their paths in it. */
function readFolder(root) {
  const files = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(root, file).replaceAll('\\', '/'), fs.readFileSync(file, 'utf8')];
    }),
  );
}

function uriOf(address) {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}
