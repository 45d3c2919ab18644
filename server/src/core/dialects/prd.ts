import type { Dialect } from './dialect.ts';
import { iosmGates } from './iosmGates.ts';
import { inAllLanguages } from './languages/inAllLanguages.ts';
import { phrase } from '../text/say.ts';

/** A product requirements document, whatever its house style. */
export const prd: Dialect = {
  id: 'prd',
  title: phrase('Product requirements document'),
  isSpec: true,
  signals: {
    titles: {
      inside: inAllLanguages(({ titles }) => titles.requirements.inside),
      first: inAllLanguages(({ titles }) => titles.requirements.first),
      last: inAllLanguages(({ titles }) => titles.requirements.last),
    },
    folders: inAllLanguages(({ folders }) => folders.requirements),
    sections: inAllLanguages(({ sections }) => sections.requirements),
  },
  gates: iosmGates,
};
