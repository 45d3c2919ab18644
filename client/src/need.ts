import type { Disposable, ExtensionContext, TextDocument } from 'vscode';
import { workspace } from 'vscode';
import { projectFileNames } from '../../server/src/protocol.ts';

const containing = 'workspaceContains:';

/**
 * Whether there is anything for the server to do. The editor wakes the extension for any YAML, because an `iosm.yaml` may
 * come into a window that holds nothing else, and whenever somebody lists tasks; neither starts a server.
 */
export class Need implements Disposable {
  /** Settled once there is. */
  readonly arises: Promise<void>;
  private readonly listener: Disposable;
  private settle = (): void => undefined;

  constructor({ extension }: ExtensionContext) {
    this.arises = new Promise((resolve) => {
      this.settle = resolve;
    });
    this.listener = workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document)) this.note();
    });
    if (workspace.textDocuments.some(isOurs)) this.note();
    else void this.look(extension.packageJSON as { readonly activationEvents: readonly string[] });
  }

  /** Somebody asks for what only the server knows. */
  note(): void {
    this.listener.dispose();
    this.settle();
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Looks for what wakes the extension by being there. */
  private async look({ activationEvents }: { readonly activationEvents: readonly string[] }): Promise<void> {
    for (const event of activationEvents) {
      if (!event.startsWith(containing)) continue;
      const found = await workspace.findFiles(event.slice(containing.length), undefined, 1);
      if (found.length === 0) continue;
      this.note();
      return;
    }
  }
}

function isOurs({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' || projectFileNames.some((name) => uri.path.endsWith(`/${name}`));
}
