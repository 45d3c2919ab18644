import type { Words } from './words.ts';

/** Everything the engine knows of one language: a language more is one file and one line in `allLanguages`. */
export interface Language {
  /** As in BCP 47: `en`, `zh-Hant`. */
  readonly tag: string;
  /** Frequent words that tell which language a text is written in. */
  readonly frequent: Words;
  /** What documents call themselves in their title and in the names of their files. */
  readonly titles: {
    readonly requirements: TitleWords;
    readonly specification: TitleWords;
    /** At the beginning: a text that asks or explains is none of them, such as `How to write a PRD`. */
    readonly asking: Words;
    /** At the end: `PRD Writing Guide`. */
    readonly guides: Words;
    /** What a title ends or begins with when the text is still to be filled: `PRD Template`. */
    readonly template: TitleWords;
    /** A text about a document is not one, such as `PRD Review Notes`, unless more than its title says so. */
    readonly records: TitleWords;
    /** The last words of titles of texts on how something looks. */
    readonly look: Words;
    /** What is to be done and is written elsewhere, unless the text defines it: `Backlog`. */
    readonly backlog: Words;
  };
  /** Names of the folders that hold them. */
  readonly folders: {
    readonly requirements: Words;
    readonly specification: Words;
  };
  /** Headings that such documents have. */
  readonly sections: {
    readonly requirements: Words;
    readonly specification: Words;
    /** In other texts as well, so that each counts for half. */
    readonly common: Words;
    /** Of texts on how something looks, such as a design system. */
    readonly look: Words;
  };
  /** What stands before a number, or is all there is of an identifier: `User Story 1`. */
  readonly names: {
    readonly story: Words;
    /** The same in plans, where stories are numbered within their epics: `Story 2.3`. */
    readonly plannedStory: Words;
    readonly epic: Words;
    /** At the beginning of a heading: `Requirement 2`. */
    readonly requirement: Words;
    /** Before the numbers of requirements and criteria: `_Requirements: 1.2_`. */
    readonly requirements: Words;
    /** Anywhere in the heading above numbered criteria. */
    readonly criteria: Words;
    /** What the steps of a use case are called that go another way: their first letters number them. */
    readonly flows: Words;
    /** Before the numbers of clauses: `Bug 1.4`. */
    readonly clauses: Words;
    /** What an identifier may be called by, before it: `Rule GR-001`. */
    readonly kinds: Words;
  };
  /** Words before a colon. */
  readonly labels: {
    /** The status of a whole document. */
    readonly status: Words;
    /** The value is picked from a list. */
    readonly choice: Words;
    /** The day on which a document is written. */
    readonly date: Words;
    /** Any day: that of writing at the head of a document alone. */
    readonly day: Words;
    /** A person, as a label or in a prompt. */
    readonly owner: Words;
    /** Why something is required, or what somebody thinks. */
    readonly aside: Words;
    /** The identifier of a requirement, as one of the words of a label: `Use Case ID`. */
    readonly id: Words;
    /** What a requirement is called. */
    readonly name: Words;
  };
  readonly questions: {
    /** Headings above what is not decided yet. */
    readonly sections: Words;
    /** Before the colon in front of an answer. */
    readonly answers: Words;
    /** Said of a question that is open no more. */
    readonly settled: Words;
    /** All there is where there is no question. */
    readonly none: Words;
  };
  /** Between the numbers of several requirements. */
  readonly numbers: {
    /** They go on with one more: `FR-1 and 2`. */
    readonly and: Words;
    /** Everything in between is meant too: `FR-1 to 4`. */
    readonly through: Words;
  };
  readonly tables: {
    /** In the heading above tables and lists that relate requirements to something. */
    readonly matrix: Words;
    /** A column after the identifiers that says what is to be done. */
    readonly tasks: Words;
    /** Columns that say what an identifier stands for. */
    readonly describing: Words;
    /** Columns that say what belongs to it. */
    readonly relating: Words;
  };
  readonly options: {
    /** What option lists choose from. */
    readonly all: Words;
    /** Those that requirements and documents are given, and hardly ever what a product deals with. */
    readonly authors: Words;
    /** The status of a document that is still being written. */
    readonly drafting: Words;
    /** The status of a document that waits for a verdict. */
    readonly reviewing: Words;
    /** A document with one of these as its status has been found complete by somebody. */
    readonly settled: Words;
  };
  readonly prompts: {
    /** At the beginning of brackets: filled in later for certain. */
    readonly deferred: Words;
    /** As a whole value, in round brackets, or as the last words of one: settled later. English has a grammar for it. */
    readonly putOff: Words;
    /** Single words that stand for something to be filled: `[name]`. */
    readonly nouns: Words;
    /** Those of them that are numbered in finished texts too: `Phase 1`. */
    readonly ordinals: Words;
    /** First words of a prompt: `[Describe …]`, `[Who is affected]`. */
    readonly verbs: Words;
    /** Those of them that ask an author to write, and never stand on a button. */
    readonly requests: Words;
    /** They begin what is asked for inside a sentence: `by [specific percentage]`. */
    readonly adjectives: Words;
    /** Before a bracket, these words say that the sentence goes on with it: `within [number of days]`. */
    readonly leads: Words;
    /** Right after a bracket, where words are glued, they say that the sentence goes on from it: `[役割]として`. */
    readonly trails: Words;
    /** They begin the values that a prompt gives as examples: `[limit, e.g. 5 s]`. */
    readonly examples: Words;
    /** A marker after one of these words, or before `marker`, is only spoken of. */
    readonly mentions: Words;
    /** After these, a bracket in capitals is a marker that is spoken of: `every [ASSUMPTION]`. */
    readonly counting: Words;
    /** With a number or a letter after it, something to be looked up: `[Figure 1]`, `[RFC 2119]`. */
    readonly references: Words;
    /** In brackets these are labels, not prompts: `[MVP]`, `[DONE]`. */
    readonly tags: Words;
    /** A bracketed word in a heading after one of these labels names a thing of the code: `### Entity: [User]`. */
    readonly things: Words;
    /** What stands for a year, a month and a day in a pattern: `AAAA-MM-JJ`. */
    readonly date: Words;
  };
  /** What is written into documents of the language. */
  readonly written: {
    /** In the place of a section. */
    readonly notApplicable: string;
    /** In the place of an answer, with `{reason}`. */
    readonly because: string;
    /** Somebody may begin a reason with these, which are written already. */
    readonly causes: Words;
    /** Asked for: a prompt in brackets. */
    readonly reason: string;
    /** In front of the title of a requirement that holds no more. */
    readonly retired: string;
    /** In the place of the title of a new one. */
    readonly title: string;
  };
  /** What the statement of a requirement is built of. */
  readonly statements: {
    readonly modals: Words;
    /** First words of the steps of a scenario: `Given`, `When`, `Then`. */
    readonly steps: Words;
    /** First words of a statement in the form of EARS, written in capitals there: `WHEN the cart is empty`. */
    readonly triggers: Words;
    /** What the words of the forms in which requirements are written stand for, such as EARS. */
    readonly roles: Readonly<Record<StatementRole, Words>>;
    /** What somebody wants, in a story. */
    readonly wants: Words;
    /** Anywhere in the heading above statements: `4. Functional Requirements`. */
    readonly headings: Words;
    /** Beginnings of the units in which statements are measured, besides `ms` and the like. */
    readonly units: Words;
  };
  /** Words that nobody can test. */
  readonly vague: {
    readonly speed: Words;
    /** Adjectives of speed that may begin a name, as in `the fast variant`. */
    readonly swift: Words;
    readonly ease: Words;
    readonly quality: Words;
    readonly open: Words;
    /** Nouns that take time, so that `fast response` is no name; `-ment` stands for an ending. */
    readonly timed: Words;
    /** Phrases with such a word that mean something definite: `fail fast`. */
    readonly terms: Words;
  };
}

/** The words that a form is built of: `GIVEN` a context, `WHEN` an event, `IF` a condition, `WHILE` a state, `WHERE` a feature. */
export type StatementRole = 'given' | 'event' | 'condition' | 'state' | 'feature' | 'then' | 'subject' | 'shall';

/** Where in a title its words tell what a document is. */
export interface TitleWords {
  /** Anywhere: `Kelly — Product Requirements Document (v2)`. */
  readonly inside: Words;
  /** As the first words: `Spec for the wallet`, `Especificación del pedido`. */
  readonly first: Words;
  /** As the last words, or before a colon: `Design: sign in`, `Wallet Specification`. */
  readonly last: Words;
}
