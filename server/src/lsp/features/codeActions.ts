import type { ClientCapabilities, CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { findRefactorings } from '../../core/features/renumber.ts';
import { stampDate } from '../../core/features/stampDate.ts';
import { suppressionFor } from '../../core/features/suppress.ts';
import type { Diagnosis } from '../../core/rules/diagnose.ts';
import { findCertainEdits } from '../../core/rules/diagnose.ts';
import type { Fix } from '../../core/rules/rule.ts';
import type { Edit } from '../../core/text/edit.ts';
import { joinNear } from '../../core/text/edit.ts';
import type { SourceText } from '../../core/text/sourceText.ts';
import { lineAt } from '../../core/text/sourceText.ts';
import type { Span } from '../../core/text/span.ts';
import { refactoringKind } from '../../protocol.ts';
import { checkedAt } from '../checked.ts';
import { editedFiles, fromRange, toCodeAction, toDiagnostic, toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext, LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { takenEdits, takesVersions } from '../takenEdits.ts';
import { say } from '../../core/text/say.ts';

/** The fixes of more findings than these for one selection help nobody. */
const mostFindings = 20;
/** In UTF-16 units, about: what the edits of an answer may take. */
const mostText = 600_000;
/** In UTF-16 units: what an edit takes besides its text. */
const editSize = 130;

const fixAllKind = `${CodeActionKind.SourceFixAll}.specwright`;

export const codeActions: LspFeature = {
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, refactoringKind, fixAllKind],
      resolveProvider: resolvesEdits(client),
    },
  }),
  listen(context) {
    const { connection, session } = context;
    connection.onCodeAction(
      guarded(session, 'codeAction', [], async (params): Promise<CodeAction[]> => {
        const actions = [
          ...(wants(params, CodeActionKind.QuickFix) ? quickFixes(context, params) : []),
          ...(wants(params, refactoringKind) ? refactorings(context, params) : []),
          ...(asksToFixAll(params) ? fixAll(context, params) : []),
        ];
        await session.lookAgain([
          ...new Set(actions.flatMap(({ edit }) => (edit === undefined ? [] : editedFiles(edit)))),
        ]);
        return actions;
      }),
    );
    connection.onCodeActionResolve((action, token) => {
      const { uri } = action.data as Picked;
      const answer = guarded(session, 'codeAction/resolve', action, () => resolve(context, action));
      return answer({ textDocument: { uri } }, token);
    });
  },
};

/** Whether a client asks for the edits of what its user has picked; otherwise all of them travel at once. */
function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** A client that names kinds gets those, the kinds below them included. */
function wants({ context }: CodeActionParams, kind: string): boolean {
  return context.only?.some((only) => kind.startsWith(only) || only.startsWith(kind)) ?? true;
}

/** A fix for a finding at a place, as far as the client can take it. */
interface Offer {
  readonly diagnosis: Diagnosis;
  readonly fix: Fix;
  readonly source: SourceText;
  readonly version: number | null;
  readonly edits: readonly Edit[];
}

function offersAt(
  context: FeatureContext,
  uri: string,
  selectionIn: (source: SourceText) => Span,
  isWanted: (diagnosis: Diagnosis) => boolean = () => true,
): readonly Offer[] {
  const checked = checkedAt(context, uri);
  if (checked === undefined) return [];
  const { source, version } = checked;
  const found = checked.find(selectionIn(source)).filter(isWanted).slice(0, mostFindings);
  const suppressed = findSuppressed(source, found);
  const isNew = firstForAll();
  return found.flatMap((diagnosis) => {
    const suppression = suppressed.has(diagnosis) ? suppressionOf(context, uri, diagnosis) : [];
    return [...(diagnosis.fixes?.(context.session.knowledge) ?? []), ...suppression].flatMap((fix) => {
      if (!isNew(diagnosis.rule.id, fix)) return [];
      const edits = takenEdits(context.client, source, fix.edits);
      return edits === undefined ? [] : [{ diagnosis, fix, source, version, edits }];
    });
  });
}

function quickFixes(
  context: FeatureContext,
  { textDocument: { uri }, range }: CodeActionParams,
): readonly CodeAction[] {
  const picksFirst = resolvesEdits(context.client);
  const state = context.session.stateOf(uri) ?? null;
  const fits = thatFit(picksFirst);
  return offersAt(context, uri, (source) => fromRange(source, range)).flatMap((offer) => {
    const { diagnosis, fix, source } = offer;
    if (!fits(fix)) return [];
    const action = toCodeAction(fix, toDiagnostic(source, diagnosis));
    const picked: Picked = { uri, state, start: diagnosis.span.start, rule: diagnosis.rule.id, title: fix.title };
    return [picksFirst ? { ...action, data: picked } : { ...action, edit: editOf(context, uri, offer) }];
  });
}

/** By this a fix is found again that the user has picked: its edits are made only then. */
interface Picked {
  readonly uri: string;
  /** Of the text that it was offered for. */
  readonly state: number | null;
  /** Where the finding starts. */
  readonly start: number;
  readonly rule: string;
  readonly title: string;
}

