import type { TraceRow } from '../core/features/traceRows.ts';
import { traceRows } from '../core/features/traceRows.ts';
import { positionAt } from '../core/text/sourceText.ts';
import type { Occurrence } from '../core/workspace/occurrence.ts';
import type { Command } from './command.ts';
import { exitCodes } from './command.ts';
import { complaintsOnStderr } from './complaints.ts';
import { openSelection } from './openSelection.ts';
import { plainLine } from './report.ts';
import { readSelections, shownName } from './selection.ts';

/** A place, as people write it. */
interface Place {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

interface ShownRow extends Place {
  readonly section: string;
  readonly criteria: readonly Place[];
  readonly stories: readonly Place[];
  readonly mentions: readonly Omit<Place, 'title'>[];
  readonly covered: boolean;
}

const formats: Readonly<Record<string, (rows: readonly ShownRow[]) => string>> = {
  markdown: asMarkdown,
  csv: asCsv,
  json: (rows) => `${JSON.stringify(rows, undefined, 2)}\n`,
};

/** Prints which criteria and stories belong to each requirement, and who speaks of it. */
export const traceCommand: Command = {
  name: 'trace',
  operands: '[PATH...]',
  summary: 'Print requirements with their criteria, stories, sections and mentions.',
  options: [{ name: 'format', value: 'FORMAT', values: Object.keys(formats), summary: 'How it is written.' }],
  async run(call) {
    const complaints = complaintsOnStderr();
    const shown: ShownRow[] = [];
    const paths = call.operands.length === 0 ? ['.'] : call.operands;
    for (const selection of readSelections(paths, new Map())) {
      const { repository, names } = await openSelection(selection, new Map(), true, complaints);
      for (const uri of names.keys()) {
        const index = repository.workspaceOf(uri);
        const document = index.document(uri);
        if (document === undefined) continue;
        const rows = await repository.ask(index, () => traceRows(index, [document]).map(show));
        shown.push(...rows);
      }
    }
    process.stdout.write((formats[call.value('format') ?? 'markdown'] ?? asMarkdown)(shown));
    return complaints.hasFailed() ? exitCodes.failure : exitCodes.done;
  },
};

function show({ requirement, section, criteria, stories, mentions, isCovered }: TraceRow): ShownRow {
  return {
    ...placeOf(requirement),
    section,
    criteria: criteria.map(placeOf),
    stories: stories.map(placeOf),
    mentions: mentions.map(placeOf).map(({ id, file, line }) => ({ id, file, line })),
    covered: isCovered,
  };
}

function placeOf({ document, identifier }: Occurrence): Place {
  const { line } = positionAt(document.source, identifier.start);
  const file = document.uri.startsWith('file:') ? shownName(document.uri) : document.uri;
  return { id: identifier.name, title: identifier.definition?.title ?? '', file, line: line + 1 };
}

const columns = ['Requirement', 'Title', 'File', 'Section', 'Criteria', 'Stories', 'Mentions'];

function cellsOf({ id, title, file, line, section, criteria, stories, mentions }: ShownRow): readonly string[] {
  const names = (places: readonly Place[]): string => places.map((place) => place.id).join(' ');
  return [
    id,
    title,
    `${file}:${String(line)}`,
    section,
    names(criteria),
    names(stories),
    mentions.map((place) => `${place.file}:${String(place.line)}`).join(' '),
  ].map(plainLine);
}

function asMarkdown(rows: readonly ShownRow[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const lines = rows.map((each) => row(cellsOf(each).map((cell) => cell.replace(/[\\|<`]/g, '\\$&'))));
  return row(columns) + row(columns.map(() => '---')) + lines.join('');
}

/** As in RFC 4180. What a spreadsheet would take for a formula is text. */
function asCsv(rows: readonly ShownRow[]): string {
  const quoted = (cell: string): string => {
    const plain = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return [columns, ...rows.map(cellsOf)].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}
