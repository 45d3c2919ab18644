import type { Language } from './language.ts';
import { words } from './words.ts';

export const russian: Language = {
  tag: 'ru',
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
    story: words(''),
    requirement: words('требование'),
    requirements: words('требования, требование'),
    criteria: words(''),
  },
  labels: {
    status: words('статус'),
    choice: words('статус, приоритет'),
    date: words('дата'),
    owner: words('автор, владелец'),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words('утверждено'),
  },
  prompts: {
    deferred: words(''),
    nouns: words('имя, название, дата, автор, описание, версия'),
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
