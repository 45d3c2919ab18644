import { l10n } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentDialect } from '../../server/src/protocol.ts';
import { documentDialectRequest, treatAsCommand } from '../../server/src/protocol.ts';
import { showLanguageStatus } from './languageStatus.ts';

/** Shows what the document in front is taken for, and why; a click pins something else. */
export function showDialectStatus(client: BaseLanguageClient): Disposable {
  return showLanguageStatus<DocumentDialect>(client, {
    id: 'specwright.dialect',
    name: l10n.t('Kind of the Document'),
    command: { command: treatAsCommand, title: l10n.t('Treat As…') },
    request: documentDialectRequest,
    describe: (found) =>
      found === null
        ? { text: l10n.t('Not read by Specwright') }
        : {
            text: found.isSpec ? found.title : l10n.t('Not a PRD or spec'),
            detail: found.reason,
          },
  });
}
