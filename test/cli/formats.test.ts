import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { withFolder } from '../harness/folder.ts';
import { specwrightIn } from '../harness/specwright.ts';

const prd =
  '# PRD: Sign in | out\n\n**FR-1: Sign in**\n\n**Date:** YYYY-MM-DD\n\nSee `FR-2` @team #12 FR-3 [Describe it]\n';
const files = {
  '.git/HEAD': '',
  'iosm.yaml': 'iosm:\n  waivers: 1\n',
  'docs/a b,c:d.md': prd,
  'docs/fine.md': '# PRD: Fine\n\n**FR-1: Sign in**\n',
};

describe('the formats of specwright check', () => {
  it('has SARIF that is valid by its schema, with rules, places from the root and fixes', async () => {
    await withFolder(files, async (folder) => {
      const log = JSON.parse(await checked(`${folder}/docs`, 'sarif', '..')) as Sarif;
      const schema = JSON.parse(
        readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
      ) as object;
      // It is written to draft 4, and uses nothing that a later draft reads differently.
      const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
        Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'id' && key !== '$schema')),
      );
      assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2));
      const [run] = log.runs;
      assert.ok(run);
      const rules = run.tool.driver.rules;
      const used = new Set(run.results.map(({ ruleId }) => ruleId));
      assert.deepEqual(new Set(rules.map(({ id }) => id)), used);
      for (const { id, help } of rules) assert.equal(help.markdown, readFileSync(`docs/rules/${id}.md`, 'utf8'));
      for (const { ruleId, ruleIndex } of run.results) assert.equal(rules[ruleIndex]?.id, ruleId);
      const date = run.results.find(({ ruleId }) => ruleId === 'unset-date');
      assert.equal(date?.locations[0]?.physicalLocation.artifactLocation.uri, 'docs/a%20b%2Cc%3Ad.md');
      const [replacement] = date.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
      assert.deepEqual(replacement?.deletedRegion, { startLine: 5, startColumn: 11, endLine: 5, endColumn: 21 });
      assert.match(replacement.insertedContent.text, /^\d{4}-\d\d-\d\d$/);
      assert.ok(used.has('invalid-gate-config'));
    });
  });

  it('keeps within what GitHub takes, the most severe findings first', async () => {
    const many = '# PRD: Many\n\n[Describe it]\n'.repeat(1) + '\n- [Describe it]\n'.repeat(990);
    const crowd = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`${String(n)}.md`, many]));
    await withFolder({ ...crowd, 'iosm.yaml': 'iosm:\n  waivers: 1\n' }, async (folder) => {
      const log = JSON.parse(await checked(folder, 'sarif')) as Sarif;
      const [run] = log.runs;
      assert.equal(run?.results.length, 5_000);
      assert.equal(run.results[0]?.ruleId, 'invalid-gate-config');
      assert.match(JSON.stringify(log), /further findings are left out/);
    });
  });

  it('knows a finding again when lines have moved', async () => {
    const prints = async (text: string): Promise<Readonly<Record<string, readonly string[]>>> => {
      let all: Readonly<Record<string, readonly string[]>> = {};
      await withFolder({ 'prd.md': text }, async (folder) => {
        const results = (JSON.parse(await checked(folder, 'sarif')) as Sarif).runs[0]?.results ?? [];
        const gitlab = JSON.parse(await checked(folder, 'gitlab')) as readonly { readonly fingerprint: string }[];
        all = {
          sarif: results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'] ?? ''),
          gitlab: gitlab.map(({ fingerprint }) => fingerprint),
        };
      });
      return all;
    };
    const twice = `${prd}\nSee [Describe it]\n\nSee [Describe it]\n`;
    const before = await prints(twice);
    assert.ok((before['sarif']?.length ?? 0) > 4);
    for (const each of Object.values(before)) assert.equal(new Set(each).size, each.length);
    assert.deepEqual(await prints(twice.replace('\n\n', '\n\nFirst, a word.\n\n')), before);
    assert.deepEqual(await prints(twice.replaceAll('\n', '\r\n')), before);
    assert.notDeepEqual(await prints(twice.replace('YYYY-MM-DD', 'DD.MM.YYYY')), before);
  });

  it('has commands of GitHub in which nothing can be forged', async () => {
    await withFolder(files, async (folder) => {
      const lines = (await checked(folder, 'github')).trimEnd().split('\n');
      for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,/);
      assert.match(lines[0] ?? '', /^::error file=iosm\.yaml,.*,title=specwright invalid-gate-config::/);
      assert.ok(lines.some((line) => line.includes('file=docs/a b%2Cc%3Ad.md,line=5,endLine=5,col=11,endColumn=21,')));
    });
  });

  it('has a Code Quality report', async () => {
    await withFolder(files, async (folder) => {
      const issues = JSON.parse(await checked(folder, 'gitlab')) as readonly Readonly<Record<string, unknown>>[];
      const date = issues.find(({ check_name }) => check_name === 'unset-date');
      assert.match(String(date?.['fingerprint']), /^[0-9a-f]{32}$/);
      assert.deepEqual(date, {
        description: 'FR-1 › Date: set the date.',
        check_name: 'unset-date',
        fingerprint: date?.['fingerprint'],
        severity: 'minor',
        location: { path: 'docs/a b,c:d.md', lines: { begin: 5, end: 5 } },
      });
    });
  });

  it('has JUnit XML with a suite for each file', async () => {
    await withFolder({ 'a"<.md': prd, 'b.md': '# PRD: Fine\n' }, async (folder) => {
      const xml = await checked(folder, 'junit');
      const [, tests, failures] = /<testsuites name="specwright" tests="(\d+)" failures="(\d+)"/.exec(xml) ?? [];
      assert.equal(Number(tests), Number(failures) + 1);
      assert.equal(xml.match(/<testcase /g)?.length, Number(tests));
      assert.equal(xml.match(/<failure /g)?.length, Number(failures));
      assert.match(xml, /<testsuite name="a&quot;&lt;\.md"/);
    });
  });

  it('has a comment for a pull request that calls nobody and links nothing', async () => {
    const hostile = '# PRD: Sign in\n\n[Describe @team <b>#12 `x` and | more]\n';
    await withFolder({ 'prd.md': hostile }, async (folder) => {
      const comment = await checked(folder, 'markdown');
      assert.match(comment, /^<!-- specwright -->\n### Specwright: 1 \w+\n\n\| \| Place \| Finding \|\n/);
      const row = comment.split('\n').find((line) => line.includes('prd.md:3')) ?? '';
      assert.doesNotMatch(row, /@team|#12|(?<!\\)[<`]/);
      assert.equal(row.match(/(?<!\\)\|/g)?.length, 4);
    });
    const many = `# PRD: Many\n\n${'- [Describe it]\n'.repeat(990)}`;
    await withFolder({ '1.md': many, '2.md': many }, async (folder) => {
      const comment = await checked(folder, 'markdown');
      assert.ok(comment.length < 65_536);
      assert.match(comment, /\n… and \d+ more\.\n/);
    });
    await withFolder({ 'prd.md': '# PRD: Fine\n' }, async (folder) => {
      assert.match(await checked(folder, 'markdown'), /### Specwright: nothing found\n\nChecked 1 file\.\n$/);
    });
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: object;
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

async function checked(folder: string, format: string, ...paths: readonly string[]): Promise<string> {
  const { output, errors } = await specwrightIn(folder, ['check', ...paths, '--format', format]);
  assert.equal(errors, '');
  return output;
}
