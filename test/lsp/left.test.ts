import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CodeLens, DocumentSymbol, Hover, MarkupContent } from 'vscode-languageserver/node';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import { withFolder } from '../harness/folder.ts';
import { readSeeds } from '../harness/seeds.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';

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
  it('is the same number in the lens, the outline, the hover, the walk, the status item and on the command line', async () => {
    await withFolder(texts, async (folder) => {
      const printed = await run(process.execPath, [path.resolve('dist/cli.js'), 'status', '--format', 'json', folder], {
        cwd: folder,
        maxBuffer: 1e8,
      });
      const statuses = JSON.parse(printed.stdout) as readonly { readonly file: string; readonly left: number }[];
      assert.ok(statuses.length >= builtinTemplates().length);
      const client = await StdioClient.start({ folders: [folder] });
      try {
        for (const { file, left } of statuses) {
          const text = texts[file.replaceAll(path.sep, '/')] ?? '';
          assert.deepEqual(await shown(client, uriOf(path.join(folder, file)), text), shownAs(left), file);
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
}

function shownAs(left: number): Shown {
  const title = left === 0 ? '' : `${String(left)} to fill`;
  return {
    lens: left === 0 ? undefined : title,
    outline: title,
    hover: left === 0 ? 'Nothing is left to fill.' : title,
    walk: left,
    status: left,
  };
}

async function shown(client: StdioClient, uri: string, text: string): Promise<Shown> {
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
  };
}
