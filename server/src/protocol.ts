/** Requests and options beyond the Language Server Protocol: the one file that client and server share. */

/** `initializationOptions` of the server. */
export interface ServerOptions {
  /** Who knows the workspace's files: the client lends its view of them, or the server reads the disk. */
  readonly files: 'client' | 'disk';
}

/** Names of files that are no documents and still concern the server. */
export const projectFileNames = ['.specwright.json', 'iosm.yaml'] as const;

/** Server → client: the URIs of every Markdown file in the workspace, and of every project file. No parameters; answers `string[]`. */
export const listFilesRequest = 'specwright/listFiles';

/** Server → client: the text of a file, or null when it cannot be read. Parameters `ReadFileParams`. */
export const readFileRequest = 'specwright/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Client → server: the templates there are. No parameters; answers `TemplateInfo[]`. */
export const templatesRequest = 'specwright/templates';

export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly fileName: string;
}

/** Client → server: a template ready to be inserted. Parameters `RenderTemplateParams`; answers `RenderedTemplate` or null. */
export const renderTemplateRequest = 'specwright/renderTemplate';

export interface RenderTemplateParams {
  readonly id: string;
}

export interface RenderedTemplate {
  readonly text: string;
  /** The same with a tab stop at each placeholder. */
  readonly snippet: string;
}

/** The templates that come with the product; the palette has a command for each. */
export const templateIds = [
  'python-prd',
  'service-prd',
  'iosm-feature-prd',
  'python-spec',
  'data-pipeline-prd',
] as const;

/** Code actions that change numbers; `.insert`, `.retire` and `.compact` are the single ones. */
export const refactoringKind = 'refactor.rewrite.specwright';

/** A command of the client: shows places as the editor shows references. Arguments: URI, `Position`, `Location[]`. */
export const showReferencesCommand = '_specwright.showReferences';

/** The setting section of the product. */
export const settingsSection = 'specwright';
