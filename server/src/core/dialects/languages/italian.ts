import type { Language } from './language.ts';
import { words } from './words.ts';

export const italian: Language = {
  tag: 'it',
  frequent: words(`
    il, gli, di, della, dei, delle, deve, devono, è, sono, nel, nella, alla, utente, utenti, che, con, per, essere,
    sistema
  `),
  titles: {
    requirements: {
      inside: words(`
        regole di business, regole aziendali,
        documento dei requisiti, documento requisiti, documento di requisiti, specifica dei requisiti,
        specifiche dei requisiti, requisiti di prodotto, requisiti del prodotto, requisiti di sistema,
        requisiti del sistema, requisiti software, requisiti funzionali, requisiti non funzionali,
        analisi dei requisiti, storia utente, storie utente, caso d'uso, casi d'uso, capitolato,
        backlog di prodotto, backlog del prodotto, product backlog, visione del prodotto, documento di visione, casi uso, raccolta dei requisiti, specifica requisiti, user story
      `),
      first: words('requisiti del, requisiti della, requisiti di'),
      last: words('requisiti, requisito'),
    },
    specification: {
      inside: words(`
        casi di prova, scenari di test,
        contratto api, contratto delle api, elenco delle attività,
        specifica tecnica, specifiche tecniche, specifica funzionale, specifiche funzionali,
        documento di progettazione, documento di design, progettazione tecnica,
        progettazione di dettaglio, richiesta di modifica, casi di test, caso di test, proposta di modifica, specifica api, matrice di tracciabilità,
        strategia di test, piano di test, piano di progetto, specifica delle api, specifiche api, progetto di dettaglio, progettazione del sistema, progettazione software,
        test manuali, checklist di test, lista dei test, test di accettazione
      `),
      first: words('specifica, specifiche, progettazione del, progettazione della, piano di, piano del'),
      last: words('specifica, specifiche, progettazione, attività'),
    },
    asking: words(`
      perché, cos'è, guida alla, guida a, introduzione a, come scrivere, come usare, come si, piano di studi, piano di studio, dove,
      regole di scrittura, buone pratiche, linee guida
    `),
    guides: words('guida, manuale, tutorial'),
    template: { inside: [], first: words('template di, template per'), last: words('template') },
    records: {
      inside: [],
      first: words(
        'relazione di, relazione sul, relazione sulla, rapporto di, riepilogo, verbale, glossario, registro dei, registro delle',
      ),
      last: words('relazione, verbale, glossario'),
    },
    look: words('design system'),
    backlog: words(''),
  },
  folders: {
    requirements: words('requisiti, casi-d-uso, casi-uso, storie-utente'),
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
    look: words('colori, palette colori, palette dei colori, tipografia, spaziatura, ombre, iconografia'),
  },
  names: {
    story: words('storia utente'),
    plannedStory: words('storia'),
    epic: words('epica'),
    requirement: words('requisito'),
    requirements: words(''),
    criteria: words('criteri di accettazione'),
    flows: words('flusso alternativo, flusso eccezione, flusso principale, scenario alternativo'),
    clauses: words(''),
    kinds: words(`
      regola, regola di business, requisito, funzionalità, caso d'uso, caso d’uso, vincolo, obiettivo, criterio,
      caso di test, scenario, rischio, decisione, assunzione, attività
    `),
  },
  labels: {
    status: words('stato, stato del documento'),
    choice: words('stato, priorità, rischio, impatto, tipo, categoria, gravità'),
    date: words('creato il, data di creazione, aggiornato, ultimo aggiornamento'),
    day: words('data'),
    owner: words('autore, autrice, autori, responsabile, redatto da'),
    aside: words('motivazione, motivo, nota, esempio, storia utente'),
    id: words('identificativo, identificatore, codice'),
    name: words('nome, titolo'),
  },
  questions: {
    sections: words('domande aperte, questioni aperte, punti aperti, domande in sospeso'),
    answers: words('risposta, decisione, risoluzione, esito'),
    settled: words('decisa, deciso, risolta, risolto, chiusa, chiuso'),
    none: words('nessuna, nessuno, non applicabile'),
  },
  numbers: {
    and: words('e, ed, o, oppure, e/o, nonché'),
    through: words('a, al, fino a'),
  },
  tables: {
    matrix: words('tracciabilità, matrice, corrispondenza'),
    tasks: words('attività, compito, passo'),
    describing: words('descrizione, requisito, titolo, nome, funzione, funzionalità'),
    relating: words('componente, modulo, implementazione, test, stato, file, attività, dipende da, fonte, copertura'),
  },
  options: {
    all: words(`
      bozza, in revisione, in corso, in attesa, approvato, rifiutato, implementato, completato, aperto, chiuso,
      alta, media, bassa, alto, medio, basso, critica, critico, sì, no
    `),
    authors: words('bozza, in revisione, approvato, rifiutato, implementato'),
    drafting: words('bozza, in redazione, in stesura'),
    reviewing: words('in revisione, da approvare, in approvazione'),
    settled: words('approvato, implementato, completato'),
  },
  prompts: {
    deferred: words(''),
    putOff: words('da definire, da confermare, da completare, da determinare, da chiarire'),
    nouns: words(`
      ambito, approccio, attore, autore, azione, beneficio, categoria, causa, cliente, componente, condizione,
      contesto, criterio, data, descrizione, destinatario, dettagli, durata, esempio, evento, fase, funzionalità,
      funzione, impatto, input, indicatore, link, mese, metrica, modulo, motivo, nome, numero, obiettivo, output,
      passo, persona, piattaforma, priorità, problema, prodotto, progetto, requisito, responsabile, risposta,
      risultato, rischio, ruolo, scadenza, scenario, scopo, sezione, servizio, sistema, soglia, soluzione, stato,
      team, tecnologia, testo, tipo, titolo, unità, url, utente, valore, versione, vincolo
    `),
    ordinals: words('fase, versione, sezione, modulo, settimana, mese, anno, scenario'),
    verbs: words(`
      aggiungere, chi, come, compilare, cosa, definire, definisci, descrivere, descrivi, dove, elencare, elenca,
      identificare, indica, indicare, inserire, inserisci, quale, quali, quando, quanti, quanto, perché, scrivere,
      specificare, specifica, spiegare, spiega, breve, descrizione, elenco, opzionale
    `),
    requests: words(`
      definire, definisci, descrivere, descrivi, identificare, indica, indicare, specificare, spiegare, spiega
    `),
    adjectives: words(`
      attuale, atteso, attesa, desiderato, desiderata, previsto, prevista, specifico, specifica
    `),
    leads: words(`
      a, ad, ai, al, alla, alle, con, come, da, dal, dalla, dei, del, della, delle, di, e, ed, entro, fino, fra,
      gli, i, il, in, la, le, lo, nel, nella, o, per, quando, se, senza, su, sul, sulla, tra, un, una, uno, è, che
    `),
    mentions: words('nessun, nessuna, nessuno, senza, ogni, tranne'),
    counting: words('marcatore, marcatori, nessun, ogni'),
    trails: words(''),
    references: words('allegato, articolo, capitolo, figura, pagina, riga, sezione, tabella'),
    examples: words('ad esempio, per esempio, esempio:, es., es:'),
    tags: words(''),
    things: words(''),
    date: words('aaaa, mm, gg'),
  },
  written: {
    notApplicable: 'Non applicabile',
    because: 'Non applicabile, perché {reason}',
    causes: words('perché'),
    reason: 'motivo',
    retired: 'Ritirato',
    title: 'Titolo',
  },
  statements: {
    modals: words('deve, devono, dovrà, dovranno, dovrebbe, dovrebbero, può, possono'),
    steps: words('dato, data, quando, allora'),
    triggers: words('quando, se, mentre, dove'),
    wants: words('voglio, vorrei'),
    headings: words('requisiti, requisito, criteri di accettazione'),
    units: words('secondo, secondi, minuto, minuti, millisecondi, ora, ore, giorn, settiman, mesi, utent'),
    roles: {
      given: words('dato, data, dati, dato che'),
      event: words('quando'),
      condition: words('se'),
      state: words('mentre, finché'),
      feature: words('dove, laddove'),
      then: words('allora'),
      subject: words('il, lo, la, i, gli, le, l'),
      shall: words('deve, devono, dovrà'),
    },
  },
  vague: {
    speed: words('veloce, veloci, velocemente, rapido, rapida, rapidi, rapide, rapidamente, tempestivamente'),
    swift: words(''),
    ease: words(`
      facile da usare, facili da usare, facilmente, intuitivo, intuitiva, intuitivi, intuitive, intuitivamente,
      user-friendly
    `),
    quality: words(`
      robusto, robusta, ragionevole, ragionevoli, adeguato, adeguata, adeguati, adeguate, adeguatamente,
      appropriato, appropriata, appropriati, appropriate, accettabile, accettabili, efficiente, efficienti,
      efficientemente
    `),
    open: words('se necessario, ove necessario, se possibile, ove possibile, ecc., eccetera, e così via'),
    timed: words(''),
    terms: words('accesso rapido, avvio rapido'),
  },
};
