import { traceRows } from '../core/features/traceRows.ts';
import type { ShownRow } from '../core/features/traceTable.ts';
import { showRow, traceFormats, traceTable } from '../core/features/traceTable.ts';
import type { Command } from './command.ts';
import { exitCodes } from './command.ts';
import { complaintsOnStderr } from './complaints.ts';
import { openSelection } from './openSelection.ts';
import { readSelections, shownName } from './selection.ts';
import { print } from './output.ts';

/** Prints which criteria and stories belong to each requirement, and who speaks of it. */
export const traceCommand: Command = {
  name: 'trace',
  operands: '[PATH...]',
  summary: 'Print requirements with their criteria, stories, sections and mentions.',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      values: traceFormats,
      aliases: { md: 'markdown' },
      summary: 'How it is written.',
    },
  ],
  async run(call) {
    const complaints = complaintsOnStderr();
    const shown: ShownRow[] = [];
    for (const selection of readSelections(call.operands, new Map())) {
      const { repository, names } = await openSelection(selection, new Map(), true, complaints);
      for (const uri of names.keys()) {
        const index = repository.workspaceOf(uri);
        const document = await repository.documentAt(uri);
        if (document === undefined) continue;
        const rows = await repository.ask(index, () => traceRows(index, [document]).map((row) => showRow(row, fileOf)));
        shown.push(...rows);
      }
    }
    const asked = call.value('format');
    print(traceTable(shown, traceFormats.find((format) => format === asked) ?? 'markdown'));
    return complaints.hasFailed() ? exitCodes.failure : exitCodes.done;
  },
};

function fileOf(uri: string): string {
  return uri.startsWith('file:') ? shownName(uri) : uri;
}
