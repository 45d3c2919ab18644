import type { Dialect } from './dialect.ts';
import { phrase } from '../text/say.ts';

/** Any other Markdown. */
export const plain: Dialect = {
  id: 'plain',
  title: phrase('Markdown'),
  isSpec: false,
  signals: { titles: { inside: [], first: [], last: [] }, folders: [], sections: [] },
  gates: [],
};
