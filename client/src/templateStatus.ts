import type { Disposable } from 'vscode';
import { l10n, LanguageStatusSeverity } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentTemplate } from '../../server/src/protocol.ts';
import { documentTemplateRequest } from '../../server/src/protocol.ts';
import { showLanguageStatus } from './languageStatus.ts';

/** Shows which template the document in front was made from, and why; a click chooses another one. */
export function showTemplateStatus(client: BaseLanguageClient): Disposable {
  return showLanguageStatus<DocumentTemplate>(client, {
    id: 'specwright.template',
    name: l10n.t('Template of the Document'),
    command: { command: 'specwright.chooseTemplate', title: l10n.t('Choose Template…') },
    request: documentTemplateRequest,
    describe: (found) => ({
      text: found === null ? l10n.t('No template') : titleOf(found),
      detail: found === null ? l10n.t('Neither front matter nor sections name one.') : detailOf(found),
      severity:
        found?.version !== undefined && found.version !== null && found.version !== found.newest
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information,
    }),
  });
}

function titleOf({ title, version, newest }: DocumentTemplate): string {
  return version === null || version === newest
    ? title
    : l10n.t('{template} {version} (latest {newest})', { template: title, version, newest });
}

function detailOf({ reason, missing }: DocumentTemplate): string {
  const sections =
    missing === 1 ? l10n.t('One section is missing.') : l10n.t('{count} sections are missing.', { count: missing });
  return missing === 0 ? reason : sections;
}
