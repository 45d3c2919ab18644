import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import { findRefactorings } from '../../core/features/renumber.ts';
import { stampDate } from '../../core/features/stampDate.ts';
import { suppressionFor } from '../../core/features/suppress.ts';
import type { Diagnosis } from '../../core/rules/diagnose.ts';
import { findCertainEdits } from '../../core/rules/diagnose.ts';
import type { Fix } from '../../core/rules/rule.ts';
import type { Edit } from '../../core/text/edit.ts';
import { joinNear } from '../../core/text/edit.ts';
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
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, refactoringKind, fixAllKind] },
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
  },
};

/** A client that names kinds gets those, the kinds below them included. */
function wants({ context }: CodeActionParams, kind: string): boolean {
  return context.only?.some((only) => kind.startsWith(only) || only.startsWith(kind)) ?? true;
}

function quickFixes(context: FeatureContext, { textDocument, range }: CodeActionParams): readonly CodeAction[] {
  const checked = checkedAt(context, textDocument.uri);
  if (checked === undefined) return [];
  const { source, version } = checked;
  const found = checked.find(fromRange(source, range));
  const isWanted = firstThatFit();
  return found.slice(0, mostFindings).flatMap((diagnosis) => {
    const diagnostic = toDiagnostic(source, diagnosis);
    return [
      ...(diagnosis.fixes?.(context.session.knowledge) ?? []),
      ...suppressionOf(context, textDocument.uri, diagnosis),
    ]
      .filter((fix) => isWanted(diagnosis.rule.id, fix))
      .flatMap((fix) => {
        const edits = takenEdits(context.client, source, fix.edits);
        if (edits === undefined) return [];
        const files = [{ uri: textDocument.uri, version, source, edits }];
        return [toCodeAction(fix, diagnostic, toWorkspaceEdit(files, takesVersions(context.client)))];
      });
  });
}

/** After everything that mends the finding: leaving it, with a reason. */
function suppressionOf({ session }: FeatureContext, uri: string, diagnosis: Diagnosis): readonly Fix[] {
  const document = session.documentOf(uri)?.document;
  const fix = document === undefined ? undefined : suppressionFor(document, diagnosis);
  return fix === undefined ? [] : [fix];
}

/** Fixes for all findings of a rule once, and as many fixes as fit into an answer. */
function firstThatFit(): (rule: string, fix: Fix) => boolean {
  const offered = new Set<string>();
  let left = mostText;
  return (rule, fix) => {
    const name = `${rule} ${fix.title}`;
    if (fix.isForAll === true && offered.has(name)) return false;
    offered.add(name);
    const size = sizeOf(fix.edits);
    if (size > left) return false;
    left -= size;
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
