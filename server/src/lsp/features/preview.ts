import type { PreviewMark } from '../../core/features/previewMarks.ts';
import { findPreviewMarks, fragmentOf, marksByLine } from '../../core/features/previewMarks.ts';
import type { Document } from '../../core/document/document.ts';
import { lineText } from '../../core/text/sourceText.ts';
import type { DocumentParams } from '../../protocol.ts';
import type { PreviewInfo, PreviewLine } from '../../previewProtocol.ts';
import { previewRequest } from '../../previewProtocol.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

/** Nobody scrolls to what comes after them. */
const mostMarks = 10_000;

/** What the preview of a document tells apart: the editor makes the page, and cannot wait for it. */
export const preview: LspFeature = {
  listen({ connection, session }) {
    connection.onRequest(
      previewRequest,
      guarded(session, previewRequest, { lines: [] }, async ({ uri }: DocumentParams): Promise<PreviewInfo> => {
        await session.ready;
        const document = session.documentOf(uri)?.document;
        if (document === undefined) return { lines: [] };
        const marks = findPreviewMarks(session.workspaceOf(document), document).slice(0, mostMarks);
        return { lines: [...marksByLine(document, marks)].map(([line, own]) => toLine(document, line, own)) };
      }),
    );
  },
};

function toLine({ source }: Document, line: number, marks: readonly PreviewMark[]): PreviewLine {
  return {
    text: lineText(source, line),
    marks: marks.map(({ start, end, kind, title, name, target }) => ({
      kind,
      text: source.text.slice(start, end),
      title,
      ...(name === undefined ? {} : { name }),
      ...(target === undefined ? {} : { uri: target.document.uri, fragment: fragmentOf(target) }),
    })),
  };
}
