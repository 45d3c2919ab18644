import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  SemanticTokens,
  SemanticTokensLegend,
  SymbolInformation,
  TextDocument,
  WorkspaceEdit,
  Position,
} from 'vscode';
import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  DocumentHighlightKind,
  languages,
  MarkdownString,
  Range,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { shot } from './shot.ts';
import { mostResolved } from './mostResolved.ts';
import { putBack } from './putBack.ts';
import { until } from './until.ts';

/** Two feature folders that both define FR-1, one of Kiro's, and one that a merge has left with a number twice. */
const home = 'identifiers';

describe('Identifiers in the editor', () => {
  let texts: readonly string[] = [];

  before(async () => {
    // In a browser VS Code saves after a second, unless told otherwise.
    await workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global);
    texts = await savedTexts();
  });

  after(async () => {
    await workspace.getConfiguration('files').update('autoSave', undefined, ConfigurationTarget.Global);
    assert.deepEqual(await savedTexts(), texts, 'the files are as they were');
  });

  afterEach(async () => {
    await commands.executeCommand('closeReferenceSearch');
    await putBack(...workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  describe('navigation', () => {
    it('goes to the definition of the own feature', async () => {
      assert.deepEqual(await definitionsAt('members/spec.md', 'implements FR-1', 12), ['members/prd.md:5 FR-1']);
      assert.deepEqual(await definitionsAt('members/tasks.md', 'for FR-1', 5), ['members/prd.md:5 FR-1']);
      assert.deepEqual(await definitionsAt('billing/prd.md', '**: FR-1', 5), ['billing/prd.md:5 FR-1']);
    });

    it('goes to the definition from both halves of an identifier and from right behind it', async () => {
      for (const delta of [0, 1, 2, 3, 4])
        assert.deepEqual(
          await definitionsAt('members/spec.md', 'FR-1 and', delta),
          ['members/prd.md:5 FR-1'],
          `${String(delta)} into FR-1`,
        );
    });

    it('goes to the definition from ranges and from what is only a number', async () => {
      const path = 'members/spec.md';
      assert.deepEqual(await definitionsAt(path, 'NFR-001 through', 2), ['members/prd.md:25 NFR-001']);
      assert.deepEqual(await definitionsAt(path, 'NFR-003 hold', 2), ['members/prd.md:27 NFR-003']);
      assert.deepEqual(await definitionsAt(path, 'NFR-002/003', 2), ['members/prd.md:26 NFR-002']);
      assert.deepEqual(await definitionsAt(path, 'NFR-002/003', 9), ['members/prd.md:27 NFR-003']);
    });

    it('goes to what has no identifier of its own: a user story, a criterion', async () => {
      assert.deepEqual(await definitionsAt('members/tasks.md', '[US1]', 2), ['members/prd.md:19 User Story 1']);
      assert.deepEqual(await definitionsAt('kiro/tasks.md', '1.2', 1), ['kiro/requirements.md:12 2']);
    });

    it('takes F12 to the other file', async () => {
      const document = await show('members/spec.md');
      select(positionOf(document, 'FR-3 reads', 1));
      await until('the jump', async () => {
        await commands.executeCommand('editor.action.revealDefinition');
        return window.activeTextEditor?.document.uri.path.endsWith(`${home}/members/prd.md`);
      });
      assert.equal(window.activeTextEditor!.selection.start.line, 12);
    });

    it('finds references, those in ranges included', async () => {
      const prd = await show('members/prd.md');
      assert.deepEqual(await referencesAt(prd, 'FR-1: Login', 1), [
        'members/prd.md:5 FR-1',
        'members/prd.md:11 FR-1',
        'members/prd.md:31 FR-1',
        'members/spec.md:5 FR-1',
        'members/tasks.md:3 FR-1',
      ]);
      assert.deepEqual(await referencesAt(prd, 'NFR-002', 3), [
        'members/prd.md:26 NFR-002',
        'members/spec.md:6 NFR-001 through NFR-003',
        'members/spec.md:6 NFR-002',
      ]);
      assert.deepEqual(await referencesAt(prd, 'User Story 1', 2), [
        'members/prd.md:19 User Story 1',
        'members/tasks.md:3 US1',
        'members/tasks.md:4 US1',
      ]);
    });

    it('highlights where it is defined and where it is mentioned', async () => {
      const prd = await show('members/prd.md');
      const found = await answer<DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        ({ length }) => length > 1,
        prd.uri,
        positionOf(prd, 'FR-1](', 1),
      );
      const lines = found.map(({ range, kind }) => `${lineOf(range)} ${DocumentHighlightKind[kind ?? 0]}`);
      assert.deepEqual(lines, ['5 Write', '11 Read', '31 Read']);
      assert.ok(found.every(({ range }) => prd.getText(range) === 'FR-1'));
    });

    it('shows on hover what is meant', async () => {
      assert.match(await hoverAt('members/spec.md', 'FR-1 and'), /FR-1: Login[\s\S]*A member logs in/);
      assert.match(await hoverAt('billing/prd.md', 'FR-1 is'), /Invoice/);
      assert.match(await hoverAt('members/tasks.md', 'US1]'), /Returning member/);
      assert.match(await hoverAt('kiro/tasks.md', '1.2'), /WHEN nothing matches/);
    });

    it('finds symbols of the workspace by identifier and by title', async () => {
      await show('members/spec.md');
      const byName = await symbolsFor('FR-1', ({ length }) => length > 1);
      assert.ok(byName.includes('members/prd.md:5 FR-1 Login'), byName.join('\n'));
      assert.ok(byName.includes('billing/prd.md:5 FR-1 Invoice'), byName.join('\n'));
      const byTitle = await symbolsFor('invoice', ({ length }) => length > 0);
      assert.deepEqual(byTitle, ['billing/prd.md:5 FR-1 Invoice']);
      const story = await symbolsFor('returning', ({ length }) => length > 0);
      assert.ok(story.some((line) => line.startsWith('members/prd.md:19 US1 Returning member')));
    });

    it('makes links of what another file defines', async () => {
      const spec = await show('members/spec.md');
      const at = positionOf(spec, 'FR-3 reads', 1);
      const links = await answer<DocumentLink[]>(
        'vscode.executeLinkProvider',
        (found) => found.some(({ range }) => range.contains(at)),
        spec.uri,
        100,
      );
      const own = links.filter(({ target }) => /^L\d+$/.test(target?.fragment ?? ''));
      assert.deepEqual(
        own.map(({ range, target }) => `${spec.getText(range)} ${nameOf(target!)}#${target!.fragment}`).sort(),
        [
          '003 members/prd.md#L27',
          'FR-1 members/prd.md#L5',
          'FR-2 members/prd.md#L9',
          'FR-3 members/prd.md#L13',
          'FR-4 members/prd.md#L17',
          'NFR-001 members/prd.md#L25',
          'NFR-002 members/prd.md#L26',
          'NFR-003 members/prd.md#L27',
        ],
      );
      const prd = await show('members/prd.md');
      await until(
        'the answer for prd.md',
        async () => (await definitions(prd, positionOf(prd, 'FR-2: ', 1))).length > 0,
      );
      const inside = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', prd.uri, 100);
      assert.ok(!inside.some(({ target }) => /^L\d+$/.test(target?.fragment ?? '')), 'none within a file');
    });

    it('shows who refers to a requirement as a call hierarchy', async () => {
      const prd = await show('members/prd.md');
      const requirement = await hierarchyAt(prd, 'FR-1: Login');
      assert.equal(requirement.name, 'FR-1 Login');
      assert.equal(requirement.detail, 'prd.md');
      const incoming = await answer<CallHierarchyIncomingCall[]>(
        'vscode.provideIncomingCalls',
        ({ length }) => length > 0,
        requirement,
      );
      assert.deepEqual(
        incoming.map(({ from, fromRanges }) => `${nameOf(from.uri)} ${idOf(from)} ${fromRanges.map(lineOf).join()}`),
        ['members/prd.md FR-2 11', 'members/prd.md AC-1 31', 'members/tasks.md T001 3'],
      );

      const tasks = await show('members/tasks.md');
      const task = await hierarchyAt(tasks, 'T001 [US1]');
      const outgoing = await answer<CallHierarchyOutgoingCall[]>(
        'vscode.provideOutgoingCalls',
        ({ length }) => length > 0,
        task,
      );
      assert.deepEqual(
        outgoing.map(({ to, fromRanges }) => `${nameOf(to.uri)} ${idOf(to)} ${fromRanges.map(lineOf).join()}`),
        ['members/prd.md US1 3', 'members/prd.md FR-1 3'],
      );
    });

    it('shows the call hierarchy in its view', async () => {
      const prd = await show('members/prd.md');
      await hierarchyAt(prd, 'FR-1: Login');
      select(positionOf(prd, 'FR-1: Login', 1));
      await commands.executeCommand('references-view.showCallHierarchy');
      await photograph('call-hierarchy');
      await commands.executeCommand('references-view.clear');
      await commands.executeCommand('workbench.view.explorer');
    });
  });

  describe('completion', () => {
    it('offers what exists with its title', async () => {
      const spec = await show('members/spec.md');
      const end = await append(spec, '\nThe store keeps FR-');
      const found = await completionsAt(spec, end, 'FR-1');
      assert.equal(found.get('FR-1'), 'Login');
      assert.equal(found.get('FR-3'), 'Session list');
      assert.deepEqual([...found.values()].includes('Invoice'), false, 'nothing of the other feature');
    });

    it('offers the next free identifier first where one is defined', async () => {
      const prd = await show('members/prd.md');
      const end = await append(prd, '- **FR-');
      const found = await completionsAt(prd, end, 'FR-5');
      assert.equal(found.get('FR-5'), 'next free');
      assert.equal(
        [...found.keys()].find((label) => label.startsWith('FR-')),
        'FR-5',
      );
    });

    it('comes while typing, and is taken with Enter', async () => {
      const prd = await show('members/prd.md');
      const end = await append(prd, '- **');
      select(end);
      await commands.executeCommand('type', { text: 'FR' });
      await commands.executeCommand('type', { text: '-' });
      await until('the accepted completion', async () => {
        await pause();
        await shot('identifier-completion');
        await commands.executeCommand('acceptSelectedSuggestion');
        if (prd.lineAt(end.line).text === '- **FR-5') return true;
        await commands.executeCommand('editor.action.triggerSuggest');
        return false;
      });
    });
  });

  describe('what is shown in the text', () => {
    it('colours identifiers, and definitions apart from mentions', async () => {
      const prd = await show('members/prd.md');
      const { tokenTypes, tokenModifiers } = await answer<SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        (legend) => legend.tokenTypes.length > 0,
        prd.uri,
      );
      const { data } = await answer<SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        (tokens) => tokens.data.length > 0,
        prd.uri,
      );
      const tokens: string[] = [];
      let [line, character] = [0, 0];
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, across = 0, length = 0, type = 0, bits = 0] = data.subarray(at, at + 5);
        character = down === 0 ? character + across : across;
        line += down;
        const text = prd.getText(new Range(line, character, line, character + length));
        const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
        tokens.push([`${String(line + 1)} ${text}`, tokenTypes[type], ...modifiers].join(' '));
      }
      assert.deepEqual(tokens.slice(0, 8), [
        '5 FR-1 requirementId definition',
        '9 FR-2 requirementId definition',
        '11 FR-1 requirementId',
        '13 FR-3 requirementId definition',
        '15 FR-2 requirementId',
        '17 FR-4 requirementId definition',
        '17 FR-3 requirementId',
        '19 User Story 1 requirementId definition',
      ]);
    });

    it('counts references above definitions, and shows them on a click', async () => {
      const prd = await show('members/prd.md');
      const lenses = await lensesOf(prd, ({ length }) => length > 0);
      const titles = new Map(lenses.map(({ range, command }) => [prd.getText(range), command?.title]));
      assert.equal(titles.get('FR-2'), '4 references · 1 criterion');
      assert.equal(titles.get('FR-3'), '2 references');
      assert.equal(titles.get('User Story 1'), '2 references');
      assert.equal(titles.get('AC-1'), 'no references');
      await commands.executeCommand('cursorTop');
      await photograph('code-lenses');

      const command = lenses.find(({ range }) => prd.getText(range) === 'FR-3')?.command;
      assert.equal(command?.command, '_specwright.showReferences');
      await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      await until('the peek', isPeeking);
      await photograph('references-peek');
      await commands.executeCommand('closeReferenceSearch');
      await until('the end of the peek', () => !isPeeking());
    });

    it('counts nothing above tasks, and nothing at all when that is off', async () => {
      const tasks = await show('members/tasks.md');
      await until(
        'the answer for tasks.md',
        async () => (await definitions(tasks, positionOf(tasks, 'FR-1', 1))).length > 0,
      );
      assert.deepEqual(await lensesOf(tasks, () => true), []);
      const prd = await show('members/prd.md');
      await lensesOf(prd, ({ length }) => length > 0);
      await withSetting('codeLens.enabled', false, async () => {
        await lensesOf(prd, ({ length }) => length === 0);
      });
      await lensesOf(prd, ({ length }) => length > 0);
    });

    it('shows titles behind mentions when asked to', async () => {
      const spec = await show('members/spec.md');
      await until(
        'the answer for spec.md',
        async () => (await definitions(spec, positionOf(spec, 'FR-1', 1))).length > 0,
      );
      assert.deepEqual(await hintsOf(spec, () => true), []);
      await withSetting('inlayHints.enabled', true, async () => {
        const hints = await hintsOf(spec, ({ length }) => length > 0);
        await photograph('inlay-hints');
        assert.deepEqual(
          hints.map(({ position, label }) => `${String(position.line + 1)} ${typeof label === 'string' ? label : ''}`),
          [
            '5 Login',
            '5 Logout',
            '6 Latency',
            '6 Availability',
            '6 Audit trail',
            '6 Availability',
            '7 Session list',
            '7 Retired: part of FR-3',
          ],
        );
      });
      await hintsOf(spec, ({ length }) => length === 0);
    });
  });

  describe('rename', () => {
    it('takes the whole identifier, wherever the cursor is in it', async () => {
      const prd = await show('members/prd.md');
      const { start } = rangeOf(prd, 'FR-1: Login', 'FR-1');
      for (const delta of [0, 1, 2, 3, 4]) {
        const range = await prepareRename(prd, start.translate(0, delta), 'FR-1');
        assert.ok(range.isEqual(rangeOf(prd, 'FR-1: Login', 'FR-1')), `${String(delta)} into FR-1`);
      }
    });

    it('leaves the words of a heading to the editor', async () => {
      const prd = await show('members/prd.md');
      const range = await prepareRename(prd, positionOf(prd, 'Login', 2), 'FR-1: Login');
      assert.ok(range.isEqual(rangeOf(prd, 'FR-1: Login', 'FR-1: Login')));
      const renamed = await renamePlaces(prd, positionOf(prd, 'Login', 2), 'FR-1: Sign in');
      assert.ok(renamed.includes('members/prd.md:5 FR-1: Sign in'), renamed.join('\n'));
    });

    it('renames in all files of the feature, fragments of links included', async () => {
      const prd = await show('members/prd.md');
      assert.deepEqual(await renamePlaces(prd, positionOf(prd, 'FR-2: Logout', 3), 'FR-20'), [
        'members/prd.md:9 FR-20',
        'members/prd.md:15 FR-20',
        'members/prd.md:15 fr-20-logout',
        'members/prd.md:32 FR-20',
        'members/spec.md:5 fr-20-logout',
        'members/spec.md:5 FR-20',
        'members/tasks.md:4 FR-20',
      ]);
    });

    it('renames from a mention in another file', async () => {
      const spec = await show('members/spec.md');
      assert.deepEqual(await renamePlaces(spec, positionOf(spec, 'FR-3 reads', 4), 'FR-21'), [
        'members/prd.md:13 FR-21',
        'members/prd.md:17 FR-21',
        'members/spec.md:7 FR-21',
      ]);
    });

    it('changes the files, and is one step to undo', async () => {
      const prd = await show('members/prd.md');
      const before = prd.getText();
      assert.ok(await workspace.applyEdit(await renameEdit(prd, positionOf(prd, 'AC-2', 1), 'AC-9')));
      assert.equal(prd.lineAt(31).text, '- **AC-9**: FR-2 ends every session');
      await commands.executeCommand('undo');
      assert.equal(prd.getText(), before);

      const spec = await open('members/spec.md');
      const tasks = await open('members/tasks.md');
      assert.ok(await workspace.applyEdit(await renameEdit(prd, positionOf(prd, 'FR-2: Logout', 3), 'FR-20')));
      assert.equal(prd.lineAt(8).text, '### FR-20: Logout');
      assert.match(prd.lineAt(14).text, /as in \[FR-20\]\(#fr-20-logout\)\.$/);
      assert.match(spec.lineAt(4).text, /\[the logout\]\(prd\.md#fr-20-logout\) of FR-20,/);
      assert.match(tasks.lineAt(3).text, /for FR-20$/);
      assert.match((await open('billing/prd.md')).getText(), /FR-2: Payment[\s\S]*FR-2 takes/);
      assert.deepEqual(await definitionsAt('members/tasks.md', 'FR-20', 1), ['members/prd.md:9 FR-20']);
    });

    it('changes nothing where a name is taken, is none, or can mean two things', async () => {
      const prd = await show('members/prd.md');
      await renameEdit(prd, positionOf(prd, 'FR-2: Logout', 3), 'FR-20');
      for (const [text, name] of [
        ['FR-2: Logout', 'FR-3'],
        ['FR-2: Logout', 'Sign out'],
        // Beside the feature folders there are notes that mention an FR-1.
        ['FR-1: Login', 'FR-20'],
      ] as const) {
        const edit = await commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          prd.uri,
          positionOf(prd, text, 3),
          name,
        );
        // Neither ours nor what the editor would do with the whole heading.
        assert.deepEqual(edit.entries(), [], `${text} as ${name}`);
      }
      await photograph('rename-refused');
      await commands.executeCommand('notifications.clearAll');
    });

    it('opens the box of F2 with the whole identifier', async () => {
      const prd = await show('members/prd.md');
      await prepareRename(prd, positionOf(prd, 'FR-1: Login', 3), 'FR-1');
      select(positionOf(prd, 'FR-1: Login', 3));
      void commands.executeCommand('editor.action.rename');
      await pause();
      await photograph('rename-box');
      await commands.executeCommand('cancelRenameInput');
      assert.equal(prd.isDirty, false);
    });
  });

  describe('diagnostics', () => {
    it('finds a number that was given twice, and gives the next one', async () => {
      const prd = await show('merged/prd.md');
      const [finding] = await findingsOf(prd, 'duplicate-identifier');
      assert.equal(lineOf(finding!.range), '11');
      assert.equal(prd.getText(finding!.range), 'BR-2');
      assert.equal(finding!.severity, DiagnosticSeverity.Warning);
      const related = finding!.relatedInformation?.map(
        ({ location }) => `${nameOf(location.uri)}:${lineOf(location.range)}`,
      );
      assert.deepEqual(related, ['merged/prd.md:8']);
      await applyFix(prd, finding!.range, /^Renumber .*BR-3$/);
      assert.equal(prd.lineAt(10).text, '**BR-3: Refunds**');
      assert.equal(prd.lineAt(11).text, '- Description: Refunds are possible; BR-3 says when.');
      assert.equal(prd.lineAt(7).text, '**BR-2: Discounts**');
      await noFindings(prd, 'duplicate-identifier');
    });

    it('hints at what nothing defines, and defines it', async () => {
      const prd = await show('members/prd.md');
      const [finding, ...others] = await findingsOf(prd, 'undefined-identifier');
      assert.deepEqual(others, []);
      assert.equal(prd.getText(finding!.range), 'FR-12');
      assert.equal(finding!.severity, DiagnosticSeverity.Hint);
      await applyFix(prd, finding!.range, /^Define FR-12 after FR-4$/);
      assert.deepEqual(
        [16, 17, 18, 19, 20].map((line) => prd.lineAt(line).text),
        [
          '### FR-4: Retired: part of FR-3',
          '',
          '### FR-12: [Title]',
          '',
          '### User Story 1 - Returning member (Priority: P1)',
        ],
      );
      assert.equal(prd.getText(window.activeTextEditor!.selection), '[Title]');
      await noFindings(prd, 'undefined-identifier');
      assert.deepEqual(await definitionsAt('members/prd.md', 'FR-12 is', 1), ['members/prd.md:19 FR-12']);
    });

    it('tells what has been retired', async () => {
      const spec = await show('members/spec.md');
      const [finding, ...others] = await findingsOf(spec, 'retired-identifier');
      assert.deepEqual(others, []);
      assert.equal(spec.getText(finding!.range), 'FR-4');
      assert.equal(finding!.severity, DiagnosticSeverity.Information);
      assert.deepEqual(
        finding!.relatedInformation?.map(({ location }) => `${nameOf(location.uri)}:${lineOf(location.range)}`),
        ['members/prd.md:17'],
      );
    });

    it('follows the other open document without a keystroke here', async () => {
      const spec = await show('members/spec.md');
      await findingsOf(spec, 'retired-identifier');
      assert.deepEqual(ours(spec, 'undefined-identifier'), []);
      const prd = await show('members/prd.md', ViewColumn.Beside);
      await findingsOf(prd, 'undefined-identifier');

      const heading = prd.lineAt(12);
      assert.equal(heading.text, '### FR-3: Session list');
      await edit(heading.range, '### Session list');
      const [finding] = await findingsOf(spec, 'undefined-identifier');
      assert.equal(spec.getText(finding!.range), 'FR-3');
      assert.equal(spec.isDirty, false);
      await commands.executeCommand('undo');
      await noFindings(spec, 'undefined-identifier');

      await show('members/spec.md', ViewColumn.One);
      const end = await append(spec, '\n### FR-12: Store\n');
      await noFindings(prd, 'undefined-identifier');
      await edit(new Range(spec.lineAt(end.line - 2).range.end, end), '');
      const [again] = await findingsOf(prd, 'undefined-identifier');
      assert.equal(prd.getText(again!.range), 'FR-12');
    });
  });
});

async function open(path: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  return workspace.openTextDocument(Uri.joinPath(folder!.uri, home, path));
}

async function show(path: string, column = ViewColumn.One): Promise<TextDocument> {
  const document = await open(path);
  await window.showTextDocument(document, column);
  return document;
}

/** What the files of these tests hold on disk. */
async function savedTexts(): Promise<readonly string[]> {
  const uris = await workspace.findFiles(`${home}/**/*.md`);
  const paths = uris.sort((a, b) => a.path.localeCompare(b.path));
  return Promise.all(paths.map(async (uri) => new TextDecoder().decode(await workspace.fs.readFile(uri))));
}

/** For what opens without telling. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Once everything is painted. */
async function photograph(name: string): Promise<void> {
  await shot(name, 2_000);
}

function select(position: Position): void {
  window.activeTextEditor!.selection = new Selection(position, position);
}

async function edit(range: Range, text: string): Promise<void> {
  assert.ok(
    await window.activeTextEditor!.edit((builder) => {
      builder.replace(range, text);
    }),
  );
}

/** Types at the end of the document in front; resolves with where that is then. */
async function append(document: TextDocument, text: string): Promise<Position> {
  const { end } = document.lineAt(document.lineCount - 1).range;
  await edit(new Range(end, end), text);
  return document.lineAt(document.lineCount - 1).range.end;
}

/** Asks a provider until its answer is the awaited one. */
async function answer<T>(command: string, isAwaited: (found: T) => boolean, ...args: readonly unknown[]): Promise<T> {
  return until(command, async () => {
    const found = await commands.executeCommand<T | undefined>(command, ...args);
    return found !== undefined && isAwaited(found) && found;
  });
}

function positionOf(document: TextDocument, text: string, delta: number): Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, text);
  return document.positionAt(offset + delta);
}

