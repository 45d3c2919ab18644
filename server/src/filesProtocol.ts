/** Which files are read, and how; shared by client and server like `protocol.ts`. */

/** Globs of files and folders that the user leaves out. */
export interface ExcludedParams {
  readonly exclude: readonly string[];
  /** By the URIs of workspace folders: the globs that count there instead. */
  readonly excludeIn?: Readonly<Record<string, readonly string[]>>;
}

/** Server → client: the URIs of every Markdown file in some folders, and of every project file. Parameters `ListFilesParams`; answers `string[]`. */
export const listFilesRequest = 'specwright/listFiles';

export interface ListFilesParams {
  /** URIs of folders of the workspace, or of folders below them. */
  readonly folders: readonly string[];
}

/** Client → server, a notification: other globs than before are left out. Parameters `ExcludedParams`. */
export const excludedNotification = 'specwright/excluded';

/** Server → client: the text of a file, or null when it cannot be read. Parameters `ReadFileParams`. */
export const readFileRequest = 'specwright/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Client → server: which files are read. No parameters; answers `FilesRead`, and news of it is wanted from then on. */
export const filesReadRequest = 'specwright/filesRead';

/** Server → client, a notification: other files are read than before. No parameters. */
export const filesReadNotification = 'specwright/filesReadChanged';

export type NotReadReason =
  'git' | 'team' | 'user' | 'workTree' | 'link' | 'tools' | 'sample' | 'large' | 'noText' | 'crash';

export interface FilesRead {
  /** How many Markdown and project files are read. */
  readonly count: number;
  readonly state: 'reading' | 'done' | 'cancelled';
  /** How much is not read for each reason; of a folder, what lies in it is not counted. */
  readonly notRead: Partial<Readonly<Record<NotReadReason, { readonly folders: number; readonly files: number }>>>;
  /** What that is, sorted; not more than a list can show. */
  readonly places: readonly NotReadPlace[];
}

export interface NotReadPlace {
  readonly uri: string;
  readonly isFolder: boolean;
  readonly reason: NotReadReason;
}
