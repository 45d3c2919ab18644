import type { Language } from './language.ts';
import { words } from './words.ts';

export const french: Language = {
  tag: 'fr',
  frequent: words(`
    le, la, les, des, et, doit, doivent, avec, quand, est, sont, une, pour, du, que, dans, utilisateur
  `),
  titles: {
    requirements: {
      inside: words(`
        règles de gestion, regles de gestion, règles métier, regles metier,
        cahier des charges, cahier-des-charges, cahiers des charges, expression de besoin, expression des besoins,
        expression de besoins, spécification des exigences, spécifications des exigences, document d'exigences,
        exigences produit, exigences fonctionnelles, exigences non fonctionnelles, besoins fonctionnels,
        cas d'utilisation, cas d’utilisation, récit utilisateur, récits utilisateur, récits utilisateurs,
        spécifications fonctionnelles, spécification fonctionnelle,
        backlog produit, backlog du produit, document de vision, vision produit, vision du produit, besoins non fonctionnels, analyse des besoins, recueil des besoins, user stories
      `),
      first: words('exigences du, exigences de, exigences pour'),
      last: words('exigences, exigence'),
    },
    specification: {
      inside: words(`
        cas de test, scénarios de test, plan de test, plan de tests,
        contrat d'api, contrat d’api, contrat api, liste des tâches,
        spécification technique, spécifications techniques, spécifications détaillées,
        dossier de conception, document de conception, conception technique, conception détaillée,
        dossier technique, demande de changement, cahier de tests, cahier de recette, proposition de changement,
        spécification de l'api, matrice de traçabilité,
        stratégie de test, stratégie de tests, dossier de spécification, dossier de spécifications, cas de tests, feuille de tests, spécification api, spécifications api,
        tests manuels, checklist de tests, checklist de test, liste de tests, tests d'acceptation, tests de recette
      `),
      first: words(
        `spec, spécification, spécifications, conception de, conception du, plan de, plan du projet,
        plan d'action, plan d’action, plan d'actions, plan d’actions, plan d'implémentation, plan d’implémentation, plan d'exécution, plan d’exécution, plan d'intégration, plan d’intégration, plan d'évolution, plan d’évolution, plan d'amélioration, plan d’amélioration, plan d'essais, plan d’essais, plan d'itération, plan d’itération`,
      ),
      last: words('spécification, spécifications, conception, tâches'),
    },
    asking: words(`
      comment, pourquoi, qu'est-ce, guide de, guide du, à propos, introduction à, introduction au, plan de cours, plan de site, où,
      règles de rédaction, bonnes pratiques, liste de relecture
    `),
    guides: words(`
      guide, manuel, tutoriel, piloté par les spécifications, piloté par la spécification
    `),
    template: { inside: [], first: words('gabarit de, template de'), last: words('gabarit') },
    records: {
      inside: [],
      first: words(
        "rapport de, rapport d'analyse, rapport sur, résumé de, résumé du, résumé des, compte rendu, compte-rendu, glossaire, bilan de, bilan du",
      ),
      last: words('rapport, compte rendu, compte-rendu, glossaire'),
    },
    look: words('système de design, design system, charte graphique'),
    backlog: words(''),
  },
  folders: {
    requirements: words('exigences, cahier-des-charges, specifications-fonctionnelles, cas-utilisation, regles-metier'),
    specification: words(''),
  },
  sections: {
    requirements: words(`
      exigences, exigences fonctionnelles, exigences non fonctionnelles, exigences non-fonctionnelles,
      besoins fonctionnels, besoins non fonctionnels, critères d'acceptation, critères d’acceptation,
      récits utilisateurs, récits utilisateur, cas d'utilisation, cas d’utilisation, hors périmètre, public cible,
      utilisateurs cibles, contexte et objectifs, fonctionnalités attendues, indicateurs de succès,
      critères de succès, scénarios utilisateur
    `),
    specification: words(`
      modèle de données, gestion des erreurs, architecture technique, stratégie de test, cas de test,
      vue d'ensemble du système, solution proposée
    `),
    common: words(`
      périmètre, objectifs, objectif, cible, contexte, contraintes, contraintes techniques, livrables,
      fonctionnalités, fonctionnalités principales, interfaces, questions ouvertes, risques, problématique
    `),
    look: words('couleurs, palette de couleurs, typographie, polices, espacements, espacement, ombres, iconographie'),
  },
  names: {
    story: words('histoire utilisateur, récit utilisateur'),
    plannedStory: words('histoire'),
    epic: words('épopée'),
    requirement: words('exigence'),
    requirements: words(''),
    criteria: words("critères d'acceptation, critères d’acceptation"),
    flows: words('flux alternatif, flux exception, flux principal, scénario alternatif, scénario exception'),
    clauses: words(''),
    kinds: words(`
      règle, règle de gestion, règle métier, exigence, fonctionnalité, cas d'utilisation, cas d’utilisation,
      contrainte, objectif, critère, cas de test, scénario, risque, décision, hypothèse, tâche
    `),
  },
  labels: {
    status: words('statut, état'),
    choice: words('statut, priorité, état, risque, impact, type, catégorie, effort, gravité'),
    date: words('date, créé le, date de création, mis à jour, dernière mise à jour'),
    day: words('date'),
    owner: words('auteur, autrice, auteurs, responsable, rédacteur, rédigé par'),
    aside: words('raison, remarque, récit utilisateur'),
    id: words('identifiant, référence, numéro'),
    name: words('nom, titre, intitulé'),
  },
  questions: {
    sections: words(
      'questions ouvertes, questions en suspens, questions en attente, points ouverts, points en suspens',
    ),
    answers: words('réponse, décision, résolution, résultat'),
    settled: words('répondue, répondu, décidée, décidé, résolue, résolu, close, clos, tranchée, tranché'),
    none: words('aucune, aucun, sans objet, néant'),
  },
  numbers: {
    and: words('et, ou, et/ou, ainsi que'),
    through: words("à, au, jusqu'à, jusqu’à"),
  },
  tables: {
    matrix: words('traçabilité, matrice, correspondance'),
    tasks: words('tâche, tâches, action, étape'),
    describing: words('description, exigence, titre, nom, intitulé, fonction, fonctionnalité, libellé, besoin'),
    relating: words(
      'composant, module, implémentation, test, tests, statut, état, fichier, tâche, dépend de, source, preuve, couverture',
    ),
  },
  options: {
    all: words(`
      brouillon, en revue, en cours, en attente, validé, approuvé, rejeté, refusé, terminé, ouvert, fermé, haute,
      moyenne, basse, élevée, élevé, moyen, faible, critique, oui, non
    `),
    authors: words('brouillon, en revue, approuvé, validé, rejeté'),
    drafting: words('brouillon, ébauche, en rédaction, en cours de rédaction'),
    reviewing: words('en revue, en relecture, en révision, à valider, en validation'),
    settled: words('validé, approuvé, terminé'),
  },
  prompts: {
    deferred: words('à définir, à compléter'),
    putOff: words('à définir, à compléter, à préciser, à confirmer, à déterminer, reste à définir'),
    nouns: words(`
      acteur, action, approche, auteur, autrice, avantage, bénéfice, besoin, but, catégorie, cause, cible, client,
      composant, condition, contexte, contrainte, critère, date, description, délai, durée, échéance, entrée,
      équipe, étape, événement, exemple, exigence, fonction, fonctionnalité, impact, indicateur, lien, métrique,
      module, mois, montant, nom, nombre, numéro, objectif, périmètre, persona, personne, phase, plateforme,
      préalable, priorité, problème, produit, profil, projet, question, raison, responsable, résultat, réponse,
      risque, rôle, scénario, section, service, seuil, solution, sortie, statut, sujet, système, tâche, technologie,
      texte, titre, type, url, utilisateur, utilisatrice, valeur, version
    `),
    ordinals: words('phase, version, section, module, semaine, mois, étape, jalon, scénario'),
    verbs: words(`
      ajouter, ajoutez, combien, comment, décrire, décris, décrivez, définir, définissez, détailler, détaillez,
      donner, énumérer, expliquer, expliquez, identifier, identifiez, indiquer, indiquez, insérer, insérez, lister,
      listez, nommer, où, pourquoi, préciser, précisez, présenter, présentez, quand, que, quel, quelle, quelles,
      quels, qui, quoi, rédiger, remplir, saisir, spécifier, brève, courte, liste, description, optionnel
    `),
    requests: words(`
      décrire, décrivez, définir, définissez, expliquer, expliquez, identifier, indiquer, indiquez, préciser,
      précisez
    `),
    adjectives: words(`
      actuel, actuelle, attendu, attendue, précis, précise, souhaité, souhaitée, spécifique, visé, visée
    `),
    leads: words(`
      à, au, aux, avec, ce, ces, cet, cette, chez, chaque, comme, dans, de, des, du, en, entre, est, et, jusque, la,
      le, les, leur, ou, où, par, pour, quand, que, sans, selon, ses, si, son, sous, sur, un, une, vers, tant que,
      afin, d, l, qu
    `),
    mentions: words('aucun, aucune, sans, chaque, hors, sauf'),
    counting: words('marqueur, marqueurs, chaque, aucun'),
    trails: words(''),
    references: words('annexe, article, chapitre, figure, ligne, page, section, tableau'),
    examples: words('par exemple, p. ex., exemple :, exemple:, ex. :, ex :, ex.:, ex:'),
    tags: words(''),
    things: words(''),
    date: words('aaaa, mm, jj'),
  },
  written: {
    notApplicable: 'Sans objet',
    because: 'Sans objet, car {reason}',
    causes: words('car, parce que'),
    reason: 'raison',
    retired: 'Retiré',
    title: 'Titre',
  },
  statements: {
    modals: words('doit, doivent, devra, devront, devrait, devraient, peut, peuvent'),
    steps: words('donné, quand, lorsque, alors'),
    triggers: words('quand, lorsque, si, tant que, où'),
    wants: words('je veux, je souhaite, je voudrais'),
    headings: words("exigences, exigence, besoins, critères d'acceptation, critères d’acceptation"),
    units: words('seconde, minute, heure, milliseconde, jour, semaine, mois, utilisateur, requête, point'),
    roles: {
      given: words('étant donné, soit'),
      event: words('quand, lorsque, lorsqu'),
      condition: words('si'),
      state: words('tant que, pendant que'),
      feature: words('là où, dans le cas où'),
      then: words('alors'),
      subject: words('le, la, les, l'),
      shall: words('doit, doivent'),
    },
  },
  vague: {
    speed: words('rapide, rapidement, rapides'),
    swift: words(''),
    ease: words(`
      facile à utiliser, convivial, intuitif, intuitive, faciles à utiliser, facilement, simple à utiliser,
      conviviale, conviviaux, intuitifs, intuitives, ergonomique
    `),
    quality: words(`
      robuste, adéquat, raisonnable, transparent, robustes, adéquate, adéquats, adéquates, approprié, appropriée,
      appropriés, appropriées, raisonnables, acceptable, acceptables, efficacement
    `),
    open: words(`
      si nécessaire, si possible, le cas échéant, etc., et ainsi de suite, dans la mesure du possible, au besoin
    `),
    timed: words(''),
    terms: words('accès rapide, accès rapides, démarrage rapide'),
  },
};
