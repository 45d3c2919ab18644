import type { Dialect } from './dialect.ts';

/** Any other Markdown. */
export const plain: Dialect = {
  id: 'plain',
  title: 'Markdown',
  isSpec: false,
  signals: { titles: { inside: [], first: [], last: [] }, folders: [], sections: [] },
  gates: [],
};
