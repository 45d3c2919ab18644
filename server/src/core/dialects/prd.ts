import type { Dialect } from './dialect.ts';
import { iosmGates } from './iosmGates.ts';

/** A product requirements document, whatever its house style. */
export const prd: Dialect = {
  id: 'prd',
  title: 'Product requirements document',
  isSpec: true,
  signals: {
    fileWords: ['prd', 'requirements', 'srs', 'brd', 'frd', 'nfr', 'lastenheft', 'pflichtenheft'],
    titlePhrases: [
      'prd',
      'product requirements',
      'requirements document',
      'requirements specification',
      'software requirements',
      'business requirements',
      'lastenheft',
      'pflichtenheft',
    ],
    sections: [
      'acceptance criteria',
      'functional requirements',
      'goals / non-goals',
      'goals & non-goals',
      'in scope',
      'non-functional requirements',
      'non-goals',
      'out of scope',
      'personas',
      'primary personas',
      'problem statement',
      'requirements',
      'success criteria',
      'success metrics',
      'use cases',
      'core use cases',
      'user stories',
      'user scenarios & testing',
      'users & personas',
    ],
  },
  gates: iosmGates,
};