/** Where `part` begins in the first occurrence of `text` that it leads, to its end. */
function rangeOf(document: TextDocument, text: string, part: string): Range {
  const start = positionOf(document, text, 0);
  return new Range(start, start.translate(0, part.length));
}

function lineOf({ start }: Range): string {
  return String(start.line + 1);
}

/** `members/prd.md` for what lies in the folder of these tests. */
function nameOf(uri: Uri): string {
  return uri.path.split(`/${home}/`)[1] ?? '';
}

function isHere(uri: Uri): boolean {
  return nameOf(uri) !== '';
}

async function definitions(document: TextDocument, at: Position): Promise<readonly (Location | LocationLink)[]> {
  return commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at);
}

/** `members/prd.md:5 FR-1` for every definition of what stands `delta` into `text`. */
async function definitionsAt(path: string, text: string, delta: number): Promise<readonly string[]> {
  const document = await show(path);
  const found = await until(`definitions of ${text}`, async () => {
    const links = await definitions(document, positionOf(document, text, delta));
    return links.length > 0 && links;
  });
  return placesOf(
    found.map((link) =>
      'targetUri' in link
        ? { uri: link.targetUri, range: link.targetSelectionRange ?? link.targetRange }
        : { uri: link.uri, range: link.range },
    ),
  );
}

