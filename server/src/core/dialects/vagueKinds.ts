import type { Phrase } from '../text/say.ts';
import { phrase } from '../text/say.ts';

/** Words that nobody can test, and what a test could ask instead. */
export interface VagueKind {
  readonly id: 'speed' | 'ease' | 'quality' | 'open';
  /** After “such as”. */
  readonly advice: Phrase;
  /** A snippet: prompts until somebody types or picks something, with choices where there are usual ones. */
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
    pattern: 'within ${1:[N]} ms at ${2|[which percentile],p95,p50,p90,p99|} under ${3:[N]} req/s',
    signs: '≤ ${1:[N]} ms (p${2|[N],95,50,90,99|}, ${3:[N]} req/s)',
    isMeasurable: true,
  },
  ease: {
    id: 'ease',
    advice: phrase('say who manages what, and how often'),
    pattern: 'so that ${1:[N]} of ${2:[N]} ${3|[which users],new users,users,operators|} succeed without help',
    signs: '≥ ${1:[N]}/${2:[N]}',
    isMeasurable: true,
  },
  quality: {
    id: 'quality',
    advice: phrase('say what is measured, and the limit'),
    pattern: 'with ${1|[at most or at least],at most,at least|} ${2:[N]} % ${3:[of what]}',
    signs: '${1|[≤ or ≥],≤,≥|} ${2:[N]} %',
    isMeasurable: true,
  },
  open: {
    id: 'open',
    advice: phrase('name every case'),
    pattern: '${1:[every case by name]}',
    isMeasurable: false,
  },
};
