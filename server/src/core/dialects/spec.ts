import type { Dialect } from './dialect.ts';
import { prd } from './prd.ts';

/** A technical specification, a design, an implementation plan or its tasks. */
export const spec: Dialect = {
  ...prd,
  id: 'spec',
  title: 'Technical specification',
  signals: {
    fileWords: ['spec', 'specification'],
    titlePhrases: [
      'technical specification',
      'technical spec',
      'feature specification',
      'functional specification',
      'design specification',
      'system specification',
      'implementation plan',
    ],
    sections: [
      'api specification',
      'data model',
      'error handling',
      'interfaces',
      'key entities',
      'non-functional requirements',
      'technology stack',
      'system overview',
      'observability',
    ],
  },
};
