import type { Dialect } from './dialect.ts';
import { prd } from './prd.ts';
import { inAllLanguages } from './languages/inAllLanguages.ts';
import { phrase } from '../text/say.ts';

/** A technical specification, a design, an implementation plan or its tasks. */
export const spec: Dialect = {
  ...prd,
  id: 'spec',
  title: phrase('Technical specification'),
  signals: {
    titles: {
      inside: inAllLanguages(({ titles }) => titles.specification.inside),
      first: inAllLanguages(({ titles }) => titles.specification.first),
      last: inAllLanguages(({ titles }) => titles.specification.last),
    },
    folders: inAllLanguages(({ folders }) => folders.specification),
    sections: inAllLanguages(({ sections }) => sections.specification),
  },
};
