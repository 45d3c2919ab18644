/** Those that people write in titles and labels. */
const named: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  minus: '−',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  harr: '↔',
  le: '≤',
  ge: '≥',
  ne: '≠',
  plusmn: '±',
  times: '×',
  deg: '°',
  micro: 'µ',
  euro: '€',
  pound: '£',
  yen: '¥',
  lbrack: '[',
  rbrack: ']',
  lpar: '(',
  rpar: ')',
  vert: '|',
  ast: '*',
  lowbar: '_',
  grave: '`',
  num: '#',
  colon: ':',
};

const highest = 0x10ffff;

/** `&` of `&amp;`, `–` of `&#8211;` or `&#x2013;`; what is not known stays as written. */
export function decodeEntity(entity: string): string {
  const [, base, digits] = /^&#(x?)([\da-f]+);$/i.exec(entity) ?? [];
  if (digits === undefined) return named[entity.slice(1, -1)] ?? entity;
  const code = parseInt(digits, base === '' ? 10 : 16);
  return code > 0 && code <= highest ? String.fromCodePoint(code) : '\ufffd';
}
