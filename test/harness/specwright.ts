import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Answer {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line in a folder, with a text on standard input. */
export function specwrightIn(folder: string, args: readonly string[], input = ''): Promise<Answer> {
  const child = spawn(process.execPath, [path.resolve('dist/cli.js'), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    timeout: 30_000,
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (data: string) => (output += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (errors += data));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output, errors });
    });
  });
}
