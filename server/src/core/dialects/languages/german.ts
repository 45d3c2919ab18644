import type { Language } from './language.ts';
import { words } from './words.ts';

export const german: Language = {
  tag: 'de',
  frequent: words(`
    der, die, das, und, muss, soll, müssen, sollen, mit, wenn, ist, sind, ein, eine, für, den, werden, nicht
  `),
  titles: {
    requirements: {
      inside: words(`
        geschäftsregeln,
        lastenheft, pflichtenheft, anforderungsdokument, anforderungsspezifikation, anforderungskatalog,
        anforderungsanalyse, anforderungsliste, produktanforderungen, softwareanforderungen, systemanforderungen,
        funktionale anforderungen, nichtfunktionale anforderungen, nicht-funktionale anforderungen, anwendungsfall,
        anwendungsfälle, user-storys, nutzergeschichten,
        produkt-backlog, produktbacklog, produkt backlog, product-backlog, produktvision, visionsdokument, anforderungsdefinition
      `),
      first: words('anforderungen an, anforderungen für'),
      last: words('anforderungen, anforderung'),
    },
    specification: {
      inside: words(`
        testszenarien, testspezifikation,
        api-vertrag, aufgabenliste,
        technische spezifikation, funktionale spezifikation, systemspezifikation,
        schnittstellenspezifikation, feinspezifikation, feinkonzept, grobkonzept, fachkonzept,
        technisches konzept, entwurfsdokument, systementwurf, umsetzungsplan, implementierungsplan,
        entwicklungsplan, testplan, testkonzept, projektplan, arbeitsplan, aktionsplan, maßnahmenplan, migrationsplan,
        realisierungsplan, änderungsantrag, testfälle, änderungsvorschlag, rückverfolgbarkeitsmatrix,
        meilensteinplan, teststrategie, testdrehbuch, lösungskonzept, entwurfsspezifikation, schnittstellenbeschreibung, rollout-plan, einführungsplan, testfallspezifikation, designdokument, design-dokument,
        manuelle tests, testcheckliste, test-checkliste, abnahmetests, testspezifikationen
      `),
      first: words('spezifikation'),
      last: words('spezifikation, entwurf, aufgaben'),
    },
    asking: words(`
      wie, warum, was, wozu, über, einführung in, erste schritte, anleitung zu, anleitung zum, anleitung zur,
      leitfaden für, leitfaden zur, leitfaden zum, handbuch für, wo
    `),
    guides: words(`
      anleitung, handbuch, leitfaden, einführung, benutzerhandbuch, spezifikationsgetriebene entwicklung, schreibregeln,
      richtlinien, review-checkliste
    `),
    template: { inside: [], first: words(''), last: words('vorlage, mustervorlage') },
    records: {
      inside: [],
      first: words('protokoll der, protokoll des, bericht über, bericht zu, zusammenfassung'),
      last: words('protokoll, bericht, änderungsprotokoll, glossar, zeitplan'),
    },
    look: words('designsystem, design-system, designsprache'),
    backlog: words(''),
  },
  folders: {
    requirements: words('anforderungen, lastenheft, pflichtenheft, geschaeftsregeln, anwendungsfaelle'),
    specification: words('spezifikation, spezifikationen'),
  },
  sections: {
    requirements: words(`
      anforderungen, funktionale anforderungen, nichtfunktionale anforderungen, nicht-funktionale anforderungen,
      nicht funktionale anforderungen, akzeptanzkriterien, abnahmekriterien, zielbestimmung, musskriterien,
      wunschkriterien, abgrenzungskriterien, produkteinsatz, produktfunktionen, produktdaten, produktleistungen,
      produktübersicht, anwendungsfälle, nicht im umfang, nicht-ziele, problemstellung, qualitätsanforderungen,
      lieferumfang, muss-anforderungen, soll-anforderungen, kann-anforderungen, erfolgskriterien
    `),
    specification: words(`
      datenmodell, fehlerbehandlung, systemarchitektur, teststrategie, testfälle, lösungsansatz
    `),
    common: words(`
      rahmenbedingungen, randbedingungen, zielgruppe, zielgruppen, offene fragen, schnittstellen, technologien,
      ausgangssituation, ziele, umfang, hintergrund, risiken, meilensteine, systemübersicht
    `),
    look: words('farben, farbpalette, farbsystem, typografie, typographie, schriften, abstände, schatten, ikonografie'),
  },
  names: {
    story: words(''),
    plannedStory: words(''),
    epic: words(''),
    requirement: words('anforderung'),
    requirements: words(''),
    criteria: words('akzeptanzkriterien, abnahmekriterien'),
    flows: words('alternativer ablauf, alternatives szenario'),
    clauses: words(''),
    kinds: words(`
      regel, geschäftsregel, anforderung, funktion, anwendungsfall, user story, epic, randbedingung, ziel,
      kriterium, akzeptanzkriterium, testfall, szenario, risiko, entscheidung, annahme, aufgabe
    `),
  },
  labels: {
    status: words('status, dokumentstatus'),
    choice: words('status, priorität, risiko, aufwand, schweregrad, kategorie'),
    date: words('datum, erstellt am, stand, aktualisiert, zuletzt geändert, erstellt'),
    day: words('datum, stand'),
    owner: words('autor, autorin, verantwortlich, verantwortlicher, ansprechpartner, ersteller, verfasser'),
    aside: words('begründung, hinweis, user story'),
    id: words('kennung, nummer, bezeichner'),
    name: words('name, titel, bezeichnung'),
  },
  questions: {
    sections: words('offene fragen, offene frage, offene punkte, ungeklärte fragen'),
    answers: words('antwort, entscheidung, ergebnis, lösung'),
    settled: words('beantwortet, entschieden, geklärt, gelöst, erledigt, geschlossen'),
    none: words('keine, keiner, entfällt, nichts'),
  },
  numbers: {
    and: words('und, oder, sowie, bzw., und/oder, beziehungsweise'),
    through: words('bis, bis zu, bis einschließlich'),
  },
  tables: {
    matrix: words('rückverfolgbarkeit, nachverfolgbarkeit, matrix, zuordnung'),
    tasks: words('aufgabe, aufgaben, arbeitspaket, schritt'),
    describing: words('beschreibung, anforderung, titel, name, bezeichnung, funktion, text'),
    relating: words(
      'komponente, modul, umsetzung, umgesetzt in, test, tests, testfall, status, datei, aufgabe, abhängig von, quelle, nachweis',
    ),
  },
  options: {
    all: words(`
      entwurf, in prüfung, geprüft, genehmigt, freigegeben, abgelehnt, umgesetzt, offen, in arbeit, erledigt,
      abgeschlossen, geschlossen, zurückgestellt, hoch, mittel, niedrig, gering, kritisch, muss, soll, kann, ja,
      nein
    `),
    authors: words('entwurf, in prüfung, genehmigt, freigegeben, abgelehnt, umgesetzt'),
    drafting: words('entwurf, in bearbeitung, vorläufig'),
    reviewing: words('in prüfung, in review, zur prüfung, zur freigabe, in abstimmung, geprüft'),
    settled: words('genehmigt, freigegeben, abgenommen, umgesetzt, abgeschlossen'),
  },
  prompts: {
    deferred: words('zu klären, in klärung, noch offen'),
    putOff: words(`
      zu klären, in klärung, noch zu klären, noch offen, noch festzulegen, noch zu definieren, noch zu ergänzen, wird noch festgelegt, wird noch ergänzt, wird noch geklärt, wird nachgereicht
    `),
    nouns: words(`
      aktion, akteur, anforderung, ansatz, anzahl, aufgabe, ausgabe, autor, autorin, bedingung, beispiel, benutzer,
      benutzerrolle, beschreibung, bezeichnung, datum, eingabe, ereignis, ergebnis, feature, frage, funktion, grund,
      grundlage, kategorie, komponente, kriterium, kunde, kundin, lösung, maßnahme, metrik, modul, monat, name,
      nutzen, nutzer, nutzerin, person, persona, phase, plattform, priorität, problem, produkt, produktname,
      projekt, projektname, quelle, reaktion, risiko, rolle, schritt, schwellenwert, status, system, team,
      technologie, termin, text, thema, titel, typ, umfang, url, ursache, verantwortlich, verantwortliche,
      verantwortlicher, version, voraussetzung, wert, woche, zahl, zeitraum, ziel, zielgruppe, zielwert, zweck
    `),
    ordinals: words('phase, version, abschnitt, modul, woche, monat, jahr, meilenstein, szenario'),
    verbs: words(`
      angeben, auflisten, ausfüllen, benenne, benennen, beschreibe, beschreiben, bitte, definiere, definieren,
      eintragen, ergänze, ergänzen, erkläre, erklären, erläutere, erläutern, füge, hier, kurze, kurzer, liste,
      listen, nenne, nennen, optional, schreibe, wann, warum, was, welche, welcher, welches, wem, wen, wer, weshalb,
      wie, wieso, wo, wofür, womit, wozu
    `),
    requests: words('beschreibe, definiere, erkläre, erläutere, nenne'),
    adjectives: words(`
      aktuelle, aktueller, aktuelles, erwartete, erwarteter, erwartetes, gewünschte, gewünschter, gewünschtes,
      konkrete, konkreter, konkretes, spezifische, bestimmte
    `),
    leads: words(`
      als, an, auf, aus, bei, bis, das, dem, den, der, des, die, durch, ein, eine, einem, einen, einer, für, gegen,
      im, in, innerhalb, ist, mit, nach, oder, ohne, über, um, und, unter, vom, von, vor, während, wenn, zu, zum,
      zur, zwischen
    `),
    mentions: words('kein, keine, keinen, ohne, jede, jedes, außer'),
    counting: words('marker, markierung, markierungen, jede, jedes, kein, keine'),
    trails: words(''),
    references: words('abschnitt, abbildung, anhang, artikel, kapitel, seite, tabelle, zeile'),
    examples: words('z. b., z.b., zum beispiel, beispiel:, bspw., bsp.'),
    tags: words(''),
    things: words(''),
    date: words('jjjj, mm, tt'),
  },
  written: {
    notApplicable: 'Nicht zutreffend',
    because: 'Nicht zutreffend, weil {reason}',
    causes: words('weil, denn'),
    reason: 'Grund',
    retired: 'Zurückgezogen',
    title: 'Titel',
  },
  statements: {
    modals: words('muss, müssen, soll, sollen, sollte, sollten, darf, dürfen, kann, können'),
    steps: words('angenommen, gegeben, wenn, dann'),
    triggers: words('wenn, falls, während, solange, sobald, wo'),
    wants: words('ich möchte'),
    headings: words('anforderungen, anforderung, akzeptanzkriterien, abnahmekriterien'),
    units: words('sekunde, minute, stunde, tag, prozent, millisekunde, woche, monat, jahr, nutzer, punkte'),
    roles: {
      given: words('angenommen, gegeben, gegeben sei'),
      event: words('wenn, sobald'),
      condition: words('falls'),
      state: words('während, solange'),
      feature: words('wo, sofern'),
      then: words('dann, so'),
      subject: words('der, die, das'),
      shall: words('muss, müssen, soll, sollen'),
    },
  },
  vague: {
    speed: words('schnell, zügig, performant, zeitnah'),
    swift: words('schnelle, schneller, schnelles, schnellen'),
    ease: words(`
      benutzerfreundlich, intuitiv, einfach zu bedienen, einfach bedienbar, benutzerfreundliche,
      benutzerfreundlichen, benutzerfreundlicher, intuitive, intuitiven, leicht verständlich
    `),
    quality: words(`
      robust, nahtlos, angemessen, hochverfügbar, zufriedenstellend, robuste, robuster, robusten, angemessene,
      angemessenen, angemessener, sinnvoll, sinnvolle, geeignete, geeigneten
    `),
    open: words('bei bedarf, gegebenenfalls, ggf., usw., etc., soweit möglich, und so weiter'),
    timed: words(`
      antwort, antworten, reaktion, reaktionen, reaktionszeit, reaktionszeiten, antwortzeit, antwortzeiten,
      ladezeit, ladezeiten, suche, zugriff, verarbeitung, rückmeldung, -ung
    `),
    terms: words('fail fast'),
  },
};
