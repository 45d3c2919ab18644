import assert from 'node:assert/strict';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

const files = {
  'docs/prd.md': `# PRD: Sign in

## Requirements

- **FR-1**: Members sign in | out.
- **FR-2**: Members sign up.

## Acceptance Criteria

- **AC-1**: FR-1 works.
`,
  'docs/spec.md': '# Spec: Sign in\n\nThe form implements FR-1.\n',
};

describe('specwright trace', () => {
  it('prints a table in Markdown, as CSV and as JSON', async () => {
    await withFolder(files, async (folder) => {
      const trace = async (...args: readonly string[]): Promise<string> => {
        const { code, output, errors } = await specwrightIn(folder, ['trace', ...args]);
        assert.deepEqual([code, errors], [0, '']);
        return output;
      };
      const table = await trace('docs/prd.md');
      assert.match(table, /^\|.*\|\n\|[-| ]+\|\n/);
      assert.match(table, /\| FR-1 \| Members sign in \\\| out\. \|.*AC-1/);
      assert.equal(await trace('docs/prd.md', '--format', 'md'), table);
      assert.equal(await trace('docs/prd.md', '--format=markdown'), table);
      const csv = (await trace('docs/prd.md', '--format', 'csv')).trim().split(/\r?\n/);
      const rows = JSON.parse(await trace('docs/prd.md', '--format', 'json')) as readonly object[];
      assert.equal(csv.length, rows.length + 1);
      assert.equal(rows.length, 2);
      assert.match(JSON.stringify(rows[0]), /"FR-1".*"AC-1"/);
    });
  });

  it('says which formats there are', async () => {
    await withFolder(files, async (folder) => {
      const { code, errors } = await specwrightIn(folder, ['trace', '--format', 'html']);
      assert.equal(code, 2);
      assert.match(errors, /There is no format “html”. There are: markdown, csv, json\./);
    });
  });
});
