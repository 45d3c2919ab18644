/** Numbers of identifiers as they count: `007` is 7, `1.3` lies between `1.1` and `1.4`, `1b` between `1a` and `1c`. */
export function plainNumber(number: string): string {
  return number.replace(/(?<!\d)0+(?=\d)/g, '');
}

export function isSameNumber(a: string, b: string): boolean {
  return plainNumber(a) === plainNumber(b);
}

/** Whether one lies between two others, those left out. */
export function isBetween(low: string, number: string, high: string): boolean {
  const [first, own, last] = [halves(low), halves(number), halves(high)];
  return own.stem === first.stem && own.stem === last.stem && first.at < own.at && own.at < last.at;
}

/** Whether a range can go from one to the other; `b` after `1a`, and `4` after `1.2`, are only the end of a number. */
export function isAscending(low: string, high: string): boolean {
  const [first, last] = [halves(low), halves(high)];
  return first.isLetter === last.isLetter && first.at < last.at;
}

const most = 500;

/** Those between two others; none where nobody can tell. */
export function numbersBetween(low: string, high: string): readonly string[] {
  const [first, last] = [halves(low), halves(high)];
  const count = last.at - first.at - 1;
  if (first.stem !== last.stem || first.isLetter !== last.isLetter || count < 1 || count > most) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = first.at + 1 + index;
    return first.stem + (first.isLetter ? String.fromCharCode(at) : String(at));
  });
}

interface Halves {
  /** What stands before the part that counts. */
  readonly stem: string;
  readonly at: number;
  readonly isLetter: boolean;
}

function halves(number: string): Halves {
  const plain = plainNumber(number);
  const last = /(?:(?<!\d)\d+|[a-z])$/.exec(plain)?.[0] ?? '';
  const isLetter = /[a-z]/.test(last);
  return {
    stem: plain.slice(0, plain.length - last.length),
    at: isLetter ? last.charCodeAt(0) : Number(last),
    isLetter,
  };
}
