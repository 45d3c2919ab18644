import type { Language } from './language.ts';
import { words } from './words.ts';

export const japanese: Language = {
  tag: 'ja',
  frequent: words(''),
  titles: {
    requirements: words(''),
    specification: words(''),
  },
  sections: {
    requirements: words(''),
    specification: words(''),
  },
  names: {
    story: words('ユーザーストーリー'),
    requirement: words('要件'),
    requirements: words('要件'),
    criteria: words('受け入れ基準, 受け入基準, 受入れ基準, 受入基準, 受入条件'),
  },
  labels: {
    status: words('状態'),
    choice: words('状態, 優先度'),
    date: words('作成日, 更新日, 最終更新'),
    owner: words('作成者'),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words('承認済み'),
  },
  prompts: {
    deferred: words('明確化必要, 要明確化, 要確認, 未定'),
    nouns: words('名前, 氏名, 日付, 説明, 機能名'),
    verbs: words(''),
    requests: words(''),
    adjectives: words(''),
    leads: words(''),
    mentions: words(''),
    counting: words(''),
    references: words(''),
    tags: words(''),
    things: words(''),
  },
  statements: {
    modals: words(''),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
