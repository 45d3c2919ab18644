import type { Language } from './language.ts';
import { words } from './words.ts';

export const polish: Language = {
  tag: 'pl',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        dokument wymagań, specyfikacja wymagań, wymagania produktu, wymagania produktowe, wymagania funkcjonalne,
        wymagania niefunkcjonalne, wymagania systemowe, wymagania do, wymagania dla, analiza wymagań, lista wymagań,
        historyjki użytkownika, historyjka użytkownika, historie użytkownika, przypadki użycia, przypadek użycia
      `),
      last: words('wymagania, wymagań'),
    },
    specification: {
      inside: words(`
        specyfikacja techniczna, specyfikacja funkcjonalna, specyfikacja api, specyfikacja systemu,
        projekt techniczny, dokument projektowy, dokumentacja projektowa, projekt szczegółowy,
        plan wdrożenia, plan implementacji, plan testów, plan rozwoju, propozycja zmiany,
        macierz śledzenia
      `),
      last: words('specyfikacja, zadania'),
    },
    asking: words('jak, dlaczego, czym jest, co to jest, wprowadzenie do'),
    guides: words('przewodnik, poradnik, instrukcja, podręcznik'),
    records: words('sprawozdanie, raport, słownik'),
  },
  folders: {
    requirements: words('wymagania'),
    specification: words('specyfikacja, specyfikacje'),
  },
  sections: {
    requirements: words(`
      wymagania, wymagania funkcjonalne, wymagania niefunkcjonalne, wymagania pozafunkcjonalne, kryteria akceptacji,
      historyjki użytkownika, historie użytkownika, przypadki użycia, poza zakresem, opis problemu,
      użytkownicy docelowi, kryteria sukcesu, metryki sukcesu, granice produktu, problem użytkownika
    `),
    specification: words(`
      model danych, obsługa błędów, architektura systemu, strategia testów, przypadki testowe,
      proponowane rozwiązanie
    `),
    common: words(`
      zakres, cele, cel projektu, aktorzy, ograniczenia, założenia, interfejsy, otwarte pytania, ryzyka, kontekst
    `),
  },
  names: {
    story: words(''),
    requirement: words(''),
    requirements: words(''),
    criteria: words('kryteria akceptacji'),
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
    putOff: words('do ustalenia, do uzupełnienia, do określenia, do potwierdzenia, do doprecyzowania, do wyjaśnienia'),
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
    steps: words('zakładając, gdy, kiedy, wtedy'),
    triggers: words('gdy, kiedy, jeśli, jeżeli, podczas'),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
