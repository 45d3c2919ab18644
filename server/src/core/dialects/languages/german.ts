import type { Language } from './language.ts';
import { words } from './words.ts';

export const german: Language = {
  tag: 'de',
  frequent: words(`
    der, die, das, und, muss, soll, müssen, sollen, mit, wenn, ist, sind, ein, eine, für, den, werden, nicht
  `),
  titles: {
    requirements: words('lastenheft, pflichtenheft'),
    specification: words(''),
  },
  sections: {
    requirements: words(''),
    specification: words(''),
  },
  names: {
    story: words(''),
    requirement: words('anforderung'),
    requirements: words(''),
    criteria: words(''),
  },
  labels: {
    status: words(''),
    choice: words(''),
    date: words('datum, erstellt am'),
    owner: words('autor, autorin'),
    aside: words('begründung, hinweis'),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words('genehmigt, freigegeben, abgenommen'),
  },
  prompts: {
    deferred: words('zu klären, noch offen'),
    nouns: words('datum, beschreibung, titel'),
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
    wants: words('ich möchte'),
  },
  vague: {
    speed: words('schnell, zügig, performant, zeitnah'),
    ease: words('benutzerfreundlich, intuitiv, einfach zu bedienen, einfach bedienbar'),
    quality: words('robust, nahtlos, angemessen, hochverfügbar, zufriedenstellend'),
    open: words('bei bedarf, gegebenenfalls, ggf., usw., etc., soweit möglich, und so weiter'),
  },
};
