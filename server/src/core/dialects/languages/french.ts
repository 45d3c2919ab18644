import type { Language } from './language.ts';
import { words } from './words.ts';

export const french: Language = {
  tag: 'fr',
  frequent: words(`
    le, la, les, des, et, doit, doivent, avec, quand, est, sont, une, pour, du, que, dans, utilisateur
  `),
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
    requirement: words('exigence'),
    requirements: words(''),
    criteria: words(''),
  },
  labels: {
    status: words(''),
    choice: words('statut, priorité'),
    date: words(''),
    owner: words(''),
    aside: words('raison, remarque'),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words(''),
  },
  prompts: {
    deferred: words('à définir, à compléter'),
    nouns: words('nom, auteur, titre'),
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
    wants: words('je veux'),
  },
  vague: {
    speed: words('rapide, rapidement'),
    ease: words('facile à utiliser, convivial, intuitif, intuitive'),
    quality: words('robuste, adéquat, raisonnable, transparent'),
    open: words('si nécessaire, si possible, le cas échéant, etc., et ainsi de suite'),
  },
};
