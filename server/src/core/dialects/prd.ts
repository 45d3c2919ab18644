import type { Dialect } from './dialect.ts';
import { iosmGates } from './iosmGates.ts';
import { inAllLanguages } from './languages/inAllLanguages.ts';

/** A product requirements document, whatever its house style. */
export const prd: Dialect = {
  id: 'prd',
  title: 'Product requirements document',
  isSpec: true,
  signals: {
    fileWords: ['prd', 'requirements', 'srs', 'brd', 'frd', 'nfr', 'lastenheft', 'pflichtenheft'],
    titlePhrases: inAllLanguages(({ titles }) => titles.requirements),
    sections: inAllLanguages(({ sections }) => sections.requirements),
  },
  gates: iosmGates,
};
