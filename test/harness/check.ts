import assert from 'node:assert/strict';
import type { Completion } from '../../server/src/core/features/completion.ts';
import { completeBlock } from '../../server/src/core/features/blockCompletion.ts';
import { proposeTemplates } from '../../server/src/core/features/chooseTemplate.ts';
import { completeFrontMatter } from '../../server/src/core/features/frontMatterCompletion.ts';
import { proposeBlocks } from '../../server/src/core/features/insertBlock.ts';
import { proposeSections } from '../../server/src/core/features/insertSection.ts';
import type { Proposal } from '../../server/src/core/features/proposal.ts';
import { stampDate } from '../../server/src/core/features/stampDate.ts';
import { findUpgrade } from '../../server/src/core/features/upgradeTemplate.ts';
import { completeConfig, configHoverAt } from '../../server/src/core/features/configHelp.ts';
import { completeGateTarget } from '../../server/src/core/features/gateCompletion.ts';
import { summariseGates } from '../../server/src/core/features/gateSummary.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { completeIdentifier } from '../../server/src/core/features/identifierCompletion.ts';
import { describeMentions } from '../../server/src/core/features/mentions.ts';
import { findDefinitions, findReferences, identifierAt } from '../../server/src/core/features/navigation.ts';
import { prepareRename, renameIdentifier } from '../../server/src/core/features/rename.ts';
import { findTokens } from '../../server/src/core/features/semanticTokens.ts';
import type { OutlineSymbol } from '../../server/src/core/features/symbols.ts';
import type { DocumentEdits } from '../../server/src/core/features/documentEdits.ts';
import { findRefactorings } from '../../server/src/core/features/renumber.ts';
import { replyAt } from '../../server/src/core/features/filling.ts';
import type { Scope } from '../../server/src/core/features/filling.ts';
import { readiness } from '../../server/src/core/features/readiness.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import { suppressionFor } from '../../server/src/core/features/suppress.ts';
import type { Trace } from '../../server/src/core/features/trace.ts';
import { findIncoming, findOutgoing } from '../../server/src/core/features/trace.ts';
import { traceRows } from '../../server/src/core/features/traceRows.ts';
import type { Asked } from '../../server/src/core/features/whyNot.ts';
import { whyNot } from '../../server/src/core/features/whyNot.ts';
import { labelOf } from '../../server/src/core/features/workspaceSymbols.ts';
import { findWorkspaceSymbols } from './symbols.ts';
import type { Reply } from '../../server/src/core/filling/answers.ts';
import type { Answer, Knowledge } from '../../server/src/core/filling/knowledge.ts';
import { readQuestions } from '../../server/src/core/filling/questions.ts';
import type { Document } from '../../server/src/core/document/document.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import type { Occurrence } from '../../server/src/core/workspace/occurrence.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import type { GateConfig } from '../../server/src/core/project/gateConfig.ts';
import { readGateConfig } from '../../server/src/core/project/gateConfig.ts';
import { readingFor } from '../../server/src/core/project/readingFor.ts';
import { projectFileId } from '../../server/src/core/project/projectFiles.ts';
import type { Diagnosis } from '../../server/src/core/rules/diagnose.ts';
import {
  diagnose,
  diagnoseConfig,
  diagnoseSettings,
  findCertainEdits,
  within,
} from '../../server/src/core/rules/diagnose.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { withoutStops } from '../../server/src/core/text/snippet.ts';
import { positionAt } from '../../server/src/core/text/sourceText.ts';
import type { Mark } from './fixture.ts';
import { readFixture } from './fixture.ts';

/** The only code of the core's tests that calls its features: hundreds of tests do not care when a signature changes. */

interface World {
  readonly workspace: WorkspaceIndex;
  readonly document: (file: string) => Document;
  readonly marks: readonly Mark[];
  readonly files: readonly string[];
  /** Throws when the fixture has no `$0`. */
  readonly cursor: { readonly document: Document; readonly offset: number };
}

const root = 'file:///project';
export const today = '2026-11-21';

