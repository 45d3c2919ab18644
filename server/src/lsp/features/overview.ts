import type { CancellationToken } from 'vscode-languageserver';
import { requirementLines } from '../../core/features/overview.ts';
import type { Overview, OverviewDetails, OverviewParams } from '../../viewProtocol.ts';
import { overviewRequest } from '../../viewProtocol.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { obstaclesOf } from '../obstacles.ts';
import { OverviewWatch } from '../overviewWatch.ts';
import type { Session } from '../session.ts';

const nothing: Overview = { documents: [], details: [] };

/** What the view of the editor shows: the documents at once, the rest while it is looked at. */
export const overview: LspFeature = {
  listen(context) {
    const { connection, session } = context;
    const watch = new OverviewWatch(context);
    connection.onRequest(
      overviewRequest,
      async ({ uris, isWatching = true }: OverviewParams, token: CancellationToken): Promise<Overview> => {
        if (uris === undefined) {
          await session.ready;
          return { documents: isWatching ? watch.begin() : watch.end(), details: [] };
        }
        const details: OverviewDetails[] = [];
        for (const uri of uris) {
          const found = await guarded(session, overviewRequest, undefined, () => detailsOf(session, uri))({}, token);
          if (found !== undefined) details.push(found);
          await session.pause();
        }
        return { ...nothing, details };
      },
    );
    session.onChanged((changed) => {
      watch.note(changed);
    });
    session.onFileChanged(() => {
      watch.noteAll();
    });
  },
};

function detailsOf(session: Session, uri: string): OverviewDetails | undefined {
  const document = session.documentOf(uri)?.document;
  if (document?.dialect.isSpec !== true) return undefined;
  const obstacles = obstaclesOf(session, document);
  const { source } = document;
  return {
    uri,
    requirements: requirementLines(session.workspaceOf(document), document, obstacles).map(
      ({ start, end, ...line }) => ({ ...line, range: toRange(source, { start, end }) }),
    ),
    obstacles: obstacles.map(({ kind, message, requirement, section, start, end }) => ({
      kind,
      message,
      place: requirement ?? section,
      range: toRange(source, { start, end }),
    })),
  };
}