async function referencesAt(document: TextDocument, text: string, delta: number): Promise<readonly string[]> {
  return until(`references to ${text}`, async () => {
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, text, delta),
    );
    const places = await placesOf(found.filter(({ uri }) => isHere(uri)));
    // VS Code's own references are headings and the targets of links.
    const identifiers = places.filter((place) => !place.includes('#'));
    return identifiers.length > 0 && identifiers;
  });
}

async function placesOf(places: readonly { readonly uri: Uri; readonly range: Range }[]): Promise<readonly string[]> {
  const sorted = [...places].sort(
    (a, b) => a.uri.path.localeCompare(b.uri.path) || a.range.start.compareTo(b.range.start),
  );
  return Promise.all(
    sorted.map(async ({ uri, range }) => {
      const text = (await workspace.openTextDocument(uri)).getText(range);
      return `${nameOf(uri)}:${lineOf(range)} ${text}`;
    }),
  );
}

async function hoverAt(path: string, text: string): Promise<string> {
  const document = await show(path);
  const at = positionOf(document, text, 1);
  return until(`the hover of ${text}`, async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return hovers
      .flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : '')))
      .find((part) => part !== '');
  });
}

async function symbolsFor(query: string, isAwaited: (found: readonly string[]) => boolean): Promise<readonly string[]> {
  return until(`symbols for ${query}`, async () => {
    const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    // VS Code's own symbols of Markdown are the headings, with their marks.
    const lines = found
      .filter(({ name, location }) => isHere(location.uri) && !name.startsWith('#'))
      .map(({ name, location }) => `${nameOf(location.uri)}:${lineOf(location.range)} ${name}`);
    return isAwaited(lines) && lines;
  });
}

