import { CodeActionKind } from 'vscode-languageserver';
import { diagnosesAt } from '../../core/rules/diagnose.ts';
import { fromRange, toCodeAction, toDiagnostic, toWorkspaceEdit } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';

/** The fixes of more findings than these for one selection help nobody. */
const mostFindings = 20;

export const quickFixes: LspFeature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  listen({ connection, session, client, host }) {
    const { documentChanges, snippetEditSupport } = client.workspace?.workspaceEdit ?? {};
    // A snippet travels in versioned edits only.
    const takesSnippets = documentChanges === true && snippetEditSupport === true;
    connection.onCodeAction(
      guarded(session, 'codeAction', [], ({ textDocument, range, context }) => {
        const versioned = session.documentOf(textDocument.uri);
        const isWanted = context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true;
        if (versioned === undefined || !isWanted || !session.settings.validate) return [];
        const { document, version } = versioned;
        const { source } = document;
        const selection = fromRange(source, range);
        const found = diagnosesAt(document, session.workspace, session.settings.rules, selection);
        return found.slice(0, mostFindings).flatMap((diagnosis) => {
          const diagnostic = toDiagnostic(source, diagnosis);
          const fixes = diagnosis.fixes?.({ today: host.today() }) ?? [];
          return fixes
            .filter(({ edits }) => takesSnippets || !edits.some(({ snippet }) => snippet === true))
            .map((fix) =>
              toCodeAction(
                fix,
                diagnostic,
                toWorkspaceEdit(
                  [{ uri: textDocument.uri, version, source, edits: fix.edits }],
                  documentChanges === true,
                ),
              ),
            );
        });
      }),
    );
  },
};
