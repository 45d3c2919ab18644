import { countBeside, replyAt } from '../../core/features/filling.ts';
import type { Position } from 'vscode-languageserver';
import type { Document } from '../../core/document/document.ts';
import type { Obstacle } from '../../core/features/readiness.ts';
import type { Question } from '../../core/filling/questions.ts';
import { removeResidue } from '../../core/rules/residueEdits.ts';
import { placesOf } from '../../core/filling/linked.ts';
import { placeName } from '../../core/filling/place.ts';
import { readQuestions } from '../../core/filling/questions.ts';
import { removableLine } from '../../core/filling/wholeLine.ts';
import { summarise } from '../../core/features/readiness.ts';
import { lineAt, offsetAt } from '../../core/text/sourceText.ts';
import type { Left, QuestionInfo, Questions, ReplyEdit, ReplyParams, Told } from '../../fillProtocol.ts';
import { leftRequest, questionsRequest, replyRequest, toldNotification } from '../../fillProtocol.ts';
import type { DocumentParams } from '../../protocol.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { normalised } from '../../files/keys.ts';
import { obstaclesOf } from '../obstacles.ts';
import { say } from '../../core/text/say.ts';

/** More questions than these are asked later, when some of them have been answered; of more places, nobody reads the lines. */
const mostQuestions = 500;
const mostLines = 20;

/** What a document still asks, and what becomes of the replies. */
export const filling: LspFeature = {
  listen({ connection, session, client }) {
    connection.onNotification(toldNotification, (told: Told) => {
      const kept = told.kept?.map(({ uri, text }) => ({ uri: normalised(uri), text }));
      const isKept = kept?.length !== session.told.kept?.length;
      session.told = { ...told, ...(kept === undefined ? {} : { kept }) };
      if (isKept) session.noteElsewhere();
    });
    connection.onRequest(
      questionsRequest,
      guarded<DocumentParams, Questions | null>(session, 'questions', null, ({ uri }) => {
        const versioned = session.documentOf(uri);
        if (versioned?.document.dialect.isSpec !== true) return null;
        const { document, version } = versioned;
        const beside = countBeside(session.workspaceOf(document), document);
        const obstacles = obstaclesOf(session, document);
        const questions = [
          ...readQuestions(document, session.knowledge, mostQuestions).map((question) =>
            toQuestion(document, question, beside.get(question.placeholder.text) ?? 0),
          ),
          ...obstacles.filter(({ kind }) => kind === 'guidance').map((guidance) => askOfGuidance(document, guidance)),
        ].sort((a, b) => compare(a.range.start, b.range.start));
        return { version, questions: questions.slice(0, mostQuestions), left: obstacles.length };
      }),
    );
    connection.onRequest(
      leftRequest,
      guarded<DocumentParams, Left>(session, 'left', { count: 0, summary: '' }, ({ uri }) => {
        const document = session.documentOf(uri)?.document;
        const obstacles = document === undefined ? [] : obstaclesOf(session, document);
        return { count: obstacles.length, summary: summarise(obstacles) };
      }),
    );
    connection.onRequest(
      replyRequest,
      guarded<ReplyParams, ReplyEdit>(
        session,
        'reply',
        {
          // What says something is loaded later than this.
          get refusal() {
            return say('The language server could not make this change.');
          },
        },
        async ({ uri, version, start, reply }) => {
          const versioned = session.documentOf(uri);
          if (versioned?.version !== version)
            return { refusal: say('The document has changed in the meantime. Try again.') };
          const { document } = versioned;
          const scope = reply.kind === 'value' ? reply.scope : undefined;
          const given = reply.kind === 'value' ? { ...reply, everywhere: scope !== undefined } : reply;
          const offset = offsetAt(document.source, start);
          const result = replyAt(session.workspaceOf(document), document, offset, given, scope, session.knowledge);
          if (!result.ok) return { refusal: result.reason };
          await session.lookAgain(result.value.map(({ document: changed }) => changed.uri));
          const files = result.value.map(({ document: changed, edits }) => ({
            uri: changed.uri === document.uri ? uri : changed.uri,
            version: session.documentOf(changed.uri)?.version ?? null,
            source: changed.source,
            edits,
          }));
          const takesVersions = client.workspace?.workspaceEdit?.documentChanges === true;
          const confirmation = files.length > 1 && takesVersions ? say('Fill the same prompt') : undefined;
          return { edit: toWorkspaceEdit(files, takesVersions, confirmation) };
        },
      ),
    );
  },
};

function toQuestion(document: Document, question: Question, placesBeside: number): QuestionInfo {
  const { placeholder, asks, type, values, places, isLinked, grows, isOpenQuestion } = question;
  return {
    range: toRange(document.source, placeholder),
    prompt: placeholder.text,
    asks,
    place: placeName(document, placeholder),
    type,
    values,
    places,
    lines: placesOf(document, placeholder)
      .slice(0, mostLines)
      .map(({ start }) => lineAt(document.source, start) + 1),
    placesBeside: isLinked ? placesBeside : 0,
    isLinked,
    grows: grows ?? null,
    isOpenQuestion,
    isRemovable: removableLine(document, placeholder) !== undefined,
  };
}

function askOfGuidance(document: Document, guidance: Obstacle): QuestionInfo {
  const { start, end } = guidance;
  return {
    range: toRange(document.source, guidance),
    prompt: document.source.text.slice(start, end),
    asks: say('This is unchanged from the template. Is it true here?'),
    place: placeName(document, guidance),
    type: 'guidance',
    values: [],
    places: 1,
    lines: [lineAt(document.source, start) + 1],
    placesBeside: 0,
    isLinked: false,
    grows: null,
    isOpenQuestion: false,
    isRemovable: removeResidue(document, guidance) !== undefined,
  };
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
