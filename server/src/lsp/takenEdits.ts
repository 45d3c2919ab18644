import type { ClientCapabilities } from 'vscode-languageserver';
import type { Edit } from '../core/text/edit.ts';
import { withoutStops } from '../core/text/snippet.ts';
import type { SourceText } from '../core/text/sourceText.ts';

export function takesVersions(client: ClientCapabilities): boolean {
  return client.workspace?.workspaceEdit?.documentChanges === true;
}

/**
 * Edits as the client takes them: a snippet travels in versioned edits only, and only to clients that know it; the others get
 * its text. Undefined where nothing would be left of an edit but its tab stops.
 */
export function takenEdits(
  client: ClientCapabilities,
  source: SourceText,
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  if (takesVersions(client) && client.workspace?.workspaceEdit?.snippetEditSupport === true) return edits;
  const plain = edits.map((edit) =>
    edit.snippet === true ? { span: edit.span, newText: withoutStops(edit.newText) } : edit,
  );
  const isEmpty = plain.every(
    ({ span, newText }) => source.text.slice(span.start, span.end).trimEnd() === newText.trimEnd(),
  );
  return isEmpty ? undefined : plain;
}