async function hierarchyAt(document: TextDocument, text: string): Promise<CallHierarchyItem> {
  const [item] = await answer<CallHierarchyItem[]>(
    'vscode.prepareCallHierarchy',
    ({ length }) => length > 0,
    document.uri,
    positionOf(document, text, 1),
  );
  return item!;
}

function idOf({ name }: CallHierarchyItem): string {
  return name.split(' ')[0] ?? '';
}

/** What is said beside each label, in the order of the list, once `label` is among them. */
async function completionsAt(
  document: TextDocument,
  at: Position,
  label: string,
): Promise<ReadonlyMap<string, string | undefined>> {
  return until(`the completion ${label}`, async () => {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const sorted = items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    const found = new Map(
      sorted.map((item) =>
        typeof item.label === 'string' ? [item.label, undefined] : [item.label.label, item.label.description],
      ),
    );
    return found.get(label) !== undefined && found;
  });
}

async function lensesOf(document: TextDocument, isAwaited: (found: CodeLens[]) => boolean): Promise<CodeLens[]> {
  return answer('vscode.executeCodeLensProvider', isAwaited, document.uri, 100);
}

async function hintsOf(document: TextDocument, isAwaited: (found: InlayHint[]) => boolean): Promise<InlayHint[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  return answer('vscode.executeInlayHintProvider', isAwaited, document.uri, all);
}

