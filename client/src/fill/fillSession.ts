import { commands, l10n, Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { TextDocument, TextDocumentChangeEvent, TextEditor, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { fillCommand } from '../../../server/src/protocol.ts';
import type { QuestionInfo, Questions, ReplyEdit, ReplyParams } from '../../../server/src/fillProtocol.ts';
import { questionsRequest, replyRequest } from '../../../server/src/fillProtocol.ts';
import { uriInFront } from '../activeDocument.ts';
import type { AnsweredQuestion } from './answered.ts';
import {
  answeredBy,
  givenBack,
  movedAnswer,
  neighbour,
  placeOf,
  progress,
  settle,
  shownRange,
  takenBack,
} from './answered.ts';
import type { Answers } from './answers.ts';
import { QuestionBox } from './askAnswer.ts';

/** How a walk through a document ended. */
export interface FillResult {
  readonly filled: number;
  readonly left: number;
}

/** What is asked of a document now; undefined for what is no PRD or spec. */
export async function readQuestions(
  client: BaseLanguageClient,
  document: TextDocument,
): Promise<Questions | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return (await client.sendRequest<Questions | null>(questionsRequest, { uri })) ?? undefined;
}

/** Where the author was in each document that has no cursor to say so; in UTF-16 units. */
const lastPlaces = new Map<string, number>();

/**
 * Walks through what a document still asks. Its state is the document: what is left is read anew before each question,
 * and the place is an offset that moves with the text. So nothing is lost by undo, another tab, or somebody else's edit.
 */
export async function fill(client: BaseLanguageClient, answers: Answers, document: TextDocument): Promise<FillResult> {
  const box = new QuestionBox();
  let place = await startIn(client, document);
  let filled = 0;
  let answered: readonly AnsweredQuestion[] = [];
  let leftBefore: number | undefined;
  const stopElsewhere = (): void => {
    if (!isInFront(document)) box.interrupt({ kind: 'stop' });
  };
  const disposables: readonly { dispose(): unknown }[] = [
    box,
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      place = moved(place, event);
      answered = answered.flatMap((answer) => movedAnswer(answer, event) ?? []);
      box.interrupt({ kind: 'reread' });
    }),
    window.tabGroups.onDidChangeTabs(stopElsewhere),
    window.tabGroups.onDidChangeTabGroups(stopElsewhere),
  ];
  try {
    for (;;) {
      const { version } = document;
      const asked = await readQuestions(client, document);
      if (document.version !== version) continue; // What was asked is of an older text.
      const questions = asked?.questions ?? [];
      answered = settle(answered, leftBefore, questions.length);
      leftBefore = undefined;
      const again = answered.find((answer) => placeOf(answer) === place);
      const question = again?.question ?? questions[indexFrom(document, questions, place)];
      if (asked === undefined || question === undefined || !isInFront(document)) break;
      if (again === undefined) place = startOf(document, question);
      lastPlaces.set(document.uri.toString(), place);
      const starts = questions.map((each) => startOf(document, each));
      const { number, total } = progress(starts, answered, place);
      const deciding = box.ask(question, number, total, asked.left);
      show(document, again === undefined ? toRange(question) : shownRange(document, again));
      const decision = await deciding;
      if (decision.kind === 'stop') break;
      if (decision.kind === 'reread') continue;
      if (decision.kind === 'write') {
        void offerToGoOn(document);
        break;
      }
      if (decision.kind === 'keep') {
        await answers.keep({ uri: client.code2ProtocolConverter.asUri(document.uri), text: question.prompt });
        box.begin();
        continue;
      }
      if (decision.kind !== 'reply') {
        place = neighbour(starts, answered, place, decision.kind);
        box.begin(answered.find((answer) => placeOf(answer) === place)?.value);
        continue;
      }
      const { reply } = decision;
      if (again !== undefined) {
        const back = takenBack(document, again);
        if (!(await workspace.applyEdit(back.edit))) continue;
        answered = answered.filter((answer) => placeOf(answer) !== placeOf(again));
        place = back.place;
      }
      const given = await give(client, document, place, question, reply);
      if ('refusal' in given) {
        if (again !== undefined && (await workspace.applyEdit(givenBack(document, again)))) {
          answered = [...answered, again];
          place = placeOf(again);
        }
        box.refuse(given.refusal);
        continue;
      }
      if (again === undefined) filled++;
      box.begin();
      if (given.answer !== undefined) answered = [...answered, given.answer];
      leftBefore = again === undefined ? questions.length : questions.length + 1;
      place++; // An open question stands where the prompt stood.
      // Given for one of several places, a name is not that of the others.
      const isForAll = reply.kind === 'value' && (reply.scope !== undefined || question.places === 1);
      if (reply.kind === 'value' && question.isLinked && isForAll)
        await answers.remember({
          folder: folderOf(client, document.uri),
          prompt: question.prompt,
          value: reply.value,
        });
    }
  } finally {
    for (const disposable of disposables) disposable.dispose();
  }
  const left = (await readQuestions(client, document))?.questions.length ?? 0;
  return { filled, left };
}