function readWorld(fixture: string, isComplete = true): World {
  const { files, marks, cursor } = readFixture(fixture);
  const workspace = new WorkspaceIndex();
  workspace.isComplete = isComplete;
  const uris = [...files].map(([file, text]) => [`${root}/${file}`, text] as const);
  for (const [uri, text] of uris) {
    const id = projectFileId(uri);
    if (id !== undefined) workspace.project.put(id, uri, text);
  }
  const documents = uris.filter(([uri]) => projectFileId(uri) === undefined);
  for (const [uri, text] of documents) workspace.put(readDocument(uri, text, readingFor(workspace.project, uri)));
  const document = (file: string): Document => workspace.documents.get(`${root}/${file}`)!;
  return {
    workspace,
    document,
    marks,
    files: [...files.keys()].filter((file) => projectFileId(`${root}/${file}`) === undefined),
    get cursor() {
      assert.ok(cursor, 'the fixture has no $0');
      return { document: document(cursor.file), offset: cursor.offset };
    },
  };
}

/** A document as if it stood in a file, to look into. */
export function documentOf(text: string, file = 'prd.md'): Document {
  return readDocument(`${root}/${file}`, text);
}

/** What a rule reports is what the fixture marks: no more, no less, with the notes as messages. */
export function checkRule(rule: string, fixture: string): void {
  const { workspace, document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    diagnose(document(file), workspace, {}, { today })
      .filter((diagnosis) => diagnosis.rule.id === rule)
      .map(({ span, message }) => place(document(file), { file, ...span, note: message })),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** What is wrong in an `iosm.yaml` is what the fixture marks, with the messages as notes. */
export function checkConfig(fixture: string): void {
  const { workspace, marks } = readWorld(`//- iosm.yaml\n${fixture.replace(/^\n/, '')}`);
  const config = configOf(workspace);
  assert.deepEqual(
    diagnoseConfig(config, {}).map(({ span, message }) => place(config, { file: 'iosm.yaml', ...span, note: message })),
    marks.map((mark) => place(config, mark)),
  );
}

/** Applies the first fix of each finding of an `iosm.yaml`, one after the other, until there is none. */
export function fixedConfig(text: string): string {
  let fixed = text;
  for (let round = 0; round < 100; round++) {
    const { workspace } = readWorld(`//- iosm.yaml\n${fixed}`);
    const config = configOf(workspace);
    const edits = diagnoseConfig(config, {}).flatMap(({ fixes }) => fixes?.({ today }) ?? [])[0]?.edits;
    if (edits === undefined) return fixed;
    fixed = applyEdits(config.source.text, edits);
  }
  return fixed;
}

export function configHover(fixture: string): string | undefined {
  const { config, offset } = configAtCursor(fixture);
  return configHoverAt(config, offset)?.markdown;
}

export function configCompletions(fixture: string): readonly Completion[] {
  const { config, offset } = configAtCursor(fixture);
  return completeConfig(config, offset);
}

function configAtCursor(fixture: string): { readonly config: GateConfig; readonly offset: number } {
  const { files, cursor } = readFixture(`//- iosm.yaml\n${fixture}`);
  assert.ok(cursor, 'the fixture has no $0');
  return { config: readGateConfig(files.get('iosm.yaml') ?? '', `${root}/iosm.yaml`), offset: cursor.offset };
}

/** `Gate-O: 2 targets · 1 open → P99 latency: ≤[Z]ms`, with the places that a click shows. */
export function gateSummaries(fixture: string): readonly string[] {
  const { workspace, document, files } = readWorld(fixture);
  return files.flatMap((file) => {
    const { text } = document(file).source;
    return summariseGates(workspace, document(file)).map(({ span, title, places }) => {
      const shown = places.map(({ start, end }) => text.slice(start, end)).join(', ');
      return `${text.slice(span.start, span.end).replace(/^#+ /, '')}: ${title} → ${shown}`;
    });
  });
}

function configOf(workspace: Workspace): GateConfig {
  const config = workspace.project.nearest('gateConfig', `${root}/iosm.yaml`);
  assert.ok(config, 'no iosm.yaml');
  return config;
}

/** The reason why something cannot be done at the cursor, and what brings one on: `There is no identifier … → goToSymbol`. */
export function whyNotAtCursor(asked: Asked, fixture: string): string | undefined {
  const { workspace, cursor } = readWorld(fixture.startsWith('# Notes') ? `//- notes.md\n${fixture}` : fixture);
  const found = whyNot(workspace, cursor.document, cursor.offset, asked);
  return found && `${found.reason} → ${found.next ?? 'nothing'}`;
}

/** The severities of what a rule reports, in reading order. */
export function severities(rule: string, fixture: string): readonly string[] {
  const { workspace, document, files } = readWorld(fixture);
  return files
    .flatMap((file) => diagnose(document(file), workspace, {}, { today }))
    .filter((diagnosis) => diagnosis.rule.id === rule)
    .map(({ severity }) => severity);
}

/** Every placeholder is marked, and its kind noted; nothing else is. */
export function checkPlaceholders(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    document(file).placeholders.map(({ start, end, kind }) => place(document(file), { file, start, end, note: kind })),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** Every definition is marked, with form and title as `list: Title`, and every reference, noted as `→`. */
export function checkIdentifiers(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    document(file).identifiers.map(({ start, end, definition }) =>
      place(document(file), {
        file,
        start,
        end,
        note: definition === undefined ? '→' : `${definition.site}: ${definition.title}`.trimEnd(),
      }),
    ),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** Every identifier is marked, and its name noted: `Requirement 1` for the `1` of `_Requirements: 1_`. */
export function checkNames(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    document(file).identifiers.map(({ start, end, name }) => place(document(file), { file, start, end, note: name })),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** Every range is marked, and its members noted, with commas. */
export function checkRanges(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    document(file).ranges.map(({ start, end, members }) =>
      place(document(file), { file, start, end, note: members.join(', ') }),
    ),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** The names of all identifiers of a text that stands in a file, definitions as `FR-1: Title`. */
export function identifiersOf(text: string, file?: string): readonly string[] {
  return documentOf(text, file).identifiers.map(({ name, definition }) =>
    definition === undefined ? name : `${name}: ${definition.title}`,
  );
}

/** What a rule says, in reading order. */
export function messagesOf(rule: string, fixture: string): readonly string[] {
  const { workspace, document, files } = readWorld(fixture);
  return files
    .flatMap((file) => diagnose(document(file), workspace, {}, { today }))
    .filter((diagnosis) => diagnosis.rule.id === rule)
    .map(({ message }) => message);
}

/** What a rule says before every file of the workspace has been read. */
export function messagesBeforeComplete(rule: string, fixture: string): readonly string[] {
  const { workspace, document, files } = readWorld(fixture, false);
  return files
    .flatMap((file) => diagnose(document(file), workspace, {}, { today }))
    .filter((diagnosis) => diagnosis.rule.id === rule)
    .map(({ message }) => message);
}

/** The places elsewhere that explain the findings of a rule: `prd.md:3:5-9 “FR-1” FR-1 is defined here.` */
export function relatedPlaces(rule: string, fixture: string): readonly string[] {
  const { workspace, document, files } = readWorld(fixture);
  return files
    .flatMap((file) => diagnose(document(file), workspace, {}, { today }))
    .filter((diagnosis) => diagnosis.rule.id === rule)
    .flatMap(({ related }) => related ?? [])
    .map(({ document: where, span, message }) => {
      const file = where.uri.slice(root.length + 1);
      return place(where, { file, start: span.start, end: span.end, note: message });
    });
}

/** The titles of the fixes at the cursor. */
export function fixTitles(fixture: string): readonly string[] {
  return fixesAtCursor(fixture).map(({ title }) => title);
}

/** Applies the fix with this title at the cursor; what comes out is expected, and applying never leaves the finding. */
export function checkFix(title: string, fixture: string, expected: string): void {
  const { document } = readWorld(fixture).cursor;
  const fix = fixesAtCursor(fixture).find((candidate) => candidate.title === title);
  assert.ok(fix, `“${title}” among ${fixTitles(fixture).join(', ')}`);
  assert.equal(applyEdits(document.source.text, fix.edits), expected.replace(/^\n/, ''));
}

/** What is defined once the fix with this title is applied and its hints are left as they are: `FR-2 heading: Title`. */
export function definitionsAfterFix(title: string, fixture: string): readonly string[] {
  const { document } = readWorld(fixture).cursor;
  const fix = fixesAtCursor(fixture).find((candidate) => candidate.title === title);
  assert.ok(fix, `“${title}” among ${fixTitles(fixture).join(', ')}`);
  const edits = fix.edits.map((edit) => ({ ...edit, newText: withoutStops(edit.newText) }));
  return readDocument(document.uri, applyEdits(document.source.text, edits)).identifiers.flatMap(
    ({ name, definition }) => (definition === undefined ? [] : [`${name} ${definition.site}: ${definition.title}`]),
  );
}

function fixesAtCursor(fixture: string) {
  const { workspace, cursor } = readWorld(fixture);
  const selection = { start: cursor.offset, end: cursor.offset };
  const all: readonly Diagnosis[] = diagnose(cursor.document, workspace, {}, { today });
  const found = within(all, selection);
  return found.flatMap(({ fixes }) => fixes?.({ today }) ?? []);
}

/** The marks are the definitions of what the cursor is on. */
export function checkDefinitions(fixture: string): void {
  const { workspace, cursor, marks, document } = readWorld(fixture);
  checkOccurrences(findDefinitions(workspace, cursor.document, cursor.offset), marks, document);
}

/** The marks are all places that mean what the cursor is on. */
export function checkReferences(fixture: string): void {
  const { workspace, cursor, marks, document } = readWorld(fixture);
  checkOccurrences(findReferences(workspace, cursor.document, cursor.offset, true), marks, document);
}

function checkOccurrences(
  found: readonly Occurrence[],
  marks: readonly Mark[],
  document: (file: string) => Document,
): void {
  const places = found.map((occurrence) => {
    const file = occurrence.document.uri.slice(root.length + 1);
    return place(occurrence.document, { file, ...occurrence.identifier, note: '' });
  });
  assert.deepEqual(
    places,
    marks.map((mark) => place(document(mark.file), { ...mark, note: '' })),
  );
}

/** Every mark is a reference, definitions left out: what a number above a definition counts. */
export function checkMentions(fixture: string): void {
  const { workspace, cursor, marks, document } = readWorld(fixture);
  checkOccurrences(findReferences(workspace, cursor.document, cursor.offset, false), marks, document);
}

/** `2 references · 1 criterion`, for what the cursor is on. */
export function mentionsTitle(fixture: string): string {
  const { workspace, cursor } = readWorld(fixture);
  return describeMentions(workspace, cursor.document, identifierAtCursor(fixture)).title;
}

/** Who refers to what the cursor is on: `prd.md AC-1 “FR-1” “FR-1”`, with the places that do. */
export function incoming(fixture: string): readonly string[] {
  const { workspace, cursor } = readWorld(fixture);
  const occurrence = { document: cursor.document, identifier: identifierAtCursor(fixture), isInRange: false };
  return findIncoming(workspace, occurrence).map((trace) => describeTrace(trace, trace.end.document));
}

/** Whom the requirement at the cursor refers to. */
export function outgoing(fixture: string): readonly string[] {
  const { workspace, cursor } = readWorld(fixture);
  const occurrence = { document: cursor.document, identifier: identifierAtCursor(fixture), isInRange: false };
  return findOutgoing(workspace, occurrence).map((trace) => describeTrace(trace, cursor.document));
}

function describeTrace({ end, places }: Trace, { source }: Document): string {
  const texts = places.map((span) => ` “${source.text.slice(span.start, span.end)}”`);
  return `${end.document.uri.slice(root.length + 1)} ${end.identifier.name}${texts.join('')}`;
}

function identifierAtCursor(fixture: string) {
  const { document, offset } = readWorld(fixture).cursor;
  const identifier = identifierAt(document, offset);
  assert.ok(identifier, 'no identifier at $0');
  return identifier;
}

/** `FR-1 Sign in` for each definition that is found. */
export function workspaceSymbols(query: string, fixture: string): readonly string[] {
  return findWorkspaceSymbols(readWorld(fixture).workspace, query).map(labelOf);
}

export function identifierCompletions(fixture: string): readonly Completion[] {
  const { workspace, cursor } = readWorld(fixture);
  return completeIdentifier(workspace, cursor.document, cursor.offset);
}

/** Every coloured stretch is marked, and its type noted with its modifiers. */
export function checkTokens(fixture: string): void {
  const { document, marks, files } = readWorld(fixture);
  const found = files.flatMap((file) =>
    findTokens(document(file)).map(({ start, end, type, modifiers }) =>
      place(document(file), { file, start, end, note: [type, ...modifiers].join(' ') }),
    ),
  );
  assert.deepEqual(
    found,
    marks.map((mark) => place(document(mark.file), mark)),
  );
}

/** The text that F2 at the cursor selects, or the reason why it cannot. */
export function renameTarget(fixture: string): { readonly name: string; readonly text: string } | string {
  const { workspace, cursor } = readWorld(fixture);
  const { document, offset } = cursor;
  const prepared = prepareRename(workspace, document, offset);
  if (!prepared.ok) return prepared.reason;
  const { name, start, end } = prepared.value;
  return { name, text: document.source.text.slice(start, end) };
}

/** Renames what the cursor is on: `expected` is the whole workspace afterwards, files that stay as they are included. */
export function checkRename(newName: string, fixture: string, expected: string): void {
  const { workspace, cursor, files, document } = readWorld(fixture);
  const renamed = renameIdentifier(workspace, cursor.document, cursor.offset, newName);
  assert.ok(renamed.ok, renamed.ok ? '' : renamed.reason);
  const edits = new Map(renamed.value.map((change) => [change.document.uri, change.edits]));
  const after = files.map((file): [string, string] => {
    const { uri, source } = document(file);
    return [file, applyEdits(source.text, edits.get(uri) ?? [])];
  });
  assert.deepEqual(Object.fromEntries(after), Object.fromEntries(readFixture(expected).files));
}

/** Why what the cursor is on cannot have this name; fails when it can. */
export function renameRefusal(newName: string, fixture: string): string {
  const { workspace, cursor } = readWorld(fixture);
  const renamed = renameIdentifier(workspace, cursor.document, cursor.offset, newName);
  assert.ok(!renamed.ok, 'it was renamed');
  return renamed.reason;
}

export function hoverText(fixture: string): string | undefined {
  const { workspace, cursor } = readWorld(fixture);
  return hoverAt(workspace, cursor.document, cursor.offset)?.markdown;
}

export function completions(fixture: string): readonly Completion[] {
  const { workspace, cursor } = readWorld(fixture);
  return completeGateTarget(workspace, cursor.document, cursor.offset);
}

/** The outline as indented lines: `kind name (detail)`. */
export function outlineOf(fixture: string): readonly string[] {
  const { document, files, workspace } = readWorld(fixture);
  const lines = (symbols: readonly OutlineSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind} ${name}${detail === '' ? '' : ` (${detail})`}`,
      ...lines(children, `${indent}  `),
    ]);
  return files.flatMap((file) =>
    lines(findSymbols(document(file), readiness(document(file), workspace, { today })), ''),
  );
}

/** As people read it: `prd.md:3:5-9 “text” note`. */
function place(document: Pick<Document, 'source'>, { file, start, end, note }: Mark): string {
  const { line, character } = positionAt(document.source, start);
  const column = character + 1;
  const text = document.source.text.slice(start, end);
  return `${file}:${String(line + 1)}:${String(column)}-${String(column + end - start)} “${text}” ${note}`.trimEnd();
}

export function refactoringTitles(fixture: string): readonly string[] {
  const { workspace, cursor } = readWorld(fixture);
  return findRefactorings(workspace, cursor.document, cursor.offset).map(({ title }) => title);
}

/** Does what the title says at the cursor; every file comes out as the expected fixture has it. */
export function checkRefactoring(title: string, fixture: string, expected: string): void {
  const world = readWorld(fixture);
  const { document, offset } = world.cursor;
  const refactoring = findRefactorings(world.workspace, document, offset).find((found) => found.title === title);
  assert.ok(refactoring, `“${title}” among ${refactoringTitles(fixture).join(', ')}`);
  for (const [file, text] of readFixture(expected).files) {
    const before = world.document(file);
    const change: DocumentEdits | undefined = refactoring.changes.find(
      ({ document: changed }) => changed.uri === before.uri,
    );
    assert.equal(applyEdits(before.source.text, change?.edits ?? []), text);
  }
}

/** What is asked, one line for each question: `number P95 latency: 200`. */
export function questions(fixture: string, knowledge: Partial<Knowledge> = {}): readonly string[] {
  const { document, files } = readWorld(fixture);
  return files.flatMap((file) =>
    readQuestions(document(file), { today, ...knowledge }).map(({ type, asks, values }) =>
      `${type} ${asks}: ${values.join(', ')}`.replace(/: $/, ''),
    ),
  );
}

/** The reply to the placeholder that begins at `$0` turns the fixture's documents into `expected`, in their order. */
export function checkReply(fixture: string, reply: Reply, expected: string | readonly string[], scope?: Scope): void {
  const { workspace, cursor, files, document } = readWorld(fixture);
  const given = reply.kind === 'value' ? { ...reply, everywhere: scope !== undefined } : reply;
  const result = replyAt(workspace, cursor.document, cursor.offset, given, scope, { today });
  assert.ok(result.ok, result.ok ? '' : result.reason);
  const changed = new Map(result.value.map(({ document: { uri }, edits }) => [uri, edits]));
  const texts = files.map((file) => {
    const { uri, source } = document(file);
    return applyEdits(source.text, changed.get(uri) ?? []);
  });
  assert.deepEqual(texts, typeof expected === 'string' ? [expected] : expected);
}

/** Why the reply to the placeholder that begins at `$0` is not taken. */
export function whyNotTaken(fixture: string, reply: Reply): string {
  const { workspace, cursor } = readWorld(fixture);
  const result = replyAt(workspace, cursor.document, cursor.offset, reply, undefined, { today });
  assert.ok(!result.ok, 'the reply is taken');
  return result.reason;
}

/** What fix-all makes of a text. */
export function fixedAll(text: string, answers: readonly Answer[] = []): string {
  const document = documentOf(text);
  return applyEdits(text, findCertainEdits(document, {}, { today, answers }));
}

const proposers = { section: proposeSections, block: proposeBlocks, template: proposeTemplates, upgrade: upgradeOf };

function upgradeOf(workspace: Workspace, document: Document): readonly Proposal[] {
  const upgrade = findUpgrade(workspace, document);
  return upgrade === undefined ? [] : [upgrade.note, ...upgrade.gained];
}

/** What can be picked for the document of the cursor. */
export function proposalsOf(kind: keyof typeof proposers, fixture: string): readonly Proposal[] {
  const { workspace, cursor } = readWorld(fixture);
  return proposers[kind](workspace, cursor.document);
}

/** The text once the proposal of that title is taken, its tab stops as their hints. */
export function applyProposal(kind: keyof typeof proposers, title: string, fixture: string): string {
  const { cursor } = readWorld(fixture);
  const all = proposalsOf(kind, fixture);
  const proposal = all.find((candidate) => candidate.title === title);
  assert.ok(proposal, `“${title}” among ${all.map((each) => each.title).join(', ')}`);
  const edits = proposal.edits.map((edit) => ({
    ...edit,
    newText: edit.snippet === true ? withoutStops(edit.newText) : edit.newText,
  }));
  return applyEdits(cursor.document.source.text, edits);
}

/** The text once every proposal is taken. */
export function applyAll(kind: keyof typeof proposers, fixture: string): string {
  const { cursor } = readWorld(fixture);
  const edits = proposalsOf(kind, fixture).flatMap((proposal) => proposal.edits);
  return applyEdits(cursor.document.source.text, edits);
}

export function frontMatterCompletions(fixture: string): readonly Completion[] {
  const { workspace, cursor } = readWorld(fixture);
  return completeFrontMatter(workspace, cursor.document, cursor.offset, today);
}

export function blockCompletions(fixture: string): readonly Completion[] {
  const { workspace, cursor } = readWorld(fixture);
  return completeBlock(workspace, cursor.document, cursor.offset);
}

export function stampTitles(fixture: string): readonly string[] {
  const { document, offset } = readWorld(fixture).cursor;
  return stampDate(document, offset, today).map(({ title }) => title);
}

/** The rows of the trace matrix: `FR-1 [Section]: AC-1 | US-1 | 3`, where the last part counts mentions; `!` for no criterion. */
export function checkTraceRows(fixture: string, expected: readonly string[]): void {
  const { workspace, document, files } = readWorld(fixture);
  const names = (found: readonly Occurrence[]): string => found.map(({ identifier }) => identifier.name).join(' ');
  const rows = traceRows(workspace, files.map(document)).map(
    ({ requirement, section, criteria, stories, mentions, isCovered }) =>
      `${requirement.identifier.name} [${section}]: ${names(criteria)} | ${names(stories)} | ${String(mentions.length)}${isCovered ? '' : '!'}`,
  );
  assert.deepEqual(rows, expected);
}

/** What is wrong in a `.specwright.json` is what the fixture marks. */
export function checkSettingsFile(fixture: string): void {
  const { workspace, marks } = readWorld(fixture);
  const [, settings] = workspace.project.all('teamSettings')[0] ?? [];
  assert.ok(settings);
  assert.deepEqual(
    diagnoseSettings(settings, workspace.project).map(({ span, message }) =>
      place(settings, { file: '.specwright.json', ...span, note: message }),
    ),
    marks.map((mark) => place(settings, mark)),
  );
}

/** The comment that turns a rule off at the cursor, as a quick fix writes it. */
export function checkSuppression(text: string, rule: string, expected: string): void {
  const at = text.indexOf('$0');
  const document = documentOf(text.replace('$0', ''));
  const workspace = new WorkspaceIndex();
  workspace.put(document);
  const diagnosis = diagnose(document, workspace, {}, { today }).find(
    (each) => each.rule.id === rule && each.span.start <= at && at <= each.span.end,
  );
  assert.ok(diagnosis);
  const edits = suppressionFor(document, diagnosis)?.edits ?? [];
  assert.equal(applyEdits(document.source.text, edits), expected);
  assert.equal(edits[0]?.snippet, true);
}
