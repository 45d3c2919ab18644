import type { Connection } from 'vscode-languageserver';

/** Asks the client for something that it may refuse, and waits for nothing. A refusal is one line in the log. */
export function ask(connection: Connection, what: string, request: () => Promise<unknown>): void {
  const refused = (error: unknown): void => {
    connection.console.warn(`The client refused ${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
  try {
    request().catch(refused);
  } catch (error) {
    refused(error);
  }
}
