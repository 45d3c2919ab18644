import type { FilesRead, NotReadReason } from '../../server/src/filesProtocol.ts';

/** As `l10n.t` of the editor, which the tests of this file do without. */
export type Translate = (message: string, values: Record<string, string | number>) => string;

/** Each reason, in the order in which they are shown. */
const reasons: Readonly<Record<NotReadReason, (t: Translate) => string>> = {
  git: (t) => t('ignored by Git', {}),
  team: (t) => t('excluded by .specwright.json', {}),
  user: (t) => t('hidden by files.exclude or search.exclude', {}),
  workTree: (t) => t('other work trees', {}),
  sample: (t) => t('samples and templates', {}),
  link: (t) => t('symbolic links', {}),
  large: (t) => t('larger than 16 MB', {}),
  noText: (t) => t('not readable as UTF-8 text', {}),
  crash: (t) => t('crashed the language server', {}),
  tools: (t) => t('installed packages', {}),
};

export const notReadReasons = Object.keys(reasons) as readonly NotReadReason[];

export function describeReason(reason: NotReadReason, t: Translate): string {
  return reasons[reason](t);
}

/** `412 files read`. */
export function describeCount({ count, state }: FilesRead, t: Translate): string {
  if (state === 'reading') return t('Reading files…', {});
  if (state === 'cancelled') return t('Not all files are read', {});
  return count === 1 ? t('1 file read', {}) : t('{count} files read', { count });
}

/** `Not read: ignored by Git (2 folders, 1 file); other work trees (1 folder).` */
export function describeNotRead({ notRead, state }: FilesRead, t: Translate): string {
  if (state === 'cancelled') return t('Reading was cancelled. Restart the language server to read all files.', {});
  const parts = notReadReasons.flatMap((reason) => {
    const { folders = 0, files = 0 } = notRead[reason] ?? {};
    const counts = [countFolders(folders, t), countFiles(files, t)].filter(Boolean);
    return counts.length === 0 ? [] : [`${reasons[reason](t)} (${counts.join(', ')})`];
  });
  return parts.length === 0 ? t('No file is left out.', {}) : t('Not read: {list}.', { list: parts.join('; ') });
}

function countFolders(count: number, t: Translate): string {
  if (count === 0) return '';
  return count === 1 ? t('1 folder', {}) : t('{count} folders', { count });
}

function countFiles(count: number, t: Translate): string {
  if (count === 0) return '';
  return count === 1 ? t('1 file', {}) : t('{count} files', { count });
}
