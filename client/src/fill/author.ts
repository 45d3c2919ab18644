import { extensions, workspace } from 'vscode';
import type { Uri } from 'vscode';

/** As much of the API of the built-in git extension as is used here. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly { readonly rootUri: Uri; getConfig(key: string): Promise<string> }[];
  };
}

/** Who is writing: the setting, or the user of git. Undefined when neither is known. */
export async function readAuthor(): Promise<string | undefined> {
  const set = workspace.getConfiguration('specwright').get<string>('author', '').trim();
  if (set !== '') return set;
  try {
    // Not activated for this alone: it is when the workspace has a repository.
    const git = extensions.getExtension<GitExtension>('vscode.git');
    const [repository] = git?.isActive === true ? git.exports.getAPI(1).repositories : [];
    const name = (await repository?.getConfig('user.name'))?.trim();
    return name === '' ? undefined : name;
  } catch {
    return undefined; // Git is disabled, or knows no user.
  }
}
