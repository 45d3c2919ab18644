import { plainLine } from '../text/plainLine.ts';
import { positionAt } from '../text/sourceText.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { TraceRow } from './traceRows.ts';

/** A place, as people write it. */
interface Place {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

/** A requirement with what belongs to it, ready to be written in some format. */
export interface ShownRow extends Place {
  readonly section: string;
  readonly criteria: readonly Place[];
  readonly stories: readonly Place[];
  readonly mentions: readonly Omit<Place, 'title'>[];
  readonly covered: boolean;
}

export type TraceFormat = 'markdown' | 'csv' | 'json';

const formats: Readonly<Record<TraceFormat, (rows: readonly ShownRow[]) => string>> = {
  markdown: asMarkdown,
  csv: asCsv,
  json: (rows) => `${JSON.stringify(rows, undefined, 2)}\n`,
};

export const traceFormats = Object.keys(formats) as readonly TraceFormat[];

/** Requirement by requirement: criteria, stories, section and mentions. */
export function traceTable(rows: readonly ShownRow[], format: TraceFormat): string {
  return formats[format](rows);
}

/** `fileOf` says how a file is called. */
export function showRow(
  { requirement, section, criteria, stories, mentions, isCovered }: TraceRow,
  fileOf: (uri: string) => string,
): ShownRow {
  const placeOf = placeIn(fileOf);
  return {
    ...placeOf(requirement),
    section,
    criteria: criteria.map(placeOf),
    stories: stories.map(placeOf),
    mentions: mentions.map(placeOf).map(({ id, file, line }) => ({ id, file, line })),
    covered: isCovered,
  };
}

function placeIn(fileOf: (uri: string) => string): (occurrence: Occurrence) => Place {
  return ({ document, identifier }) => {
    const { line } = positionAt(document.source, identifier.start);
    const { name, definition } = identifier;
    return { id: name, title: definition?.title ?? '', file: fileOf(document.uri), line: line + 1 };
  };
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
