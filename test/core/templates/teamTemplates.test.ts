import assert from 'node:assert/strict';
import { ProjectIndex, projectFileId } from '../../../server/src/core/project/projectFiles.ts';
import { readTemplate } from '../../../server/src/core/project/template.ts';
import { availableTemplates, refusedTemplates } from '../../../server/src/core/templates/availableTemplates.ts';
import { builtinTemplates } from '../../../server/src/core/templates/builtinTemplates.ts';

const folder = 'file:///project/.specwright/templates';

function projectWith(files: Readonly<Record<string, string>>): ProjectIndex {
  const project = new ProjectIndex();
  for (const [uri, text] of Object.entries(files)) project.put('template', uri, text);
  return project;
}

function refusalsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const refused = refusedTemplates(
    projectWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))),
  );
  return refused.map((refusal) => refusal.slice(refusal.indexOf(': ') + 2));
}

function bodyOf(files: Readonly<Record<string, string>>, id: string): string {
  const project = projectWith(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])),
  );
  return availableTemplates(project).find((template) => template.id === id)?.body ?? 'none';
}

const builtinIds = builtinTemplates().map(({ id }) => id);

describe('templates of a team', () => {
  it('are the Markdown files of .specwright/templates, and no documents', () => {
    assert.equal(projectFileId(`${folder}/memo.md`), 'template');
    assert.equal(projectFileId(`${folder}/deep/memo.md`), undefined);
    assert.equal(projectFileId('file:///project/templates/memo.md'), undefined);
  });

  it('come before those of the product, and stand in for them by their id', () => {
    const project = projectWith({
      [`${folder}/memo.md`]: '# Memo\n## Aim\n',
      [`${folder}/ours.md`]: '---\nid: python-prd\ntitle: Our PRD\n---\n# PRD\n',
    });
    const found = availableTemplates(project);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['memo', 'python-prd', ...builtinIds.filter((id) => id !== 'python-prd')],
    );
    assert.equal(found[1]!.title, 'Our PRD');
    assert.equal(availableTemplates(project), found, 'nothing has changed');
    project.put('template', `${folder}/memo.md`, '# Memo 2\n');
    assert.equal(availableTemplates(project)[0]!.title, 'Memo 2');
  });

  it('reach as far as the folder that they lie in', () => {
    const project = projectWith({
      'file:///project/.specwright/templates/memo.md': '# Near all\n',
      'file:///project/api/.specwright/templates/memo.md': '# Near the API\n',
    });
    const titleSeenFrom = (uri?: string): string | undefined => availableTemplates(project, uri)[0]?.title;
    assert.equal(titleSeenFrom('file:///project/api/prd.md'), 'Near the API');
    assert.equal(titleSeenFrom('file:///project/prd.md'), 'Near all');
    assert.equal(titleSeenFrom('untitled:Untitled-1'), titleSeenFrom());
    assert.deepEqual(availableTemplates(project, 'file:///elsewhere/prd.md'), builtinTemplates());
    assert.equal(titleSeenFrom(), 'Near the API');
  });

  it('need no manifest, and never fail', () => {
    const { id, title, fileName, body } = readTemplate('---\nversion: "1.0"\n---\n# Memo\n', 'memo');
    assert.deepEqual([id, title, fileName, body], ['memo', 'Memo', 'memo.md', '---\nversion: "1.0"\n---\n# Memo\n']);
    for (const text of [
      '',
      '---\nid: [\n---\n',
      '---\nid: ../../x\nfile: ../../../etc/passwd.md\n---\n',
      '---js\nid: x\n---\n',
    ]) {
      const template = readTemplate(text, '..%2F');
      assert.equal(template.id, 'template');
      assert.equal(template.fileName, 'template.md');
    }
    assert.equal(readTemplate(`# X\n${'word '.repeat(200_000)}`, 'x').body, '');
  });

  it('extend one: without what they leave out, with what is theirs', () => {
    const base = '---\nid: base\n---\n# Spec\n\nIntro\n\n## A\n\na\n\n### A1\n\na1\n\n## B\n\nb\n\n## C\n\nc\n';
    const memo = '---\nid: memo\nextends: base\nwithout: [A1, C]\n---\n## A\n## New\n\nnew\n## B\n\nours\n';
    assert.equal(
      bodyOf({ 'base.md': base, 'memo.md': memo }, 'memo'),
      '# Spec\n\nIntro\n\n## A\n\na\n\n## New\n\nnew\n\n## B\n\nours\n\n',
    );
  });

  it('extend one of the product, its own namesake too', () => {
    const text =
      '---\nid: python-spec\nextends: python-spec\nwithout: Observability\n---\n## Privacy\n\n[Which data is personal?]\n';
    const body = bodyOf({ 'spec.md': text }, 'python-spec');
    assert.ok(body.startsWith('---\nversion: "1.0"'));
    assert.ok(!body.includes('## Observability') && body.trimEnd().endsWith('## Privacy\n\n[Which data is personal?]'));
  });

  it('that extend one another in a circle are as they are written', () => {
    const files = { 'a.md': '---\nid: a\nextends: b\n---\n# A\n', 'b.md': '---\nid: b\nextends: a\n---\n# B\n' };
    assert.match(bodyOf(files, 'a'), /^# A/);
    assert.match(bodyOf(files, 'b'), /^# B/);
    assert.deepEqual(refusalsOf(files), Array(2).fill('The template extends itself, and stays as it is written.'));
  });

  it('stand on 8 others at most, and on what there is', () => {
    const chain = (length: number): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `t${index}.md`,
          `---\nid: t${index}\n${index + 1 < length ? `extends: t${index + 1}\n` : ''}---\n# T\n\n## S${index}\n\nx\n`,
        ]),
      );
    assert.deepEqual(refusalsOf(chain(9)), []);
    assert.match(bodyOf(chain(9), 't0'), /## S8/);
    const [reason, ...others] = refusalsOf(chain(10));
    assert.deepEqual(
      [reason, others],
      ['The template is built on more than 8 others, and stays as it is written.', []],
    );
    assert.match(bodyOf(chain(10), 't0'), /^# T\n\n## S0\n\nx\n$/);
    const lost = { 'a.md': '---\nid: a\nextends: toString\n---\n# A\n' };
    assert.deepEqual(refusalsOf(lost), ['There is no template “toString” to extend; it stays as it is written.']);
  });

  it('are not too long, alone or together', () => {
    const long = (id: string, length: number): string =>
      `---\nid: ${id}\n---\n# T\n${'\nsome words'.repeat(length / 11)}`;
    assert.deepEqual(refusalsOf({ 'a.md': long('a', 120_000), 'b.md': '# B\0' }), [
      'The template is left out: it is longer than 100,000 characters.',
      'The template is left out: it is not text.',
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.md`, long(`t${index}`, 60_000)] as const),
    );
    assert.equal(refusalsOf(many).length, 14);
    const section = (name: string): string => `\n## ${name}\n${'\nsome words'.repeat(6_000)}\n`;
    const built = {
      'a.md': `---\nid: a\n---\n# T\n${section('A')}`,
      'b.md': `---\nid: b\nextends: a\n---\n# T\n${section('B')}`,
    };
    assert.match(refusalsOf(built).join(), /^With what it inherits/);
  });

  it('are built in time that grows with their size', () => {
    const text = (id: number, base: number): string =>
      `---\nid: t${id}\nextends: t${base}\n---\n# T\n${`\n## S${id}\n\n[Describe it]\n`.repeat(20)}`;
    const began = process.cpuUsage();
    const circle = Array.from({ length: 200 }, (_, id) => [`${id}.md`, text(id, (id + 1) % 200)] as const);
    assert.equal(refusalsOf(Object.fromEntries(circle)).length, 200);
    assert.ok(process.cpuUsage(began).user < 3_000_000);
  });
});
