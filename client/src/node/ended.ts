import type { ChildProcess } from 'node:child_process';

/** In milliseconds, for a process that has been told to end. */
const patience = 1_000;

/** Resolves once a process has ended; one that does not end by itself in time is killed. */
export async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const kill = setTimeout(() => child.kill('SIGKILL'), patience);
  await new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  clearTimeout(kill);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
