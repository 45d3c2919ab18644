import type { Phrase } from '../text/say.ts';
import { phrase } from '../text/say.ts';

/** Words that nobody can test, and what a test could ask instead. */
export interface VagueKind {
  readonly id: 'speed' | 'ease' | 'quality' | 'open';
  /** After “such as”. */
  readonly advice: Phrase;
  /** A snippet: choices where there are usual ones. */
  readonly pattern: string;
  /** The same in signs, for documents in other languages; without one, the word waits for what is typed over it. */
  readonly signs?: string;
  /** A number with a unit in the same statement says it already. */
  readonly isMeasurable: boolean;
}

export const vagueKinds: Readonly<Record<VagueKind['id'], VagueKind>> = {
  speed: {
    id: 'speed',
    advice: phrase('say within which time, for how many requests'),
    pattern: 'within ${1:200} ms at p${2|95,50,90,99|} under ${3:1000} req/s',
    signs: '≤ ${1:200} ms (p${2|95,50,90,99|}, ${3:1000} req/s)',
    isMeasurable: true,
  },
  ease: {
    id: 'ease',
    advice: phrase('say who manages what, and how often'),
    pattern: 'so that ${1:9} of ${2:10} ${3|new users,users,operators|} succeed without help',
    signs: '≥ ${1:9}/${2:10}',
    isMeasurable: true,
  },
  quality: {
    id: 'quality',
    advice: phrase('say what is measured, and the limit'),
    pattern: 'with ${1|at most,at least|} ${2:0.1} % ${3:of requests failing}',
    signs: '${1|≤,≥|} ${2:0.1} %',
    isMeasurable: true,
  },
  open: {
    id: 'open',
    advice: phrase('name every case'),
    pattern: '${1:every case by name}',
    isMeasurable: false,
  },
};
