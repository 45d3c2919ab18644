import type { Language } from './language.ts';
import { words } from './words.ts';

export const polish: Language = {
  tag: 'pl',
  frequent: words(`
    w, na, z, nie, się, jest, są, musi, muszą, powinien, powinna, powinno, powinny, dla, że, oraz, lub, przez,
    systemu, użytkownik, użytkownika, być
  `),
  titles: {
    requirements: {
      inside: words(`
        reguły biznesowe, reguly biznesowe,
        dokument wymagań, specyfikacja wymagań, wymagania produktu, wymagania produktowe, wymagania funkcjonalne,
        wymagania niefunkcjonalne, wymagania systemowe, wymagania do, wymagania dla, analiza wymagań, lista wymagań,
        historyjki użytkownika, historyjka użytkownika, historie użytkownika, przypadki użycia, przypadek użycia,
        backlog produktu, wizja produktu, dokument wizji, specyfikacja przypadków użycia, kryteria akceptacji
      `),
      first: words('wymagania'),
      last: words('wymagania, wymagań'),
    },
    specification: {
      inside: words(`
        scenariusze testowe,
        kontrakt api, lista zadań,
        specyfikacja techniczna, specyfikacja funkcjonalna, specyfikacja api, specyfikacja systemu,
        projekt techniczny, dokument projektowy, dokumentacja projektowa, projekt szczegółowy,
        plan wdrożenia, plan implementacji, plan testów, plan rozwoju, plan działania, plan projektu, plan prac, plan migracji, wniosek o zmianę, przypadki testowe, propozycja zmiany,
        macierz śledzenia,
        strategia testów, strategia testowania, harmonogram testów, projekt systemu, specyfikacja interfejsu, plan testowania, przypadki testów, karta zadania,
        testy manualne, lista testów, testy akceptacyjne
      `),
      first: words('specyfikacja'),
      last: words('specyfikacja, zadania'),
    },
    asking: words(
      'jak, dlaczego, czym jest, co to jest, wprowadzenie do, przewodnik po, poradnik, gdzie, zasady pisania, wytyczne',
    ),
    guides: words('przewodnik, poradnik, instrukcja, podręcznik'),
    template: { inside: [], first: words('szablon'), last: words('szablon') },
    records: {
      inside: [],
      first: words('sprawozdanie, raport, podsumowanie, słownik, protokół'),
      last: words('sprawozdanie, raport, słownik'),
    },
    look: words('system projektowy'),
    backlog: words(''),
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
    look: words('kolory, paleta kolorów, kolorystyka, typografia, odstępy, cienie, ikonografia'),
  },
  names: {
    story: words('historyjka użytkownika, historia użytkownika'),
    plannedStory: words('historyjka'),
    epic: words('epik'),
    requirement: words('wymaganie'),
    requirements: words(''),
    criteria: words('kryteria akceptacji'),
    flows: words('przepływ alternatywny, scenariusz alternatywny'),
    clauses: words(''),
    kinds: words(`
      reguła, reguła biznesowa, wymaganie, funkcja, przypadek użycia, historyjka, ograniczenie, cel, kryterium,
      przypadek testowy, scenariusz, ryzyko, decyzja, założenie, zadanie
    `),
  },
  labels: {
    status: words('status, status dokumentu'),
    choice: words('status, priorytet, ryzyko, wpływ, typ, kategoria'),
    date: words('data utworzenia, utworzono, zaktualizowano, ostatnia aktualizacja'),
    day: words('data'),
    owner: words('autor, autorka, autorzy, właściciel, odpowiedzialny'),
    aside: words('uzasadnienie, powód, uwaga, przykład, historyjka użytkownika'),
    id: words('identyfikator, numer'),
    name: words('nazwa, tytuł'),
  },
  questions: {
    sections: words('otwarte pytania, pytania otwarte, otwarte kwestie, nierozstrzygnięte kwestie'),
    answers: words('odpowiedź, decyzja, rozwiązanie, ustalenie'),
    settled: words('rozstrzygnięte, rozwiązane, zamknięte, ustalone'),
    none: words('brak, nie dotyczy'),
  },
  numbers: {
    and: words('i, oraz, lub, albo, i/lub, a także'),
    through: words('do, aż do'),
  },
  tables: {
    matrix: words('śledzenia, macierz, pokrycie'),
    tasks: words('zadanie, zadania, krok'),
    describing: words('opis, wymaganie, tytuł, nazwa, funkcja, treść'),
    relating: words('komponent, moduł, implementacja, test, testy, status, plik, zadanie, zależy od, źródło'),
  },
  options: {
    all: words(`
      szkic, projekt, w trakcie, w toku, do zrobienia, zatwierdzony, zatwierdzone, odrzucony, odrzucone,
      zakończony, zakończone, otwarty, zamknięty, wysoki, wysoka, średni, średnia, niski, niska, krytyczny,
      krytyczna, tak, nie
    `),
    authors: words('szkic, zatwierdzony, zatwierdzone, odrzucony, odrzucone'),
    drafting: words('szkic, wersja robocza, w opracowaniu'),
    reviewing: words('w recenzji, w przeglądzie, do przeglądu, do zatwierdzenia, do akceptacji'),
    settled: words('zatwierdzony, zatwierdzone, zakończony'),
  },
  prompts: {
    deferred: words(''),
    putOff: words('do ustalenia, do uzupełnienia, do określenia, do potwierdzenia, do doprecyzowania, do wyjaśnienia'),
    nouns: words(`
      akcja, aktor, autor, autorka, cel, czas, czynność, data, działanie, etap, faza, funkcja, imię, jednostka,
      kategoria, klient, komponent, kontekst, korzyść, kryterium, liczba, link, metryka, miesiąc, moduł, nazwa,
      numer, odpowiedź, ograniczenie, opis, osoba, persona, platforma, powód, priorytet, problem, produkt, projekt,
      próg, przykład, pytanie, rola, rozwiązanie, ryzyko, scenariusz, sekcja, stan, status, system, technologia,
      tekst, termin, tytuł, typ, usługa, użytkownik, wartość, warunek, wersja, wymaganie, wynik, zadanie, zakres,
      zdarzenie, zespół
    `),
    ordinals: words('faza, etap, wersja, sekcja, moduł, tydzień, miesiąc, rok, scenariusz'),
    verbs: words(`
      co, czego, dlaczego, dodaj, gdzie, ile, jak, jaka, jakie, jaki, kiedy, komu, kto, który, która, które, krótki,
      krótka, lista, napisz, opcjonalnie, opis, opisz, określ, podaj, uzupełnij, wpisz, wstaw, wyjaśnij, wymień,
      zdefiniuj
    `),
    requests: words('opisz, określ, podaj, wyjaśnij, wymień, zdefiniuj'),
    adjectives: words(`
      aktualny, aktualna, konkretny, konkretna, oczekiwany, oczekiwana, pożądany, docelowy, docelowa
    `),
    leads: words(`
      a, bez, co, dla, do, gdy, i, jako, jeśli, jest, lub, na, nad, od, oraz, po, pod, poza, przez, przed, przy,
      się, u, w, we, z, za, ze, że, żeby, aby, oraz
    `),
    mentions: words('żadnych, żaden, bez, brak, każdy, oprócz'),
    counting: words('znacznik, znaczniki, znaczników, każdy'),
    trails: words(''),
    references: words('artykuł, rozdział, rysunek, sekcja, strona, tabela, załącznik'),
    examples: words('na przykład, przykład:, przykładowo, np.'),
    tags: words(''),
    things: words(''),
    date: words('rrrr, mm, dd'),
  },
  written: {
    notApplicable: 'Nie dotyczy',
    because: 'Nie dotyczy, ponieważ {reason}',
    causes: words('ponieważ, bo'),
    reason: 'powód',
    retired: 'Wycofane',
    title: 'Tytuł',
  },
  statements: {
    modals: words('musi, muszą, powinien, powinna, powinno, powinny, ma, mają, może, mogą, należy'),
    steps: words('zakładając, gdy, kiedy, wtedy'),
    triggers: words('gdy, kiedy, jeśli, jeżeli, podczas'),
    wants: words('chcę, chciałbym, chciałabym'),
    headings: words('wymagania, wymaganie, kryteria akceptacji'),
    units: words('sekund, minut, godzin, milisekund, dni, tygod, miesi, użytkownik'),
    roles: {
      given: words('zakładając, mając'),
      event: words('gdy, kiedy'),
      condition: words('jeśli, jeżeli'),
      state: words('dopóki, podczas gdy'),
      feature: words('tam gdzie'),
      then: words('wtedy, to'),
      subject: words('system'),
      shall: words('musi, muszą, powinien, powinna, powinno'),
    },
  },
  vague: {
    speed: words('szybko, sprawnie, błyskawicznie'),
    swift: words('szybki, szybka, szybkie, szybką, szybkiego, szybkiej'),
    ease: words(`
      łatwy w użyciu, łatwa w użyciu, łatwe w użyciu, prosty w użyciu, łatwo, intuicyjny, intuicyjna, intuicyjne,
      intuicyjnie, przyjazny dla użytkownika, przyjazna dla użytkownika, przyjazne dla użytkownika
    `),
    quality: words(`
      odpowiedni, odpowiednia, odpowiednie, odpowiednio, rozsądny, rozsądnym, akceptowalny, akceptowalna,
      akceptowalne, wydajny, wydajna, wydajnie, solidny, solidna
    `),
    open: words('itp., itd., i tak dalej, w miarę możliwości, jeśli to możliwe, w razie potrzeby'),
    timed: words(`
      odpowiedź, odpowiedzi, dostęp, ładowanie, wyszukiwanie, przetwarzanie, reakcja, reakcję, działanie, -anie,
      -enie
    `),
    terms: words(''),
  },
};
