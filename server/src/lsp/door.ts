import type { Connection, Disposable, Message, MessageReader } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { isId, isRecord, isWellFormed } from './wellFormed.ts';

/** What takes the place of a message that is not let in: a request for an error, and a line for the log. */
const refusal = 'specwright/refusal';

interface Refused {
  readonly code: number;
  readonly message: string;
}

/** How far the client and the server have got with each other. */
type Stage = 'waiting' | 'serving' | 'leaving';

/**
 * The one door for messages that come in. After it every request and notification has the form that its handler expects, and
 * comes at its time; each answer is one that can be read.
 */
export class Door implements MessageReader {
  private stage: Stage = 'waiting';

  constructor(private readonly reader: MessageReader) {}

  get onError(): MessageReader['onError'] {
    return this.reader.onError;
  }

  get onClose(): MessageReader['onClose'] {
    return this.reader.onClose;
  }

  get onPartialMessage(): MessageReader['onPartialMessage'] {
    return this.reader.onPartialMessage;
  }

  listen(callback: (message: Message) => void): Disposable {
    return this.reader.listen((message) => {
      for (const admitted of this.admit(message)) callback(admitted as Message);
    });
  }

  dispose(): void {
    this.reader.dispose();
  }

  private admit(message: unknown): readonly unknown[] {
    if (!isRecord(message)) return [toLog(undefined)];
    const { id, method, params } = message;
    if (typeof method !== 'string') return isId(id) ? [readableAnswer(message)] : [toLog(undefined)];
    if (id !== undefined) return isId(id) ? [this.admitRequest(message, method, params)] : [toLog(method)];
    return this.admitNotification(message, method, params);
  }

  private admitRequest(message: object, method: string, params: unknown): unknown {
    const refused = this.whyRefused(method, params);
    if (refused !== undefined) return { ...message, method: refusal, params: refused };
    if (method === 'initialize') this.stage = 'serving';
    if (method === 'shutdown') this.stage = 'leaving';
    return message;
  }

  private whyRefused(method: string, params: unknown): Refused | undefined {
    if (this.stage === 'leaving') return { code: ErrorCodes.InvalidRequest, message: 'The server is shutting down.' };
    if (this.stage === 'waiting' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server has not been initialized yet.' };
    if (this.stage === 'serving' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
    if (isWellFormed(method, params)) return undefined;
    return { code: ErrorCodes.InvalidParams, message: `${method} needs other parameters.` };
  }

  private admitNotification(message: object, method: string, params: unknown): readonly unknown[] {
    if (method === 'exit') return [message];
    if (this.stage !== 'serving') return [];
    if (isWellFormed(method, params)) return [message];
    const uri = method === 'textDocument/didChange' ? changedUri(params) : undefined;
    // Nobody knows any more what the text is; the next time that it is opened it will be known.
    const closing = { jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } };
    return uri === undefined ? [toLog(method)] : [toLog(method), closing];
  }
}

/** Answers what is not let in. */
export function answerRefusals(connection: Connection): void {
  connection.onRequest(refusal, ({ code, message }: Refused) => {
    throw new ResponseError(code, message);
  });
  connection.onNotification(refusal, ({ message }: Refused) => {
    connection.console.warn(message);
  });
}

function toLog(method: string | undefined): unknown {
  const what = method === undefined ? 'without a method' : JSON.stringify(method.slice(0, 100));
  return { jsonrpc: '2.0', method: refusal, params: { message: `A message ${what} was malformed and is left out.` } };
}

function changedUri(params: unknown): string | undefined {
  const text = isRecord(params) ? params['textDocument'] : undefined;
  return isRecord(text) && typeof text['uri'] === 'string' ? text['uri'] : undefined;
}

/** The package expects errors to be errors. */
function readableAnswer(answer: Readonly<Record<string, unknown>>): unknown {
  const { id, error } = answer;
  if (error === undefined || error === null) return 'result' in answer ? answer : { jsonrpc: '2.0', id, result: null };
  const { code, message } = isRecord(error) ? error : {};
  if (typeof code === 'number' && typeof message === 'string') return answer;
  const readable = typeof message === 'string' ? message : 'no reason was given';
  return { jsonrpc: '2.0', id, error: { code: ErrorCodes.InternalError, message: readable } };
}
