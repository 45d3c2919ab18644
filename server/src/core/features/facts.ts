import type { Document } from '../document/document.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';
import type { Span } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { TraceRow } from './traceRows.ts';
import { traceRows } from './traceRows.ts';

/** Something worth knowing of a requirement that keeps no document from being ready. It is shown to who asks, and never counted. */
export interface Fact extends Span {
  /** One sentence. */
  readonly message: Said;
  /** Such as `FR-2`. */
  readonly requirement: string;
}

/** Files of tasks whose tasks have no names of their own. */
const taskFile = /(?:^|[-_. ])(?:tasks?|todo)\.(?:md|markdown)$/i;

/** What a requirement can lack; it is a fact where others of the same document have it. */
const lacks: readonly (readonly [isThere: (row: TraceRow) => boolean, message: (name: string) => Said])[] = [
  [isInTask, (name) => say('No task mentions {name}.', { name })],
  [({ stories }) => stories.length > 0, (name) => say('{name} belongs to no story or use case.', { name })],
  [isMentioned, (name) => say('Nothing else mentions {name}.', { name })],
];

/** In reading order; of each requirement the most that can be said in one sentence. */
export function facts(workspace: Workspace, document: Document): readonly Fact[] {
  const rows = traceRows(workspace, [document]);
  const expected = lacks.filter(([isThere]) => rows.some(isThere));
  return rows.flatMap((row) => {
    const { name, start, end } = row.requirement.identifier;
    const missing = expected.filter(([isThere]) => !isThere(row));
    // What nothing mentions, no task mentions either.
    const said = isMentioned(row) ? missing : missing.slice(-1);
    return said.map(([, message]) => ({ start, end, message: message(name), requirement: name }));
  });
}

function isMentioned({ mentions, criteria, stories, tasks }: TraceRow): boolean {
  return mentions.length + criteria.length + stories.length + tasks.length > 0;
}

function isInTask({ tasks, mentions, requirement }: TraceRow): boolean {
  const { uri } = requirement.document;
  return (
    tasks.length > 0 || mentions.some(({ document }) => document.uri !== uri && taskFile.test(nameOf(document.uri)))
  );
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
