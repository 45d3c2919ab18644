import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Location,
  LocationLink,
  Range,
  SnippetTextEdit,
  TextEdit,
} from 'vscode-languageserver';
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver';
import type { Completion } from '../core/features/gateCompletion.ts';
import type { OutlineKind, OutlineSymbol } from '../core/features/symbols.ts';
import type { Occurrence } from '../core/model/workspace.ts';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { Fix, Severity } from '../core/rules/rule.ts';
import type { Edit } from '../core/text/edit.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import { offsetAt, positionAt } from '../core/text/sourceText.ts';
import type { Span } from '../core/text/span.ts';

/** Where a rule is explained. */
const ruleDocumentation = 'https://github.com/specwright/specwright/blob/main/docs/rules';

export function toRange(source: SourceText, { start, end }: Span): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

export function fromRange(source: SourceText, { start, end }: Range): Span {
  return { start: offsetAt(source, start), end: offsetAt(source, end) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(source: SourceText, { span, message, severity, rule }: Diagnosis): Diagnostic {
  return {
    range: toRange(source, span),
    message,
    severity: severities[severity],
    source: 'specwright',
    code: rule.id,
    codeDescription: { href: `${ruleDocumentation}/${rule.id}.md` },
  };
}

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Module,
  requirement: SymbolKind.Interface,
  criterion: SymbolKind.Boolean,
  story: SymbolKind.Event,
  task: SymbolKind.Method,
  other: SymbolKind.Object,
  target: SymbolKind.Number,
};

export function toDocumentSymbol(source: SourceText, symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(source, symbol),
    selectionRange: toRange(source, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(source, child)),
  };
}

export function toLocation({ document, identifier }: Occurrence): Location {
  return { uri: document.uri, range: toRange(document.source, identifier) };
}

/** With the whole requirement as its target, and the whole identifier underlined at the origin. */
export function toLocationLink({ document, identifier }: Occurrence, origin: Range): LocationLink {
  return {
    originSelectionRange: origin,
    targetUri: document.uri,
    targetRange: toRange(document.source, identifier.definition?.block ?? identifier),
    targetSelectionRange: toRange(document.source, identifier),
  };
}

function toTextEdit(source: SourceText, { span, newText, snippet }: Edit): TextEdit | SnippetTextEdit {
  const range = toRange(source, span);
  return snippet === true ? { range, snippet: { kind: 'snippet', value: newText } } : { range, newText };
}

/** The edits carry the version they were made for: an editor that has gone on refuses them. */
export function toCodeAction(
  uri: string,
  version: number | null,
  source: SourceText,
  fix: Fix,
  diagnostic: Diagnostic,
): CodeAction {
  const edits = fix.edits.map((edit) => toTextEdit(source, edit));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.isPreferred === true ? { isPreferred: true } : {}),
    edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
  };
}

export function toCompletionItem(source: SourceText, completion: Completion, index: number): CompletionItem {
  const { label, detail, documentation, span, newText, filterText } = completion;
  return {
    label,
    labelDetails: { description: detail },
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    kind: CompletionItemKind.Property,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range: toRange(source, span), newText },
    filterText,
    sortText: String(index).padStart(4, '0'),
  };
}
