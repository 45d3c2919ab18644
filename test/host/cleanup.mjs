// What this process started or created goes with it, however it ends: normally, by an error, or by Ctrl+C.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @type {Set<() => void>} */
const pending = new Set();
let listening = false;

/**
 * Runs `task` when this process ends. The task is synchronous, because nothing else runs in an `exit` listener.
 * @param {() => void} task
 * @returns {() => void} forgets the task, for what has been cleaned up earlier
 */
export function atExit(task) {
  listen();
  pending.add(task);
  return () => pending.delete(task);
}

/**
 * A new directory that is gone at the latest when this process ends.
 * @param {string} prefix
 */
export function temporaryDirectory(prefix) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  // A process that is just ending may still create a file: hence the retries.
  const erase = () => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const forget = atExit(erase);
  const remove = () => {
    forget();
    erase();
  };
  return { path: directory, remove };
}

function listen() {
  if (listening) return;
  listening = true;
  process.once('exit', cleanUp);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, exitAfterOthers);
}

/** Ends the process once every other listener of the signal (VS Code's launcher passes it on) has had its turn. */
function exitAfterOthers(signal) {
  setImmediate(() => process.exit(128 + os.constants.signals[signal]));
}

/** Last in, first out: a server is stopped before the directory it writes to is removed. */
function cleanUp() {
  for (const task of [...pending].reverse()) {
    try {
      task();
    } catch (error) {
      console.error(`cleaning up: ${error.message}`);
    }
  }
  pending.clear();
}
