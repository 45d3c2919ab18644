import type { Language } from './language.ts';
import { words } from './words.ts';

export const spanish: Language = {
  tag: 'es',
  frequent: words(`
    el, la, los, las, de, que, debe, deben, con, cuando, para, una, por, del, usuario, sistema, se
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
    story: words('historia de usuario'),
    requirement: words('requisito'),
    requirements: words('requisitos, requisito'),
    criteria: words('criterios de aceptación, criterios de aceptacion'),
  },
  labels: {
    status: words('estado'),
    choice: words('estado, prioridad'),
    date: words('fecha'),
    owner: words('autor, responsable'),
    aside: words('motivo, nota'),
  },
  options: {
    all: words('borrador, aprobado, en revisión, implementado'),
    authors: words(''),
    settled: words('aprobado, implementado'),
  },
  prompts: {
    deferred: words('por definir'),
    nouns: words('nombre, fecha, descripción, versión, título'),
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
    wants: words('quiero'),
  },
  vague: {
    speed: words('rápido, rápidamente, ágil'),
    ease: words('fácil de usar, intuitivo, intuitiva, amigable'),
    quality: words('robusto, robusta, adecuado, adecuada, razonable'),
    open: words('según corresponda, si es posible, según sea necesario, etc., entre otros'),
  },
};
