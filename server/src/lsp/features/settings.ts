import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { settingsSection } from '../../protocol.ts';
import { ask } from '../asking.ts';
import type { LspFeature } from '../feature.ts';

export const settings: LspFeature = {
  listen({ connection, session }) {
    connection.onDidChangeConfiguration((change: { readonly settings?: unknown } | null) => {
      session.noteSettings(change?.settings);
    });
  },
  start({ connection, client }) {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    ask(connection, 'to tell of settings', () =>
      connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }),
    );
  },
};
