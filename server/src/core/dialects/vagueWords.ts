/** Words that nobody can test, and what a test could ask instead. */
export interface VagueKind {
  readonly id: 'speed' | 'ease' | 'quality' | 'open';
  /** Behind “such as”. */
  readonly advice: string;
  /** A snippet: choices where there are usual ones. */
  readonly pattern: string;
  /** A number with a unit in the same statement says it already. */
  readonly isMeasurable: boolean;
}

export const vagueKinds: Readonly<Record<VagueKind['id'], VagueKind>> = {
  speed: {
    id: 'speed',
    advice: 'say within which time, for how many requests',
    pattern: 'within ${1:200} ms at p${2|95,50,90,99|} under ${3:1000} req/s',
    isMeasurable: true,
  },
  ease: {
    id: 'ease',
    advice: 'say who manages what, and how often',
    pattern: 'so that ${1:9} of ${2:10} ${3|new users,users,operators|} succeed without help',
    isMeasurable: true,
  },
  quality: {
    id: 'quality',
    advice: 'say what is measured, and the limit',
    pattern: 'with ${1|at most,at least|} ${2:0.1} % ${3:of requests failing}',
    isMeasurable: true,
  },
  open: {
    id: 'open',
    advice: 'name every case',
    pattern: '${1:every case by name}',
    isMeasurable: false,
  },
};

interface Language {
  readonly id: string;
  /** Frequent words that tell the language, in lower case. */
  readonly frequent: ReadonlySet<string>;
  readonly words: Readonly<Record<VagueKind['id'], string>>;
}

/** A language that is not in this table is left alone. An addition is one entry. */
export const languages: readonly Language[] = [
  {
    id: 'en',
    frequent: words('the, and, must, shall, should, of, to, with, when, is, be, are, for, that, this, user, system'),
    words: {
      speed: 'fast, quickly, high performance, performant, in a timely manner',
      ease: 'user-friendly, user friendly, easy to use, easily, intuitive, intuitively, simple to use',
      quality:
        'robust, seamless, seamlessly, state-of-the-art, highly available, reasonable, acceptable, adequate, efficiently',
      open: 'as appropriate, if appropriate, where possible, if possible, etc., and so on, and/or similar',
    },
  },
  {
    id: 'de',
    frequent: words(
      'der, die, das, und, muss, soll, müssen, sollen, mit, wenn, ist, sind, ein, eine, für, den, werden, nicht',
    ),
    words: {
      speed: 'schnell, zügig, performant, zeitnah',
      ease: 'benutzerfreundlich, intuitiv, einfach zu bedienen, einfach bedienbar',
      quality: 'robust, nahtlos, angemessen, hochverfügbar, zufriedenstellend',
      open: 'bei bedarf, gegebenenfalls, ggf., usw., etc., soweit möglich, und so weiter',
    },
  },
  {
    id: 'es',
    frequent: words('el, la, los, las, de, que, debe, deben, con, cuando, para, una, por, del, usuario, sistema, se'),
    words: {
      speed: 'rápido, rápidamente, ágil',
      ease: 'fácil de usar, intuitivo, intuitiva, amigable',
      quality: 'robusto, robusta, adecuado, adecuada, razonable',
      open: 'según corresponda, si es posible, según sea necesario, etc., entre otros',
    },
  },
  {
    id: 'fr',
    frequent: words(
      'le, la, les, des, et, doit, doivent, avec, quand, est, sont, une, pour, du, que, dans, utilisateur',
    ),
    words: {
      speed: 'rapide, rapidement',
      ease: 'facile à utiliser, convivial, intuitif, intuitive',
      quality: 'robuste, adéquat, raisonnable, transparent',
      open: 'si nécessaire, si possible, le cas échéant, etc., et ainsi de suite',
    },
  },
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim()));
}
