import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CodeLens, DocumentSymbol, Hover, MarkupContent } from 'vscode-languageserver/node';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { withFolder } from '../harness/folder.ts';
import { readSeeds } from '../harness/seeds.ts';
import type { Overview, OverviewNews } from '../../server/src/viewProtocol.ts';
import { overviewNotification, overviewRequest } from '../../server/src/viewProtocol.ts';
import { eventually, StdioClient, uriOf } from '../harness/stdioClient.ts';

const run = promisify(execFile);

/** Each in a folder of its own, so that none speaks of another. */
const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(readSeeds().map(({ name, text }) => [`seeds/${path.parse(name).name}/${name}`, text])),
  ...Object.fromEntries(builtinTemplates().map(({ id, body }) => [`fresh/${id}/${id}.md`, body])),
  ...Object.fromEntries(
    readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => [`examples/${file}`, readFileSync(path.join('examples', file), 'utf8')]),
  ),
  'criteria/prd.md': '# PRD: x\n\n**FR-1: A**\n\n**FR-2: B**\n\n## Acceptance Criteria\n\n- **AC-1**: FR-1 holds.\n',
};

describe('what is left', () => {
  it('is the same number in the lens, the outline, the hover, the walk, the status item, the view and on the command line', async () => {
    await withFolder(texts, async (folder) => {
      const printed = await run(process.execPath, [path.resolve('dist/cli.js'), 'status', '--format', 'json', folder], {
        cwd: folder,
        maxBuffer: 1e8,
      });
      const statuses = JSON.parse(printed.stdout) as readonly { readonly file: string; readonly left: number }[];
      assert.ok(statuses.length >= builtinTemplates().length);
      const client = await StdioClient.start({ folders: [folder] });
      try {
        const inView = new Map(
          await countsInView(
            client,
            statuses.map(({ file }) => uriOf(path.join(folder, file))),
          ),
        );
        for (const { file, left } of statuses) {
          const text = texts[file.replaceAll(path.sep, '/')] ?? '';
          assert.deepEqual(await shown(client, inView, uriOf(path.join(folder, file)), text), shownAs(left), file);
        }
      } finally {
        client.kill();
      }
    });
  });
});

interface Shown {
  readonly lens: string | undefined;
  readonly outline: string | undefined;
  readonly hover: string | undefined;
  readonly walk: number | undefined;
  readonly status: number;
  readonly view: number | null | undefined;
}

function shownAs(left: number): Shown {
  const title = left === 0 ? '' : `${String(left)} to fill`;
  return {
    lens: left === 0 ? undefined : title,
    outline: title,
    hover: left === 0 ? 'Nothing is left to fill.' : title,
    walk: left,
    status: left,
    view: left,
  };
}

/** The view is told of what it shows; every document is closed then, as on the command line. */
async function countsInView(client: StdioClient, uris: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
  const counts = new Map<string, number | null>();
  client.onNotification(overviewNotification, (news) => {
    for (const { uri, left } of (news as OverviewNews).documents) counts.set(uri, left);
  });
  const { documents } = await client.request<Overview>(overviewRequest, {});
  for (const { uri, left } of documents) if (!counts.has(uri)) counts.set(uri, left);
  await eventually('all counts', () => uris.every((uri) => typeof counts.get(uri) === 'number'));
  return counts;
}

async function shown(
  client: StdioClient,
  inView: ReadonlyMap<string, number | null>,
  uri: string,
  text: string,
): Promise<Shown> {
  await client.open(uri, text);
  const textDocument = { uri };
  const lenses = await client.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument });
  const symbols = await client.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  const title = symbols.find(({ name }) => text.includes(`# ${name}`)) ?? symbols[0];
  const position = title?.selectionRange.start;
  const hover = await client.request<Hover | null>('textDocument/hover', { textDocument, position });
  const markdown = (hover?.contents as MarkupContent | undefined)?.value;
  const walk = await client.request<{ readonly left: number } | null>('specwright/questions', { uri });
  const { count } = await client.request<{ readonly count: number }>('specwright/left', { uri });
  return {
    lens: lenses.find(({ command }) => command?.title.endsWith(' to fill'))?.command?.title,
    outline: title?.detail ?? '',
    hover: markdown?.split(/\*\*/).find((part) => part !== ''),
    walk: walk?.left,
    status: count,
    view: inView.get(uri),
  };
}
