import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Outdated } from '../core/workspace/closedDocument.ts';
import type { ServerOptions } from '../protocol.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';
import { say } from '../core/text/say.ts';

/** What a feature's handlers are given. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly client: ClientCapabilities;
  readonly host: Host;
  readonly options: ServerOptions;
}

/** A capability next to its handler, so that promise and deed cannot drift apart. */
export interface LspFeature {
  capabilities?(client: ClientCapabilities, options: ServerOptions): Partial<ServerCapabilities>;
  /** Called before the answer to `initialize`. */
  listen?(context: FeatureContext): void;
  /** Called when the client is ready for requests. */
  start?(context: FeatureContext): void;
}

/** What the parameters of a request may say about the text it is about. */
interface Place {
  readonly textDocument?: { readonly uri: string };
  readonly position?: unknown;
  readonly range?: unknown;
}

/** Lets what has arrived be handled first: other requests, and the word that nobody waits any more, which ends the work. */
export type Pause = () => Promise<void>;

/**
 * One failing request is one line in the log and an empty answer, never a dead server. A request about a whole text is
 * answered when all changes that have arrived are taken in, unless nobody waits any more. One about a place is answered for
 * the text that the place was in, or not at all.
 */
export function guarded<P, R>(
  session: Session,
  method: string,
  fallback: NoInfer<R>,
  handler: (params: P, pause: Pause) => R | Promise<R>,
): (params: P, token?: CancellationToken) => Promise<R> {
  return async (params, token) => {
    const { textDocument, position, range } = (params ?? {}) as Place;
    if (textDocument !== undefined) session.lastLook.note(textDocument.uri, position, range);
    const isAtPlace = position !== undefined || range !== undefined;
    const state = textDocument === undefined ? undefined : session.stateOf(textDocument.uri);
    const check = (): void => {
      if (token?.isCancellationRequested === true)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`);
      if (isAtPlace && textDocument !== undefined && session.stateOf(textDocument.uri) !== state)
        throw new ResponseError(LSPErrorCodes.ContentModified, `The text has changed since ${method} was asked for.`);
    };
    try {
      // A place is in the text as it is now; what is typed after it must not come before the answer.
      if (!isAtPlace) await session.drained();
      const answer = await session.answer(() => {
        check();
        const pause = async (): Promise<void> => {
          await session.pause();
          check();
        };
        return textDocument === undefined
          ? handler(params, pause)
          : session.work.on(textDocument.uri, () => handler(params, pause));
      });
      check();
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      if (error instanceof Outdated)
        throw new ResponseError(
          LSPErrorCodes.ContentModified,
          say('Files have changed: {files}. Nothing has been changed; try again.', { files: error.changed.join(', ') }),
        );
      session.log(`answering ${method}`, error);
      return fallback;
    }
  };
}
