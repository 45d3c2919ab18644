import type { CancellationToken } from 'vscode-languageserver';
import { facts } from '../../core/features/facts.ts';
import { requirementLines } from '../../core/features/overview.ts';
import { traceRows } from '../../core/features/traceRows.ts';
import type { ShownRow } from '../../core/features/traceTable.ts';
import { showRow, traceTable } from '../../core/features/traceTable.ts';
import type {
  Overview,
  OverviewDetails,
  OverviewObstacle,
  OverviewParams,
  TraceTableParams,
} from '../../viewProtocol.ts';
import { overviewRequest, traceTableRequest } from '../../viewProtocol.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { obstaclesOf } from '../obstacles.ts';
import { normalised, partsOf } from '../../files/keys.ts';
import { OverviewWatch } from '../overviewWatch.ts';
import type { Session } from '../session.ts';
import { say } from '../../core/text/say.ts';

/** Of what stands in the way of a document, or is worth knowing of it. */
const mostLines = 2_000;

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
    connection.onRequest(
      traceTableRequest,
      async ({ uris, folders, format }: TraceTableParams, token: CancellationToken) => {
        await session.ready;
        const rows: ShownRow[] = [];
        for (const uri of uris ?? watch.all) {
          rows.push(...(await guarded(session, traceTableRequest, [], () => rowsOf(session, uri, folders))({}, token)));
          await session.pause();
        }
        return traceTable(rows, format);
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

function rowsOf(session: Session, uri: string, folders: readonly string[]): readonly ShownRow[] {
  const document = session.documentOf(uri)?.document;
  if (document === undefined) return [];
  const nameOf = (file: string): string => {
    const folder = folders.map(normalised).find((each) => file.startsWith(`${each}/`));
    return partsOf(folder === undefined ? file : file.slice(folder.length + 1)).join('/');
  };
  return traceRows(session.workspaceOf(document), [document]).map((row) => showRow(row, nameOf));
}

/** The first of them; the last one says where there are more. */
function bounded<T>(found: readonly T[], lineOf: (one: T) => OverviewObstacle): readonly OverviewObstacle[] {
  const lines = found.slice(0, mostLines).map(lineOf);
  const last = lines.at(-1);
  if (last === undefined || found.length <= mostLines) return lines;
  return [...lines, { ...last, message: say('Only the first 2,000 are shown.'), place: '' }];
}

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
    obstacles: bounded(obstacles, ({ kind, message, requirement, section, start, end }) => ({
      kind,
      message,
      place: requirement ?? section,
      range: toRange(source, { start, end }),
    })),
    facts: bounded(facts(session.workspaceOf(document), document), ({ message, requirement, start, end }) => ({
      kind: 'fact',
      message,
      place: requirement,
      range: toRange(source, { start, end }),
    })),
  };
}
