// Which Node runs the VS Code server.
import fs from 'node:fs';
import path from 'node:path';
import { modules } from './install.mjs';

/** The server uses `module.registerHooks`, which came with Node 22.15 and 23.5. */
function canRunServer(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major === 22) return minor >= 15;
  if (major === 23) return minor >= 5;
  return major > 23;
}

/** This Node when it is new enough, otherwise the one that came with the host's packages (Linux x64 only). */
export function serverNode() {
  if (canRunServer(process.versions.node)) return process.execPath;
  const packaged = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(packaged)) return packaged;
  throw new Error(
    `the VS Code server needs Node 22.15 or later: this is ${process.version}, ` +
      `and there is no packaged Node for ${process.platform} ${process.arch}`,
  );
}
