import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import type { LogOutputChannel } from 'vscode';
import type { RunningServer, ServerHost } from '../serverHost.ts';
import { ended } from './ended.ts';
import { nodeOptions } from './nodeOptions.ts';

/** The server in a process of its own, which ends with the editor. */
export class ProcessHost implements ServerHost {
  running: RunningServer | undefined;

  /** @param module the server's file */
  constructor(
    private readonly module: string,
    private readonly log: LogOutputChannel,
  ) {}

  start(): ReturnType<ServerHost['start']> {
    const child = fork(this.module, ['--node-ipc', `--clientProcessId=${String(process.pid)}`], {
      execArgv: isDebugged() ? [...nodeOptions, '--inspect=6009'] : [...nodeOptions],
      // In the desktop edition the program is Electron.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
      silent: true,
    });
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (chunk: Buffer) => {
        this.log.info(chunk.toString().trimEnd());
      });
    this.running = { end: () => ended(child), kill: () => void child.kill('SIGKILL') };
    return Promise.resolve(transportsOf(child));
  }
}

function transportsOf(child: ChildProcess): Awaited<ReturnType<ServerHost['start']>> {
  return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
}

/** With the extension, the server can be debugged too. */
function isDebugged(): boolean {
  return process.execArgv.some((argument) => argument.startsWith('--inspect'));
}
