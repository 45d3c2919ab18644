import type { SymbolInformation } from 'vscode';
import { commands, workspace } from 'vscode';

/** The files in which the server knows an identifier, from the folder of the workspace. */
export async function placesOf(identifier: string): Promise<readonly string[]> {
  const symbols = await commands.executeCommand<readonly SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    identifier,
  );
  const own = symbols.filter(({ name }) => name.split(/[ :]/)[0] === identifier);
  return own.map(({ location }) => workspace.asRelativePath(location.uri));
}
