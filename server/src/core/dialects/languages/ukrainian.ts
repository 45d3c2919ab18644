import type { Language } from './language.ts';
import { words } from './words.ts';

export const ukrainian: Language = {
  tag: 'uk',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        технічне завдання, тз, вимоги до продукту, вимоги до системи, вимоги до програмного забезпечення,
        функціональні вимоги, нефункціональні вимоги, бізнес-вимоги, специфікація вимог, документ вимог,
        користувацькі історії, користувацька історія, історії користувачів, варіанти використання,
        сценарії використання
      `),
      last: words('вимоги, вимога'),
    },
    specification: {
      inside: words(`
        технічна специфікація, функціональна специфікація, специфікація api, технічний проєкт,
        технічний проект, проєктний документ, план реалізації, план розробки, план впровадження,
        план тестування, пропозиція змін, матриця трасування
      `),
      last: words('специфікація, завдання, дизайн'),
    },
    asking: words('чому, навіщо, що таке, вступ до, як написати, як скласти, як працює'),
    guides: words('посібник, інструкція, довідник, підручник'),
    records: words('звіт, нотатки, глосарій'),
  },
  folders: {
    requirements: words('вимоги'),
    specification: words('специфікації'),
  },
  sections: {
    requirements: words(`
      вимоги, функціональні вимоги, нефункціональні вимоги, критерії приймання, критерії прийняття, критерії успіху,
      метрики успіху, користувацькі історії, варіанти використання, сценарії використання, поза межами, поза обсягом,
      опис проблеми, ролі користувачів, загальні вимоги
    `),
    specification: words(`
      модель даних, обробка помилок, архітектура системи, огляд системи, стратегія тестування, запропоноване рішення
    `),
    common: words(`
      цілі, мета, мета проєкту, обмеження, припущення, відкриті питання, інтерфейси, цільова аудиторія, ризики,
      контекст
    `),
  },
  names: {
    story: words(''),
    requirement: words(''),
    requirements: words(''),
    criteria: words('критерії приймання, критерії прийняття'),
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
    putOff: words('уточнити, уточнюється, потребує уточнення, буде визначено, буде уточнено, не визначено'),
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
    steps: words('дано, коли, тоді, якщо, то'),
    triggers: words('коли, якщо, поки, під час'),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
