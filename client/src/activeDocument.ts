import { TabInputCustom, TabInputText, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** The document of the tab in front, also where it is shown by something else than the text editor. */
export async function activeDocument(): Promise<TextDocument | undefined> {
  if (window.activeTextEditor !== undefined) return window.activeTextEditor.document;
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  const isDocument = input instanceof TabInputText || input instanceof TabInputCustom;
  return isDocument ? workspace.openTextDocument(input.uri) : undefined;
}
