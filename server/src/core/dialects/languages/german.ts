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
        lastenheft, pflichtenheft, anforderungsdokument, anforderungsspezifikation, anforderungskatalog,
        anforderungsanalyse, anforderungsliste, produktanforderungen, softwareanforderungen, systemanforderungen,
        funktionale anforderungen, nichtfunktionale anforderungen, nicht-funktionale anforderungen, anwendungsfall,
        anwendungsfälle, user-storys, nutzergeschichten
      `),
      last: words('anforderungen, anforderung'),
    },
    specification: {
      inside: words(`
        technische spezifikation, funktionale spezifikation, systemspezifikation,
        schnittstellenspezifikation, feinspezifikation, feinkonzept, grobkonzept, fachkonzept,
        technisches konzept, entwurfsdokument, systementwurf, umsetzungsplan, implementierungsplan,
        entwicklungsplan, testplan, testkonzept, änderungsvorschlag, rückverfolgbarkeitsmatrix
      `),
      last: words('spezifikation, entwurf, aufgaben'),
    },
    asking: words(`
      wie, warum, was, wozu, über, einführung in, erste schritte, anleitung zu, anleitung zum, anleitung zur
    `),
    guides: words('anleitung, handbuch, leitfaden, einführung, benutzerhandbuch'),
    records: words('protokoll, bericht, änderungsprotokoll, glossar, zeitplan'),
  },
  folders: {
    requirements: words('anforderungen, lastenheft, pflichtenheft'),
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
  },
  names: {
    story: words(''),
    requirement: words('anforderung'),
    requirements: words(''),
    criteria: words('akzeptanzkriterien, abnahmekriterien'),
    clauses: words(''),
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
    putOff: words(`
      zu klären, noch zu klären, noch offen, noch festzulegen, noch zu definieren, noch zu ergänzen, wird noch festgelegt, wird noch ergänzt, wird noch geklärt, wird nachgereicht
    `),
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
    steps: words('angenommen, gegeben, wenn, dann'),
    triggers: words('wenn, falls, während, solange, sobald, wo'),
    wants: words('ich möchte'),
  },
  vague: {
    speed: words('schnell, zügig, performant, zeitnah'),
    ease: words('benutzerfreundlich, intuitiv, einfach zu bedienen, einfach bedienbar'),
    quality: words('robust, nahtlos, angemessen, hochverfügbar, zufriedenstellend'),
    open: words('bei bedarf, gegebenenfalls, ggf., usw., etc., soweit möglich, und so weiter'),
  },
};
