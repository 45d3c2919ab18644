import { checkCommand } from './check.ts';
import { runCommandLine } from './commandLine.ts';

// The command line as the extension holds it, for its task.
void runCommandLine([checkCommand], process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
