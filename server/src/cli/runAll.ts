import { allCommands } from './allCommands.ts';
import { runCommandLine } from './commandLine.ts';

/** The command line as it is installed from npm. */
export const runAll = (args: readonly string[]): Promise<number | undefined> => runCommandLine(allCommands, args);