/** While somebody writes in the document, nothing is asked. */
async function offerToGoOn({ uri }: TextDocument): Promise<void> {
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const goOn = l10n.t('Go On');
  const picked = await window.showInformationMessage(l10n.t('Write the answer in the document, then go on.'), goOn);
  if (picked === goOn) await commands.executeCommand('specwright.fillPlaceholders' satisfies typeof fillCommand, uri);
}

/** The prompt at the cursor, or what follows it; without a cursor, where the author was last. */
async function startIn(client: BaseLanguageClient, document: TextDocument): Promise<number> {
  const editor = editorOf(document);
  if (editor === undefined) return lastPlaces.get(document.uri.toString()) ?? 0;
  const questions = (await readQuestions(client, document))?.questions ?? [];
  const cursor = editor.selection.start;
  const at = questions.find((question) => toRange(question).contains(cursor));
  return at === undefined ? document.offsetAt(cursor) : startOf(document, at);
}

/** The question that starts at a place, or the first one after it, or the first of all; open questions come last. */
function indexFrom(document: TextDocument, questions: readonly QuestionInfo[], place: number): number {
  const exact = questions.findIndex((question) => startOf(document, question) === place);
  if (exact !== -1) return exact;
  const after = questions.findIndex((question) => !question.isOpenQuestion && startOf(document, question) > place);
  if (after !== -1) return after;
  const first = questions.findIndex(({ isOpenQuestion }) => !isOpenQuestion);
  return first === -1 ? 0 : first;
}

type Given = { readonly refusal: string } | { readonly answer: AnsweredQuestion | undefined };

/** Makes the edit of a reply as one step of undo; says why when it cannot. */
async function give(
  client: BaseLanguageClient,
  document: TextDocument,
  place: number,
  { prompt }: QuestionInfo,
  reply: ReplyParams['reply'],
): Promise<Given> {
  // While the answer was written, others may have gone on: what counts is where the prompt is now.
  const asked = await readQuestions(client, document);
  const question = asked?.questions.find((each) => each.prompt === prompt && startOf(document, each) === place);
  if (asked === undefined || question === undefined)
    return { refusal: l10n.t('“{prompt}” is no longer where it was asked.', { prompt }) };
  const before = document.version;
  const params: ReplyParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    version: asked.version,
    start: question.range.start,
    reply,
  };
  const reached = await client.sendRequest<ReplyEdit>(replyRequest, params);
  if ('refusal' in reached) return reached;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(reached.edit);
  if (document.version !== before) return { refusal: l10n.t('The document has changed in the meantime. Try again.') };
  const answer = answeredBy(document, edit, question, place, reply.kind === 'value' ? reply.value : '');
  return (await workspace.applyEdit(edit))
    ? { answer }
    : { refusal: l10n.t('{file} has not been changed.', { file: document.fileName }) };
}

/** An offset after a change: what happens in front of it moves it along. */
function moved(place: number, { contentChanges }: TextDocumentChangeEvent): number {
  return contentChanges.reduce((offset, { rangeOffset, rangeLength, text }) => {
    if (rangeOffset >= place) return offset;
    return offset + text.length - Math.min(rangeLength, place - rangeOffset);
  }, place);
}

function show(document: TextDocument, range: Range): void {
  const editor = editorOf(document);
  if (editor === undefined) return;
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function editorOf(document: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document);
}

/** Whether the document is the one in front, in whatever editor. */
function isInFront(document: TextDocument): boolean {
  return uriInFront()?.toString() === document.uri.toString();
}

function folderOf(client: BaseLanguageClient, uri: Uri): string {
  const written = client.code2ProtocolConverter.asUri(uri);
  return written.slice(0, written.lastIndexOf('/'));
}

function startOf(document: TextDocument, question: QuestionInfo): number {
  return document.offsetAt(toRange(question).start);
}

function toRange({ range: { start, end } }: QuestionInfo): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
