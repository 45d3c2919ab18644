import type { Dialect } from './dialect.ts';
import { iosmGates } from './iosmGates.ts';
import { prd } from './prd.ts';
import { phrase } from '../text/say.ts';

/** A PRD that sets targets for the four IOSM gates. */
export const iosmPrd: Dialect = {
  ...prd,
  id: 'iosm-prd',
  title: phrase('PRD with IOSM targets'),
  signals: {
    ...prd.signals,
    sections: [
      ...prd.signals.sections,
      'iosm targets',
      'expected iosm-index',
      ...iosmGates.flatMap(({ id }) => [id.toLowerCase(), `${id.toLowerCase()} targets`]),
    ],
  },
};
