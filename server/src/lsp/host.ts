import type { Connection } from 'vscode-languageserver';
import type { ServerOptions } from '../protocol.ts';
import type { SpecFiles } from '../files/specFiles.ts';

/** What the server needs from where it runs. */
export interface Host {
  /** The date of today where the user is, as `2026-11-21`. */
  today(): string;
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs `deed` once the messages that have arrived are handled. */
  defer(deed: () => void): void;
  /** Runs `deed` when so many milliseconds have gone by. */
  after(milliseconds: number, deed: () => void): void;
  files(connection: Connection, options: ServerOptions): SpecFiles;
}
