import { TabInputCustom, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';

/** The document of the tab in front, also where it is shown by something else than the text editor. */
export async function activeDocument(): Promise<TextDocument | undefined> {
  if (window.activeTextEditor !== undefined) return window.activeTextEditor.document;
  const uri = uriInFront();
  return uri === undefined ? undefined : workspace.openTextDocument(uri);
}

/** Of two texts that are compared, the one that can be changed. */
export function uriInFront(): Uri | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputTextDiff) return input.modified;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}
