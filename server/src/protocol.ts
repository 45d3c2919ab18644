/** Requests and options beyond the Language Server Protocol, shared by client and server. */

import type { Location, Position } from 'vscode-languageserver';
import type { ExcludedParams } from './filesProtocol.ts';

/** `initializationOptions` of the server. */
export interface ServerOptions extends Partial<ExcludedParams> {
  /** Who knows the workspace's files: the client lends its view of them, or the server reads the disk. */
  readonly files: 'client' | 'disk';
  /** Set where the client has commands of its own, so that the server offers none. */
  readonly commands?: 'client';
  /** Whether the server says which document it works on: a client that has seen it die wants to know. */
  readonly tellsWork?: boolean;
  /** URIs of files that servers before this one died over: none of them is read until it is opened. */
  readonly leaveAlone?: readonly string[];
  /** What the server says, by what it is in English; without it, the server speaks English. */
  readonly translations?: Readonly<Record<string, string>>;
}

/** Server → client, a notification: the document that is worked on from now on, or none. Parameters `WorkParams`. */
export const workNotification = 'specwright/work';

export interface WorkParams {
  readonly uri: string | null;
}

/** Client → server: an answer shows that the server is alive. No parameters; answers null. */
export const aliveRequest = 'specwright/alive';

/** Names of files that are no documents and still concern the server. */
export const projectFileNames = ['.specwright.json', 'iosm.yaml'] as const;

/** Client → server: the templates there are, seen from a document or folder. Parameters `TemplatesParams`; answers `TemplateInfo[]`. */
export const templatesRequest = 'specwright/templates';

export interface TemplatesParams {
  readonly uri?: string | undefined;
}

export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Made by the team, in `.specwright/templates`. */
  readonly isTeam: boolean;
}

/** Client → server: a template ready to be inserted. Parameters `RenderTemplateParams`; answers `RenderedTemplate` or null. */
export const renderTemplateRequest = 'specwright/renderTemplate';

export interface RenderTemplateParams {
  readonly id: string;
  /** The document it goes to, or the folder of a new one; undefined when there is none yet. */
  readonly uri?: string | undefined;
  /** What only the client knows; what is not known stays a prompt. */
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly project?: string | undefined;
}

export interface RenderedTemplate {
  /** For a new file. */
  readonly fileName: string;
  readonly text: string;
  /** The same with a tab stop at each placeholder. */
  readonly snippet: string;
}

/** Client → server: the template of a document. Parameters `DocumentParams`; answers `DocumentTemplate`, or null when none is known. */
export const documentTemplateRequest = 'specwright/documentTemplate';

export interface DocumentParams {
  readonly uri: string;
}

export interface DocumentTemplate {
  readonly id: string;
  readonly title: string;
  /** As the document says; null when it says none. */
  readonly version: string | null;
  /** The version that the document could have. */
  readonly newest: string;
  readonly isDeclared: boolean;
  /** One sentence. */
  readonly reason: string;
  /** How many sections of it are missing. */
  readonly missing: number;
}

/** Client → server: what a document is taken for. Parameters `DocumentParams`; answers `DocumentDialect`, or null for what is not known. */
export const documentDialectRequest = 'specwright/documentDialect';

export interface DocumentDialect {
  /** `prd`, `spec`, `plain`, … */
  readonly id: string;
  readonly title: string;
  readonly isSpec: boolean;
  /** Goes on after “because”. */
  readonly reason: string;
}

/** Client → server: changes of a document to pick from. Parameters `ProposalsParams`; answers `Proposals`. */
export const proposalsRequest = 'specwright/proposals';

export interface ProposalsParams extends DocumentParams {
  /** A section of the template, a requirement or risk more, another template, what a newer template has gained, or what the document is taken for. */
  readonly kind: 'section' | 'block' | 'template' | 'upgrade' | 'dialect';
}

export interface Proposals {
  /** Of the text that the edits are for; null for a document that is not open. */
  readonly version: number | null;
  readonly proposals: readonly ProposedChange[];
}

export interface ProposedChange {
  readonly title: string;
  readonly detail: string;
  readonly edits: readonly ProposedEdit[];
}

export interface ProposedEdit {
  readonly range: ProposedRange;
  readonly newText: string;
  /** `newText` is a snippet. */
  readonly isSnippet: boolean;
}

/** As in the Language Server Protocol: lines and UTF-16 units, from 0. */
export interface ProposedRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client → server: a document as a template. Parameters `SaveAsTemplateParams`; answers `SavedTemplate`, or null. */
export const saveAsTemplateRequest = 'specwright/saveAsTemplate';

export interface SaveAsTemplateParams extends DocumentParams {
  readonly title: string;
}

export interface SavedTemplate {
  /** Below the workspace folder. */
  readonly path: string;
  readonly text: string;
}

/** Client → server: why a new file cannot have a name. Parameters `FileNameParams`; answers `string`, or null when it can. */
export const fileNameRequest = 'specwright/fileName';

export interface FileNameParams {
  readonly name: string;
}

/** The templates that come with the product; the palette has a command for each. */
export const templateIds = [
  'python-prd',
  'service-prd',
  'iosm-feature-prd',
  'python-spec',
  'data-pipeline-prd',
] as const;

/** Client → server: findings of files that are not open are wanted from now on. No parameters; answered when all files are known. */
export const checkWorkspaceRequest = 'specwright/checkWorkspace';

/** Client → server: why something cannot be done at a place. Parameters `WhyNotParams`; answers `NotPossible`, or null where it can. */
export const whyNotRequest = 'specwright/whyNot';

export interface WhyNotParams extends DocumentParams {
  readonly position: Position;
  readonly asked: 'renumber' | 'insert' | 'retire' | 'compact' | 'section' | 'block' | 'template' | 'dialect';
}

export interface NotPossible {
  /** One sentence or two. */
  readonly reason: string;
  readonly next:
    | 'treatAs'
    | 'chooseTemplate'
    | 'goToDefinition'
    | 'goToSymbol'
    | 'insertSnippet'
    | 'showProblems'
    | 'writeOut'
    | 'showRange'
    | null;
  /** The range that has to be written out first, or anew. */
  readonly range: Location | null;
}

/** `data` of the error that refuses a rename. */
export interface RenameRefusal {
  /** The range that has to be written out first. */
  readonly range: Location;
  /** It cannot be written out: only its author knows what it means. */
  readonly isUnclear?: true;
}

/** A command of the client: walks through what a document still asks. Argument: URI. */
export const fillCommand = 'specwright.fillPlaceholders';

/** A command of the client: pins what the document in front is taken for. */
export const treatAsCommand = 'specwright.treatAs';

/** Code actions that change numbers; `.insert`, `.retire` and `.compact` are the single ones. */
export const refactoringKind = 'refactor.rewrite.specwright';

/** A command of the client: asks for a template, and inserts it. */
export const insertTemplateCommand = 'specwright.insertTemplate';

/** A command of the client: shows places as the editor shows references. Arguments: URI, `Position`, `Location[]`. */
export const showReferencesCommand = '_specwright.showReferences';

/** The setting section of the product. */
export const settingsSection = 'specwright';
