import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** A server that runs, as a process or as a web worker. */
export interface RunningServer {
  /** Resolves once it is gone; one that does not end by itself is killed. */
  end(): Promise<void>;
  /** Ends it at once, which the client notices as a death; where that cannot be, it is ended and started anew. */
  readonly kill?: () => void;
}

/** The client of a server, not started yet. */
export interface ServerConnection {
  readonly client: BaseLanguageClient;
  /** Undefined while there is none. */
  readonly runningServer: () => RunningServer | undefined;
}

/** What differs between the desktop and the browser. */
export type ConnectServer = (options: LanguageClientOptions) => ServerConnection;
