import { createRequire } from 'node:module';
import type { runAll as run } from './runAll.ts';

/** What the commands are made of is loaded only where one of them runs. */
const load = createRequire(__filename);

const args = process.argv.slice(2);
if (args[0] === '--version' || args[0] === '-V') {
  const { version } = load('../package.json') as { readonly version: string };
  process.stdout.write(`${version}\n`);
} else {
  const { runAll } = load('./commands.js') as { readonly runAll: typeof run };
  void runAll(args).then((code) => {
    process.exitCode = code;
  });
}
