import type { Language } from './language.ts';
import { words } from './words.ts';

export const italian: Language = {
  tag: 'it',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        documento dei requisiti, documento requisiti, documento di requisiti, specifica dei requisiti,
        specifiche dei requisiti, requisiti di prodotto, requisiti del prodotto, requisiti di sistema,
        requisiti del sistema, requisiti software, requisiti funzionali, requisiti non funzionali,
        analisi dei requisiti, storia utente, storie utente, caso d'uso, casi d'uso, capitolato
      `),
      last: words('requisiti, requisito'),
    },
    specification: {
      inside: words(`
        specifica tecnica, specifiche tecniche, specifica funzionale, specifiche funzionali,
        documento di progettazione, documento di design, progettazione tecnica,
        progettazione di dettaglio, piano di implementazione, piano di sviluppo, piano di test,
        proposta di modifica, specifica api, matrice di tracciabilità
      `),
      last: words('specifica, specifiche, progettazione, attività'),
    },
    asking: words(`
      perché, cos'è, guida alla, guida a, introduzione a, come scrivere, come usare, come si
    `),
    guides: words('guida, manuale, tutorial'),
    records: words('relazione, verbale, glossario'),
  },
  folders: {
    requirements: words('requisiti, casi-d-uso'),
    specification: words('specifiche'),
  },
  sections: {
    requirements: words(`
      requisiti, requisiti funzionali, requisiti non funzionali, requisiti di sistema, requisiti di business,
      requisiti utente, requisiti di sicurezza, criteri di accettazione, storie utente, casi d'uso, fuori ambito,
      fuori scope, utenti target, definizione del problema, metriche di successo, criteri di successo,
      scenari utente
    `),
    specification: words(`
      modello dei dati, modello di dominio, gestione degli errori, architettura del sistema, panoramica del sistema,
      strategia di test, casi di test, soluzione proposta
    `),
    common: words(`
      ambito, obiettivi, scopo, vincoli, ipotesi, assunzioni, destinatari, interfacce, domande aperte, rischi,
      contesto
    `),
  },
  names: {
    story: words(''),
    requirement: words(''),
    requirements: words(''),
    criteria: words('criteri di accettazione'),
    clauses: words(''),
  },
  labels: {
    status: words(''),
    choice: words(''),
    date: words(''),
    owner: words(''),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words(''),
  },
  prompts: {
    deferred: words(''),
    putOff: words('da definire, da confermare, da completare, da determinare, da chiarire'),
    nouns: words(''),
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
    steps: words('dato, data, quando, allora'),
    triggers: words('quando, se, mentre, dove'),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