/** The editor inside a peek belongs to no column. */
function isPeeking(): boolean {
  return window.visibleTextEditors.some(({ viewColumn }) => viewColumn === undefined);
}

async function withSetting(key: string, value: boolean, deed: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('specwright');
  await settings.update(key, value, ConfigurationTarget.Global);
  try {
    await deed();
  } finally {
    await settings.update(key, undefined, ConfigurationTarget.Global);
  }
}

/** What F2 would rename, once it proposes `placeholder`: before the servers are there, the editor takes the word. */
async function prepareRename(document: TextDocument, at: Position, placeholder: string): Promise<Range> {
  interface Prepared {
    readonly range: Range;
    readonly placeholder: string;
  }
  const prepared = await until(`the start of a rename of ${placeholder}`, async () => {
    const found = await commands.executeCommand<Prepared | undefined>('vscode.prepareRename', document.uri, at).then(
      (answered) => answered,
      () => undefined,
    );
    return found?.placeholder === placeholder && found;
  });
  return prepared.range;
}

async function renameEdit(document: TextDocument, at: Position, name: string): Promise<WorkspaceEdit> {
  return answer('vscode.executeDocumentRenameProvider', ({ size }) => size > 0, document.uri, at, name);
}

/** `members/prd.md:5 FR-20` for every place that a rename changes in the folder of these tests. */
async function renamePlaces(document: TextDocument, at: Position, name: string): Promise<readonly string[]> {
  const changes = (await renameEdit(document, at, name)).entries();
  return changes
    .filter(([uri]) => isHere(uri))
    .flatMap(([uri, edits]) =>
      [...edits]
        .sort((a, b) => a.range.start.compareTo(b.range.start))
        .map(({ range, newText }) => `${nameOf(uri)}:${lineOf(range)} ${newText}`),
    );
}

function ours(document: TextDocument, rule: string): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source, code }) => source === 'specwright' && typeof code === 'object' && code.value === rule);
}

async function findingsOf(document: TextDocument, rule: string): Promise<readonly Diagnostic[]> {
  return until(`${rule} in ${nameOf(document.uri)}`, () => {
    const found = ours(document, rule);
    return found.length > 0 && found;
  });
}

async function noFindings(document: TextDocument, rule: string): Promise<void> {
  await until(`no ${rule} in ${nameOf(document.uri)}`, () => ours(document, rule).length === 0);
}

async function applyFix(document: TextDocument, range: Range, title: RegExp): Promise<void> {
  const fix = await until(`the fix ${String(title)}`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      'quickfix',
      mostResolved,
    );
    return actions.find((action) => title.test(action.title));
  });
  assert.ok(fix.edit);
  assert.ok(await workspace.applyEdit(fix.edit));
}
