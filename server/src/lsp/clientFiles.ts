import type { Connection } from 'vscode-languageserver';
import type { ListFilesParams, ReadFileParams } from '../protocol.ts';
import { listFilesRequest, readFileRequest } from '../protocol.ts';
import type { SpecFiles } from '../files/specFiles.ts';

/** Files as the editor sees them: on disk, on a remote machine, in a virtual workspace. */
export function clientFiles(connection: Connection): SpecFiles {
  return {
    list: (folders) => {
      const params: ListFilesParams = { folders };
      return connection.sendRequest<readonly string[]>(listFilesRequest, params);
    },
    read: async (uri) => {
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(readFileRequest, params)) ?? undefined;
    },
  };
}
