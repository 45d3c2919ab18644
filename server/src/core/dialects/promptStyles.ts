/** A word that stands for something to be filled, without brackets. Upper and lower case count. */
export interface SentinelStyle {
  readonly mark: string;
  readonly kind: 'sentinel' | 'replace' | 'tbd';
  /** With a colon or an opening bracket after it, the rest of the line is what is asked: `TODO: name an owner`. */
  readonly asks: boolean;
  /** Alone, it stands for the value: `**Owner:** TBD`. */
  readonly stands: boolean;
}

/** Marks that open and close a prompt. */
export interface DelimiterStyle {
  readonly open: string;
  readonly close: string;
}

export const sentinelStyles: readonly SentinelStyle[] = [
  { mark: 'NEEDS CLARIFICATION', kind: 'sentinel', asks: true, stands: true },
  { mark: 'TO BE REPLACED BY', kind: 'replace', asks: true, stands: false },
  { mark: 'TODO', kind: 'tbd', asks: true, stands: false },
  { mark: 'FIXME', kind: 'tbd', asks: true, stands: false },
  { mark: 'TBD', kind: 'tbd', asks: true, stands: true },
  { mark: 'TO_CONFIRM', kind: 'tbd', asks: true, stands: true },
  { mark: 'TO_DEFINE', kind: 'tbd', asks: true, stands: true },
  { mark: 'TO_BE_CONFIRMED', kind: 'tbd', asks: true, stands: true },
  { mark: 'TO_BE_DEFINED', kind: 'tbd', asks: true, stands: true },
  { mark: 'TO_BE_DECIDED', kind: 'tbd', asks: true, stands: true },
  { mark: 'TO_BE_DETERMINED', kind: 'tbd', asks: true, stands: true },
  { mark: 'TBC', kind: 'tbd', asks: false, stands: true },
  { mark: 'TBA', kind: 'tbd', asks: false, stands: true },
  { mark: 'XXX', kind: 'tbd', asks: false, stands: true },
];

export const delimiterStyles: readonly DelimiterStyle[] = [{ open: '{{', close: '}}' }];
