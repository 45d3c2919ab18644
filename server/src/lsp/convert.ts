import type {
  CodeAction,
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DiagnosticRelatedInformation,
  DocumentSymbol,
  Location,
  LocationLink,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
} from 'vscode-languageserver';
import type { Completion } from '../core/features/completion.ts';
import type { OutlineKind, OutlineSymbol } from '../core/features/symbols.ts';
import type { Occurrence } from '../core/workspace/occurrence.ts';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { Fix, Related, Severity } from '../core/rules/rule.ts';
import type { Edit } from '../core/text/edit.ts';
import { withoutStops } from '../core/text/snippet.ts';
import { takesMarkdown, toMarkup } from './markup.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import { offsetAt, positionAt } from '../core/text/sourceText.ts';
import type { Span } from '../core/text/span.ts';

/** Where a rule is explained. */
const ruleDocumentation = 'https://github.com/specwright/specwright/blob/main/docs/rules';

export function toRange(source: SourceText, span: Span): Range {
  const start = positionAt(source, span.start);
  // Nearly everything ends on the line it begins on.
  const isOnOneLine = span.end >= span.start && span.end < (source.lineStarts[start.line + 1] ?? Infinity);
  const end = isOnOneLine
    ? { line: start.line, character: start.character + span.end - span.start }
    : positionAt(source, span.end);
  return { start, end };
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

const descriptions = new Map<string, { readonly href: string }>();

function describe(rule: string): { readonly href: string } {
  const description = descriptions.get(rule) ?? { href: `${ruleDocumentation}/${rule}.md` };
  descriptions.set(rule, description);
  return description;
}

export function toDiagnostic(source: SourceText, { span, message, severity, rule, related }: Diagnosis): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(source, span),
    message,
    severity: severities[severity],
    source: 'specwright',
    code: rule.id,
    codeDescription: describe(rule.id),
  };
  if (related !== undefined) diagnostic.relatedInformation = related.map(toRelated);
  return diagnostic;
}

function toRelated({ document, span, message }: Related): DiagnosticRelatedInformation {
  return { location: { uri: document.uri, range: toRange(document.source, span) }, message };
}

export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Module,
  requirement: SymbolKind.Interface,
  criterion: SymbolKind.Boolean,
  story: SymbolKind.Event,
  task: SymbolKind.Method,
  other: SymbolKind.Object,
  target: SymbolKind.Number,
};

/** What is empty is left out: a long outline is half as much to send. */
export function toDocumentSymbol(source: SourceText, symbol: OutlineSymbol): DocumentSymbol {
  const { name, detail, kind, children } = symbol;
  const range = toRange(source, symbol);
  const found: DocumentSymbol = {
    name,
    kind: symbolKinds[kind],
    range,
    selectionRange: toRange(source, symbol.selection),
  };
  if (detail !== '') found.detail = detail;
  if (children.length > 0) found.children = children.map((child) => toDocumentSymbol(source, child));
  return found;
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

export function toCodeAction(fix: Fix, diagnostic: Diagnostic): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.isPreferred === true ? { isPreferred: true } : {}),
  };
}

/** The edits of one file, and the version they were made for; null for a file that is not open. */
export interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly source: SourceText;
  readonly edits: readonly Edit[];
}

/**
 * With versions an editor that has gone on refuses the edits; some clients know none, and no snippets either. With a
 * `confirmation` the editor shows the edits under that name and waits for a yes.
 */
export function toWorkspaceEdit(
  files: readonly FileEdits[],
  takesVersions: boolean,
  confirmation?: string,
): WorkspaceEdit {
  if (!takesVersions) {
    const changes = files.map(({ uri, source, edits }) => {
      const plain: TextEdit[] = edits.map(({ span, newText }) => ({ range: toRange(source, span), newText }));
      return [uri, plain] as const;
    });
    return { changes: Object.fromEntries(changes) };
  }
  const annotation = confirmation === undefined ? {} : { annotationId: confirmation };
  return {
    documentChanges: files.map(({ uri, version, source, edits }) => ({
      textDocument: { uri, version },
      edits: edits.map((edit) => ({ ...toTextEdit(source, edit), ...annotation })),
    })),
    ...(confirmation === undefined
      ? {}
      : { changeAnnotations: { [confirmation]: { label: confirmation, needsConfirmation: true } } }),
  };
}

/** The URIs of the files that an edit changes. */
export function editedFiles({ changes, documentChanges }: WorkspaceEdit): readonly string[] {
  const versioned = documentChanges?.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
  return [...Object.keys(changes ?? {}), ...(versioned ?? [])];
}

/** What a client can do with a list of suggestions. */
export interface CompletionAbilities {
  readonly takesSnippets: boolean;
  /** What all items of a list have in common is said once. */
  readonly takesDefaults: boolean;
  /** Whether what stands beside a label has a place of its own. */
  readonly takesLabelDetails: boolean;
  readonly takesMarkdown: boolean;
}

export function completionAbilities({ textDocument }: ClientCapabilities): CompletionAbilities {
  const { completionItem, completionList } = textDocument?.completion ?? {};
  const defaults = completionList?.itemDefaults ?? [];
  return {
    takesSnippets: completionItem?.snippetSupport === true,
    takesLabelDetails: completionItem?.labelDetailsSupport === true,
    takesMarkdown: takesMarkdown(completionItem?.documentationFormat),
    takesDefaults: ['editRange', 'insertTextFormat'].every((name) => defaults.includes(name)),
  };
}

export function toCompletions(
  source: SourceText,
  completions: readonly Completion[],
  abilities: CompletionAbilities,
): CompletionItem[] | CompletionList {
  const { takesSnippets, takesDefaults } = abilities;
  const insertTextFormat = takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText;
  const [first] = completions;
  const isOneSpan = completions.every(({ span }) => span.start === first?.span.start && span.end === first.span.end);
  if (first === undefined || !takesDefaults || !isOneSpan) {
    return completions.map((completion, index): CompletionItem => {
      const textEdit = { range: toRange(source, completion.span), newText: insertedText(completion, takesSnippets) };
      return {
        ...toCompletionItem(completion, index, abilities),
        filterText: completion.filterText,
        insertTextFormat,
        textEdit,
      };
    });
  }
  const items = completions.map((completion, index) => {
    const item = toCompletionItem(completion, index, abilities);
    const newText = insertedText(completion, takesSnippets);
    if (newText !== completion.label) item.textEditText = newText;
    if (completion.filterText !== completion.label) item.filterText = completion.filterText;
    return item;
  });
  return { isIncomplete: false, itemDefaults: { editRange: toRange(source, first.span), insertTextFormat }, items };
}

function insertedText({ newText }: Completion, takesSnippets: boolean): string {
  return takesSnippets ? newText : withoutStops(newText);
}

function toCompletionItem(
  { label, detail, documentation }: Completion,
  index: number,
  abilities: CompletionAbilities,
): CompletionItem {
  return {
    label,
    ...(abilities.takesLabelDetails ? { labelDetails: { description: detail } } : { detail }),
    documentation: toMarkup(documentation, abilities.takesMarkdown),
    kind: CompletionItemKind.Property,
    sortText: String(index).padStart(4, '0'),
  };
}
