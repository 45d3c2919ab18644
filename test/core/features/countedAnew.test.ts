import assert from 'node:assert/strict';
import { refactor } from '../../../server/src/core/features/renumber.ts';
import {
  checkDefinitions,
  checkFix,
  checkIdentifiers,
  checkRefactoring,
  checkReferences,
  checkRename,
  checkRule,
  documentOf,
  refactoringTitles,
  renameRefusal,
} from '../../harness/check.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';

/** Two stories that count their criteria anew, with marks at chosen places. */
const stories = ([a = '', b = '', c = '', d = '']: readonly string[]): string => `# PRD

## User Story 1 - Sign in

- **${a === '' ? 'AC-1' : a}**: A name is asked for
- **AC-2**: A password is asked for
- **AC-3**: Three attempts, each as in ${b === '' ? 'AC-1' : b}

## User Story 2 - Sign out

### Acceptance Criteria

- **${c === '' ? 'AC-1' : c}**: The session ends
- **AC-2**: The page is left
- **AC-3**: Nothing is kept

### Notes

After ${d === '' ? 'AC-1' : d} nobody is asked.
`;

describe('criteria that each story counts anew', () => {
  it('are defined in each', () => {
    checkIdentifiers(`
# PRD

## Sign in

- **AC-1**: A name
    ^^^^ list-bold: A name
- **AC-2**: A password
    ^^^^ list-bold: A password

## Sign out

- **AC-1**: The session ends
    ^^^^ list-bold: The session ends
- **AC-2**: As in AC-1
    ^^^^ list-bold: As in AC-1
                  ^^^^ →
`);
  });

  it('are headings too', () => {
    checkIdentifiers(`
# PRD

## Sign in

### AC-1: A name
    ^^^^ heading: A name

### AC-2: A password
    ^^^^ heading: A password

## Sign out

### AC-1: The session ends
    ^^^^ heading: The session ends

### AC-2: The page is left
    ^^^^ heading: The page is left
`);
  });

  it('get the next number of their own list', () => {
    const text = (first: string, second: string): string =>
      `# PRD\n\n## Sign in\n\n- **AC-${first}**: A name\n- **AC-2**: A password\n\n## Sign out\n\n- **AC-${second}**: The session ends\n- **AC-2**: As in AC-1\n- **AC-3**: Nothing is kept\n`;
    const inserted = (where: string, name: string): string =>
      text('1', '1').replace(`${where}\n`, `${where}\n- **${name}**: \${1:[Title]}\n`);
    checkRefactoring('Insert AC-3 after AC-1', text('1$0', '1'), inserted('A name', 'AC-3'));
    checkRefactoring('Insert AC-4 after AC-1', text('1', '1$0'), inserted('The session ends', 'AC-4'));
    const crlf = (written: string): string => written.replaceAll('\n', '\r\n');
    checkRefactoring('Insert AC-3 after AC-1', crlf(text('1$0', '1')), crlf(inserted('A name', 'AC-3')));
  });

  it('get the next number of their own list where one is given twice', () => {
    const text = (name: string): string =>
      `# PRD\n\n## Sign in\n\n- **AC-1**: A\n- **AC-2**: B\n- **AC-3**: C\n- **${name}**: D\n\n## Sign out\n\n- **AC-1**: E\n- **AC-2**: F\n- **AC-3**: G\n- **AC-4**: H\n- **AC-5**: I\n`;
    checkFix('Renumber this one to AC-4', text('AC-2$0'), text('AC-4'));
  });

  it('get a number that nothing has where another form defines some of them', () => {
    const [title] = refactoringTitles(
      '# PRD\n\n## Sign in\n\n- **AC-1$0**: A\n- **AC-2**: B\n\n## Sign out\n\n- **AC-1**: C\n- **AC-2**: D\n- **AC-3**: E\n\n### AC-2: F\n',
    );
    assert.equal(title, 'Insert AC-4 after AC-1');
  });

  it('get a number that nothing has where the next of the list is spoken of elsewhere', () => {
    const [title] = refactoringTitles(
      '# PRD\n\n## Sign in\n\n- **AC-1$0**: A\n- **AC-2**: B\n\n## Sign out\n\n- **AC-1**: C\n- **AC-2**: D\n- **AC-3**: E\n\n## Notes\n\nAC-3 is late.\n',
    );
    assert.equal(title, 'Insert AC-4 after AC-1');
  });

  it('are no duplicates, but within one story', () => {
    checkRule(
      'duplicate-identifier',
      `
# PRD

## Sign in

- **AC-1**: A name
- **AC-2**: A password

## Sign out

- **AC-1**: The session ends
- **AC-2**: The page is left
- **AC-2**: Nothing is kept
    ^^^^ AC-2 is already defined on line 11.
`,
    );
  });

  it('are duplicates where the numbers run on', () => {
    checkRule(
      'duplicate-identifier',
      `
# PRD

## Sign in

- **AC-1**: A name
- **AC-2**: A password

## Sign out

- **AC-2**: The session ends
    ^^^^ AC-2 is already defined on line 6.
- **AC-3**: The page is left
`,
    );
  });

  it('are meant in their story', () => {
    checkDefinitions(`
# PRD

## Sign in

- **AC-1**: A name
- **AC-2**: A password

## Sign out

- **AC-1**: The session ends
    ^^^^
- **AC-2**: The page is left

### Notes

After AC-1$0 nobody is asked.
`);
    checkDefinitions(`
# PRD

## Sign in

- **AC-1**: A name
    ^^^^
- **AC-2**: A password, after AC-$01

## Sign out

- **AC-1**: The session ends
- **AC-2**: The page is left
`);
  });

  it('are all offered where no story is meant', () => {
    checkDefinitions(`
# PRD

See AC-1$0.

## Sign in

- **AC-1**: A name
    ^^^^
- **AC-2**: A password

## Sign out

- **AC-1**: The session ends
    ^^^^
- **AC-2**: The page is left
`);
  });

  it('are referred to in their story', () => {
    checkReferences(`
# PRD

## Sign in

- **AC-1$0**: A name
    ^^^^
- **AC-2**: As in AC-1
                  ^^^^

## Sign out

- **AC-1**: The session ends
- **AC-2**: As in AC-1
`);
  });

  it('are renamed in their story', () => {
    checkRename('AC-9', stories(['AC-1$0']), stories(['AC-9', 'AC-9']));
    checkRename('AC-9', stories(['', '', '', 'AC-$01']), stories(['', '', 'AC-9', 'AC-9']));
  });

  it('are not renamed where a mention may mean another one', () => {
    assert.match(
      renameRefusal('AC-9', stories(['AC-1$0']).replace('# PRD\n', '# PRD\n\nAll but AC-1.\n')),
      /^AC-1 \(.*prd\.md, line 3\) may mean several that are counted anew in each section\. Move it /,
    );
  });

  it('are not renamed in a range of their story, and that range is named', () => {
    const story = (name: string): string =>
      `## ${name}\n\n- **AC-1**: a\n- **AC-2**: b\n- **AC-3**: c\n\nAC-1 to AC-3 hold.\n\n`;
    assert.equal(
      renameRefusal('AC-9', `# PRD\n\n${story('One')}${story('Two').replace('AC-2', 'AC-$02')}`),
      'AC-2 is part of the range “AC-1 to AC-3” (prd.md, line 17). Write the range out to rename it.',
    );
  });

  it('have no order of their own for the whole document', () => {
    const text = stories([]);
    const document = documentOf(text);
    const workspace = new WorkspaceIndex();
    workspace.put(document);
    const result = refactor(workspace, document, text.indexOf('AC-2'), 'compact');
    assert.equal(
      result.ok ? '' : result.reason,
      'AC-1 is counted anew in each section, so one order for the whole document would mix them up.',
    );
  });
});
