import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Host } from './host.ts';
import type { Session } from './session.ts';

/** What a feature's handlers are given. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly client: ClientCapabilities;
  readonly host: Host;
}

/** A capability next to its handler, so that promise and deed cannot drift apart. */
export interface LspFeature {
  capabilities?(client: ClientCapabilities): Partial<ServerCapabilities>;
  /** Called before the answer to `initialize`. */
  listen?(context: FeatureContext): void;
  /** Called when the client is ready for requests. */
  start?(context: FeatureContext): void;
}

/** One failing request is one line in the log and an empty answer, never a dead server. */
export function guarded<P, R>(
  session: Session,
  method: string,
  fallback: NoInfer<R>,
  handler: (params: P) => R | Promise<R>,
): (params: P) => Promise<R> {
  return async (params) => {
    try {
      return await handler(params);
    } catch (error) {
      session.log(`answering ${method}`, error);
      return fallback;
    }
  };
}
