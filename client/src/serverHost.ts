import type { LogOutputChannel } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';

/** A server that runs, as a process or as a web worker. */
export interface RunningServer {
  /** Resolves once it is gone; one that does not end by itself is killed. */
  end(): Promise<void>;
  /** Ends it at once, which the client notices as a death; where that cannot be, it is ended and started anew. */
  readonly kill?: () => void;
}

/** What differs between the desktop and the browser: what a server runs in. */
export interface ServerHost {
  /** Starts one; `running` is then that one. */
  start(): Promise<MessageTransports>;
  /** The one that was started last, also when it has ended. Undefined before there was one. */
  readonly running: RunningServer | undefined;
}

/** @param log takes what a server prints */
export type MakeServerHost = (log: LogOutputChannel) => ServerHost;
