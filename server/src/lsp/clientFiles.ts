import type { Connection } from 'vscode-languageserver';
import type { ListFilesParams, ReadFileParams } from '../filesProtocol.ts';
import { listFilesRequest, readFileRequest } from '../filesProtocol.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { readTexts } from './wellFormed.ts';

/** Files as the editor sees them: on disk, on a remote machine, in a virtual workspace. An answer that is none is no file. */
export function clientFiles(connection: Connection): SpecFiles {
  return {
    list: async (folders) => {
      const params: ListFilesParams = { folders };
      return readTexts(await connection.sendRequest<unknown>(listFilesRequest, params));
    },
    read: async (uri) => {
      const params: ReadFileParams = { uri };
      const text = await connection.sendRequest<unknown>(readFileRequest, params);
      return typeof text === 'string' ? text : undefined;
    },
  };
}