async function resolve(context: FeatureContext, action: CodeAction): Promise<CodeAction> {
  const { session } = context;
  const { uri, state, start, rule, title } = action.data as Picked;
  const isMeant = ({ span, rule: { id } }: Diagnosis): boolean => span.start === start && id === rule;
  const offer = offersAt(context, uri, () => ({ start, end: start }), isMeant).find(({ fix }) => fix.title === title);
  if (offer === undefined || (session.stateOf(uri) ?? null) !== state)
    throw new ResponseError(LSPErrorCodes.ContentModified, say('The document has changed in the meantime. Try again.'));
  const edit = editOf(context, uri, offer);
  await session.lookAgain(editedFiles(edit));
  return { ...action, edit };
}

function editOf({ client }: FeatureContext, uri: string, { version, source, edits }: Offer): WorkspaceEdit {
  return toWorkspaceEdit([{ uri, version, source, edits }], takesVersions(client));
}

/** A comment is for a rule on a line: it is offered for the first line that is selected, once for each rule. */
function findSuppressed(source: SourceText, found: readonly Diagnosis[]): ReadonlySet<Diagnosis> {
  const first = Math.min(...found.map(({ span }) => lineAt(source, span.start)));
  const rules = new Map<string, Diagnosis>();
  for (const diagnosis of found)
    if (lineAt(source, diagnosis.span.start) === first && !rules.has(diagnosis.rule.id))
      rules.set(diagnosis.rule.id, diagnosis);
  return new Set(rules.values());
}

/** After everything that mends the finding: leaving it, with a reason. */
function suppressionOf({ session }: FeatureContext, uri: string, diagnosis: Diagnosis): readonly Fix[] {
  const document = session.documentOf(uri)?.document;
  const fix = document === undefined ? undefined : suppressionFor(document, diagnosis);
  return fix === undefined ? [] : [fix];
}

/** A fix for all findings of a rule has as many edits as there are findings: it is made once. */
function firstForAll(): (rule: string, fix: Fix) => boolean {
  const offered = new Set<string>();
  return (rule, fix) => {
    const name = `${rule} ${fix.title}`;
    if (fix.isForAll === true && offered.has(name)) return false;
    offered.add(name);
    return true;
  };
}

/** As many fixes as fit into an answer, or else into an answer each. */
function thatFit(isEach: boolean): (fix: Fix) => boolean {
  let left = mostText;
  return (fix) => {
    const size = sizeOf(fix.edits);
    if (size > left) return false;
    if (!isEach) left -= size;
    return true;
  };
}

function sizeOf(edits: readonly Edit[]): number {
  return edits.reduce((size, { newText }) => size + editSize + newText.length, 0);
}

/** On saving, or in the menu of source actions; never in the light bulb. */
function asksToFixAll({ context: { only } }: CodeActionParams): boolean {
  return only?.some((kind) => fixAllKind === kind || fixAllKind.startsWith(`${kind}.`)) ?? false;
}

function fixAll(context: FeatureContext, { textDocument: { uri } }: CodeActionParams): readonly CodeAction[] {
  const { session } = context;
  const versioned = session.documentOf(uri);
  if (versioned === undefined || !session.settings.validate) return [];
  const { document, version } = versioned;
  const certain = findCertainEdits(document, session.settings.rules, session.knowledge, session.project);
  const edits = sizeOf(certain) > mostText ? joinNear(document.source.text, certain, editSize) : certain;
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit([{ uri, version, source: document.source, edits }], takesVersions(context.client));
  return [{ title: say('Fill in what is certain'), kind: fixAllKind, edit }];
}

function refactorings(
  context: FeatureContext,
  { textDocument, range, context: { only, triggerKind } }: CodeActionParams,
): readonly CodeAction[] {
  const { session, client, host } = context;
  const document = session.documentOf(textDocument.uri)?.document;
  // The light bulb asks at every move of the cursor; what reads other documents waits until somebody asks.
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic || only !== undefined;
  if (document === undefined || !isAsked) return [];
  const offset = fromRange(document.source, range).start;
  const takesAnnotations = client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  return [
    ...findRefactorings(session.workspaceOf(document), document, offset),
    ...stampDate(document, offset, host.today()),
  ]
    .map((refactoring) => ({ ...refactoring, kind: `${refactoringKind}.${refactoring.kind}` }))
    .filter(({ kind }) => only?.some((wanted) => kind.startsWith(wanted)) ?? true)
    .map(({ kind, title, changes, needsConfirmation }) => {
      const files = changes.map(({ document: { uri, source }, edits }) => ({
        uri,
        version: session.documentOf(uri)?.version ?? null,
        source,
        edits: takenEdits(client, source, edits) ?? [],
      }));
      const confirmation = needsConfirmation && takesAnnotations ? title : undefined;
      return { title, kind, edit: toWorkspaceEdit(files, takesVersions(client), confirmation) };
    });
}
