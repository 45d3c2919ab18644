import { excludedNotification, filesReadRequest } from '../filesProtocol.ts';
import {
  checkWorkspaceRequest,
  documentDialectRequest,
  documentTemplateRequest,
  fileNameRequest,
  proposalsRequest,
  renderTemplateRequest,
  saveAsTemplateRequest,
  templatesRequest,
  whyNotRequest,
} from '../protocol.ts';
import { leftRequest, questionsRequest, replyRequest, toldNotification } from '../fillProtocol.ts';
import { previewRequest } from '../previewProtocol.ts';
import { overviewRequest, traceTableRequest } from '../viewProtocol.ts';

/** Whether a value has the form that the protocol gives it. */
type Form = (value: unknown) => boolean;

const isText: Form = (value) => typeof value === 'string';
const isNumber: Form = (value) => typeof value === 'number';
const isCount: Form = (value) => Number.isInteger(value) && (value as number) >= 0;
const isAnything: Form = () => true;

const maybe =
  (form: Form): Form =>
  (value) =>
    value === undefined || value === null || form(value);
/** Absent, and not null. */
const optional =
  (form: Form): Form =>
  (value) =>
    value === undefined || form(value);
const orNull =
  (form: Form): Form =>
  (value) =>
    value === null || form(value);
const oneOf =
  (...values: readonly unknown[]): Form =>
  (value) =>
    values.includes(value);
const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(form);
const eachOf =
  (form: Form): Form =>
  (value) =>
    isRecord(value) && Object.values(value).every(form);
const fields =
  (forms: Readonly<Record<string, Form>>): Form =>
  (value) =>
    isRecord(value) && Object.entries(forms).every(([name, form]) => form(value[name]));

const isPosition = fields({ line: isCount, character: isCount });
const isRange = fields({ start: isPosition, end: isPosition });
const isNamed = fields({ uri: isText });
const isAboutText = fields({ textDocument: isNamed });
const isAtPlace = fields({ textDocument: isNamed, position: isPosition });
const isInRange = fields({ textDocument: isNamed, range: isRange });
const isItem = fields({ item: fields({ uri: isText, range: isRange, selectionRange: isRange }) });

const replies: readonly Form[] = [
  fields({ kind: oneOf('value'), value: isText, scope: optional(oneOf('document', 'folder')) }),
  fields({ kind: oneOf('notApplicable'), reason: isText }),
  fields({ kind: oneOf('openQuestion'), question: isText }),
  fields({ kind: oneOf('removeLine') }),
  fields({ kind: oneOf('keep'), reason: isText }),
];
const isReply: Form = (value) => replies.some((form) => form(value));

/** What the parameters of each message that is listened to have to look like. A client may send anything. */
export const forms: Readonly<Record<string, Form>> = {
  initialize: fields({ capabilities: isRecord, workspaceFolders: maybe(listOf(isNamed)), rootUri: maybe(isText) }),
  '$/cancelRequest': fields({ id: isId }),
  'textDocument/didOpen': fields({ textDocument: fields({ uri: isText, version: isNumber, text: isText }) }),
  'textDocument/didChange': fields({
    textDocument: fields({ uri: isText, version: isNumber }),
    contentChanges: listOf(fields({ text: isText, range: optional(isRange) })),
  }),
  'textDocument/didClose': isAboutText,
  'workspace/didChangeWatchedFiles': fields({ changes: listOf(fields({ uri: isText, type: isNumber })) }),
  'workspace/didChangeWorkspaceFolders': fields({
    event: fields({ added: listOf(isNamed), removed: listOf(isNamed) }),
  }),
  'textDocument/documentSymbol': isAboutText,
  'textDocument/diagnostic': isAboutText,
  'textDocument/documentLink': isAboutText,
  'textDocument/codeLens': isAboutText,
  'codeLens/resolve': fields({ range: isRange }),
  'textDocument/foldingRange': isAboutText,
  'textDocument/semanticTokens/full': isAboutText,
  'textDocument/inlayHint': isInRange,
  'textDocument/codeAction': (params) =>
    isInRange(params) && fields({ context: fields({ only: maybe(listOf(isText)) }) })(params),
  'codeAction/resolve': fields({
    data: fields({ uri: isText, state: orNull(isCount), start: isCount, rule: isText, title: isText }),
  }),
  'textDocument/hover': isAtPlace,
  'textDocument/definition': isAtPlace,
  'textDocument/references': (params) => isAtPlace(params) && fields({ context: isRecord })(params),
  'textDocument/documentHighlight': isAtPlace,
  'textDocument/completion': isAtPlace,
  'textDocument/prepareRename': isAtPlace,
  'textDocument/rename': (params) => isAtPlace(params) && fields({ newName: isText })(params),
  'textDocument/prepareCallHierarchy': isAtPlace,
  'callHierarchy/incomingCalls': isItem,
  'callHierarchy/outgoingCalls': isItem,
  'workspace/symbol': fields({ query: isText }),
  'workspace/executeCommand': fields({ command: isText, arguments: optional(listOf(isAnything)) }),
  'workspace/didChangeConfiguration': isAnything,
  'workspace/diagnostic': fields({ previousResultIds: listOf(fields({ uri: isText, value: isText })) }),
  [excludedNotification]: fields({ exclude: listOf(isText), excludeIn: optional(eachOf(listOf(isText))) }),
  [toldNotification]: fields({
    author: optional(isText),
    answers: listOf(fields({ folder: isText, prompt: isText, value: isText })),
  }),
  [templatesRequest]: maybe(fields({ uri: optional(isText) })),
  [renderTemplateRequest]: fields({
    id: isText,
    uri: optional(isText),
    title: optional(isText),
    author: optional(isText),
    project: optional(isText),
  }),
  [fileNameRequest]: fields({ name: isText }),
  [documentTemplateRequest]: isNamed,
  [documentDialectRequest]: isNamed,
  [proposalsRequest]: fields({
    uri: isText,
    kind: oneOf('section', 'block', 'template', 'upgrade', 'dialect'),
  }),
  [saveAsTemplateRequest]: fields({ uri: isText, title: isText }),
  [questionsRequest]: isNamed,
  [leftRequest]: isNamed,
  [replyRequest]: fields({ uri: isText, version: orNull(isNumber), start: isPosition, reply: isReply }),
  [whyNotRequest]: fields({
    uri: isText,
    position: isPosition,
    asked: oneOf('renumber', 'insert', 'retire', 'compact', 'section', 'block', 'template', 'dialect'),
  }),
  [previewRequest]: isNamed,
  [overviewRequest]: fields({ uris: optional(listOf(isText)), isWatching: optional(oneOf(true, false)) }),
  [traceTableRequest]: fields({
    uris: optional(listOf(isText)),
    folders: listOf(isText),
    format: oneOf('markdown', 'csv'),
  }),
  [checkWorkspaceRequest]: isAnything,
  [filesReadRequest]: isAnything,
};

/** False for parameters that the handler of a method could not read. */
export function isWellFormed(method: string, params: unknown): boolean {
  // Some clients put the one parameter into a list.
  const said: unknown = Array.isArray(params) && params.length < 2 ? params[0] : params;
  return !Object.hasOwn(forms, method) || forms[method]?.(said) !== false;
}

export function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
